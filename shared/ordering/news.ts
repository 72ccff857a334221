import * as z from 'zod';
import { type Order, orderStatusSchema } from './order.ts';

/**
 * What a customer is told of an order without having asked. Mostly that it has reached a status; besides that, that a
 * person accepted a payment (ACCEPTED), that more was paid (SURPLUS), that money went back (REFUNDED) or some of it did
 * (PARTLY_REFUNDED).
 */
export const newsSchema = z.enum([
  ...orderStatusSchema.exclude(['PENDING']).options,
  'ACCEPTED',
  'SURPLUS',
  'PARTLY_REFUNDED',
  'REFUNDED',
]);
export type News = z.infer<typeof newsSchema>;

/** News of one order, for the session of its customer. The order item is the truth; this only says that there is news. */
export type OrderNews = {
  type: 'orderNews';
  orderId: string;
  news: News;
  /** The attempt whose money it is about, where an order may have several such news. */
  n?: number;
};

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
  'PARTLY_REFUNDED',
  'REFUNDED',
]);

export const isClosing = (news: News): boolean => CLOSING.has(news);
export const isToldEverywhere = (news: News): boolean => TOLD_EVERYWHERE.has(news);

const endOf = ({ status, resolvedAt }: Order): News | undefined => {
  if (status === 'PENDING') return undefined;
  return status === 'PAID' && resolvedAt !== undefined ? 'ACCEPTED' : status;
};

/** Attempts whose money came besides what paid for the order: as it should be, or not matching. */
const besides = ({ paidRef, surplus, reviews }: Order): number[] =>
  [...surplus, ...(paidRef === undefined ? [] : Object.keys(reviews).map(Number))].toSorted((a, b) => a - b);

/** Payments besides, of which was said that a person looks at them, and that will be given back now. */
const goingBack = ({ paidRef, reviews, refunds }: Order): number[] =>
  paidRef === undefined
    ? []
    : Object.keys(reviews)
        .map(Number)
        .filter((n) => refunds[n] !== undefined && refunds[n].status !== 'PROCESSED');

const goneBack = ({ refunds }: Order): Pick<OrderNews, 'news' | 'n'>[] =>
  Object.entries(refunds)
    .filter(([, { status }]) => status === 'PROCESSED')
    .map(([n, { partly }]) => ({ news: partly ? 'PARTLY_REFUNDED' : 'REFUNDED', n: Number(n) }));

/** All there is to tell of an order, oldest first. Whoever has learnt anything of it tells all of it, once each. */
export const newsOf = (order: Order): OrderNews[] => {
  const { orderId } = order;
  const end = endOf(order);
  const news: Pick<OrderNews, 'news' | 'n'>[] = [
    ...(end ? [{ news: end }] : []),
    ...besides(order).map((n) => ({ news: 'SURPLUS' as const, n })),
    ...goingBack(order).map((n) => ({ news: 'REFUND_DUE' as const, n })),
    ...goneBack(order),
  ];
  return news.map((one) => ({ type: 'orderNews', orderId, ...one }));
};
