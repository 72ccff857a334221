import { mattersOf } from '../../../shared/ordering/matters.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import { doubled, type Finding, lost } from './findings.ts';
import { missing } from './missing.ts';
import type { Snapshot } from './snapshot.ts';

const compare = (index: string, listed: string[], orders: Order[]): Finding[] => {
  const expected = orders.map(({ orderId }) => orderId);
  return [
    ...missing(expected, listed).map((orderId) => lost(`Order ${orderId} is not in the index ${index}`)),
    ...missing(listed, expected).map((orderId) =>
      doubled(`Order ${orderId} is in the index ${index} and should not be`),
    ),
    ...(listed.length > new Set(listed).size ? [doubled(`The index ${index} lists an order twice`)] : []),
  ];
};

/** What was written together is there together: order, code, session and the entries of the indexes. */
export const auditTable = ({ orders, sessions, codes, indexed }: Snapshot): Finding[] => {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  return [
    ...compare('of statuses', indexed.byStatus, orders),
    ...compare(
      'of orders that are due',
      indexed.due,
      orders.filter(({ dueAt }) => dueAt !== undefined),
    ),
    ...compare(
      'of orders to decide',
      indexed.toDecide,
      orders.filter((order) => mattersOf(order).length > 0),
    ),
    ...orders.flatMap(({ code, orderId }) =>
      codes.get(code) === orderId ? [] : [lost(`Code ${code} does not lead to its order`)],
    ),
    ...[...codes].flatMap(([code, orderId]) =>
      byId.has(orderId) ? [] : [lost(`The order of code ${code} is missing`)],
    ),
    ...sessions.flatMap((session) =>
      session.state === 'AWAITING_PAYMENT' && !byId.has(session.orderId)
        ? [lost(`A session waits for order ${session.orderId}, which is missing`)]
        : [],
    ),
  ];
};
