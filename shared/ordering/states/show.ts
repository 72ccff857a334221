import { cartView, readable } from '../basket.ts';
import { countItems } from '../cart.ts';
import { choice, choicesOf } from '../choices.ts';
import { openingAt } from '../hours.ts';
import { menuPage } from '../menu.ts';
import { type Order, type OrderView, orderView } from '../order.ts';
import { orderSentence } from '../order-sentences.ts';
import { type Choice, type Reply, text } from '../replies.ts';
import type { In, Session } from '../session.ts';
import { closedSentence } from '../shop-sentences.ts';
import type { Context } from '../transitions.ts';
import { type Words, wordsFor } from '../words/words.ts';

type Choosing = In<'CHOOSING_MENU'>;

/** The words of the language a customer is spoken to in. */
export const wordsOf = (session: Session, { shop }: Pick<Context, 'shop'>): Words => wordsFor(session, shop);

/** What can be done next with the cart as it is. */
export const cartChoices = ({ cart }: Choosing, words: Words): Choice[] =>
  cart.length > 0 ? choicesOf(words, 'checkout', 'cart', 'menu') : choicesOf(words, 'menu');

/** The beginning of a conversation. A shop that takes no orders now says so at once, and when it will. */
export const welcome = (session: Session, { shop, now }: Pick<Context, 'shop' | 'now'>): Reply => {
  const words = wordsOf(session, { shop });
  const closed = closedSentence(openingAt(shop, now), words);
  const said = closed ? [words.welcome(shop.name), closed, words.lookMeanwhile] : [words.welcome(shop.name)];
  return text(said.join(' '), ...choicesOf(words, 'openMenu', 'history', 'options', 'language'));
};

/** The part of the menu the session looks at. */
export const showMenu = (session: Choosing, { menu, shop }: Context): Reply => {
  const words = wordsOf(session, { shop });
  const page = menuPage(menu, session.view);
  const isPart = page.category !== undefined || page.page > 1;
  const turning = [...(page.pages > 1 ? choicesOf(words, 'more') : []), ...(isPart ? choicesOf(words, 'back') : [])];
  const categories = page.categories
    .filter((name) => name !== page.category)
    .map((name) => ({ label: name, send: name }));
  return {
    kind: 'menu',
    text: page.category ? words.category(page.category) : words.menu,
    menu: page,
    currency: shop.currency,
    choices: [
      ...turning,
      ...categories,
      ...(session.cart.length > 0 ? choicesOf(words, 'cart', 'checkout') : []),
      choice(words, 'options'),
    ],
  };
};

/** The cart, after what has just happened to it. */
export const showCart = (session: Choosing, { shop }: Context, ...happened: string[]): Reply => {
  const words = wordsOf(session, { shop });
  if (session.cart.length === 0) return text([...happened, words.cartEmpty].join(' '), ...choicesOf(words, 'menu'));
  return {
    kind: 'cart',
    text: [...happened, words.cart(countItems(session.cart))].join(' '),
    cart: cartView(session, shop, words),
    choices: choicesOf(words, 'checkout', 'menu', 'clear'),
  };
};

/** The cart in a sentence. */
export const cartLine = (session: Choosing, { shop }: Context): string => {
  const words = wordsOf(session, { shop });
  if (session.cart.length === 0) return words.cartEmpty;
  return words.cartTotal(countItems(session.cart), words.money(cartView(session, shop, words).total, shop.currency));
};

/** An order as its customer is shown it. */
export const customerView = (order: Order): OrderView => ({
  ...orderView(order),
  ...(order.contact && { contact: readable(order.contact) }),
});

/** An order that waits to be paid: with its link, or with the way to get one. */
export const showInvoice = (order: Order, sentence: string, words: Words): Reply => {
  const view = customerView(order);
  const next = view.payUrl ? choicesOf(words, 'status', 'cancel') : choicesOf(words, 'checkout', 'cancel');
  return { kind: 'invoice', text: sentence, order: view, choices: next };
};

/** Orders of which nothing came can be had again by one word. */
const again = ({ code, status }: Order, { labels }: Words): Choice[] =>
  status === 'EXPIRED' || status === 'CANCELLED' ? [{ label: labels.reorder, send: `reorder ${code}` }] : [];

/** An order as it stands now, whatever became of it. */
export const showOrder = (order: Order, words: Words): Reply =>
  order.status === 'PENDING'
    ? showInvoice(order, orderSentence(order, words), words)
    : {
        kind: 'order',
        text: orderSentence(order, words),
        order: customerView(order),
        choices: [...choicesOf(words, 'openMenu', 'history'), ...again(order, words)],
      };
