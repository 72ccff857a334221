import { checkAnswers } from './answers.ts';
import { carriedIn, checkCarried, checkCode } from './carried.ts';
import { chainsOf, checkChains, type Violation } from './chains.ts';
import { checkEffects } from './effects.ts';
import { checkMoney, checkOrder, orderChainsOf } from './order-model.ts';
import type { Write } from './port.ts';
import type { Operation } from './recorder.ts';
import { sessionChainOf } from './session-model.ts';

/** All that can be known of a run from outside: what was asked and answered, what the table took, what it holds. */
export type History = {
  operations: readonly Operation[];
  writes: readonly Write[];
  stored: readonly Record<string, unknown>[];
  /** References of the payments that Paystack took. */
  paid: ReadonlySet<string>;
  prefix: string;
};
export type Verdict = {
  violations: Violation[];
  /** Messages that were told to come again. */
  busy: number;
  /** What failed because others kept writing first, and had to come again. */
  again: number;
  /** Messages that came again after their session had forgotten them, and were applied again. */
  forgotten: number;
};

const isAnswered = ({ result }: Operation): boolean => result.type === 'done' || result.type === 'heard';
/**
 * The bus, Paystack and the clock come again, so they may be sent away. So does a page, which should be told that we are
 * busy; but where others keep writing first while an order is being closed, it is told that something failed.
 */
const mayComeAgain = ({ what, result }: Operation): boolean =>
  result.type === 'failed' && ((what !== 'says' && what !== 'looks') || /kept changing under us/.test(result.error));

const checkEnds = (operations: readonly Operation[]): Violation[] =>
  operations.flatMap((operation) => {
    const { result } = operation;
    if (isAnswered(operation) || mayComeAgain(operation)) return [];
    const what = result.type === 'failed' ? result.error : 'it never came to an end';
    return [{ rule: 'everything is answered', what, operations: [operation], writes: [] }];
  });

/** Holds a history to what customers can rely on. It knows nothing of the code that made it. */
export const check = ({ operations, writes, stored, paid, prefix }: History): Verdict => {
  const chains = chainsOf(writes);
  const counts = {
    busy: operations.filter(({ result }) => result.type === 'heard' && !result.answered.ok).length,
    again: operations.filter(mayComeAgain).length,
    forgotten: 0,
  };
  const broken = [...checkEnds(operations), ...checkChains(chains, stored)];
  // Where there is no one chain, there is no version to hold an answer to.
  if (broken.length > 0) return { ...counts, violations: broken };
  const orderChains = orderChainsOf(chains);
  const orders = new Map(orderChains.map((chain) => [chain.orderId, chain]));
  const carried = carriedIn(writes);
  const sessionChains = chains.flatMap((chain) => sessionChainOf(chain, orders, new Set(carried.keys())));
  const sessions = new Map(sessionChains.map((chain) => [chain.deviceId, chain]));
  const effects = checkEffects(sessionChains, operations);
  return {
    violations: [
      ...sessionChains.flatMap(({ violations }) => violations),
      ...orderChains.flatMap(checkOrder),
      ...orderChains.flatMap((chain) => checkMoney(chain, paid, prefix)),
      ...[...carried.values()].flatMap((one) => checkCarried(one, sessions)),
      ...chains.flatMap(checkCode),
      ...effects.violations,
      ...checkAnswers(operations, { sessions, orders }),
    ],
    ...counts,
    forgotten: effects.forgotten,
  };
};
