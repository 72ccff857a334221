import { noFaults } from '../../../../shared/testing/faults/plan.ts';
import { type Random, randomFrom } from '../../../../shared/testing/faults/random.ts';
import { runAll } from '../../../../shared/testing/faults/scheduler.ts';
import { beginnings, surroundings } from '../around.ts';
import { type Happening, tellOf } from '../happenings.ts';
import { PLENTY } from '../scenes.ts';
import { createModel, firstWorld } from '../start.ts';
import type { World } from '../world.ts';
import type { WrongDesign } from '../wrong-designs.ts';
import { chosen, createNaming, roughPlan } from './chance.ts';
import { observedInModel, observedInReal } from './observe.ts';
import { createOutcomes } from './outcomes.ts';
import { openReal, type Real } from './real-shop.ts';
import { waits, waitsForSweep } from './real-time.ts';
import { workOf } from './real-work.ts';

export type Walk = { rounds: number; mismatch?: { story: string[]; real: string; model: string[] } };

const isAround = ({ what }: Happening) => what === 'payment' || what === 'time' || what === 'cart';

/** Processes that are chosen together take their steps in any order; what happens around them happens at once. */
const play = async (real: Real, random: Random, happenings: readonly Happening[], isRough: boolean): Promise<void> => {
  for (const one of happenings.filter(isAround)) await workOf(real, one)();
  real.faults.plan = isRough ? roughPlan(random) : noFaults;
  for (const one of happenings.filter((each) => !isAround(each)))
    real.scheduler.start(one.what === 'asks' ? one.who : one.what, workOf(real, one));
  await runAll(real.scheduler, (gates) => random.pick(gates));
  real.faults.plan = noFaults;
};

/**
 * A customer's life with the real code, at random: after each round the table, Paystack and the links that were shown must
 * be as in one of the worlds that the model says they may come to.
 */
export const walk = async (seed: number, rounds: number, isRough: boolean, wrong?: WrongDesign): Promise<Walk> => {
  const random = randomFrom(seed);
  const name = createNaming(random);
  const model = createModel(PLENTY, { wrong });
  const outcomes = createOutcomes(model);
  const real = openReal();
  await workOf(real, { what: 'cart' })();
  const story: string[] = [];
  let worlds: World[] = [firstWorld(model)];
  for (let round = 1; round <= rounds; round++) {
    const [world = firstWorld(model)] = worlds;
    waits(real, random.pick([0, 7, 70]));
    const picked = chosen(random, beginnings(model, world), surroundings(model, world));
    const happenings = picked.filter((one) => one.what !== 'sweep' || waitsForSweep(real, one.o)).map(name);
    await play(real, random, happenings, isRough);
    story.push(happenings.map(tellOf).join(' / '));
    const seen = await observedInReal(real);
    const reached = worlds.flatMap((one) => outcomes(one, happenings, isRough));
    worlds = reached.filter((one) => observedInModel(one) === seen);
    const allowed = () => [...new Set(reached.map(observedInModel))];
    if (worlds.length === 0) return { rounds: round, mismatch: { story, real: seen, model: allowed() } };
  }
  return { rounds };
};
