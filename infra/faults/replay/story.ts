import { createAgenda } from './agenda.ts';
import { audit } from './audit.ts';
import { hear, type Page } from './book.ts';
import { reckon, sweepToTheEnd } from './ending.ts';
import { type Doing, keepUp } from './keep-up.ts';
import type { Delivery } from './post.ts';
import { type Random, randomFrom } from './random.ts';
import { openWorld, type Plant } from './world.ts';

/** A refund, a dispute or a charge is looked up by its order, so it needs the table; other events do not. */
const needsTable = ({ word }: Delivery): boolean => word.type !== 'nothing';

const image = (pages: ReadonlyMap<string, Page>): string =>
  JSON.stringify([...pages.values()].map(({ told, status, refunds }) => [told, status, [...refunds]]));

/** One world, the things that happen in it, and a bookkeeper who looks at it after each of them. */
export const openStory = (seed: number, plant?: Plant) => {
  const random: Random = randomFrom(seed);
  const world = openWorld(plant);
  const agenda = createAgenda();
  const totals = new Map<string, number>();
  const unmatchedDue = new Set<string>();
  const wrong: string[] = [];
  const tally = { deliveries: 0 };

  const look = async (what: string, others: string[] = []) => {
    const found = [...others, ...(await audit({ ...world, unmatchedDue }))];
    wrong.push(...found.map((one) => `seed ${seed}, ${world.time.now()}, ${what}: ${one}`));
  };

  /** Something happens that is no event of Paystack's. */
  const happens = async (
    what: string,
    act: () => Promise<unknown>,
    doing: Doing = 'nothingOfTheKind',
    whose?: string,
  ) => {
    await act();
    world.keepsBooks((deviceId) => totals.get(deviceId) ?? 0);
    keepUp(world, doing, whose);
    await look(what);
  };

  const note = ({ word }: Delivery) => {
    if (word.type === 'unmatched') unmatchedDue.add(word.reference);
    const page = 'orderId' in word ? world.pages.get(word.orderId) : undefined;
    if (page) hear(page, word);
  };

  /** An event arrives. What is known already, or believed from nobody, writes nothing at all. */
  const arrives = async (delivery: Delivery) => {
    tally.deliveries += 1;
    world.table.isAway = needsTable(delivery) && random.chance(0.04);
    const { isAway } = world.table;
    const expected = isAway && delivery.status === 200 ? 500 : delivery.status;
    const [before, writes] = [image(world.pages), world.store.writes.length];
    const status = await world.arrives(delivery.given);
    world.table.isAway = false;
    if (!isAway) note(delivery);
    const others = status === expected ? [] : [`answered with ${status}, and should be with ${expected}`];
    if (image(world.pages) === before && world.store.writes.length > writes)
      others.push('nothing is new, and it is written');
    await look(delivery.what, others);
  };

  return { seed, random, world, agenda, totals, wrong, tally, happens, arrives };
};
export type Story = ReturnType<typeof openStory>;

/** Plays what is on the agenda, then lets time do the rest. */
export const play = async ({ seed, world, agenda, wrong, tally, happens }: Story) => {
  for (let entry = agenda.next(); entry && wrong.length === 0; entry = agenda.next()) {
    const { at, what, act } = entry;
    world.time.passes({ seconds: Math.max(0, at - world.time.now()) });
    await act().catch((error) => wrong.push(`seed ${seed}, ${at}, ${what}: ${String(error)}`));
  }
  if (wrong.length === 0) {
    world.paystack.cannotBeAsked(false);
    const restless = await sweepToTheEnd(world, () => happens('the sweep', world.sweeps, 'mayExpire'));
    await happens('the daily match', world.matches);
    wrong.push(...[...restless, ...(await reckon(world))].map((one) => `seed ${seed}, in the end: ${one}`));
  }
  return { deliveries: tally.deliveries, wrong };
};
