import type { Chain, Violation } from './chains.ts';
import type { Line, Standing } from './model.ts';
import type { Write } from './port.ts';
import type { SessionChain } from './session-model.ts';

/** Two sessions that one request has written: a conversation that was carried from device to device, by a code. */
type Carried = { from: Write; to: Write; code: Write | undefined };

const isSession = ({ key }: Write): boolean => /^DEVICE#\S+ SESSION#/.test(key);
const isCode = ({ key }: { key: string }): boolean => / RESUME#/.test(key);
const deviceOf = ({ key }: Write): string => /^DEVICE#(\S+)/.exec(key)?.[1] ?? '';

/** By their request. */
export const carriedIn = (writes: readonly Write[]): Map<number, Carried> => {
  const found = new Map<number, Carried>();
  for (const [request, those] of Map.groupBy(writes, (write) => write.request)) {
    const sessions = those.filter(isSession);
    const to = sessions.find((write) => deviceOf(write) === write.by?.deviceId);
    const from = sessions.find((write) => write !== to);
    if (from && to) found.set(request, { from, to, code: those.find(isCode) });
  }
  return found;
};

/** What there is of each dish at each price, in words that can be compared. */
const heldIn = (standings: readonly (Standing | undefined)[]): string => {
  const lines = standings.flatMap((one): Line[] => (one?.state === 'CHOOSING_MENU' ? one.cart : []));
  const counts = new Map<string, number>();
  for (const { name, unitPrice, quantity } of lines) {
    const what = `${name} at ${unitPrice}`;
    counts.set(what, (counts.get(what) ?? 0) + quantity);
  }
  return JSON.stringify([...counts].sort());
};

/** What is wrong with a conversation that was carried; undefined where nothing is. */
const wrongWith = (
  { from, to, code }: Carried,
  [left, taken]: readonly (SessionChain | undefined)[],
): string | undefined => {
  const around = [
    { chain: left, at: from.version ?? 0 },
    { chain: taken, at: to.version ?? 0 },
  ];
  const before = around.map(({ chain, at }) => chain?.standings[at - 1]);
  const after = around.map(({ chain, at }) => chain?.standings[at]);
  if (to.by?.wish?.type !== 'claim') return 'nobody has asked for it';
  if (code?.version !== 2) return 'no code was used up by it';
  if (before.some((one) => one?.state === 'AWAITING_PAYMENT')) return 'an order waited for payment';
  if (after.some((one) => one?.question !== undefined)) return 'a question was carried along';
  if (heldIn(before) !== heldIn(after)) return `${heldIn(before)} became ${heldIn(after)}`;
  const seen = taken?.sessions[(to.version ?? 0) - 1]?.seen ?? [];
  return seen.some(({ messageId }) => messageId === to.by?.messageId) ? undefined : 'its message is not remembered';
};

/** What two devices had together before, they have together after; and it was the one of them that asked for it. */
export const checkCarried = (carried: Carried, sessions: ReadonlyMap<string, SessionChain>): Violation[] => {
  const { from, to } = carried;
  const chains = [from, to].map((write) => sessions.get(deviceOf(write)));
  const what = wrongWith(carried, chains);
  if (what === undefined) return [];
  return [{ rule: 'carried whole', what, writes: [from, to], operations: [from, to].flatMap(({ by }) => by ?? []) }];
};

/** A code is made and used up, and that is all. */
export const checkCode = ({ key, writes }: Chain): Violation[] =>
  isCode({ key }) && writes.length > 2
    ? [{ rule: 'a code works once', what: key, writes, operations: writes.flatMap(({ by }) => by ?? []) }]
    : [];
