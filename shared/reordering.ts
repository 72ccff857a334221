import { changeSession } from './change-session.ts';
import { HISTORY, ordersOf } from './history.ts';
import { choicesOf } from './ordering/choices.ts';
import { FIRST_PAGE } from './ordering/menu.ts';
import type { Order } from './ordering/order.ts';
import { reordered } from './ordering/reorder.ts';
import { type Reply, text } from './ordering/replies.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import { type In, type Session, toChoosing } from './ordering/session.ts';
import { showCart, wordsOf } from './ordering/states/show.ts';
import { type Context, say } from './ordering/transitions.ts';
import { unasked } from './ordering/unasked.ts';
import type { EffectParts, Performed, Turn } from './turn.ts';

type Free = In<'IDLE' | 'CHOOSING_MENU'>;

/** Fills the cart with what an earlier order had, at today's prices, and says what is otherwise than it was. */
export const reorder = async (parts: EffectParts, turn: Turn, which: number | string): Promise<Performed> => {
  const { session, context, message } = turn;
  const words = wordsOf(session, context);
  const orders = await ordersOf(parts.orders, session, HISTORY);
  const order = typeof which === 'number' ? orders[which - 1] : orders.find(({ code }) => code === which);
  let said: string[] = [];
  const changed = await changeSession(parts, session, (current) => {
    const free = unasked(current);
    // Another tab may have placed an order meanwhile: its cart is frozen.
    if (wasSeen(current, message) === 'same' || free.state === 'AWAITING_PAYMENT') return say(current);
    const filled = order ? refilled(free, order, context) : { next: free, said };
    ({ said } = filled);
    return say(filled.next === current ? current : remember(filled.next, message));
  });
  if (typeof changed === 'string' || changed.session.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  const now = changed.session;
  const told = (reply: Reply): Performed => ({ type: 'done', replies: [reply], session: now });
  if (!order) return told(text(words.noSuchOrder, ...choicesOf(words, 'history')));
  if (now.state === 'CHOOSING_MENU') return told(showCart(now, context, words.reordered(order.code), ...said));
  return told(text([words.reorderedNothing(order.code), ...said].join(' '), ...choicesOf(words, 'openMenu')));
};

/** The very same session where nothing could be added. */
const refilled = (session: Free, order: Order, context: Context): { next: Session; said: string[] } => {
  const { shop, menu } = context;
  const words = wordsOf(session, context);
  const there = session.state === 'CHOOSING_MENU' ? session : toChoosing(session, { cart: [], view: FIRST_PAGE });
  const { cart, said } = reordered(there.cart, order, menu, words, (amount) => words.money(amount, shop.currency));
  const isSame = cart.length === there.cart.length && cart.every((line, index) => line === there.cart[index]);
  return { next: isSame ? session : { ...there, cart }, said };
};
