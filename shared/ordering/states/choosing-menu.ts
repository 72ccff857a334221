import { lineName, setQuantity } from '../cart.ts';
import { choicesOf } from '../choices.ts';
import type { Command } from '../commands.ts';
import { fieldsOf } from '../details.ts';
import { readItems } from '../free-text/read-items.ts';
import { FIRST_PAGE, findCategory, type MenuView, menuPage, nextPage, previousPage } from '../menu.ts';
import { hearNews } from '../notices.ts';
import { plainText } from '../plain-text.ts';
import { type Choice, text } from '../replies.ts';
import { type ChoosingQuestion, type In, toChoosing, toIdle } from '../session.ts';
import { readQuestion } from '../shop-questions/read-question.ts';
import { type Context, type Controller, type Heard, type Step, say } from '../transitions.ts';
import { MAX_NOTE } from '../wish.ts';
import { about } from './about.ts';
import { answerChoosing } from './answer-choosing.ts';
import { listOptions, whereFree } from './anywhere.ts';
import { askAgain } from './ask.ts';
import { checkout, withoutQuestion } from './checkout.ts';
import { hearDetails } from './details.ts';
import { hearItems } from './hear-items.ts';
import { refusal } from './refusals.ts';
import { removeNamed } from './remove-named.ts';
import { cartChoices, cartLine, showCart, showMenu, wordsOf } from './show.ts';
import { addDish } from './wishes.ts';

type Choosing = In<'CHOOSING_MENU'>;
type Chosen = Step<In<'CHOOSING_MENU' | 'IDLE' | 'AWAITING_PAYMENT'>>;

/** The menu is open and a cart is being filled. */
export const choosingMenu: Controller<'CHOOSING_MENU'> = (session, input) => {
  if (input.type !== 'message') return say(hearNews(session, input));
  return answerChoosing(session, input, obey) ?? obey(session, input);
};

/** What a command does where it answers no question: it takes the place of one that is open. */
const obey = (asked: Choosing, heard: Heard): Chosen => {
  const { command, context } = heard;
  const session = withoutQuestion(asked);
  const words = wordsOf(session, context);
  switch (command.type) {
    case 'help': {
      const help = `${words.choosingHelp(context.shop.contact)} ${cartLine(session, context)}`;
      return say(session, text(help, ...cartChoices(session, words), ...choicesOf(words, 'options')));
    }
    case 'about':
      return about(session, command, heard);
    case 'options':
      return listOptions(session, options(session, context), context);
    case 'menu':
      return look(session, FIRST_PAGE, context);
    case 'more':
      return look(session, nextPage(context.menu, session.view), context);
    case 'back':
      return look(session, previousPage(context.menu, session.view), context);
    case 'pick':
    case 'add':
      return addDish(session, command.number, command.quantity ?? 1, context);
    case 'cart':
      return say(session, showCart(session, context));
    case 'remove':
      return edit(session, command.line, 0, context);
    case 'setQuantity':
      return edit(session, command.line, command.quantity, context);
    case 'note':
      return note(session, command.text, context);
    case 'clear':
      return ask(session, { type: 'clearCart' }, context);
    case 'checkout':
      return checkout(session, context);
    case 'cancel':
      if (session.cart.length === 0)
        return say(toIdle(session), text(words.leftEmpty, ...choicesOf(words, 'openMenu')));
      return ask(session, { type: 'leave' }, context);
    case 'details':
    case 'tell':
    case 'fulfil':
      return hearDetails(session, command, context);
    case 'words':
      return hearWords(session, command, heard);
    case 'yes':
    case 'no':
      return say(session, text(words.choosingHelp(context.shop.contact), ...cartChoices(session, words)));
    case 'history':
    case 'status':
    case 'reorder':
    case 'resume':
    case 'language':
    case 'forget':
      return whereFree(session, command, context);
  }
};

const look = (session: Choosing, view: MenuView, context: Context): Step<Choosing> => {
  const same = view.page === session.view.page && view.categoryId === session.view.categoryId;
  const next = same ? session : { ...session, view };
  return say(next, showMenu(next, context));
};

/** A dish by its number, a category by its name, and whatever else somebody may want to eat. */
const hearWords = (session: Choosing, command: Command & { type: 'words' }, heard: Heard): Chosen => {
  const { said, context } = heard;
  const category = findCategory(context.menu, command.text);
  if (category) return look(session, { categoryId: category.categoryId, page: 0 }, context);
  const removed = removeNamed(session, command.text, context);
  if (removed) return removed;
  const reading = readItems(said, context.menu);
  const { items, unsure, unknown, note: told } = reading;
  if (items.length + unsure.length > 0 || (told !== undefined && session.cart.length > 0))
    return hearItems(session, reading, context);
  const question = readQuestion(said);
  if (question) return obey(session, { ...heard, command: question });
  const words = wordsOf(session, context);
  const notFound = unknown.slice(0, 3).map((one) => words.notFound(one.slice(0, 60)));
  const sentence = [...notFound, words.notUnderstood(context.shop.contact)].join(' ');
  return say(session, text(sentence, ...cartChoices(session, words), ...choicesOf(words, 'help')));
};

const edit = (session: Choosing, line: number, quantity: number, context: Context): Step<Choosing> => {
  if (session.cart.length === 0) return say(session, showCart(session, context));
  const words = wordsOf(session, context);
  const there = session.cart[line - 1];
  const name = there ? lineName(there) : '';
  const edited = setQuantity(session.cart, line, quantity);
  if (!edited.ok) return say(session, showCart(session, context, refusal(edited, name, words, line)));
  const next = { ...session, cart: edited.cart };
  const happened = quantity === 0 ? words.removed(name) : words.changed(name, quantity);
  return say(next, showCart(next, context, happened));
};

/** "note" alone says what is noted; "note -" takes it away. */
const note = (session: Choosing, told: string, context: Context): Step<Choosing> => {
  const words = wordsOf(session, context);
  const answer = (next: Choosing, sentence: string) =>
    say(next, next.cart.length > 0 ? showCart(next, context, sentence) : text(sentence, ...cartChoices(next, words)));
  if (told === '') return answer(session, session.note === undefined ? words.noteEmpty : words.noted(session.note));
  if (told === '-') return answer({ ...session, note: undefined }, words.noteCleared);
  const cleaned = plainText(told);
  if (cleaned.length > MAX_NOTE) return answer(session, words.noteTooLong(MAX_NOTE));
  if (cleaned === '') return answer(session, words.noteEmpty);
  return answer({ ...session, note: cleaned }, words.noted(cleaned));
};

const ask = (session: Choosing, question: ChoosingQuestion, context: Context): Step<Choosing> => {
  if (session.cart.length === 0) return say(session, showCart(session, context));
  const { cart, view, note: noted } = session;
  const next = toChoosing(session, { cart, view, note: noted, question });
  return say(next, askAgain(next, context) ?? showCart(next, context));
};

/** Lines and categories in the list of options: more would scroll away. */
const LISTED = 12;

/** All that can be said here, for who types numbers alone. */
const options = (session: Choosing, context: Context): Choice[] => {
  const words = wordsOf(session, context);
  const { shop, menu } = context;
  const page = menuPage(menu, session.view);
  const others = page.categories.filter((name) => name !== page.category).slice(0, LISTED);
  const lines = session.cart.slice(0, LISTED).map((line, index) => ({
    label: words.labels.remove(lineName(line)),
    send: `remove ${index + 1}`,
  }));
  return [
    ...choicesOf(words, 'menu', ...(page.pages > 1 ? (['more'] as const) : []), 'back'),
    ...others.map((name) => ({ label: name, send: name })),
    ...lines,
    ...(lines.length > 0 ? choicesOf(words, 'clear') : []),
    ...(fieldsOf(shop, session.details ?? {}).length > 0 ? choicesOf(words, 'details') : []),
    ...(session.lastOrderId ? choicesOf(words, 'lastOrder', 'reorder') : []),
    ...choicesOf(words, 'about', 'language', 'resume', 'forget', 'help', 'leave'),
  ];
};
