import type { Attempt, Order } from './order.ts';
import { rescheduled } from './order-changes.ts';

/** Seconds during which only the request that began an attempt may go on with it. */
export const OWNER_SECONDS = 10;
/** Attempts an order may use up in all. */
export const MAX_ATTEMPTS = 5;
/** Attempts whose link somebody saw: a further one needs Paystack's word that the last failed. */
export const MAX_SHOWN = 3;

export const currentAttempt = (order: Order): Attempt => {
  const attempt = order.refs[order.n];
  if (!attempt) throw new RangeError(`Order ${order.orderId} has no attempt ${order.n}`);
  return attempt;
};

const withAttempt = (order: Order, n: number, attempt: Attempt): Order => ({
  ...order,
  refs: { ...order.refs, [n]: attempt },
});

/** Stores the link of the attempt in use. Only a link that is stored may be shown. */
export const opened = (order: Order, url: string): Order =>
  withAttempt(order, order.n, { ...currentAttempt(order), status: 'OPEN', url });

/** Takes the attempt in use over, or with no owner ('') leaves it to whoever comes next. */
export const owned = (order: Order, owner: string, now: number): Order =>
  withAttempt(order, order.n, { ...currentAttempt(order), owner, initAt: now });

export const shownAttempts = (order: Order): number =>
  Object.values(order.refs).filter(({ status }) => status === 'OPEN').length;

export const mayTryAgain = (order: Order): boolean => order.n < MAX_ATTEMPTS && shownAttempts(order) < MAX_SHOWN;

/**
 * Begins the next attempt under a new reference. The old one is kept: an INIT that nobody saw becomes DEAD, an OPEN one
 * stays OPEN, since its link can still be paid and is looked after until the end.
 */
export const rotated = (order: Order, owner: string, now: number): Order => {
  const last = currentAttempt(order);
  const left = last.status === 'INIT' ? withAttempt(order, order.n, { ...last, status: 'DEAD' }) : order;
  const n = order.n + 1;
  return rescheduled({ ...withAttempt(left, n, { status: 'INIT', owner, initAt: now }), n }, now);
};
