import { replyText } from '../../../shared/ordering/reply-text.ts';
import { SEEN_MESSAGES } from '../../../shared/ordering/session.ts';
import { en } from '../../../shared/ordering/words/en.ts';
import type { Violation } from './chains.ts';
import type { Operation } from './recorder.ts';
import type { SessionChain } from './session-model.ts';

export type Effects = {
  violations: Violation[];
  /** Messages applied twice with so many others in between that their session had forgotten them. */
  forgotten: number;
};

type Applied = { operation: Operation; version: number };

const appliedIn = ({ applied }: SessionChain): Applied[] =>
  applied.flatMap((operation, version) => (operation ? [{ operation, version }] : []));

const twice = ({ writes }: SessionChain, first: Applied, second: Applied): Violation => ({
  rule: 'one message, one effect',
  what: `${first.operation.messageId} took effect in version ${first.version} and in version ${second.version}`,
  operations: [first.operation, second.operation],
  writes: [first.version, second.version].flatMap((version) => writes[version - 1] ?? []),
});

/** A message that comes again is not applied again, unless more than a session remembers were applied in between. */
const checkOnce = (chain: SessionChain): Effects => {
  const effects: Effects = { violations: [], forgotten: 0 };
  const all = appliedIn(chain);
  for (const same of Map.groupBy(all, ({ operation }) => operation.messageId).values())
    for (const [at, second] of same.entries()) {
      const first = same[at - 1];
      if (!first) continue;
      const between = all.filter(({ version }) => version > first.version && version < second.version);
      if (between.length >= SEEN_MESSAGES) effects.forgotten += 1;
      else effects.violations.push(twice(chain, first, second));
    }
  return effects;
};

const ADDED = /^(?:Added|Here is what you ordered with) /;
const isAdded = ({ result }: Operation): boolean =>
  result.type === 'heard' &&
  result.answered.ok &&
  result.answered.answer.replies.some((reply) => ADDED.test(replyText(reply, en)));

const isBusy = ({ result }: Operation): boolean =>
  result.type === 'heard' && !result.answered.ok && result.answered.reason === 'busy';

/** What was acknowledged is there, and what was refused is not. */
const checkKept = (chain: SessionChain | undefined, operation: Operation): Violation[] => {
  const all = chain ? appliedIn(chain) : [];
  const { messageId, id } = operation;
  if (isAdded(operation) && !all.some((one) => one.operation.messageId === messageId))
    return [{ rule: 'acknowledged adds are in the cart', what: 'it is not', operations: [operation], writes: [] }];
  if (isBusy(operation) && all.some((one) => one.operation.id === id))
    return [{ rule: 'busy has no effect', what: 'it has one', operations: [operation], writes: [] }];
  return [];
};

export const checkEffects = (chains: readonly SessionChain[], operations: readonly Operation[]): Effects => {
  const once = chains.map(checkOnce);
  const byDevice = new Map(chains.map((chain) => [chain.deviceId, chain]));
  const said = operations.filter(({ what }) => what === 'says');
  return {
    violations: [
      ...once.flatMap(({ violations }) => violations),
      ...said.flatMap((operation) => checkKept(byDevice.get(operation.deviceId ?? ''), operation)),
    ],
    forgotten: once.reduce((sum, { forgotten }) => sum + forgotten, 0),
  };
};
