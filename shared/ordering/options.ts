import * as z from 'zod';
import { amountSchema } from './money.ts';
import { idSchema } from './shop.ts';

const choiceSchema = z.object({
  choiceId: idSchema,
  name: z.string().min(1).max(40),
  /** Other words for it: "big" for "Large". */
  aliases: z.array(z.string().min(1).max(40)).max(12).optional(),
  /** Added to the dish's price, in whole subunits. */
  price: amountSchema,
  available: z.boolean(),
});
export type OptionChoice = z.infer<typeof choiceSchema>;

/**
 * Something about a dish that the customer chooses: a size, a protein, extras. `min` 1 and `max` 1 is a choice that must
 * be made; `min` 0 is one that may be left out.
 */
export const optionGroupSchema = z
  .object({
    groupId: idSchema,
    name: z.string().min(1).max(40),
    min: z.int().nonnegative().max(12),
    max: z.int().positive().max(12),
    choices: z.array(choiceSchema).min(1).max(12),
  })
  .refine(({ min, max }) => min <= max, 'at least as many may be chosen as must be')
  .refine(({ max, choices }) => max <= choices.length, 'more may be chosen than there is');
export type OptionGroup = z.infer<typeof optionGroupSchema>;

/** A choice as the customer made it. Its price is in the line's `unitPrice`. */
export const chosenSchema = z.object({ groupId: z.string(), choiceId: z.string(), name: z.string() });
export type Chosen = z.infer<typeof chosenSchema>;
