import { choicesOf } from '../choices.ts';
import type { Command } from '../commands.ts';
import { fieldsOf } from '../details.ts';
import { readItems } from '../free-text/read-items.ts';
import { FIRST_PAGE, findCategory, type MenuView } from '../menu.ts';
import { hearNews } from '../notices.ts';
import { type Choice, text } from '../replies.ts';
import { type In, toChoosing, toIdle } from '../session.ts';
import { readQuestion } from '../shop-questions/read-question.ts';
import { type Context, type Controller, type Heard, perform, type Step, say } from '../transitions.ts';
import { about } from './about.ts';
import { listOptions, whereFree } from './anywhere.ts';
import { hearDetails } from './details.ts';
import { hearItems, isNothing } from './hear-items.ts';
import { asYesOrNo, chosenFrom, listAgain } from './numbered.ts';
import { showMenu, welcome, wordsOf } from './show.ts';
import { addDish } from './wishes.ts';

type Idle = In<'IDLE'>;
type Done = Step<In<'IDLE' | 'CHOOSING_MENU'>>;

const opened = (session: Idle, view: MenuView = FIRST_PAGE): In<'CHOOSING_MENU'> =>
  toChoosing(session, { cart: [], view });

const openMenu = (session: Idle, context: Context, view?: MenuView): Step<In<'CHOOSING_MENU'>> => {
  const next = opened(session, view);
  return say(next, showMenu(next, context));
};

/** Nothing is being ordered: the menu can be opened, a dish be asked for by name, and earlier orders looked at. */
export const idle: Controller<'IDLE'> = (session, input) => {
  if (input.type !== 'message') return say(hearNews(session, input));
  return (session.question && answer(session, session.question, input)) ?? obey(session, input);
};

const withoutQuestion = (session: Idle): Idle => (session.question ? toIdle(session) : session);

/** Undefined where it was no answer but something else we know, which takes the question's place. */
const answer = (session: Idle, asked: NonNullable<Idle['question']>, heard: Heard): Done | undefined => {
  const words = wordsOf(session, heard.context);
  if (asked.type === 'choose') {
    const chosen = chosenFrom(asked.sends, heard);
    if (chosen === 'none')
      return say(session, listAgain(session, asked.sends, words, [words.noSuchChoice(asked.sends.length)]));
    if (chosen) return obey(session, chosen);
    return isNothing(heard) ? say(session, listAgain(session, asked.sends, words)) : undefined;
  }
  switch (asYesOrNo(heard.command).type) {
    case 'yes':
      return perform(session, { type: 'forget' });
    case 'no':
      return say(toIdle(session), text(words.kept, ...choicesOf(words, 'openMenu')));
    case 'words':
      return isNothing(heard) ? say(session, text(words.askForget, ...choicesOf(words, 'yes', 'no'))) : undefined;
    default:
      return undefined;
  }
};

const obey = (asked: Idle, heard: Heard): Done => {
  const session = withoutQuestion(asked);
  const { command, context } = heard;
  const words = wordsOf(session, context);
  const hint = () =>
    say(session, text(words.idleHelp(context.shop.contact), ...choicesOf(words, 'openMenu', 'options')));
  const empty = () => say(session, text(words.cartEmpty, ...choicesOf(words, 'openMenu')));
  switch (command.type) {
    case 'help':
      return say(session, welcome(session, context));
    case 'about':
      return about(session, command, heard);
    case 'options':
      return listOptions(session, options(session, context), context);
    case 'menu':
    case 'more':
    case 'back':
      return openMenu(session, context);
    case 'pick':
      return command.number === 1 && command.quantity === undefined ? openMenu(session, context) : hint();
    case 'add':
      return addDish(opened(session), command.number, command.quantity ?? 1, context);
    case 'words':
      return hearWords(session, command, heard);
    case 'cart':
    case 'remove':
    case 'setQuantity':
    case 'clear':
    case 'note':
      return empty();
    case 'details':
    case 'tell':
    case 'fulfil':
      return details(session, command, context);
    case 'checkout':
      return say(session, text(words.nothingToOrder, ...choicesOf(words, 'openMenu')));
    case 'cancel':
      return say(session, text(words.nothingToCancel, ...choicesOf(words, 'openMenu')));
    case 'yes':
    case 'no':
      return hint();
    case 'history':
    case 'status':
    case 'reorder':
    case 'resume':
    case 'language':
    case 'forget':
      return whereFree(session, command, context);
  }
};

/** A dish asked for by its name opens the menu with it; a category opens the menu there. */
const hearWords = (session: Idle, command: Command & { type: 'words' }, heard: Heard): Done => {
  const { context, said } = heard;
  const category = findCategory(context.menu, command.text);
  if (category) return openMenu(session, context, { categoryId: category.categoryId, page: 0 });
  const reading = readItems(said, context.menu);
  if (reading.items.length + reading.unsure.length > 0) return hearItems(opened(session), reading, context);
  const question = readQuestion(said);
  if (question) return obey(session, { ...heard, command: question });
  const words = wordsOf(session, context);
  return say(session, text(words.notUnderstood(context.shop.contact), ...choicesOf(words, 'openMenu', 'help')));
};

/** What is noted of the customer. It opens the menu, where there is something to note. */
const details = (session: Idle, command: Command & { type: 'details' | 'tell' | 'fulfil' }, context: Context): Done => {
  const begun = opened(session);
  const done = hearDetails(begun, command, context);
  return done.next === begun ? say(session, ...done.replies) : done;
};

const options = (session: Idle, context: Context): Choice[] => {
  const words = wordsOf(session, context);
  const asksNothing = fieldsOf(context.shop, session.details ?? {}).length === 0;
  return [
    ...choicesOf(words, 'openMenu', 'history'),
    ...(session.lastOrderId ? choicesOf(words, 'lastOrder', 'reorder') : []),
    ...(asksNothing ? [] : choicesOf(words, 'details')),
    ...choicesOf(words, 'about', 'language', 'resume', 'forget', 'help'),
  ];
};
