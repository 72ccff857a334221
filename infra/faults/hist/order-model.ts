import { isDeepStrictEqual } from 'node:util';
import { type Order, orderSchema } from '../../../shared/ordering/order.ts';
import type { Chain, Violation } from './chains.ts';
import type { Write } from './port.ts';

/** An order at each of its versions: `versions[0]` is version 1. */
export type OrderChain = { orderId: string; versions: Order[]; writes: Write[] };

export const orderChainsOf = (chains: readonly Chain[]): OrderChain[] =>
  chains.flatMap(({ key, writes }) => {
    const [orderId] = /(?<=^ORDER#)\S+(?= ORDER$)/.exec(key) ?? [];
    if (orderId === undefined) return [];
    return [{ orderId, writes, versions: writes.map(({ item }) => orderSchema.parse(item)) }];
  });

/** Where a status may lead. */
const ONWARDS: Partial<Record<Order['status'], readonly Order['status'][]>> = {
  PENDING: ['PAID', 'REVIEW', 'CANCELLED', 'EXPIRED'],
  CANCELLED: ['PAID_LATE', 'REVIEW'],
  EXPIRED: ['PAID_LATE', 'REVIEW'],
  REVIEW: ['PAID', 'REFUND_DUE'],
  PAID_LATE: ['PAID', 'REFUND_DUE'],
};

const frozen = ({ lines, fees, total, currency, deviceId, shopId, code }: Order) => ({
  lines,
  fees,
  total,
  currency,
  deviceId,
  shopId,
  code,
});

const attemptsGoOn = (before: Order, after: Order): boolean => {
  const isKept = Object.entries(before.refs).every(([n, { status, url }]) => {
    const now = after.refs[n];
    return status === 'INIT' ? now !== undefined : now?.status === status && now.url === url;
  });
  return isKept && after.n - before.n <= 1 && after.n >= before.n && after.refs[after.n] !== undefined;
};

/** The places in which an order holds payments, each by its attempt. */
const placesOf = ({ paidRef, surplus, reviews }: Order): number[] =>
  [...(paidRef === undefined ? [] : [paidRef]), ...surplus, ...Object.keys(reviews).map(Number)].toSorted(
    (a, b) => a - b,
  );

const moneyStays = (before: Order, after: Order): boolean =>
  (before.paidRef === undefined || before.paidRef === after.paidRef) &&
  placesOf(before).every((n) => placesOf(after).includes(n));

const wrong = (before: Order, after: Order): string | undefined => {
  if (!isDeepStrictEqual(frozen(before), frozen(after))) return 'what was ordered has changed';
  if (before.status !== after.status && !ONWARDS[before.status]?.includes(after.status))
    return `it went from ${before.status} to ${after.status}`;
  if (!attemptsGoOn(before, after)) return 'an attempt was forgotten or changed';
  return moneyStays(before, after) ? undefined : 'money was forgotten';
};

/** Each version follows from the one before by what may happen to an order. */
export const checkOrder = ({ orderId, versions, writes }: OrderChain): Violation[] =>
  versions.flatMap((after, index) => {
    const before = versions[index - 1];
    const what = before ? wrong(before, after) : after.status === 'PENDING' ? undefined : 'it did not begin as PENDING';
    if (what === undefined) return [];
    const those = writes.slice(Math.max(0, index - 1), index + 1);
    const operations = those.flatMap(({ by }) => by ?? []);
    return [
      { rule: 'orders go on', what: `order ${orderId}, version ${index + 1}: ${what}`, writes: those, operations },
    ];
  });

/** Every payment that Paystack took stands in exactly one place of the last version, and nothing else does. */
export const checkMoney = (
  { orderId, versions, writes }: OrderChain,
  paid: ReadonlySet<string>,
  prefix: string,
): Violation[] => {
  const last = versions.at(-1);
  if (!last) return [];
  const places = placesOf(last);
  const owed = Object.keys(last.refs)
    .map(Number)
    .filter((n) => paid.has(`${prefix}-${orderId}-${n}`));
  if (isDeepStrictEqual(places, owed)) return [];
  const what = `order ${orderId} holds the payments [${places}], Paystack those of [${owed}]`;
  return [{ rule: 'money in one place', what, writes: writes.slice(-1), operations: [] }];
};
