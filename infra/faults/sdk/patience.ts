import type { Operation } from '../hist/recorder.ts';
import type { World } from './world.ts';

/** Whoever gets no answer tries again; more often in a row nothing fails. */
const PATIENCE = 12;

/** Does something until it comes to an outcome, with a little time in between. @throws when it never does */
export const again = async <Outcome>(
  { clock }: World,
  name: string,
  work: () => Promise<Outcome | undefined>,
): Promise<Outcome> => {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const outcome = await work();
    if (outcome !== undefined) return outcome;
    clock.now += 2;
  }
  throw new Error(`${name}: no answer after ${PATIENCE} tries`);
};

/** For work that is nothing but done or not. */
export const until = (world: World, about: Pick<Operation, 'who' | 'what' | 'about'>, work: () => Promise<unknown>) =>
  again(world, about.who, async () => {
    const { result } = await world.recorder.perform(about, async () => {
      await work();
      return undefined;
    });
    return result.type === 'done' ? true : undefined;
  });
