import type { Dispute } from './dispute.ts';
import { type Order, paymentsOf } from './order.ts';
import type { Refund } from './refund.ts';
import { undecidedPayments } from './refund-changes.ts';
import { type Decision, resolve } from './resolve.ts';

/**
 * Something about an order that a person must decide on or act upon; `n` is the attempt it is about, `may` what can be
 * decided by our command: all else is done in Paystack's dashboard.
 */
export type Matter =
  /** A payment that does not match the order: accept it, or give it back. */
  | { type: 'review'; n: number; may: Decision[]; partly: boolean }
  /** A payment that came after the order was closed: accept it, or give it back. */
  | { type: 'late'; n: number; may: Decision[]; partly: boolean }
  /** A payment besides another one. */
  | { type: 'surplus'; n: number; may: Decision[]; partly: boolean }
  /** Paystack could not give the money back. */
  | { type: 'refund'; n: number; may: Decision[]; refund: Refund }
  /** A complaint at the customer's bank, to be answered in Paystack's dashboard. */
  | { type: 'dispute'; n: number; dispute: Dispute };

const isStuck = (refund: Refund | undefined): refund is Refund =>
  refund?.status === 'FAILED' || refund?.status === 'NEEDS_ATTENTION';

const typeOf = ({ paidRef, surplus }: Order, n: number): 'late' | 'surplus' | 'review' => {
  if (n === paidRef) return 'late';
  return surplus.includes(n) ? 'surplus' : 'review';
};

/** What a person may decide: what would be done, and not refused. */
const mayDecide = (order: Order, n: number): Decision[] =>
  (['accept', 'refund'] as const).filter((decision) => resolve(order, decision, n, 0).ok);

/** All that waits for a person; empty for nearly every order. */
export const mattersOf = (order: Order): Matter[] => {
  const { status, paidRef, refunds, disputes } = order;
  const undecided = undecidedPayments(order).filter(
    (n) => !isStuck(refunds[n]) && (status !== 'PAID' || n !== paidRef),
  );
  const open = Object.values(disputes).filter((dispute) => dispute.status === 'OPEN');
  return [
    ...undecided.map((n) => ({
      type: typeOf(order, n),
      n,
      may: mayDecide(order, n),
      partly: refunds[n]?.partly ?? false,
    })),
    ...Object.entries(refunds).flatMap(([key, refund]) => {
      const n = Number(key);
      return isStuck(refund)
        ? [
            {
              type: 'refund' as const,
              n,
              may: n in paymentsOf(order) ? mayDecide(order, n).filter((one) => one === 'refund') : [],
              refund,
            },
          ]
        : [];
    }),
    ...open.map((dispute) => ({ type: 'dispute' as const, n: dispute.n, dispute })),
  ];
};
