import type { Pause, Report } from './clock.ts';
import { type PaystackEvent, refundEvent } from './events.ts';
import type { Ledger, Refund, Transaction } from './ledger.ts';
import { nextOfRefund, withRefund } from './refunds.ts';

export type RefundRunOptions = {
  ledger: Ledger;
  /** Writes the change down together with the webhooks of the event. */
  commit: (next: Transaction, event: PaystackEvent) => Transaction;
  now: () => number;
  pause: Pause;
  timeScale: number;
  report: Report;
};

/** Moves refunds on from "pending" until they are final, telling the shop at every step. */
export const createRefundRun = ({ ledger, commit, now, pause, timeScale, report }: RefundRunOptions) => {
  const change = (of: Transaction, refund: Refund): Transaction => {
    const next = withRefund(of, refund);
    report({ event: `refund.${refund.status}`, reference: of.reference });
    return commit(next, refundEvent(next, refund));
  };

  /** What the refund does next; read anew from the ledger, as its transaction changes while it waits. */
  const ahead = (reference: string, id: number) => {
    const of = ledger.find(reference);
    const refund = of?.refunds.find((known) => known.id === id);
    const step = of && refund ? nextOfRefund(of, refund) : undefined;
    return of && refund && step ? { of, refund, step } : undefined;
  };

  const run = async (reference: string, id: number): Promise<void> => {
    for (let next = ahead(reference, id); next; next = ahead(reference, id)) {
      const due = next.refund.updatedAt + Math.round(next.step.after / timeScale);
      if (!(await pause(due - now()))) return;
      const { of } = ahead(reference, id) ?? next;
      change(of, { ...next.refund, status: next.step.status, updatedAt: now() });
    }
  };

  const follow = (reference: string, id: number): void => {
    run(reference, id).catch(() => report({ event: 'refund.broken', reference }));
  };

  return {
    /** Books a new refund and sets it going. */
    start(of: Transaction, refund: Refund): Transaction {
      const saved = change(of, refund);
      follow(of.reference, refund.id);
      return saved;
    },
    /** Takes up a refund of a former life of the simulator. */
    follow,
  };
};
