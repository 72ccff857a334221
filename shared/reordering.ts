import { changeSession } from './change-session.ts';
import { HISTORY, ordersOf } from './history.ts';
import { choicesOf } from './ordering/choices.ts';
import { FIRST_PAGE } from './ordering/menu.ts';
import { reordered } from './ordering/reorder.ts';
import { text } from './ordering/replies.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import { type Session, toChoosing } from './ordering/session.ts';
import { showCart, wordsOf } from './ordering/states/show.ts';
import { say } from './ordering/transitions.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

/** Fills the cart with what an earlier order had, at today's prices, and says what is otherwise than it was. */
export const reorder = async (parts: EffectParts, turn: Turn, which: number | string): Promise<Performed> => {
  const { session, context, message } = turn;
  const { shop, menu } = context;
  const words = wordsOf(session, context);
  const orders = await ordersOf(parts.orders, session, HISTORY);
  const order = typeof which === 'number' ? orders[which - 1] : orders.find(({ code }) => code === which);
  if (!order) return done([text(words.noSuchOrder, ...choicesOf(words, 'history'))]);
  let said: string[] = [];
  const changed = await changeSession(parts, session, (current) => {
    // Another tab may have placed an order meanwhile: its cart is frozen.
    if (wasSeen(current, message) === 'same' || current.state === 'AWAITING_PAYMENT') return say(current);
    const there = current.state === 'CHOOSING_MENU' ? current : toChoosing(current, { cart: [], view: FIRST_PAGE });
    const filled = reordered(there.cart, order, menu, words, (amount) => words.money(amount, shop.currency));
    ({ said } = filled);
    if (filled.cart.length === there.cart.length && filled.cart.every((line, index) => line === there.cart[index]))
      return say(current);
    return say(remember({ ...there, cart: filled.cart }, message));
  });
  if (typeof changed === 'string') return { type: 'conflict' };
  const now: Session = changed.session;
  if (now.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  if (now.state === 'IDLE')
    return done([text([words.reorderedNothing(order.code), ...said].join(' '), ...choicesOf(words, 'openMenu'))]);
  const reply = showCart(now, context, words.reordered(order.code), ...said);
  return { type: 'done', replies: [reply], session: now };
};
