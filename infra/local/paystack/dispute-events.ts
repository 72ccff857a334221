import { transactionAnswer } from './answers.ts';
import type { PaystackEvent } from './events.ts';
import type { Dispute, Transaction } from './ledger.ts';

/** What an event is about: a dispute was opened, still waits for the shop, or has been decided. */
export type DisputeStage = 'create' | 'remind' | 'resolve';

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * As in Paystack's samples (Paystack documents: Webhooks, dispute events): the customer and the card stand beside the
 * transaction, which has lost its metadata, and `transaction_reference` is null.
 */
export const disputeEvent = (stage: DisputeStage, of: Transaction, dispute: Dispute): PaystackEvent => {
  const { customer, authorization, paid_at, ...told } = transactionAnswer(of);
  const { id, amount, status, resolution, createdAt, updatedAt, dueAt } = dispute;
  const complaint = { createdAt: iso(createdAt) };
  const data = {
    id,
    refund_amount: amount,
    currency: of.currency,
    status,
    resolution,
    domain: 'test',
    transaction: {
      ...told,
      paid_at,
      paidAt: paid_at,
      metadata: '',
      log: null,
      authorization: {},
      customer: { international_format_phone: null },
      plan: {},
      pos_transaction_data: null,
    },
    transaction_reference: null,
    category: 'chargeback',
    customer,
    bin: authorization.bin ?? null,
    last4: authorization.last4 ?? null,
    dueAt: iso(dueAt),
    resolvedAt: status === 'resolved' ? iso(updatedAt) : null,
    evidence: null,
    attachments: null,
    note: null,
    history: [{ status: 'pending', by: of.email, ...complaint }],
    messages: [{ sender: of.email, body: 'Customer complained about debit without value', ...complaint }],
    created_at: iso(createdAt),
    updated_at: iso(updatedAt),
  };
  return { event: `charge.dispute.${stage}`, data };
};
