import { FIRST_PAGE, findCategory, type MenuView } from '../menu.ts';
import { toldElsewhere } from '../notices.ts';
import { text } from '../replies.ts';
import { choices, sentences } from '../sentences.ts';
import { type In, toChoosing } from '../session.ts';
import { type Context, type Controller, perform, type Step, say } from '../transitions.ts';
import { showMenu, welcome } from './show.ts';

type Idle = In<'IDLE'>;

const openMenu = (session: Idle, context: Context, view: MenuView = FIRST_PAGE): Step<In<'CHOOSING_MENU'>> => {
  const next = toChoosing(session, { cart: [], view });
  return say(next, showMenu(next, context));
};

/** Nothing is being ordered: the menu can be opened, and earlier orders looked at. */
export const idle: Controller<'IDLE'> = (session, input) => {
  if (input.type !== 'message') return say(toldElsewhere(session, input));
  const { command, context } = input;
  const { shop } = context;
  switch (command.type) {
    case 'help':
      return say(session, welcome(context.shop));
    case 'menu':
    case 'more':
    case 'back':
      return openMenu(session, context);
    case 'pick':
      if (command.number === 1 && command.quantity === undefined) return openMenu(session, context);
      return say(session, text(sentences.idleHelp(shop.contact), choices.openMenu));
    case 'words': {
      const category = findCategory(context.menu, command.text);
      if (category) return openMenu(session, context, { categoryId: category.categoryId, page: 0 });
      return say(session, text(sentences.notUnderstood(shop.contact), choices.openMenu, choices.help));
    }
    case 'cart':
    case 'remove':
    case 'setQuantity':
    case 'clear':
      return say(session, text(sentences.cartEmpty, choices.openMenu));
    case 'checkout':
      return say(session, text(sentences.nothingToOrder, choices.openMenu));
    case 'cancel':
      return say(session, text(sentences.nothingToCancel, choices.openMenu));
    case 'status':
      if (session.lastOrderId) return perform(session, { type: 'showOrder', orderId: session.lastOrderId });
      return say(session, text(sentences.noOrders, choices.openMenu));
    case 'history':
      return perform(session, { type: 'showHistory' });
    case 'yes':
    case 'no':
      return say(session, text(sentences.idleHelp(shop.contact), choices.openMenu));
  }
};
