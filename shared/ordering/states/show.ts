import { cartBill, countItems } from '../cart.ts';
import { menuPage } from '../menu.ts';
import { type Order, orderView } from '../order.ts';
import { type Choice, type Reply, text } from '../replies.ts';
import { choices, sentences } from '../sentences.ts';
import type { In } from '../session.ts';
import type { Shop } from '../shop.ts';
import type { Context } from '../transitions.ts';

type Choosing = In<'CHOOSING_MENU'>;

/** What can be done next with the cart as it is. */
export const cartChoices = ({ cart }: Choosing): Choice[] =>
  cart.length > 0 ? [choices.checkout, choices.cart, choices.menu] : [choices.menu];

/** The beginning of a conversation. */
export const welcome = ({ name }: Shop): Reply => text(sentences.welcome(name), choices.openMenu, choices.history);

/** The part of the menu the session looks at. */
export const showMenu = (session: Choosing, { menu, shop }: Context): Reply => {
  const page = menuPage(menu, session.view);
  const isPart = page.category !== undefined || page.page > 1;
  const turning = [...(page.pages > 1 ? [choices.more] : []), ...(isPart ? [choices.back] : [])];
  const categories = page.categories
    .filter((name) => name !== page.category)
    .map((name) => ({ label: name, send: name }));
  return {
    kind: 'menu',
    text: page.category ? sentences.category(page.category) : sentences.menu,
    menu: page,
    currency: shop.currency,
    choices: [...turning, ...categories, ...(session.cart.length > 0 ? [choices.cart, choices.checkout] : [])],
  };
};

/** The cart, after what has just happened to it. */
export const showCart = (session: Choosing, { shop }: Context, ...happened: string[]): Reply => {
  if (session.cart.length === 0) {
    return { kind: 'text', text: [...happened, sentences.cartEmpty].join(' '), choices: [choices.menu] };
  }
  return {
    kind: 'cart',
    text: [...happened, sentences.cart(countItems(session.cart))].join(' '),
    cart: cartBill(session.cart, shop),
    choices: [choices.checkout, choices.menu, { label: 'Clear', send: 'clear' }],
  };
};

/** An order that waits to be paid: with its link, or with the way to get one. */
export const showInvoice = (order: Order, sentence: string): Reply => {
  const view = orderView(order);
  const next = view.payUrl ? [choices.status, choices.cancel] : [choices.checkout, choices.cancel];
  return { kind: 'invoice', text: sentence, order: view, choices: next };
};

/** An order as it stands now, whatever became of it. */
export const showOrder = (order: Order): Reply =>
  order.status === 'PENDING'
    ? showInvoice(order, sentences.status(order))
    : {
        kind: 'order',
        text: sentences.status(order),
        order: orderView(order),
        choices: [choices.openMenu, choices.history],
      };

/** The question that is open, in words; asked once, and once more when the answer was not understood. */
export const askAgain = ({ cart, question }: Choosing): Reply => {
  const sentence = question?.type === 'leave' ? sentences.askLeave : sentences.askClear;
  return text(sentence(countItems(cart)), choices.yes, choices.no);
};
