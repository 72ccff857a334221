import type { Order, PaymentFacts } from './order.ts';
import { owing, rescheduled, withStatus } from './order-changes.ts';

export type Settled =
  /** The payment was taken into the order; `order` must be saved. */
  | { outcome: 'paid' | 'paidLate' | 'surplus' | 'review'; order: Order }
  /** Paystack has no success to report yet. */
  | { outcome: 'notPaid' }
  /** This payment is in the order already. */
  | { outcome: 'known' };

type PaystackMode = 'test' | 'live';

const metadataAgrees = ({ metadata }: PaymentFacts, order: Order): boolean =>
  (['deviceId', 'orderId', 'shopId'] as const).every(
    (key) => metadata[key] === undefined || metadata[key] === order[key],
  );

const matches = (order: Order, facts: PaymentFacts, mode: PaystackMode): boolean => {
  const asked = facts.requestedAmount ?? facts.amount;
  return (
    facts.domain === mode &&
    facts.currency === order.currency &&
    Number.isSafeInteger(facts.amount) &&
    asked === order.total &&
    facts.amount >= order.total &&
    metadataAgrees(facts, order)
  );
};

/**
 * The one decision about money: what a success on attempt `n` means for its order. Everybody who learns of a payment
 * (webhook, question to Paystack, sweep, cancel, expiry) decides here, so that they cannot disagree.
 *
 * A payment that does not match the order (amount, currency, mode, metadata) never pays for it: it is kept for a person.
 * @param now epoch seconds
 */
export const settle = (order: Order, n: number, facts: PaymentFacts, mode: PaystackMode, now: number): Settled => {
  if (facts.status !== 'success') return { outcome: 'notPaid' };
  if (order.paidRef === n || order.surplus.includes(n) || String(n) in order.reviews) return { outcome: 'known' };
  if (!matches(order, facts, mode)) return review(order, n, facts, now);
  switch (order.status) {
    case 'PENDING':
      return pay(order, n, facts, now, 'paid');
    case 'CANCELLED':
    case 'EXPIRED':
      return pay(order, n, facts, now, 'paidLate');
    case 'PAID':
    case 'PAID_LATE':
    case 'REVIEW':
    case 'REFUND_DUE': {
      const surplus = owing({ ...order, surplus: [...order.surplus, n] }, 'SurplusPayment', n);
      return { outcome: 'surplus', order: rescheduled(surplus, now) };
    }
  }
};

const pay = (order: Order, n: number, { paidAt }: PaymentFacts, now: number, outcome: 'paid' | 'paidLate'): Settled => {
  const moved = withStatus(order, outcome === 'paid' ? 'PAID' : 'PAID_LATE');
  const paid: Order = { ...moved, paidRef: n, paidAt: paidAt ?? new Date(now * 1000).toISOString(), closedAt: now };
  return { outcome, order: rescheduled(owing(paid, outcome === 'paid' ? 'PaymentConfirmed' : 'PaidLate', n), now) };
};

const review = (order: Order, n: number, facts: PaymentFacts, now: number): Settled => {
  const kept: Order = { ...order, reviews: { ...order.reviews, [n]: facts } };
  const moved = order.status === 'PENDING' ? { ...withStatus(kept, 'REVIEW'), closedAt: now } : kept;
  return { outcome: 'review', order: rescheduled(owing(moved, 'ReviewNeeded', n), now) };
};
