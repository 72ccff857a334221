import { type Order, paymentsOf } from './order.ts';
import { owing, rescheduled, withStatus } from './order-changes.ts';
import { givenUp, undecidedPayments, wanting } from './refund-changes.ts';

/** What a person may decide about a payment that did not match, came late, or came besides another. */
export type Decision = 'accept' | 'refund';
export type Resolved =
  | { ok: true; order: Order }
  | {
      ok: false;
      /**
       * nothingToAccept, nothingToRefund: nothing of the kind waits for a decision. ambiguous: several payments could be
       * meant. testMoney: a payment of Paystack's test mode is worth nothing.
       */
      reason: 'nothingToAccept' | 'nothingToRefund' | 'ambiguous' | 'testMoney';
    };

/**
 * A person's decision about money that came. It is never a word that money came: only payments that Paystack itself
 * called successful can be accepted, and only those it holds can be given back.
 * @param n the attempt that is meant; without it the only one there is, or, to give back, all
 * @param now epoch seconds
 */
export const resolve = (order: Order, decision: Decision, n: number | undefined, now: number): Resolved =>
  decision === 'accept' ? accept(order, n, now) : giveBack(order, n, now);

const isTestMoney = ({ reviews }: Order, n: number): boolean => reviews[n]?.differs?.includes('mode') ?? false;

const accept = (order: Order, wanted: number | undefined, now: number): Resolved => {
  const meant = acceptable(order).filter((n) => wanted === undefined || n === wanted);
  const [payment, another] = meant.filter((n) => !isTestMoney(order, n));
  if (another !== undefined) return { ok: false, reason: 'ambiguous' };
  if (payment === undefined) return { ok: false, reason: meant.length > 0 ? 'testMoney' : 'nothingToAccept' };
  return { ok: true, order: accepted(order, payment, now) };
};

/** Payments that an order could be taken to be paid by. */
const acceptable = (order: Order): number[] => {
  if (order.status === 'REVIEW') return undecidedPayments(order);
  return order.status === 'PAID_LATE' ? undecidedPayments(order).filter((n) => n === order.paidRef) : [];
};

/** The payment moves to where what paid for an order stands, so that it still stands in one place only. */
const accepted = (order: Order, n: number, now: number): Order => {
  const { [n]: review, ...reviews } = order.reviews;
  const facts = order.received[n] ?? review;
  const paid: Order = {
    ...withStatus(order, 'PAID'),
    paidRef: n,
    paidAt: facts?.paidAt ?? order.paidAt ?? new Date(now * 1000).toISOString(),
    reviews,
    surplus: order.surplus.filter((other) => other !== n),
    received: facts ? { ...order.received, [n]: facts } : order.received,
    resolvedAt: now,
  };
  return rescheduled(owing(paid, 'OrderResolved', n, 'accept'), now);
};

/** A refund that failed may be wanted again; one that is under way, or done, may not. */
const mayBeWanted = ({ refunds }: Order, n: number): boolean => {
  const status = refunds[n]?.status;
  return status === undefined || status === 'FAILED' || status === 'NEEDS_ATTENTION';
};

/** The payment that paid for an order nobody has a doubt about is not among them: that order is cooked. */
const giveBack = (order: Order, wanted: number | undefined, now: number): Resolved => {
  const meant = Object.keys(paymentsOf(order))
    .map(Number)
    .filter((n) => (wanted === undefined || n === wanted) && mayBeWanted(order, n))
    .filter((n) => order.status !== 'PAID' || n !== order.paidRef || (n in order.refunds && !order.refunds[n]?.partly));
  const [first] = meant;
  if (first === undefined) return { ok: false, reason: 'nothingToRefund' };
  const going = meant.reduce((next, n) => owing(wanting(next, n, now), 'OrderResolved', n, 'refund'), order);
  return { ok: true, order: rescheduled(givenUp(going, first, now), now) };
};
