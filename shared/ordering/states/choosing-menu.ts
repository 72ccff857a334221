import { addToCart, type Cart, cartBill, countItems, type Edit, refreshCart, setQuantity } from '../cart.ts';
import type { Command } from '../commands.ts';
import { asksToPay, secondsToPay, smallestOrder } from '../limits.ts';
import { FIRST_PAGE, findCategory, findDish, type MenuView, nextPage, previousPage } from '../menu.ts';
import { formatMoney } from '../money.ts';
import { toldElsewhere } from '../notices.ts';
import { text } from '../replies.ts';
import { choices, sentences } from '../sentences.ts';
import { type In, toAwaiting, toChoosing, toIdle } from '../session.ts';
import { type Context, type Controller, perform, type Step, say } from '../transitions.ts';
import { askAgain, cartChoices, showCart, showMenu } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;
type Chosen = Step<In<'CHOOSING_MENU' | 'IDLE' | 'AWAITING_PAYMENT'>>;

/** The menu is open and a cart is being filled. */
export const choosingMenu: Controller<'CHOOSING_MENU'> = (session, input) => {
  if (input.type !== 'message') return say(toldElsewhere(session, input));
  const { command, context } = input;
  if (session.question) {
    const answered = answer(session, command, context);
    if (answered) return answered;
  }
  return obey(session, command, context);
};

/** A recognised command takes the place of the question; what nobody understands leaves it standing and asks again. */
const answer = (session: Choosing, command: Command, context: Context): Chosen | undefined => {
  const leaving = session.question?.type === 'leave';
  switch (command.type) {
    case 'yes': {
      if (leaving) return say(toIdle(session), text(sentences.left, choices.openMenu));
      const next = toChoosing(session, { cart: [], view: session.view });
      return say(next, text(sentences.cleared, choices.menu));
    }
    case 'no': {
      const next = withoutQuestion(session);
      return say(next, showCart(next, context, sentences.kept));
    }
    case 'words':
      if (findCategory(context.menu, command.text)) return undefined;
      return say(session, askAgain(session));
    default:
      return undefined;
  }
};

const withoutQuestion = (session: Choosing): Choosing =>
  session.question ? toChoosing(session, { cart: session.cart, view: session.view }) : session;

const obey = (asked: Choosing, command: Command, context: Context): Chosen => {
  const session = withoutQuestion(asked);
  const { shop } = context;
  switch (command.type) {
    case 'help':
      return say(
        session,
        text(`${sentences.choosingHelp(shop.contact)} ${cartLine(session, context)}`, ...cartChoices(session)),
      );
    case 'menu':
      return look(session, FIRST_PAGE, context);
    case 'more':
      return look(session, nextPage(context.menu, session.view), context);
    case 'back':
      return look(session, previousPage(context.menu, session.view), context);
    case 'pick':
      return add(session, command.number, command.quantity ?? 1, context);
    case 'cart':
      return say(session, showCart(session, context));
    case 'remove':
      return edit(session, command.line, 0, context);
    case 'setQuantity':
      return edit(session, command.line, command.quantity, context);
    case 'clear':
      return ask(session, 'clearCart', context);
    case 'checkout':
      return checkout(session, context);
    case 'history':
      return perform(session, { type: 'showHistory' });
    case 'status':
      if (session.lastOrderId) return perform(session, { type: 'showOrder', orderId: session.lastOrderId });
      return say(session, text(sentences.noOrders, ...cartChoices(session)));
    case 'cancel':
      if (session.cart.length === 0) return say(toIdle(session), text(sentences.leftEmpty, choices.openMenu));
      return ask(session, 'leave', context);
    case 'words': {
      const category = findCategory(context.menu, command.text);
      if (category) return look(session, { categoryId: category.categoryId, page: 0 }, context);
      return say(session, text(sentences.notUnderstood(shop.contact), ...cartChoices(session), choices.help));
    }
    case 'yes':
    case 'no':
      return say(session, text(sentences.choosingHelp(shop.contact), ...cartChoices(session)));
  }
};

const look = (session: Choosing, view: MenuView, context: Context): Step<Choosing> => {
  const same = view.page === session.view.page && view.categoryId === session.view.categoryId;
  const next = same ? session : { ...session, view };
  return say(next, showMenu(next, context));
};

const add = (session: Choosing, number: number, quantity: number, context: Context): Step<Choosing> => {
  const dish = findDish(context.menu, number);
  if (!dish) return say(session, text(sentences.noSuchDish(number), ...cartChoices(session)));
  if (!dish.available) return say(session, text(sentences.dishSoldOut(dish.name), ...cartChoices(session)));
  const edited = addToCart(session.cart, dish, quantity);
  if (!edited.ok) return say(session, text(refusal(edited, dish.name, 0), ...cartChoices(session)));
  const next = { ...session, cart: edited.cart };
  const sentence = `${sentences.added(quantity, dish.name)} ${cartLine(next, context)}`;
  return say(next, text(sentence, ...cartChoices(next)));
};

const cartLine = ({ cart }: Choosing, { shop }: Context): string =>
  cart.length === 0
    ? sentences.cartEmpty
    : sentences.cartTotal(countItems(cart), formatMoney(cartBill(cart, shop).total, shop.currency));

const edit = (session: Choosing, line: number, quantity: number, context: Context): Step<Choosing> => {
  if (session.cart.length === 0) return say(session, showCart(session, context));
  const name = session.cart[line - 1]?.name ?? '';
  const edited = setQuantity(session.cart, line, quantity);
  if (!edited.ok) return say(session, showCart(session, context, refusal(edited, name, line)));
  const next = { ...session, cart: edited.cart };
  const happened = quantity === 0 ? sentences.removed(name) : sentences.changed(name, quantity);
  return say(next, showCart(next, context, happened));
};

const refusal = ({ reason }: Edit & { ok: false }, name: string, line: number): string => {
  switch (reason) {
    case 'quantity':
      return sentences.quantityLimits;
    case 'tooMany':
      return sentences.lineFull(name);
    case 'cartFull':
      return sentences.cartFull;
    case 'noSuchLine':
      return sentences.noSuchLine(line);
  }
};

const ask = (session: Choosing, type: 'clearCart' | 'leave', context: Context): Step<Choosing> => {
  if (session.cart.length === 0) return say(session, showCart(session, context));
  const next = { ...session, question: { type } };
  return say(next, askAgain(next));
};

/**
 * Places the order, unless the menu has changed under the cart: then the customer sees what changed and types 99 again.
 * So nobody pays for a dish or a price that was not shown, and the amount is never the client's to choose.
 */
const checkout = (session: Choosing, context: Context): Chosen => {
  if (session.cart.length === 0) return say(session, text(sentences.nothingToOrder, choices.menu));
  const { cart, changes } = refreshCart(session.cart, context.menu);
  if (changes.length > 0) return changed(session, cart, changes, context);
  const { shop, newOrderId: orderId, now } = context;
  const smallest = smallestOrder(shop);
  const missing = smallest - cartBill(cart, shop).total;
  const money = (amount: number) => formatMoney(amount, shop.currency);
  if (missing > 0) return say(session, showCart(session, context, sentences.tooSmall(money(smallest), money(missing))));
  const wait = secondsToPay(session, now);
  if (wait > 0) return say(session, showCart(session, context, sentences.tooOften(wait)));
  return perform(
    toAwaiting(asksToPay(session, now), { orderId }),
    { type: 'placeOrder', orderId, cart },
    { type: 'showPaymentLink', orderId },
  );
};

const changed = (
  session: Choosing,
  cart: Cart,
  changes: ReturnType<typeof refreshCart>['changes'],
  context: Context,
): Step<Choosing> => {
  const money = (amount: number) => formatMoney(amount, context.shop.currency);
  const next = { ...session, cart };
  const happened = changes.map((change) =>
    change.type === 'soldOut'
      ? sentences.soldOutAtCheckout(change.name)
      : sentences.newPrice(change.name, money(change.before), money(change.now)),
  );
  return say(next, showCart(next, context, ...happened, ...(cart.length > 0 ? [sentences.checkAgain] : [])));
};
