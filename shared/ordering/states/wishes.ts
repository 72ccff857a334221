import { addToCart, type Cart, isQuantity, lineName } from '../cart.ts';
import { type Dish, findDish, type Menu } from '../menu.ts';
import { canBeHad, chosenOf, countIn, type OptionGroup } from '../options.ts';
import { type Reply, text } from '../replies.ts';
import { type ChoosingQuestion, type In, toChoosing } from '../session.ts';
import { type Context, type Step, say } from '../transitions.ts';
import { MAX_WISHES, type Wish } from '../wish.ts';
import type { Words } from '../words/words.ts';
import { askWish } from './ask.ts';
import { refusal } from './refusals.ts';
import { cartChoices, cartLine, wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;

/**
 * A dish that was named beyond doubt, by its number or its name.
 * @param choiceIds options that were said, `groupId/choiceId`; those of another dish are left out
 */
export const sureWish = (dish: Dish, quantity: number, choiceIds: readonly string[] = []): Wish => {
  const { options = [] } = dish;
  const own = chosenOf(dish, choiceIds).map(({ groupId, choiceId }) => `${groupId}/${choiceId}`);
  // Who has said how they want it is not asked about what they may leave out.
  const asked = own.length > 0 ? options.filter(({ min }) => min === 0).map(({ groupId }) => groupId) : [];
  return { said: dish.name, quantity, dishIds: [dish.dishId], sure: true, choiceIds: own, asked };
};

export const dishOf = ({ dishes }: Menu, dishId: string | undefined): Dish | undefined =>
  dishes.find((dish) => dish.dishId === dishId);

/** A dish by its number, besides whatever is being asked about. */
export const addDish = (session: Choosing, number: number, quantity: number, context: Context): Step<Choosing> => {
  const dish = findDish(context.menu, number);
  if (dish) return take(session, [sureWish(dish, quantity)], context);
  const words = wordsOf(session, context);
  return say(session, text(words.noSuchDish(number), ...cartChoices(session, words)));
};

/**
 * Adds wishes to those that wait. What can be had as it was said goes into the cart; of the first that needs an answer it
 * is asked. Nothing is left out without a word.
 * @param told what is to be said before all else
 */
export const take = (
  session: Choosing,
  more: readonly Wish[],
  context: Context,
  told: string[] = [],
): Step<Choosing> => {
  const words = wordsOf(session, context);
  const { cart, waiting, question, added, refused } = goThrough(
    [...session.wishes, ...more],
    session.cart,
    context,
    words,
  );
  const wishes = waiting.slice(0, MAX_WISHES);
  const { view, note } = session;
  const isSame = added.length === 0 && waiting.length === 0 && session.wishes.length === 0 && !session.question;
  const next = isSame ? session : toChoosing(session, { cart, view, note, wishes, question });
  const happened = [
    ...(added.length > 0 ? [words.added(added.join(', '))] : []),
    ...told,
    ...new Set(refused),
    ...later(waiting.slice(1, MAX_WISHES), session, words),
    ...(waiting.length > MAX_WISHES ? [words.tooManyAtOnce] : []),
  ];
  return say(next, ...answer(next, happened, context));
};

/** Says of wishes that have joined those that wait that their turn comes. */
const later = (waiting: readonly Wish[], { wishes }: Choosing, words: Words): string[] => {
  const joined = waiting.filter((wish) => !wishes.includes(wish)).map(({ said }) => `"${said}"`);
  return joined.length > 0 ? [words.askNext(joined.join(', '))] : [];
};

/** What becomes of wishes: added to the cart, refused with a sentence, or waiting for an answer to the first question. */
const goThrough = (wishes: readonly Wish[], before: Cart, { menu }: Context, words: Words) => {
  const waiting: Wish[] = [];
  const added: string[] = [];
  const refused: string[] = [];
  let cart = before;
  let question: ChoosingQuestion | undefined;
  for (const wished of wishes) {
    const { wish, soldOut } = withoutSoldOut(wished, menu);
    refused.push(...soldOut.map(words.choiceSoldOut));
    const found = look(wish, menu);
    switch (found.type) {
      case 'ask':
        question ??= found.question;
        waiting.push(wish);
        break;
      case 'gone':
        refused.push(words.notFound(wish.said));
        break;
      case 'soldOut':
        refused.push(words.dishSoldOut(found.name));
        break;
      case 'add': {
        const options = chosenOf(found.dish, found.choiceIds);
        const name = lineName({ name: found.dish.name, options });
        const edited = addToCart(cart, found.dish, found.quantity, options);
        if (edited.ok) added.push(`${found.quantity} x ${name}`);
        else refused.push(refusal(edited, name, words));
        cart = edited.ok ? edited.cart : cart;
      }
    }
  }
  return { cart, waiting, question, added, refused };
};

/** A choice that is sold out cannot be had, though it was named in the same breath as its dish: its group is asked about. */
const withoutSoldOut = (wish: Wish, menu: Menu): { wish: Wish; soldOut: string[] } => {
  const dish = dishOf(menu, wish.dishIds[0]);
  if (!wish.sure || !dish?.available || !canBeHad(dish)) return { wish, soldOut: [] };
  const gone = (dish.options ?? []).flatMap(({ groupId, choices }) =>
    choices
      .filter(({ choiceId, available }) => !available && wish.choiceIds.includes(`${groupId}/${choiceId}`))
      .map(({ choiceId, name }) => ({ groupId, name, id: `${groupId}/${choiceId}` })),
  );
  if (gone.length === 0) return { wish, soldOut: [] };
  const choiceIds = wish.choiceIds.filter((id) => gone.every((one) => one.id !== id));
  const asked = wish.asked.filter((groupId) => gone.every((one) => one.groupId !== groupId));
  return { wish: { ...wish, choiceIds, asked }, soldOut: gone.map(({ name }) => name) };
};

type Found =
  | { type: 'ask'; question: ChoosingQuestion }
  | { type: 'add'; dish: Dish; quantity: number; choiceIds: string[] }
  | { type: 'soldOut'; name: string }
  | { type: 'gone' };

/** What a wish needs next. A quantity that cannot be is not asked about further: the limits are told. */
const look = (wish: Wish, menu: Menu): Found => {
  const [dishId, ...others] = wish.dishIds.filter((id) => dishOf(menu, id));
  const dish = dishOf(menu, dishId);
  if (!dish) return { type: 'gone' };
  if (!wish.sure || others.length > 0) return { type: 'ask', question: { type: 'dish' } };
  if (!dish.available || !canBeHad(dish)) return { type: 'soldOut', name: dish.name };
  const { quantity, choiceIds } = wish;
  const group = isQuantity(quantity) ? toAsk(dish, wish) : undefined;
  return group
    ? { type: 'ask', question: { type: 'option', groupId: group.groupId } }
    : { type: 'add', dish, quantity, choiceIds };
};

/** The next group of options to ask about: one that must be chosen from, or may be and was not offered yet. */
const toAsk = ({ options = [] }: Dish, { choiceIds, asked }: Wish): OptionGroup | undefined =>
  options.find((group) => {
    const count = countIn(group, choiceIds);
    if (count > group.max) return true;
    if (group.min > 0) return count < group.min;
    return count === 0 && !asked.includes(group.groupId) && group.choices.some(({ available }) => available);
  });

const answer = (next: Choosing, happened: string[], context: Context): Reply[] => {
  const words = wordsOf(next, context);
  const asked = askWish(next, context);
  const said = [...happened, ...(asked ? [] : [cartLine(next, context)])].join(' ');
  if (!asked) return [text(said, ...cartChoices(next, words))];
  return [{ ...asked, text: [...happened, asked.text].join(' ') }];
};
