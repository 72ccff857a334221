import * as z from 'zod';
import { cardOf } from './cards.ts';
import { isPaid } from './charge.ts';
import type { Refund, Transaction } from './ledger.ts';
import { type Refusal, refusals } from './refusals.ts';

/** Subunits, as a number or a text of digits. */
export const refundAmount = z.union([z.number(), z.string().regex(/^\d+$/)]).transform(Number);

/** The body of POST /refund (Paystack API reference: Create refund). `transaction` is a reference or an id. */
export const refundRequest = z.object({
  transaction: z.union([z.string(), z.number()]).transform(String),
  amount: refundAmount.optional(),
  customer_note: z.string().optional(),
  merchant_note: z.string().optional(),
});
export type RefundRequest = z.infer<typeof refundRequest>;

/** What is still the shop's to give back, in subunits. A failed refund has returned to the shop. */
export const refundable = ({ amount: paid, refunds }: Transaction): number =>
  paid - refunds.filter(({ status }) => status !== 'failed').reduce((sum, refund) => sum + refund.amount, 0);

export type Requested = { ok: true; refund: Refund } | { ok: false; refusal: Refusal };

/** A refund of `of`, pending; the whole rest when no amount is named. */
export const requestRefund = (of: Transaction, request: RefundRequest, id: number, now: number): Requested => {
  if (!isPaid(of)) return { ok: false, refusal: refusals.notPaid };
  const rest = refundable(of);
  if (rest === 0 || of.status === 'reversed') return { ok: false, refusal: refusals.fullyReversed };
  const wanted = request.amount ?? rest;
  if (!Number.isSafeInteger(wanted) || wanted <= 0) return { ok: false, refusal: refusals.badAmount };
  if (wanted > rest) return { ok: false, refusal: refusals.refundTooLarge };
  const note = `Refund for transaction ${of.reference}`;
  const refund: Refund = {
    id,
    amount: wanted,
    status: 'pending',
    customerNote: request.customer_note ?? note,
    merchantNote: request.merchant_note ?? `${note} by simulator@example.com`,
    createdAt: now,
    updatedAt: now,
  };
  return { ok: true, refund };
};

const minute = 60_000;

/** How long a refund stays as it is, ms, on the ladder's clock. The simulator's own choice: Paystack takes days. */
const stays: Partial<Record<Refund['status'], number>> = { pending: minute, processing: 30 * minute };

/** Where a refund goes next, and after how many ms; undefined once it is final. */
export const nextOfRefund = (
  of: Transaction,
  refund: Refund,
): { status: Refund['status']; after: number } | undefined => {
  const after = stays[refund.status];
  if (after === undefined) return undefined;
  if (refund.status === 'pending') return { status: 'processing', after };
  const paidWith = of.method?.channel === 'card' ? cardOf(of.method.card) : undefined;
  return { status: paidWith?.refund ?? 'processed', after };
};

/** The transaction with `refund` as it is now; reversed once all its money went back. */
export const withRefund = (of: Transaction, refund: Refund): Transaction => {
  const known = of.refunds.some(({ id }) => id === refund.id);
  const refunds = known ? of.refunds.map((old) => (old.id === refund.id ? refund : old)) : [...of.refunds, refund];
  const back = refunds.filter(({ status }) => status === 'processed').reduce((sum, done) => sum + done.amount, 0);
  return { ...of, refunds, status: back >= of.amount ? 'reversed' : of.status };
};
