import type { Call, Fault } from '../../../../shared/testing/faults/plan.ts';
import { noFaults, POSSIBLE } from '../../../../shared/testing/faults/plan.ts';
import { type Random, randomFrom } from '../../../../shared/testing/faults/random.ts';
import { runAll } from '../../../../shared/testing/faults/scheduler.ts';
import { beginnings, surroundings } from '../around.ts';

import { type Happening, tellOf } from '../happenings.ts';
import { createModel, firstWorld } from '../start.ts';
import type { Asked, Bounds, World } from '../world.ts';
import type { WrongDesign } from '../wrong-designs.ts';
import { observedInModel, observedInReal } from './observe.ts';
import { createOutcomes } from './outcomes.ts';
import { openReal, type Real } from './real-shop.ts';

/** As much of everything as a walk may need. */
const MANY = 50;
const PLENTY: Bounds = {
  left: {
    pay: MANY,
    cancel: MANY,
    yes: MANY,
    status: MANY,
    look: MANY,
    return: MANY,
    again: MANY,
    hook: MANY,
    event: MANY,
    sweep: MANY,
    person: MANY,
    fails: MANY,
    bank: MANY,
    odd: MANY,
    reversed: MANY,
    lost: MANY,
    down: MANY,
    refused: MANY,
    silent: MANY,
    busDown: MANY,
    lie: MANY,
  },
  together: 3,
  orders: 2,
  clock: 2,
};

const LATELY = 4;

export type Walk = { rounds: number; mismatch?: { story: string[]; real: string; model: string[] } };

/** A transaction is written with a token of its own, so it is never done and reported refused. */
const isImpossible = ({ label }: Call, fault: Fault): boolean =>
  fault === 'late' || (fault === 'lied' && (label === 'orders.place' || label === 'orders.close'));

const roughPlan = (random: Random) => (call: Call) => {
  if (!random.chance(0.08)) return 'ok';
  const fault = random.pick(POSSIBLE[call.kind]);
  return isImpossible(call, fault) ? 'ok' : fault;
};

/** One thing around our processes, or one or two processes at the same time. */
const chosen = (random: Random, begin: readonly Happening[], around: readonly Happening[]): Happening[] => {
  if (around.length > 0 && (begin.length === 0 || random.chance(0.35))) return [random.pick(around)];
  const wanted = Array.from({ length: 1 + random.below(2) }, () => random.pick(begin));
  return [...new Map(wanted.map((one) => [tellOf(one), one])).values()];
};

/** Messages are numbered through. One that comes again is one of the last few: a session remembers eight. */
const createNaming = (random: Random) => {
  let made = 0;
  const said: { asked: Asked; number: number }[] = [];
  return (happening: Happening): Happening => {
    if (happening.what !== 'asks') return happening;
    const { asked } = happening;
    made += 1;
    const lately = said.slice(-LATELY).filter((one) => one.asked === asked);
    const number = lately.length > 0 && random.chance(0.3) ? random.pick(lately).number : made;
    said.push({ asked, number });
    return { ...happening, who: `${asked}${number}+${made}` };
  };
};

const play = async (real: Real, random: Random, happenings: readonly Happening[], isRough: boolean): Promise<void> => {
  const isProcess = happenings.every(({ what }) => what !== 'payment' && what !== 'time' && what !== 'cart');
  if (!isProcess) {
    for (const one of happenings) await real.workOf(one)();
    return;
  }
  real.faults.plan = isRough ? roughPlan(random) : noFaults;
  for (const one of happenings) real.scheduler.start(one.what === 'asks' ? one.who : one.what, real.workOf(one));
  await runAll(real.scheduler, (gates) => random.pick(gates));
  real.faults.plan = noFaults;
};

/**
 * A customer's life with the real code, at random: after each round the table, Paystack and the links that were shown must
 * be as in one of the worlds that the model says they may come to.
 */
export const walk = async (seed: number, rounds: number, isRough: boolean, wrong?: WrongDesign): Promise<Walk> => {
  const random = randomFrom(seed);
  const model = createModel(PLENTY, { wrong });
  const outcomes = createOutcomes(model);
  const real = openReal();
  await real.workOf({ what: 'cart' })();
  let worlds: World[] = [{ ...firstWorld(model) }];
  const name = createNaming(random);
  const story: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const [world] = worlds;
    if (!world) break;
    const picked = chosen(random, beginnings(model, world), surroundings(model, world));
    real.waits(random.pick([0, 7, 70]));
    const playable = picked.filter((one) => one.what !== 'sweep' || real.waitsForSweep(one.o));
    const happenings = playable.map(name);
    await play(real, random, happenings, isRough);
    story.push(happenings.map(tellOf).join(' / '));
    const seen = await observedInReal(real);
    const reached = worlds.flatMap((one) => outcomes(one, happenings, isRough));
    worlds = reached.filter((one) => observedInModel(one) === seen);
    if (worlds.length === 0)
      return { rounds: round + 1, mismatch: { story, real: seen, model: [...new Set(reached.map(observedInModel))] } };
  }
  return { rounds };
};
