import { lineName, setQuantity } from '../cart.ts';
import { readItems } from '../free-text/read-items.ts';
import type { In } from '../session.ts';
import { type Context, type Step, say } from '../transitions.ts';
import { choosing, numberedList } from './numbered.ts';
import { showCart, wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;

const REMOVE =
  /^(?:please |abeg )?(?:remove|take out|take off|delete|comot|retirer|enlever|supprimer) (?:the |my |di )?(.+)$/u;

/**
 * "Remove the coke": a line by its dish's name. Where several lines have the dish it is asked which; where none has,
 * undefined, for "remove the pepper" is a note to the kitchen.
 * @param text normalised
 */
export const removeNamed = (session: Choosing, text: string, context: Context): Step<Choosing> | undefined => {
  const [, what] = REMOVE.exec(text) ?? [];
  if (what === undefined) return undefined;
  const { cart } = session;
  const dishes = context.menu.dishes.filter(({ dishId }) => cart.some((line) => line.dishId === dishId));
  const { items, unsure } = readItems(what, { ...context.menu, dishes });
  const [item, another] = items;
  if (!item || another || unsure.length > 0) return undefined;
  const lines = cart.flatMap((line, index) => (line.dishId === item.dishId ? [{ line, number: index + 1 }] : []));
  const words = wordsOf(session, context);
  const [only, second] = lines;
  if (!only) return undefined;
  if (second) {
    const choices = lines.map(({ line, number }) => ({
      label: words.labels.remove(lineName(line)),
      send: `remove ${number}`,
    }));
    return say({ ...session, question: choosing(choices) }, numberedList(words.options, choices));
  }
  // "Remove 1 coke" of three leaves two; "remove coke" leaves none.
  const left = /\d/u.test(what) ? Math.max(0, only.line.quantity - item.quantity) : 0;
  const edited = setQuantity(cart, only.number, left);
  if (!edited.ok) return undefined;
  const next = { ...session, cart: edited.cart };
  const name = lineName(only.line);
  return say(next, showCart(next, context, left === 0 ? words.removed(name) : words.changed(name, left)));
};
