import { changeSession } from './change-session.ts';
import { ALL_ORDERS, HISTORY, listedOrders, ordersOf } from './history.ts';
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
/** What becomes of the session, and what is said to it. */
type Refilled = { next: Session; said: string[] };

/** Fills the cart with what an earlier order had, at today's prices, and says what is otherwise than it was. */
export const reorder = async (parts: EffectParts, turn: Turn, which: number | string): Promise<Performed> => {
  const { session, context, message } = turn;
  const words = wordsOf(session, context);
  const order = await orderNamed(parts, session, which);
  let said: string[] = [];
  const changed = await changeSession(parts, session, (current) => {
    const free = unasked(current);
    // Another tab may have placed an order meanwhile: its cart is frozen.
    if (free.state === 'AWAITING_PAYMENT') return say(current);
    const isAgain = wasSeen(current, message) === 'same';
    const filled = order ? refilled(isAgain ? emptied(free) : free, order, context) : { next: free, said };
    ({ said } = filled);
    return say(isAgain || filled.next === current ? current : remember(filled.next, message));
  });
  if (typeof changed === 'string' || changed.session.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  const now = changed.session;
  const told = (reply: Reply): Performed => ({ type: 'done', replies: [reply], session: now });
  if (!order) return told(text(words.noSuchOrder, ...choicesOf(words, 'history')));
  if (now.state === 'CHOOSING_MENU') return told(showCart(now, context, ...said));
  return told(text(said.join(' '), ...choicesOf(words, 'openMenu')));
};

/** A number is one of the list that is shown; by its code, as a notice says it, any order of this customer can be had. */
const orderNamed = async (
  { orders }: EffectParts,
  session: Session,
  which: number | string,
): Promise<Order | undefined> => {
  if (typeof which === 'number') return (await listedOrders(orders, session, HISTORY))[which - 1];
  return (await ordersOf(orders, session, ALL_ORDERS)).find(({ code }) => code === which);
};

/** As it was before, so that what was said then can be said again. */
const emptied = (session: Free): Free => (session.state === 'CHOOSING_MENU' ? { ...session, cart: [] } : session);

/** The very same session where nothing could be added. */
const refilled = (session: Free, order: Order, context: Context): Refilled => {
  const { shop, menu } = context;
  const words = wordsOf(session, context);
  const there = session.state === 'CHOOSING_MENU' ? session : toChoosing(session, { cart: [], view: FIRST_PAGE });
  const money = (amount: number) => words.money(amount, shop.currency);
  const { cart, said, isHad } = reordered(there.cart, order, menu, words, money);
  const isSame = cart.length === there.cart.length && cart.every((line, index) => line === there.cart[index]);
  if (!isSame) return { next: { ...there, cart }, said: [words.reordered(order.code), ...said] };
  // Where only the limits of a cart stand in the way, the dishes can be had all the same.
  return { next: session, said: isHad ? said : [words.reorderedNothing(order.code), ...said] };
};
