import { type EventType, type Order, paymentsOf } from './ordering/order.ts';
import { referenceOf } from './ordering/reference.ts';

export const EVENT_SOURCE = 'byte-to-bite.orders';

/** What every event says of its order: enough to find it, and the money for those who only count. */
export type OrderEventDetail = {
  deviceId: string;
  orderId: string;
  shopId: string;
  reference: string;
  /** The attempt of that reference, counted from 1. */
  attempt: number;
  /** Whole subunits of `currency`: what was paid, or what the order comes to where nothing was. */
  amount: number;
  currency: string;
  /** ISO 8601; absent where nothing was paid. */
  paidAt?: string;
};
export type OrderEvent = { type: EventType; detail: OrderEventDetail };

/** The event for one outbox entry. Its device id comes from the order, never from what a webhook claimed. */
export const orderEvent = (order: Order, type: EventType, n: number, prefix: string): OrderEvent => {
  const { amount, currency, paidAt } = paymentsOf(order)[n] ?? { ...order, amount: order.total };
  return {
    type,
    detail: {
      deviceId: order.deviceId,
      orderId: order.orderId,
      shopId: order.shopId,
      reference: referenceOf(prefix, order.orderId, n),
      attempt: n,
      amount,
      currency,
      paidAt,
    },
  };
};
