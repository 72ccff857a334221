import type { Order, OrderStatus } from './order.ts';
import type { Session } from './session.ts';
import { step } from './step.ts';
import type { OrderClosed } from './transitions.ts';

const INPUT_FOR = {
  PAID: 'paymentConfirmed',
  PAID_LATE: 'paidLate',
  EXPIRED: 'orderExpired',
  CANCELLED: 'orderCancelled',
  REVIEW: 'orderInReview',
  REFUND_DUE: 'orderInReview',
} as const satisfies Record<Exclude<OrderStatus, 'PENDING'>, OrderClosed['type']>;

/** What a session must hear of an order; undefined while the order still waits to be paid. */
export const closingOf = ({ status, orderId }: Order): OrderClosed | undefined =>
  status === 'PENDING' ? undefined : { type: INPUT_FOR[status], orderId };

/**
 * Read-repair: a session that waits for an order that is closed is released here and now, so that no customer depends
 * on an event that may be late or lost. Answers with the very same session where there is nothing to repair.
 */
export const repaired = (session: Session, order: Order | undefined): Session => {
  const closing = order && closingOf(order);
  return closing ? step(session, closing).next : session;
};
