import type { Mismatch, Order, PaymentFacts } from './order.ts';
import { owing, rescheduled, withStatus } from './order-changes.ts';
import { isSettled } from './order-schedule.ts';
import { givenUp, refundHeard } from './refund-changes.ts';

export type Settled =
  /** The payment was taken into the order; `order` must be saved. */
  | { outcome: 'paid' | 'paidLate' | 'surplus' | 'review' | 'reversed'; order: Order }
  /** Paystack has no success to report yet. */
  | { outcome: 'notPaid' }
  /** This payment is in the order already. */
  | { outcome: 'known' };

type PaystackMode = 'test' | 'live';

const metadataAgrees = ({ metadata }: PaymentFacts, order: Order): boolean =>
  (['deviceId', 'orderId', 'shopId'] as const).every(
    (key) => metadata[key] === undefined || metadata[key] === order[key],
  );

/** `amount` may be larger than what was asked for, where the customer bears the fees; never smaller. */
const amountAgrees = ({ amount, requestedAmount }: PaymentFacts, { total }: Order): boolean =>
  Number.isSafeInteger(amount) && (requestedAmount ?? amount) === total && amount >= total;

/** What of a payment is not as we asked for it. */
const differences = (order: Order, facts: PaymentFacts, mode: PaystackMode): Mismatch[] => {
  const agrees: Record<Mismatch, boolean> = {
    mode: facts.domain === mode,
    currency: facts.currency === order.currency,
    amount: amountAgrees(facts, order),
    metadata: metadataAgrees(facts, order),
  };
  return (['mode', 'currency', 'amount', 'metadata'] as const).filter((what) => !agrees[what]);
};

/**
 * The one decision about money: what Paystack's word on attempt `n` means for its order. Everybody who learns of a payment
 * (webhook, question to Paystack, sweep, cancel, expiry, return, daily match) decides here, so that they cannot disagree.
 *
 * A payment that does not match the order (amount, currency, mode, metadata) never pays for it: it is kept for a person.
 * @param now epoch seconds
 */
export const settle = (order: Order, n: number, facts: PaymentFacts, mode: PaystackMode, now: number): Settled => {
  if (facts.status === 'reversed') return reverse(order, n, facts, now);
  if (facts.status !== 'success') return { outcome: 'notPaid' };
  if (isSettled(order, n)) return { outcome: 'known' };
  const differs = differences(order, facts, mode);
  if (differs.length > 0) return review(order, n, facts, differs, now);
  const took: Order = { ...order, received: { ...order.received, [n]: facts } };
  switch (order.status) {
    case 'PENDING':
      return pay(took, n, facts, now, 'paid');
    case 'CANCELLED':
    case 'EXPIRED':
      return pay(took, n, facts, now, 'paidLate');
    case 'PAID':
    case 'PAID_LATE':
    case 'REVIEW':
    case 'REFUND_DUE': {
      const surplus = owing({ ...took, surplus: [...order.surplus, n] }, 'SurplusPayment', n);
      return { outcome: 'surplus', order: rescheduled(surplus, now) };
    }
  }
};

const pay = (order: Order, n: number, { paidAt }: PaymentFacts, now: number, outcome: 'paid' | 'paidLate'): Settled => {
  const moved = withStatus(order, outcome === 'paid' ? 'PAID' : 'PAID_LATE');
  const paid: Order = { ...moved, paidRef: n, paidAt: paidAt ?? new Date(now * 1000).toISOString(), closedAt: now };
  const owed = rescheduled(owing(paid, outcome === 'paid' ? 'PaymentConfirmed' : 'PaidLate', n), now);
  // Its refund may have been heard of before the payment itself.
  return { outcome, order: givenUp(owed, n, now) };
};

/** An order that is not paid for is for a person to look at now; one that is, keeps its status. */
const review = (order: Order, n: number, facts: PaymentFacts, differs: Mismatch[], now: number): Settled => {
  const kept: Order = { ...order, reviews: { ...order.reviews, [n]: { ...facts, differs } } };
  const waited = order.status === 'PENDING' || order.status === 'CANCELLED' || order.status === 'EXPIRED';
  const moved = waited ? { ...withStatus(kept, 'REVIEW'), closedAt: now } : kept;
  return { outcome: 'review', order: givenUp(rescheduled(owing(moved, 'ReviewNeeded', n), now), n, now) };
};

/** Paid, and wholly given back since: in Paystack's dashboard, or because the customer's bank took it back. */
const reverse = (order: Order, n: number, { amount }: PaymentFacts, now: number): Settled => {
  const known = refundHeard(order, n, { status: 'PROCESSED', amount, whole: true }, now);
  return known ? { outcome: 'reversed', order: known } : { outcome: 'known' };
};
