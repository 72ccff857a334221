import { isPaid } from './charge.ts';
import type { Dispute, Resolution, Transaction } from './ledger.ts';

/** What became of a wish to open a dispute or to move it on. */
export type Disputed =
  | { ok: true; next: Transaction; dispute: Dispute }
  | { ok: false; reason: 'notPaid' | 'alreadyDisputed' | 'notDisputed' };

/** How long the shop may take to answer, ms. The simulator's own choice; in Paystack's sample it is a day and some hours. */
const patience = 24 * 60 * 60 * 1000;

/** The dispute that waits for the shop; there is one at a time. */
export const waitingDispute = ({ disputes }: Transaction): Dispute | undefined =>
  disputes.find(({ status }) => status !== 'resolved');

/** The customer goes to the bank about a payment; also about one that was given back. */
export const openDispute = (of: Transaction, id: number, at: number): Disputed => {
  if (!isPaid(of)) return { ok: false, reason: 'notPaid' };
  if (waitingDispute(of)) return { ok: false, reason: 'alreadyDisputed' };
  const dispute: Dispute = {
    id,
    amount: of.amount,
    status: 'awaiting-merchant-feedback',
    resolution: null,
    createdAt: at,
    updatedAt: at,
    dueAt: at + patience,
  };
  return { ok: true, next: { ...of, disputes: [...of.disputes, dispute] }, dispute };
};

export const remindOfDispute = (of: Transaction): Disputed => {
  const dispute = waitingDispute(of);
  return dispute ? { ok: true, next: of, dispute } : { ok: false, reason: 'notDisputed' };
};

/** The end. Paystack's sample of a dispute that was lost calls its transaction reversed, and so do we. */
export const resolveDispute = (of: Transaction, resolution: Resolution, at: number): Disputed => {
  const waiting = waitingDispute(of);
  if (!waiting) return { ok: false, reason: 'notDisputed' };
  const dispute: Dispute = { ...waiting, status: 'resolved', resolution, updatedAt: at };
  const disputes = of.disputes.map((known) => (known.id === dispute.id ? dispute : known));
  return { ok: true, next: { ...of, disputes, status: resolution === 'declined' ? of.status : 'reversed' }, dispute };
};
