import type { Dispute } from './dispute.ts';
import type { Order } from './order.ts';
import type { Refund } from './refund.ts';
import { undecidedPayments } from './refund-changes.ts';

/** Something about an order that a person must decide on or act upon; `n` is the attempt it is about. */
export type Matter =
  /** A payment that does not match the order: accept it, or give it back. */
  | { type: 'review'; n: number }
  /** A payment that came after the order was closed: accept it, or give it back. */
  | { type: 'late'; n: number }
  /** A payment besides the one that paid for the order: give it back. */
  | { type: 'surplus'; n: number }
  /** Paystack could not give the money back. */
  | { type: 'refund'; n: number; refund: Refund }
  /** A complaint at the customer's bank, to be answered in Paystack's dashboard. */
  | { type: 'dispute'; n: number; dispute: Dispute };

/** All that waits for a person, in the order of attempts; empty for nearly every order. */
export const mattersOf = (order: Order): Matter[] => {
  const { status, paidRef, surplus, reviews, refunds, disputes } = order;
  const waiting = new Set(undecidedPayments(order));
  const undecided = (n: number) => waiting.has(n);
  const stuck = Object.entries(refunds).filter(([, refund]) => ['FAILED', 'NEEDS_ATTENTION'].includes(refund.status));
  const open = Object.values(disputes).filter((dispute) => dispute.status === 'OPEN');
  return [
    ...Object.keys(reviews)
      .map(Number)
      .filter(undecided)
      .map((n) => ({ type: 'review' as const, n })),
    ...(status === 'PAID_LATE' && paidRef !== undefined && undecided(paidRef)
      ? [{ type: 'late' as const, n: paidRef }]
      : []),
    ...surplus.filter(undecided).map((n) => ({ type: 'surplus' as const, n })),
    ...stuck.map(([n, refund]) => ({ type: 'refund' as const, n: Number(n), refund })),
    ...open.map((dispute) => ({ type: 'dispute' as const, n: dispute.n, dispute })),
  ];
};
