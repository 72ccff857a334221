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

type Customisable = { price: number; options?: OptionGroup[] };

const find = ({ options = [] }: Customisable, groupId: string, choiceId: string): OptionChoice | undefined =>
  options.find((group) => group.groupId === groupId)?.choices.find((choice) => choice.choiceId === choiceId);

/** What a dish costs with these options, in whole subunits. */
export const priceOf = (dish: Customisable, chosen: readonly Pick<Chosen, 'groupId' | 'choiceId'>[]): number =>
  chosen.reduce((sum, { groupId, choiceId }) => sum + (find(dish, groupId, choiceId)?.price ?? 0), dish.price);

/** Options by their ids, `groupId/choiceId`, in the order the menu has them; ids that the dish has not are left out. */
export const chosenOf = ({ options = [] }: Customisable, choiceIds: readonly string[]): Chosen[] =>
  options.flatMap(({ groupId, choices }) =>
    choices
      .filter(({ choiceId }) => choiceIds.includes(`${groupId}/${choiceId}`))
      .map(({ choiceId, name }) => ({ groupId, choiceId, name })),
  );

/** How many of a group's choices are among these. */
export const countIn = ({ groupId }: OptionGroup, choiceIds: readonly string[]): number =>
  choiceIds.filter((id) => id.startsWith(`${groupId}/`)).length;

/** A group that can be had at all today: as many of its choices as must be chosen are there. */
export const canBeHad = ({ options = [] }: Pick<Customisable, 'options'>): boolean =>
  options.every(({ min, choices }) => choices.filter(({ available }) => available).length >= min);

/**
 * What was chosen, by its names of today; or why it cannot be had as it was: a choice is gone, or the menu now asks for
 * one that was never made.
 */
export const stillChosen = (
  dish: Customisable,
  chosen: readonly Chosen[] = [],
): Chosen[] | 'soldOut' | 'chooseAnew' => {
  if (chosen.some(({ groupId, choiceId }) => !find(dish, groupId, choiceId)?.available)) return 'soldOut';
  const ids = chosen.map(({ groupId, choiceId }) => `${groupId}/${choiceId}`);
  const fits = (dish.options ?? []).every((group) => {
    const count = countIn(group, ids);
    return count >= group.min && count <= group.max;
  });
  return fits ? chosenOf(dish, ids) : 'chooseAnew';
};
