import type { EventType, Order } from './ordering/order.ts';
import { referenceOf } from './ordering/reference.ts';

export const EVENT_SOURCE = 'byte-to-bite.orders';

/** What every event says of its order: enough to find it, and the money for those who only count. */
export type OrderEventDetail = {
  deviceId: string;
  orderId: string;
  shopId: string;
  reference: string;
  /** Whole subunits of `currency`. */
  amount: number;
  currency: string;
  /** ISO 8601; absent where nothing was paid. */
  paidAt?: string;
};
export type OrderEvent = { type: EventType; detail: OrderEventDetail };

/** The event for one outbox entry. Its device id comes from the order, never from what a webhook claimed. */
export const orderEvent = (order: Order, type: EventType, n: number, prefix: string): OrderEvent => ({
  type,
  detail: {
    deviceId: order.deviceId,
    orderId: order.orderId,
    shopId: order.shopId,
    reference: referenceOf(prefix, order.orderId, n),
    amount: order.total,
    currency: order.currency,
    paidAt: order.paidAt,
  },
});
