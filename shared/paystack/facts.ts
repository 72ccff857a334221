import * as z from 'zod';
import type { PaymentFacts } from '../ordering/order.ts';
import { idSchema, parseJson } from './json.ts';

/** Metadata comes back as the object we sent, as a JSON string of it, or as "", 0 or null (Paystack's sample payloads). */
const name = z.string().optional().catch(undefined);
/** A name that is odd is none, and takes nothing from the others: each is compared by itself. */
const ours = z.object({ deviceId: name, orderId: name, shopId: name });
const metadataSchema = z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), ours.catch({}));

/** Some of Paystack's events write amounts as strings. */
const wholeNumber = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);

/**
 * A transaction as Paystack describes it in a webhook, in answers to verify and in lists (API reference, "Verify
 * transaction"). Tolerant in reading: what is not needed to decide may be missing or odd. `settle` is the strict one.
 */
const transactionSchema = z.object({
  id: idSchema.optional().catch(undefined),
  status: z.string(),
  reference: z.string(),
  amount: wholeNumber,
  requested_amount: wholeNumber.nullish(),
  currency: z.string(),
  domain: z.string(),
  paid_at: z.string().nullish().catch(undefined),
  channel: z.string().nullish().catch(undefined),
  metadata: metadataSchema,
});

export type Transaction = {
  /** Paystack's id as text; where it does not say one, the reference, which Paystack takes in its place. */
  transactionId: string;
  reference: string;
  facts: PaymentFacts;
};

/** The reference of a transaction, however little else of it can be read. */
export const readReferenceOf = (data: unknown): string | undefined =>
  z.object({ reference: z.string() }).safeParse(data).data?.reference;

/** Undefined when it is not a transaction we can read at all. */
export const readTransaction = (data: unknown): Transaction | undefined => {
  const parsed = transactionSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const { id, reference, status, amount, requested_amount, currency, domain, paid_at, channel, metadata } = parsed.data;
  return {
    transactionId: id ?? reference,
    reference,
    facts: {
      reference,
      status,
      amount,
      requestedAmount: requested_amount ?? undefined,
      currency,
      domain,
      paidAt: paid_at ?? undefined,
      channel: channel ?? undefined,
      metadata,
    },
  };
};
