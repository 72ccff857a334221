import { type Call, type Fault, type Plan, POSSIBLE } from '../../../../shared/testing/faults/plan.ts';
import type { Random } from '../../../../shared/testing/faults/random.ts';
import { type Happening, tellOf } from '../happenings.ts';
import type { Asked } from '../world.ts';

/** A transaction is written with a token of its own, so it is never done and reported refused. */
const isImpossible = ({ label }: Call, fault: Fault): boolean =>
  fault === 'late' || (fault === 'lied' && (label === 'orders.place' || label === 'orders.close'));

/** One call in twelve fails, in any way it can. */
export const roughPlan =
  (random: Random): Plan =>
  (call) => {
    if (!random.chance(1 / 12)) return 'ok';
    const fault = random.pick(POSSIBLE[call.kind]);
    return isImpossible(call, fault) ? 'ok' : fault;
  };

/** One thing around our processes, or one or two processes at the same time. */
export const chosen = (random: Random, begin: readonly Happening[], around: readonly Happening[]): Happening[] => {
  if (around.length > 0 && (begin.length === 0 || random.chance(0.35))) return [random.pick(around)];
  const wanted = Array.from({ length: 1 + random.below(2) }, () => random.pick(begin));
  return [...new Map(wanted.map((one) => [tellOf(one), one])).values()];
};

/** A session remembers eight messages: one that comes again is among the last few. */
const LATELY = 4;

/** Numbers messages through, and lets some come again. */
export const createNaming = (random: Random) => {
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
