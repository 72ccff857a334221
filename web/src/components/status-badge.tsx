import type { ShownStatus } from '../../../shared/ordering/order.ts';
import { page } from './page.ts';

/** How an order ended, or that it waits. Its colour, by the status, is only a second sign: the words say it all. */
export const StatusBadge = ({ status }: { status: ShownStatus }) => (
  <span class={`badge ${status}`}>{page.texts.status[status]}</span>
);
