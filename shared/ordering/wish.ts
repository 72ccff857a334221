import * as z from 'zod';

/** Characters of a note to the kitchen, at most. */
export const MAX_NOTE = 140;
/** Wishes kept while they are asked about, at most. */
export const MAX_WISHES = 10;

/**
 * Something a customer wants that is not in the cart yet, for it is not clear which dish is meant, or how it is to be.
 * `sure`: the one dish is certain, and only its options are asked about.
 */
export const wishSchema = z.object({
  /** As the customer said it. */
  said: z.string().max(60),
  quantity: z.number(),
  dishIds: z.array(z.string()).min(1).max(5),
  sure: z.boolean(),
  /** Options that were chosen, as `groupId/choiceId`. */
  choiceIds: z.array(z.string()).max(24),
  /** Groups that need not be asked about any more. */
  asked: z.array(z.string()).max(6),
});
export type Wish = z.infer<typeof wishSchema>;
