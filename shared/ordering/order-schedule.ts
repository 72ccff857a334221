import type { Order } from './order.ts';
import { isBack, type Refund } from './refund.ts';

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
/** A refund whose outcome is unknown is asked for again after this: by then Paystack lists what it has taken. */
const REFUND_AGAIN = 30 * MINUTE;
/** A refund under way is asked about once a day, in case its webhook is lost; it takes 3 to 10 working days. */
const REFUND_LOOK = 24 * HOUR;

const earliest = (times: number[]): number | undefined => (times.length ? Math.min(...times) : undefined);

/** Does the order know already what became of this attempt's money? */
export const isSettled = ({ paidRef, surplus, reviews, refunds }: Order, n: number): boolean =>
  paidRef === n || surplus.includes(n) || n in reviews || isBack(refunds[n]);

/** Attempts a customer may have paid, or may yet pay, without the order knowing. */
export const unsettledAttempts = (order: Order): number[] =>
  Object.entries(order.refs)
    .filter(([, { status }]) => status !== 'DEAD')
    .map(([n]) => Number(n))
    .filter((n) => !isSettled(order, n));

/** When Paystack should be asked about a refund, in epoch seconds; undefined once it is for a person, or done. */
const refundLook = ({ status, wantedAt, askedAt }: Refund): number | undefined => {
  switch (status) {
    case 'WANTED':
      return askedAt === undefined ? wantedAt : askedAt + REFUND_AGAIN;
    case 'PENDING':
    case 'PROCESSING':
      return (askedAt ?? wantedAt) + REFUND_LOOK;
    case 'NEEDS_ATTENTION':
    case 'FAILED':
    case 'PROCESSED':
      return undefined;
  }
};

/** Attempts whose refund should be asked about by now. */
export const dueRefunds = ({ refunds }: Order, now: number): number[] =>
  Object.entries(refunds)
    .filter(([, refund]) => (refundLook(refund) ?? Number.POSITIVE_INFINITY) <= now)
    .map(([n]) => Number(n));

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
  const refunds = Object.values(order.refunds).flatMap((refund) => refundLook(refund) ?? []);
  return earliest([...nextVerify(order, now), ...refunds, ...(unsent ? [now + REPUBLISH] : [])]);
};
