import { isDeepStrictEqual } from 'node:util';
import { leadsTo, type Order, type OrderStatus, orderStatusSchema } from '../../../shared/ordering/order.ts';
import { isPaid } from '../../local/paystack/charge.ts';
import { type Finding, lost, wrong } from './findings.ts';
import { missing } from './missing.ts';
import type { Snapshot } from './snapshot.ts';

const goesOn = (from: OrderStatus, to: OrderStatus): boolean => from === to || leadsTo(from, to);

/** May what was heard of an order be followed by this status? News that is no status says nothing about it. */
export const mayFollow = (heard: string, status: OrderStatus): boolean => {
  const from = orderStatusSchema.safeParse(heard);
  return !from.success || goesOn(from.data, status);
};

/** What never changes once an order is placed. */
const frozenOf = ({ shopId, deviceId, code, lines, fees, total, currency, createdAt, expiresAt }: Order) => ({
  shopId,
  deviceId,
  code,
  lines,
  fees,
  total,
  currency,
  createdAt,
  expiresAt,
});

/** Payments and attempts of an order: none is ever forgotten. */
const kept = ({ paidRef, surplus, reviews, refs, outbox }: Order): string[] => [
  ...(paidRef === undefined ? [] : [`paidRef ${paidRef}`]),
  ...surplus.map((n) => `surplus ${n}`),
  ...Object.keys(reviews).map((n) => `review ${n}`),
  ...Object.entries(refs).map(([n, { status }]) => (status === 'INIT' ? `attempt ${n}` : `attempt ${n} ${status}`)),
  ...Object.keys(refs).map((n) => `attempt ${n}`),
  ...Object.keys(outbox).map((key) => `event ${key}`),
];

const auditOrder = (was: Order, is: Order | undefined): Finding[] => {
  if (!is) return [lost(`Order ${was.code} is not there any more`)];
  if (is.version < was.version)
    return [lost(`Order ${was.code} went back from version ${was.version} to ${is.version}`)];
  const forgotten = missing(kept(was), kept(is));
  return [
    ...(goesOn(was.status, is.status) ? [] : [wrong(`Order ${was.code} went from ${was.status} to ${is.status}`)]),
    ...(isDeepStrictEqual(frozenOf(was), frozenOf(is)) ? [] : [wrong(`Order ${was.code} was altered`)]),
    ...forgotten.map((what) => lost(`Order ${was.code} has forgotten ${what}`)),
  ];
};

/** What was stored the last time somebody looked is stored still, and has only gone on. */
export const auditHistory = (was: Snapshot, is: Snapshot): Finding[] => {
  const orders = new Map(is.orders.map((order) => [order.orderId, order]));
  const versions = new Map(is.sessions.map(({ deviceId, version }) => [deviceId, version]));
  const ledger = new Map(is.after.map((transaction) => [transaction.reference, transaction]));
  return [
    ...was.orders.flatMap((order) => auditOrder(order, orders.get(order.orderId))),
    ...was.sessions.flatMap(({ deviceId, version }) =>
      (versions.get(deviceId) ?? 0) < version ? [lost(`The session of ${deviceId} went back from ${version}`)] : [],
    ),
    ...was.before.flatMap((transaction) => {
      const now = ledger.get(transaction.reference);
      if (!now) return [lost(`Paystack has forgotten link ${transaction.reference}`)];
      return isPaid(transaction) && !isPaid(now)
        ? [lost(`Paystack has forgotten payment ${transaction.reference}`)]
        : [];
    }),
  ];
};
