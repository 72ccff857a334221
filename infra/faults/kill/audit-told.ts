import type { EventType, Order } from '../../../shared/ordering/order.ts';
import { type Finding, lost } from './findings.ts';
import type { Memory } from './memory.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * News that the bus alone brings to a customer who does not wait for the order any more. The local bus keeps events in
 * memory, other than Amazon's: one that it took shortly before a kill dies with it, and is not sent again.
 */
const BY_BUS_ALONE: Record<string, EventType> = { PAID_LATE: 'PaidLate', SURPLUS: 'SurplusPayment' };

type Unheard = { order: Order; news: string };

/** How an order stands, and that money came besides: what its customer has not heard of it. */
const unheardOf = (memories: readonly Memory[], orders: readonly Order[]): Unheard[] => {
  const heardOf = new Map(memories.map(({ deviceId, heard }) => [deviceId, heard]));
  return orders.flatMap((order) => {
    const heard = [...(heardOf.get(order.deviceId)?.get(order.code) ?? [])];
    const all = [order.status, ...(order.surplus.length > 0 ? ['SURPLUS'] : [])];
    return all.filter((news) => !heard.some((name) => name.split(' ')[0] === news)).map((news) => ({ order, news }));
  });
};

const diedWithTheBus = ({ order: { outbox }, news }: Unheard, quietSince: number): boolean => {
  const type = BY_BUS_ALONE[news];
  if (!type) return false;
  return Object.entries(outbox).some(
    ([key, sentAt]) => key.startsWith(`${type}#`) && sentAt > 0 && sentAt < quietSince,
  );
};

/**
 * When all is quiet, everybody has heard how every order of theirs stands, and nobody waits for one that is closed.
 * @param quietSince when the system was started last, by its own clock in epoch seconds
 */
export const auditTold = (memories: Memory[], { orders, sessions }: Snapshot, quietSince: number): Finding[] => {
  const statusOf = new Map(orders.map(({ orderId, status }) => [orderId, status]));
  return [
    ...unheardOf(memories, orders)
      .filter((unheard) => !diedWithTheBus(unheard, quietSince))
      .map(({ order, news }) => lost(`Nobody told that order ${order.code} is ${news}`)),
    ...sessions.flatMap((session) =>
      session.state === 'AWAITING_PAYMENT' && statusOf.get(session.orderId) !== 'PENDING'
        ? [lost(`${session.deviceId} still waits for order ${session.orderId}, which is closed`)]
        : [],
    ),
  ];
};

/** Paid orders of which the shop, or the customer in part, was not told: so many as died with the bus. */
export const countUntold = (memories: Memory[], orders: readonly Order[], toShop: readonly string[]): number => {
  const paid = orders.filter(({ paidRef }) => paidRef !== undefined);
  const unheard = new Set(unheardOf(memories, paid).map(({ order }) => order.code));
  return paid.filter(({ code }) => unheard.has(code) || !toShop.some((text) => text.includes(code))).length;
};
