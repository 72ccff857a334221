import { isDeepStrictEqual } from 'node:util';
import { type Session, sessionSchema } from '../../../shared/ordering/session.ts';
import type { Chain, Violation } from './chains.ts';
import { hears, type Line, NEW_ORDER, type Standing, says, totalOf } from './model.ts';
import type { OrderChain } from './order-model.ts';
import type { Write } from './port.ts';
import type { Operation } from './recorder.ts';

/** A session at each of its versions; at 0 it stands where everybody begins. */
export type SessionChain = {
  deviceId: string;
  standings: Standing[];
  sessions: Session[];
  writes: Write[];
  /** The message that each version applied, if any. */
  applied: (Operation | undefined)[];
  violations: Violation[];
};

const linesOf = (lines: readonly Line[]): Line[] =>
  lines.map(({ name, unitPrice, quantity }) => ({ name, unitPrice, quantity }));

const standingOf = (session: Session): Standing => {
  switch (session.state) {
    case 'IDLE':
      return { state: session.state, ...(session.question && { question: session.question.type }) };
    case 'CHOOSING_MENU': {
      const cart = linesOf(session.cart);
      return { state: session.state, cart, ...(session.question && { question: session.question.type }) };
    }
    case 'AWAITING_PAYMENT': {
      const { state, orderId, question } = session;
      return { state, orderId, ...(question && { question: question.type }) };
    }
  }
};

type Orders = ReadonlyMap<string, OrderChain>;

/** Was this order closed by the time of this write, or by it? */
const closedBy = (orders: Orders, write: Write) => (orderId: string) => {
  const { versions = [], writes = [] } = orders.get(orderId) ?? {};
  return versions.some(({ status }, at) => status !== 'PENDING' && (writes[at]?.begun ?? 0) < write.ended);
};

/** Does what was written agree with where the words lead? An order is placed and cancelled by the very same request. */
const agrees = (to: Standing, from: Standing, there: Standing, write: Write, orders: Orders): boolean => {
  if (to.state === 'AWAITING_PAYMENT' && to.orderId === NEW_ORDER && there.state === 'AWAITING_PAYMENT') {
    const { versions = [], writes = [] } = orders.get(there.orderId) ?? {};
    const cart = from.state === 'CHOOSING_MENU' ? from.cart : [];
    const isWhole = writes[0]?.request === write.request && versions[0]?.total === totalOf(cart);
    return isWhole && isDeepStrictEqual(linesOf(versions[0]?.lines ?? []), cart) && !there.question;
  }
  if (from.state === 'AWAITING_PAYMENT' && to.state === 'IDLE') {
    const { versions = [], writes = [] } = orders.get(from.orderId) ?? {};
    const at = writes.findIndex(({ request }) => request === write.request);
    return there.state === 'IDLE' && versions[at]?.status === 'CANCELLED';
  }
  return isDeepStrictEqual(to, there);
};

/** What a customer has ordered by then, here or at a device they came from. */
const orderedBy = ({ deviceId, earlier }: Session, orders: Orders, { ended }: Write): Line[][] =>
  [...orders.values()].flatMap(({ versions: [placed], writes: [first] }) =>
    placed && first && first.begun < ended && [deviceId, ...earlier].includes(placed.deviceId)
      ? [linesOf(placed.lines)]
      : [],
  );

type Step = { before: Session | undefined; session: Session; write: Write };
type Explained = { applied?: Operation; isExplained: boolean };

/** What was written together with another session was carried from device to device; both are looked at elsewhere. */
const explainCarried = (deviceId: string, { by }: Write): Explained => ({
  applied: by?.deviceId === deviceId ? by : undefined,
  isExplained: true,
});

/** A question is closed where a message that comes again is refused what it asked for before. */
const isTakenBack = (from: Standing, there: Standing): boolean =>
  from.state === 'AWAITING_PAYMENT' && isDeepStrictEqual(there, { state: from.state, orderId: from.orderId });
const isAgain = (before: Session | undefined, by: Operation | undefined): boolean =>
  before?.seen.some(({ messageId }) => messageId === by?.messageId) ?? false;

/** A write is either one message heard, or news of an order that was closed; anything else nobody asked for. */
const explain = (from: Standing, there: Standing, { before, session, write }: Step, orders: Orders): Explained => {
  const told = hears(from, closedBy(orders, write));
  const { by } = write;
  const isSilent = [told, from].some((standing) => isDeepStrictEqual(standing, there));
  const isHeard = !isDeepStrictEqual(session.seen, before?.seen ?? []);
  const remembers = by?.messageId !== undefined && isHeard && session.seen.at(-1)?.messageId === by.messageId;
  if (isSilent && !remembers) return { isExplained: true };
  if (isTakenBack(from, there) && isAgain(before, by)) return { isExplained: true };
  const { wish } = by ?? {};
  if (!wish) return { isExplained: false };
  const past = orderedBy(session, orders, write);
  const isSaid = [told, from].some((standing) =>
    says(standing, wish, past).some((to) => agrees(to, standing, there, write, orders)),
  );
  return { applied: by, isExplained: isSaid };
};

/** Recomputes a session from its writes, one after another. */
export const sessionChainOf = (
  { key, writes }: Chain,
  orders: Orders,
  carried: ReadonlySet<number>,
): SessionChain[] => {
  const [deviceId] = /(?<=^DEVICE#)\S+(?= SESSION#)/.exec(key) ?? [];
  if (deviceId === undefined) return [];
  const chain: SessionChain = {
    deviceId,
    writes,
    standings: [{ state: 'IDLE' }],
    sessions: writes.map(({ item }) => sessionSchema.parse(item)),
    applied: [undefined],
    violations: [],
  };
  for (const [at, write] of writes.entries()) {
    const from = chain.standings[at];
    const session = chain.sessions[at];
    if (!from || !session) break;
    const there = standingOf(session);
    const { applied, isExplained } = carried.has(write.request)
      ? explainCarried(deviceId, write)
      : explain(from, there, { before: chain.sessions[at - 1], session, write }, orders);
    chain.standings.push(there);
    chain.applied.push(applied);
    if (isExplained) continue;
    const what = `session ${deviceId}, version ${at + 1}: from ${JSON.stringify(from)} to ${JSON.stringify(there)}`;
    const those = writes.slice(Math.max(0, at - 1), at + 1);
    const operations = those.flatMap(({ by }) => by ?? []);
    chain.violations.push({ rule: 'explained by what was asked', what, writes: those, operations });
  }
  return [chain];
};
