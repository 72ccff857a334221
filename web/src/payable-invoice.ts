import type { OrderView } from '../../shared/ordering/order.ts';
import type { Entry } from './transcript.ts';

/** The id of the one invoice in the chat that can be paid: the newest of the order that still waits. */
export const payableInvoice = (entries: readonly Entry[], order: OrderView | undefined): string | undefined =>
  entries.reduce<string | undefined>(
    (newest, entry) =>
      entry.from === 'shop' && entry.reply.kind === 'invoice' && entry.reply.order.code === order?.code
        ? entry.id
        : newest,
    undefined,
  );
