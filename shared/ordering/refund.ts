import * as z from 'zod';
import { amountSchema } from './money.ts';

/**
 * How far money is on its way back. WANTED: a person has decided so, and Paystack is yet to be asked. PENDING and
 * PROCESSING: Paystack has it in hand. NEEDS_ATTENTION and FAILED: a person has to act. PROCESSED: it is with the bank.
 */
export const refundStatusSchema = z.enum(['WANTED', 'PENDING', 'PROCESSING', 'NEEDS_ATTENTION', 'FAILED', 'PROCESSED']);
export type RefundStatus = z.infer<typeof refundStatusSchema>;

/** Money of one attempt on its way back. Times are epoch seconds. */
export const refundSchema = z.object({
  status: refundStatusSchema,
  /** Who wanted it: a person by our command, or somebody in Paystack's dashboard. */
  by: z.enum(['us', 'paystack']),
  wantedAt: z.int(),
  /** How often it was wanted: one that failed may be wanted again. */
  tries: z.int().positive(),
  /** When somebody began to ask Paystack about it; others keep their hands off for a while. */
  askedAt: z.int().optional(),
  /** Whole subunits, once Paystack has said how much. */
  amount: amountSchema.optional().catch(undefined),
  /** Less than was paid: only ever so by the dashboard. */
  partly: z.literal(true).optional(),
  /** Why it failed, in Paystack's word or ours. */
  why: z.string().max(120).optional().catch(undefined),
});
export type Refund = z.infer<typeof refundSchema>;

/** Has all of the money gone back? */
export const isBack = (refund: Refund | undefined): boolean => refund?.status === 'PROCESSED' && !refund.partly;
