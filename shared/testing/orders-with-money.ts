import { opened, rotated } from '../ordering/attempts.ts';
import { type Order, orderSchema, type PaymentFacts } from '../ordering/order.ts';
import { closeUnpaid } from '../ordering/order-changes.ts';
import type { Refund } from '../ordering/refund.ts';
import { type RefundNews, refundHeard } from '../ordering/refund-changes.ts';
import { type Decision, resolve } from '../ordering/resolve.ts';
import { settle } from '../ordering/settle.ts';
import { NOON } from './chat.ts';
import { paidFacts, testOrder } from './test-order.ts';

export const LATER = NOON + 300;
const link = (n: number) => `https://checkout.paystack.com/link-${n}`;

/** An order with three links that somebody saw. */
export const waiting = [2, 3].reduce(
  (order, n) => opened(rotated(order, `owner-${n}`, NOON), link(n)),
  opened(testOrder(), link(1)),
);
export const expired = closeUnpaid(waiting, 'EXPIRED', NOON + 60);
export const cancelled = closeUnpaid(waiting, 'CANCELLED', NOON + 60);

/** The order once Paystack has said that attempt `n` was paid: as it should be, or otherwise. Parsed, as it is written. */
export const comes = (order: Order, n: number, changes: Partial<PaymentFacts> = {}): Order => {
  const settled = settle(order, n, paidFacts(order, { reference: `ref-${n}`, ...changes }), 'test', LATER);
  return 'order' in settled ? orderSchema.parse(settled.order) : order;
};

/** A payment of ₦1.00 for a bill of ₦5,900.00. */
export const mismatch = { amount: 100, requestedAmount: 100 };

export const paid = comes(waiting, 1);
export const late = comes(expired, 1);
export const inReview = comes(waiting, 1, mismatch);

/** The order once Paystack has said this of a refund; the same order where it was no news. */
export const hears = (
  order: Order,
  n: number,
  status: Refund['status'],
  more: Omit<RefundNews, 'status'> = {},
): Order => {
  const heard = refundHeard(order, n, { status, ...more }, LATER);
  return heard ? orderSchema.parse(heard) : order;
};

/** The order after a person's decision. @throws what stands in its way */
export const decides = (order: Order, decision: Decision, n?: number, now = LATER): Order => {
  const resolved = resolve(order, decision, n, now);
  if (!resolved.ok) throw new Error(resolved.reason);
  return orderSchema.parse(resolved.order);
};
