import type { Tables } from '../hist/tables.ts';
import { noFaults, type Plan } from './faults.ts';
import type { Try } from './faulty-client.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { createPeople, type People } from './people.ts';
import { withoutWaiting } from './retry.ts';
import type { Story } from './stories.ts';
import { openWorld, type Setting, type World } from './world.ts';

export type Played = Outcome & {
  tries: readonly Try[];
  /** Messages, looks, webhooks, events and sweeps that came to nothing and had to be repeated. */
  failed: number;
};
type Options = Setting & { tables: Tables };

const MINUTES = 60;

/** All is well again: the clock, the bus and the customer find what was left undone. */
const settles = async (people: People, { faulty }: World) => {
  faulty.faults.plan = noFaults;
  for (const minutes of [31, 31, 61]) {
    people.passes(minutes * MINUTES);
    await people.sweeps();
    await people.busDelivers();
  }
  await people.saysAgain();
  await people.looks();
};

/** A shop on a table of its own, for as long as the work takes. */
export const withWorld = async <Result>(
  { tables, ...setting }: Options,
  work: (world: World, people: People) => Promise<Result>,
): Promise<Result> => {
  const table = await tables.fresh(withoutWaiting);
  try {
    const world = await openWorld(table, setting);
    return await work(world, createPeople(world));
  } finally {
    await table.drop();
  }
};

/** Tells a story while its plan of faults holds, and looks at what came of it. */
export const play = (options: Options, story: Story, plan: Plan): Promise<Played> =>
  withWorld(options, async (world, people) => {
    const { faulty, recorder } = world;
    const begun = faulty.tries.length;
    faulty.faults.plan = plan;
    await story.tell(people, world);
    // A shopkeeper who is told that all is decided was answered.
    const failed = recorder.operations.filter(
      ({ what, result }) => what !== 'decides' && result.type === 'failed',
    ).length;
    const tries = faulty.tries.slice(begun);
    await settles(people, world);
    return { ...(await outcomeOf(world, story)), tries, failed };
  });
