import type { ShownStatus } from '../../../shared/ordering/order.ts';
import { page } from './page.ts';

/** Colour is only a second sign: the words say it all. What is not over and not paid waits. */
const LOOK: Partial<Record<ShownStatus, string>> = {
  PAID: 'good',
  CANCELLED: 'over',
  EXPIRED: 'over',
  REFUNDED: 'over',
};

export const StatusBadge = ({ status }: { status: ShownStatus }) => {
  const { texts } = page();
  return <span class={`badge ${LOOK[status] ?? 'waits'}`}>{texts.status[status]}</span>;
};
