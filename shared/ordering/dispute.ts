import * as z from 'zod';
import { amountSchema } from './money.ts';

/** Paystack's words are kept for people to read, so an odd one is shortened or left out, never refused. */
const word = (length: number) =>
  z
    .string()
    .transform((text) => text.slice(0, length))
    .optional()
    .catch(undefined);

/** A customer's complaint at the bank about one payment. It is answered in Paystack's dashboard, within days. */
export const disputeSchema = z.object({
  /** The attempt that was paid. */
  n: z.int().positive(),
  status: z.enum(['OPEN', 'RESOLVED']),
  /** Paystack's: awaiting-merchant-feedback, awaiting-bank-feedback, pending, resolved. */
  stage: word(60),
  category: word(60),
  /** merchant-accepted and auto-accepted: the money goes back. declined: it stays. */
  resolution: word(60),
  amount: amountSchema.optional().catch(undefined),
  /** ISO 8601: unanswered by then, it is lost. */
  answerBy: word(40),
});
export type Dispute = z.infer<typeof disputeSchema>;
