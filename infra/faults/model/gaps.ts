import type { Order } from '../../../shared/ordering/order.ts';

/**
 * Money that its customer is not told of by itself, as the code is now. The shop is, each time, and the customer who asks
 * for the order's status.
 */
export const GAPS = {
  anotherReview: 'a second payment that does not match, while a person looks at the first',
} as const;
export type Gap = keyof typeof GAPS;

/** The gap that a payment of this order falls into, if it does. */
export const gapOf = ({ reviews, paidRef }: Order, n: number): Gap | undefined =>
  n in reviews && Object.keys(reviews).length > 1 && paidRef === undefined ? 'anotherReview' : undefined;
