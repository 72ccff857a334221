import { type Dispute, disputeSchema } from './dispute.ts';
import type { Order } from './order.ts';
import { owing, rescheduled } from './order-changes.ts';

/** Paystack's word on a dispute; `heard` is what its event was about. */
export type DisputeNews = Omit<Dispute, 'status'> & { disputeId: string; heard: 'create' | 'remind' | 'resolve' };

/**
 * The order after Paystack's word on a dispute; undefined when nothing in it is new. Events may come late, twice and out
 * of order: a dispute that is decided stays so, and each word is told once.
 */
export const disputeHeard = (
  order: Order,
  { disputeId, heard, ...told }: DisputeNews,
  now: number,
): Order | undefined => {
  const known = order.disputes[disputeId];
  if (known?.status === 'RESOLVED' || (known && heard === 'create')) return undefined;
  const owed = owing(order, 'PaymentDisputed', told.n, `${disputeId}.${heard}`);
  if (known && owed === order) return undefined;
  const said = disputeSchema.parse({ ...told, status: heard === 'resolve' ? 'RESOLVED' : 'OPEN' });
  // What a later word leaves out, or says oddly, is known from an earlier one.
  const words = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const dispute = disputeSchema.parse({ ...known, ...words });
  return rescheduled({ ...owed, disputes: { ...order.disputes, [disputeId]: dispute } }, now);
};
