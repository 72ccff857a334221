import * as z from 'zod';
import { type Order, orderStatusSchema } from './order.ts';

/**
 * What a customer is told of an order without having asked. Mostly that it has reached a status; besides that, that a
 * person accepted a payment (ACCEPTED), that more was paid (SURPLUS), that money went back (REFUNDED).
 */
export const newsSchema = z.enum([
  ...orderStatusSchema.exclude(['PENDING']).options,
  'ACCEPTED',
  'SURPLUS',
  'REFUNDED',
]);
export type News = z.infer<typeof newsSchema>;

/** News of one order, for the session of its customer. The order item is the truth; this only says that there is news. */
export type OrderNews = { type: 'orderNews'; orderId: string; news: News };

/** News that ends the waiting for an order, and releases the session that waits. */
const CLOSING: ReadonlySet<News> = new Set([
  'PAID',
  'REVIEW',
  'CANCELLED',
  'EXPIRED',
  'PAID_LATE',
  'REFUND_DUE',
  'ACCEPTED',
]);

/**
 * News told wherever the customer stands by then: it changes what was said before. Of all else a customer who no longer
 * waits has been told by whoever released the session.
 */
const TOLD_EVERYWHERE: ReadonlySet<News> = new Set([
  'PAID_LATE',
  'REVIEW',
  'REFUND_DUE',
  'ACCEPTED',
  'SURPLUS',
  'REFUNDED',
]);

export const isClosing = (news: News): boolean => CLOSING.has(news);
export const isToldEverywhere = (news: News): boolean => TOLD_EVERYWHERE.has(news);

const endOf = ({ status, resolvedAt }: Order): News | undefined => {
  if (status === 'PENDING') return undefined;
  return status === 'PAID' && resolvedAt !== undefined ? 'ACCEPTED' : status;
};

/** Money came besides what paid for the order: as it should be, or not matching. */
const hasBesides = ({ paidRef, surplus, reviews }: Order): boolean =>
  surplus.length > 0 || (paidRef !== undefined && Object.keys(reviews).length > 0);

/** All there is to tell of an order, oldest first. Whoever has learnt anything of it tells all of it, once each. */
export const newsOf = (order: Order): OrderNews[] => {
  const { orderId, refunds } = order;
  const news: (News | undefined)[] = [
    endOf(order),
    hasBesides(order) ? 'SURPLUS' : undefined,
    Object.values(refunds).some(({ status }) => status === 'PROCESSED') ? 'REFUNDED' : undefined,
  ];
  return news.flatMap((one) => (one ? [{ type: 'orderNews' as const, orderId, news: one }] : []));
};
