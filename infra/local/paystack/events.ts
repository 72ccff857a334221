import { integration, transactionAnswer } from './answers.ts';
import type { WebhookFault } from './faults.ts';
import type { Refund, Transaction } from './ledger.ts';

export type PaystackEvent = { event: string; data: Record<string, unknown> };

/** Sent for successes only; a failure is learnt by verify (Paystack documents: Webhooks, supported events). */
export const chargeSuccess = (transaction: Transaction): PaystackEvent => ({
  event: 'charge.success',
  data: { ...transactionAnswer(transaction), plan: {} },
});

const refundReference = ({ id, status }: Refund): string | null => {
  if (status === 'pending' || status === 'processing') return null;
  return status === 'processed' ? String(id) : `TRF_${id}`;
};

/**
 * Paystack's samples of the five refund events differ from each other, and so do ours: the amount is a text in three of
 * them, there is no numeric id, and only "needs-attention" has notes (Paystack documents: Refunds, notifications).
 */
export const refundEvent = (transaction: Transaction, refund: Refund): PaystackEvent => {
  const asText = !['failed', 'needs-attention'].includes(refund.status);
  const data = {
    status: refund.status,
    transaction_reference: transaction.reference,
    refund_reference: refundReference(refund),
    amount: asText ? String(refund.amount) : refund.amount,
    currency: transaction.currency,
    processor: 'instant-transfer',
    customer: { first_name: null, last_name: null, email: transaction.email },
    integration,
    domain: 'test',
  };
  const { customerNote: customer_note, merchantNote: merchant_note } = refund;
  const notes = refund.status === 'needs-attention' ? { id: String(refund.id), customer_note, merchant_note } : {};
  return { event: `refund.${refund.status}`, data: { ...data, ...notes } };
};

const amountFields = ['amount', 'requested_amount', 'refund_amount'] as const;
/** Half of each amount that the event names at all. */
const halved = (data: PaystackEvent['data']) =>
  Object.fromEntries(
    amountFields.filter((name) => name in data).map((name) => [name, Math.floor(Number(data[name]) / 2)]),
  );

/** The event as a confused or forging sender would put it. */
export const spoil = ({ event, data }: PaystackEvent, fault: WebhookFault): PaystackEvent => ({
  event,
  data: {
    ...data,
    ...(fault.wrongAmount && halved(data)),
    ...(fault.wrongCurrency && { currency: data.currency === 'GHS' ? 'NGN' : 'GHS' }),
    ...(fault.wrongMode && { domain: 'live' }),
  },
});

/**
 * The text of the body. Slashes and non-ASCII letters are escaped, which JSON allows and JSON.stringify never does: so
 * a receiver that hashes a re-serialised body, as Paystack's own JavaScript sample does, fails here already.
 */
export const serialise = (event: PaystackEvent): string =>
  JSON.stringify(event)
    .replaceAll('/', '\\/')
    .replaceAll(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
