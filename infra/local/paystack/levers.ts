import { successCard } from './cards.ts';
import type { Changed, Reason } from './change.ts';
import type { Fresh } from './initialize.ts';
import type { Ledger, Resolution } from './ledger.ts';
import { requestRefund } from './refunds.ts';
import { type Refusal, refusals } from './refusals.ts';
import type { Till } from './till.ts';

export type LeverOptions = { ledger: Ledger; till: Till; fresh: () => Fresh };

const reasonOf = ({ code }: Refusal): Reason => {
  if (code === refusals.notPaid.code) return 'notPaid';
  return code === refusals.fullyReversed.code ? 'nothingLeft' : 'badAmount';
};

/** What customers, banks and Paystack's dashboard do, without their pages. */
export const createLevers = ({ ledger, till, fresh }: LeverOptions) => ({
  /** Pays with the plain success card, however old the link is. Refused when paid already. */
  pay: (reference: string) => till.pay(reference, { channel: 'card', card: successCard.key, expiry: '12/34' }),
  fail: (reference: string) => till.fail(reference, 'Declined'),
  goOngoing: (reference: string) => till.goOngoing(reference, 'Attempted to pay with bank transfer'),
  /** Somebody gives money back in Paystack's dashboard: `amount` subunits, or all that is left. */
  refund: (reference: string, amount?: number): Changed => {
    const of = ledger.find(reference);
    if (!of) return { ok: false, reason: 'unknownReference' };
    const { id, now } = fresh();
    const requested = requestRefund(of, { transaction: reference, amount }, id, now);
    if (!requested.ok) return { ok: false, reason: reasonOf(requested.refusal) };
    return { ok: true, transaction: till.refund(of, requested.refund) };
  },
  openDispute: (reference: string) => till.disputes.open(reference, fresh().id),
  remindOfDispute: (reference: string) => till.disputes.remind(reference),
  resolveDispute: (reference: string, resolution: Resolution = 'merchant-accepted') =>
    till.disputes.resolve(reference, resolution),
});
export type Levers = ReturnType<typeof createLevers>;
