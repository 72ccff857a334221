import type { Order } from '../../../shared/ordering/order.ts';
import type { Session } from '../../../shared/ordering/session.ts';
import { isPaid } from '../../local/paystack/charge.ts';
import { mayFollow } from './audit-history.ts';
import { doubled, type Finding, lost, wrong } from './findings.ts';
import type { Memory } from './memory.ts';
import { missing } from './missing.ts';
import type { Snapshot } from './snapshot.ts';
import { spelled, totalOf, type Wish } from './wish.ts';

/** What is stored of one customer. */
type Stored = { session?: Session; orders: Order[] };

const auditVersion = ({ who, version }: Memory, { session }: Stored): Finding[] => {
  const stored = session?.version ?? 0;
  return stored < version ? [lost(`${who} was told of version ${version}, and the session is at ${stored}`)] : [];
};

/** A wish becomes one order at most, and nothing else does. */
const auditWishes = ({ who, wishes }: Memory, { orders }: Stored): Finding[] => {
  const perWish = Map.groupBy(orders, ({ lines }) => spelled(lines));
  const wanted = new Set(wishes.map(spelled));
  return [...perWish].flatMap(([lines, theirs]) => {
    if (!wanted.has(lines)) return [wrong(`${who} never ordered ${lines}: order ${theirs[0]?.code}`)];
    return theirs.length > 1 ? [doubled(`${who} has ${theirs.length} orders of ${lines}`)] : [];
  });
};

const auditInvoice = (who: string, code: string, wish: Wish, order: Order | undefined): Finding[] => {
  if (!order) return [lost(`${who} was shown order ${code}, and it is missing`)];
  const same = spelled(order.lines) === spelled(wish) && order.total === totalOf(wish);
  return same
    ? []
    : [wrong(`${who} was shown order ${code} of ${spelled(wish)}, and it is of ${spelled(order.lines)}`)];
};

/** Orders that were acknowledged are there as they were shown, and have gone on only from what was said of them. */
const auditInvoices = ({ who, invoices, heard }: Memory, { orders, session }: Stored): Finding[] => {
  const byCode = new Map(orders.map((order) => [order.code, order]));
  const backwards = [...heard].flatMap(([code, news]) => {
    const order = byCode.get(code);
    if (!order) return [lost(`${who} heard of order ${code}, and it is missing`)];
    return [...news]
      .filter((one) => !mayFollow(one, order.status))
      .map((one) => lost(`${who} heard that order ${code} is ${one}, and it is ${order.status}`));
  });
  const waitsFor = session?.state === 'AWAITING_PAYMENT' ? session.orderId : undefined;
  const forsaken = orders.filter(({ status, orderId }) => status === 'PENDING' && orderId !== waitsFor);
  return [
    ...[...invoices].flatMap(([code, wish]) => auditInvoice(who, code, wish, byCode.get(code))),
    ...backwards,
    ...forsaken.map(({ code }) => lost(`${who} has order ${code} to pay, and the session does not wait for it`)),
  ];
};

/** A link that was shown may be paid at any time, so it is never forgotten. */
const auditLinks = ({ who, links }: Memory, { orders }: Stored): Finding[] => {
  const stored = orders.flatMap(({ refs }) => Object.values(refs).flatMap(({ url }) => url ?? []));
  return missing([...links], stored).map((link) => lost(`${who} was shown ${link}, and no order has it`));
};

/** Lines that were acknowledged are in the cart, or in the order that was asked for. */
const auditCart = ({ who, wish, added, pending }: Memory, { session, orders }: Stored): Finding[] => {
  if (!wish) return [];
  const isOrdered = orders.some(({ lines }) => spelled(lines) === spelled(wish));
  if (isOrdered) return pending === 'checkout' ? [] : [wrong(`${who} has not typed 99, and there is an order`)];
  const state = session?.state ?? 'IDLE';
  if (state === 'IDLE' && (pending === 'menu' || pending === 'leave')) return [];
  const cart = session?.state === 'CHOOSING_MENU' ? spelled(session.cart) : undefined;
  const counts = pending === 'add' ? [added, added + 1] : [added];
  if (counts.some((count) => cart === spelled(wish.slice(0, count)))) return [];
  const expected = spelled(wish.slice(0, added));
  return [
    lost(`${who} was told of a cart with ${expected || 'nothing'}; the session is ${state} with ${cart || 'nothing'}`),
  ];
};

/** What Paystack's page said is paid is paid. */
const auditPaid = ({ memory, paid }: { memory: Memory; paid: ReadonlySet<string> }): Finding[] =>
  [...memory.paid]
    .filter((link) => !paid.has(link.split('/').at(-1) ?? ''))
    .map((link) => lost(`${memory.who} paid at ${link}, and Paystack does not know`));

/** All that each customer was told, against what is stored. */
export const auditMemories = (memories: Memory[], { orders, sessions, after }: Snapshot): Finding[] => {
  const paid = new Set(after.filter(isPaid).map(({ accessCode }) => accessCode));
  const ordersOf = Map.groupBy(orders, ({ deviceId }) => deviceId);
  const sessionOf = new Map(sessions.map((session) => [session.deviceId, session]));
  const known = new Set(memories.map(({ deviceId }) => deviceId));
  const strangers = orders.filter(({ deviceId }) => !known.has(deviceId));
  return [
    ...strangers.map(({ code }) => wrong(`Order ${code} is nobody's`)),
    ...memories.flatMap((memory) => {
      const stored = { session: sessionOf.get(memory.deviceId), orders: ordersOf.get(memory.deviceId) ?? [] };
      const audits = [auditVersion, auditWishes, auditInvoices, auditLinks, auditCart];
      return [...audits.flatMap((audit) => audit(memory, stored)), ...auditPaid({ memory, paid })];
    }),
  ];
};
