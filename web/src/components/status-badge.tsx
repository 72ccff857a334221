import type { OrderStatus } from '../../../shared/ordering/order.ts';
import { texts } from '../texts.ts';

/** Colour is only a second sign: the words say it all. */
const LOOK: Record<OrderStatus, string> = {
  PENDING: 'waits',
  PAID: 'good',
  REVIEW: 'waits',
  CANCELLED: 'over',
  EXPIRED: 'over',
  PAID_LATE: 'waits',
  REFUND_DUE: 'waits',
};

export const StatusBadge = ({ status }: { status: OrderStatus }) => (
  <span class={`badge ${LOOK[status]}`}>{texts.status[status]}</span>
);
