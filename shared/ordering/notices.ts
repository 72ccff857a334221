import type { OrderStatus } from './order.ts';
import { MAX_NOTICES, type Session } from './session.ts';
import type { OrderClosed } from './transitions.ts';

const STATUS_OF = {
  paymentConfirmed: 'PAID',
  paidLate: 'PAID_LATE',
  orderExpired: 'EXPIRED',
  orderCancelled: 'CANCELLED',
  orderInReview: 'REVIEW',
} as const satisfies Record<OrderClosed['type'], OrderStatus>;

/** Adds the notice of an order's end, to be written together with whatever else changes; once, however often it is heard. */
export const noticed = <S extends Session>(session: S, { type, orderId }: OrderClosed): S => {
  const status = STATUS_OF[type];
  if (session.notices.some((notice) => notice.orderId === orderId && notice.status === status)) return session;
  const notice = { orderId, status, version: session.version + 1 };
  return { ...session, notices: [...session.notices, notice].slice(-MAX_NOTICES) };
};

/**
 * What a session that waits for no such order makes of an order's end. Money that came late is told wherever the customer
 * stands; of all else the customer was told by whoever reset the session.
 */
export const toldElsewhere = <S extends Session>(session: S, closed: OrderClosed): S =>
  closed.type === 'paidLate' ? noticed(session, closed) : session;
