import type { ShownStatus } from '../../../shared/ordering/order.ts';
import { texts } from '../texts.ts';

/** Colour is only a second sign: the words say it all. */
const LOOK: Record<ShownStatus, string> = {
  PENDING: 'waits',
  PAID: 'good',
  REVIEW: 'waits',
  CANCELLED: 'over',
  EXPIRED: 'over',
  PAID_LATE: 'waits',
  REFUND_DUE: 'waits',
  REFUNDED: 'over',
};

export const StatusBadge = ({ status }: { status: ShownStatus }) => (
  <span class={`badge ${LOOK[status]}`}>{texts.status[status]}</span>
);
