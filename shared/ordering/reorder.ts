import { addLine, type Cart, lineName, refreshCart } from './cart.ts';
import type { Menu } from './menu.ts';
import type { Order } from './order.ts';
import { refusal } from './states/refusals.ts';
import type { Words } from './words/words.ts';

/**
 * What an earlier order had, added to a cart at today's prices.
 * @returns the cart, and what is otherwise than it was, in words. `isHad`: something of it can be had today
 */
export const reordered = (
  cart: Cart,
  { lines }: Pick<Order, 'lines'>,
  menu: Menu,
  words: Words,
  money: (amount: number) => string,
): { cart: Cart; said: string[]; isHad: boolean } => {
  const today = refreshCart(lines, menu);
  const said = today.changes.map((change) => {
    if (change.type === 'newPrice') return words.newPrice(change.name, money(change.before), money(change.now));
    return change.type === 'soldOut' ? words.notToday(change.name) : words.chooseAnew(change.name);
  });
  let filled = cart;
  for (const line of today.cart) {
    const edited = addLine(filled, line);
    if (edited.ok) filled = edited.cart;
    else said.push(refusal(edited, lineName(line), words), words.notAdded(lineName(line)));
  }
  return { cart: filled, said, isHad: today.cart.length > 0 };
};
