import { basketOf } from '../basket.ts';
import { billOf, type CartChange, refreshCart } from '../cart.ts';
import { choicesOf } from '../choices.ts';
import { fieldsOf, nextField } from '../details.ts';
import { openingAt } from '../hours.ts';
import { asksToPay, secondsToPay, smallestOrder } from '../limits.ts';
import { text } from '../replies.ts';
import { type In, MAX_PAYS, toAwaiting, toChoosing } from '../session.ts';
import { closedSentence } from '../shop-sentences.ts';
import { type Context, perform, type Step, say } from '../transitions.ts';
import type { Words } from '../words/words.ts';
import { askDetail, askDetails } from './ask.ts';
import { showCart, wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;
type CheckedOut = Step<In<'CHOOSING_MENU' | 'AWAITING_PAYMENT'>>;

/**
 * Places the order, once all that the shop wants is known and the customer has seen what they pay. Where the menu has
 * changed under the cart they see what changed, and type 99 again: nobody pays for a dish or a price that was not shown,
 * and the amount is never the client's to choose.
 * @param confirmed the details and the total were shown just now, and this is the answer
 */
export const checkout = (asked: Choosing, context: Context, confirmed = false): CheckedOut => {
  const { shop, menu, now } = context;
  const words = wordsOf(asked, context);
  const session = asked.question ? withoutQuestion(asked) : asked;
  if (session.cart.length === 0) return say(session, text(words.nothingToOrder, ...choicesOf(words, 'menu')));
  const { cart, changes } = refreshCart(session.cart, menu);
  if (changes.length > 0) return changed({ ...session, cart }, changes, context, words);
  const opening = openingAt(shop, now);
  const closed = closedSentence(opening, words);
  if (closed) {
    const isKnown = !opening.open && opening.opens !== undefined;
    return say(session, showCart(session, context, closed, isKnown ? words.cartIsKept : words.cartStays));
  }
  // The kitchen reads its own words of today, where a dish or a choice has another name by now.
  const basket = basketOf({ ...session, cart }, shop, words);
  const money = (amount: number) => words.money(amount, shop.currency);
  const smallest = smallestOrder(shop);
  // Without the delivery, which is not known of everybody yet: the same cart is enough, or not, for all.
  const missing = smallest - billOf(basket.cart, shop.fees, shop.currency).total;
  if (missing > 0) return say(session, showCart(session, context, words.tooSmall(money(smallest), money(missing))));
  const { details = {} } = session;
  const field = nextField(shop, details);
  if (field)
    return say({ ...session, question: { type: 'detail', field, toPay: true } }, askDetail(field, context, words));
  if (!confirmed && fieldsOf(shop, details).length > 0) {
    const next: Choosing = { ...session, question: { type: 'details', toPay: true } };
    return say(next, askDetails(next, context));
  }
  const wait = secondsToPay(session, now);
  if (wait > 0) return say(session, showCart(session, context, words.tooOften(MAX_PAYS, wait)));
  const { newOrderId: orderId } = context;
  return perform(
    toAwaiting(asksToPay(session, now), { orderId }),
    { type: 'placeOrder', orderId, basket },
    { type: 'showPaymentLink', orderId },
  );
};

/** The cart as it was, with nothing asked, and nothing that waited to be asked. */
export const withoutQuestion = (session: Choosing): Choosing =>
  session.question ? toChoosing(session, { cart: session.cart, view: session.view, note: session.note }) : session;

/** What a change of the menu did to a cart, in words. */
export const changeSentence = (change: CartChange, money: (amount: number) => string, words: Words): string => {
  switch (change.type) {
    case 'soldOut':
      return words.soldOutAtCheckout(change.name);
    case 'chooseAnew':
      return words.chooseAnew(change.name);
    case 'newPrice':
      return words.newPrice(change.name, money(change.before), money(change.now));
  }
};

const changed = (session: Choosing, changes: readonly CartChange[], context: Context, words: Words): Step<Choosing> => {
  const money = (amount: number) => words.money(amount, context.shop.currency);
  const happened = changes.map((change) => changeSentence(change, money, words));
  return say(session, showCart(session, context, ...happened, ...(session.cart.length > 0 ? [words.checkAgain] : [])));
};
