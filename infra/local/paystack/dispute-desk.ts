import type { Changed } from './change.ts';
import type { Report } from './clock.ts';
import { type DisputeStage, disputeEvent } from './dispute-events.ts';
import { type Disputed, openDispute, remindOfDispute, resolveDispute } from './disputes.ts';
import type { PaystackEvent } from './events.ts';
import type { Ledger, Resolution, Transaction } from './ledger.ts';

export type DisputeDeskOptions = {
  ledger: Ledger;
  /** Writes the change down together with the webhooks of the event. */
  commit: (next: Transaction, event: PaystackEvent) => Transaction;
  now: () => number;
  report: Report;
};

/** Where customers complain about payments; the shop hears of every step. */
export const createDisputeDesk = ({ ledger, commit, now, report }: DisputeDeskOptions) => {
  const change = (reference: string, stage: DisputeStage, decide: (of: Transaction) => Disputed): Changed => {
    const of = ledger.find(reference);
    if (!of) return { ok: false, reason: 'unknownReference' };
    const decided = decide(of);
    if (!decided.ok) return decided;
    const { next, dispute } = decided;
    report({ event: `dispute.${stage}`, reference, detail: dispute.resolution ?? dispute.status });
    return { ok: true, transaction: commit(next, disputeEvent(stage, next, dispute)) };
  };
  return {
    open: (reference: string, id: number) => change(reference, 'create', (of) => openDispute(of, id, now())),
    remind: (reference: string) => change(reference, 'remind', remindOfDispute),
    resolve: (reference: string, resolution: Resolution) =>
      change(reference, 'resolve', (of) => resolveDispute(of, resolution, now())),
  };
};
