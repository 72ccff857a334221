import type { Order } from './order.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds after placing at which a webhook that never came is made up for by asking. */
const WHILE_PENDING = [2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR];
/** Seconds after closing: Paystack repeats a webhook for 72 h, so the last look comes after that. */
const AFTER_CLOSING = [HOUR, 24 * HOUR, 80 * HOUR];
/** A payment that is under way when the order should expire is waited for in steps, and not for ever. */
export const ONGOING_STEP = 30 * MINUTE;
export const ONGOING_LIMIT = 6 * HOUR;
/** An event that could not be published is tried again after this. */
const REPUBLISH = MINUTE;

const earliest = (times: number[]): number | undefined => (times.length ? Math.min(...times) : undefined);

/** Attempts a customer may have paid, or may yet pay, without the order knowing. */
export const unsettledAttempts = ({ refs, paidRef, surplus, reviews }: Order): number[] =>
  Object.entries(refs)
    .filter(([n, { status }]) => status !== 'DEAD' && !(n in reviews) && Number(n) !== paidRef)
    .map(([n]) => Number(n))
    .filter((n) => !surplus.includes(n));

const nextVerify = (order: Order, now: number): number[] => {
  const { status, createdAt, expiresAt, closedAt } = order;
  switch (status) {
    case 'PENDING':
      if (now >= expiresAt) return [now + ONGOING_STEP];
      return [...WHILE_PENDING.map((after) => createdAt + after), expiresAt].filter((at) => at > now);
    case 'CANCELLED':
    case 'EXPIRED':
    case 'PAID':
    case 'PAID_LATE':
    case 'REVIEW':
    case 'REFUND_DUE':
      // A link that somebody saw and that has brought no money yet may still bring some.
      if (unsettledAttempts(order).length === 0) return [];
      return AFTER_CLOSING.map((after) => (closedAt ?? now) + after).filter((at) => at > now);
  }
};

/**
 * When somebody must look at this order next, in epoch seconds; undefined when nothing is left to do.
 * It decides what the sweep finds, so an order costs the sweep nothing while it needs nothing.
 */
export const nextLook = (order: Order, now: number): number | undefined => {
  const unsent = Object.values(order.outbox).some((sentAt) => sentAt === 0);
  return earliest([...nextVerify(order, now), ...(unsent ? [now + REPUBLISH] : [])]);
};
