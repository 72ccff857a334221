import * as z from 'zod';
import { idSchema, wholeSchema } from './json.ts';

/** A refund's road: pending, processing, then processed, failed or needs-attention (Refunds guide). */
export const refundWordSchema = z.enum(['pending', 'processing', 'processed', 'failed', 'needs-attention']);
export type RefundWord = z.infer<typeof refundWordSchema>;

/** `amount` in whole subunits of the transaction's currency. */
export type PaystackRefund = { id: string; status: RefundWord; amount: number };

/** What Paystack calls a transaction: its id, and the reference that was given to it. */
export type TransactionNames = { transactionId: string; reference: string };

const refundSchema = z.object({
  id: idSchema,
  // A word yet unknown is not final.
  status: refundWordSchema.catch('pending'),
  amount: wholeSchema,
  createdAt: z.string().optional().catch(undefined),
});

export type ReadRefund = {
  refund: PaystackRefund;
  /** When it was made, in milliseconds since 1970; 0 when Paystack does not say. */
  at: number;
};

/** Undefined when it is not a refund we can read. */
export const readRefund = (data: unknown): ReadRefund | undefined => {
  const read = refundSchema.safeParse(data).data;
  if (!read) return undefined;
  const { createdAt, ...refund } = read;
  return { refund, at: Date.parse(createdAt ?? '') || 0 };
};

const name = idSchema.optional().catch(undefined);
/** `transaction` is an id, a reference or an object with both; some answers have `transaction_reference` besides. */
const ownerSchema = z.object({
  transaction: z
    .union([idSchema, z.object({ id: name, reference: name })])
    .optional()
    .catch(undefined),
  transaction_reference: name,
});

/** What a refund calls its transaction, by id, by reference or both; empty when it cannot be read. */
export const namesIn = (data: unknown): string[] => {
  const owner = ownerSchema.safeParse(data).data;
  const of = owner?.transaction;
  const names = typeof of === 'string' ? [of] : [of?.id, of?.reference];
  return [...names, owner?.transaction_reference].filter((one) => typeof one === 'string');
};
