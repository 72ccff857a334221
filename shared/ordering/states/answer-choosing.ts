import { choicesOf } from '../choices.ts';
import type { Command } from '../commands.ts';
import { text } from '../replies.ts';
import { type ChoosingQuestion, type In, toChoosing, toIdle } from '../session.ts';
import { readQuestion } from '../shop-questions/read-question.ts';
import { type Context, type Heard, perform, type Step, say } from '../transitions.ts';
import { answerDish, answerOption } from './answer-wish.ts';
import { askAgain } from './ask.ts';
import { checkout, withoutQuestion } from './checkout.ts';
import { answerDetail, changeDetail, tellMeanwhile } from './details.ts';
import { isOrder } from './hear-items.ts';
import { asYesOrNo, chosenFrom, numberOf } from './numbered.ts';
import { showCart, wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;
type Chosen = Step<In<'CHOOSING_MENU' | 'IDLE' | 'AWAITING_PAYMENT'>>;
type Obey = (session: Choosing, heard: Heard) => Chosen;

/**
 * The answer to the question that is open. What only looks at something leaves the question standing, and it is put once
 * more; another command that we know takes its place, and what waited for it is named; what nobody understands changes
 * nothing.
 */
export const answerChoosing = (session: Choosing, heard: Heard, obey: Obey): Chosen | undefined => {
  const { question } = session;
  if (!question) return undefined;
  const aside = asksOfShop(heard);
  const isTextWanted = question.type === 'detail' && /\?\s*$/.test(heard.said);
  if (aside && isTextWanted) return andAskAgain(session, aside, obey);
  const answered = answer(session, question, heard, obey);
  // What was no answer left everything as it was; what it asks of the shop is answered, and the question is put once more.
  const isOnlyTold = isKept(question) || aside?.command.type === 'about';
  if (aside && isOnlyTold && answered?.next === session) return andAskAgain(session, aside, obey);
  if (answered) return answered;
  if (isKept(question) && leavesOpen(heard.command)) return andAskAgain(session, heard, obey);
  const words = wordsOf(session, heard.context);
  const dropped = session.wishes.map(({ said }) => words.notAdded(said));
  if (dropped.length === 0) return undefined;
  // Nobody pays for an order from which something they asked for is missing, unless they have seen it so.
  if (heard.command.type === 'checkout' && session.cart.length > 0) {
    const next = withoutQuestion(session);
    return say(next, showCart(next, heard.context, ...dropped, words.checkAgain));
  }
  return saidBefore(obey(session, heard), dropped);
};

/** Questions that stand in the way of something the customer wants; a yes that comes late does no harm there. */
const isKept = ({ type }: ChoosingQuestion): boolean => type === 'dish' || type === 'option' || type === 'detail';
const LOOKS: ReadonlySet<string> = new Set(['help', 'about', 'cart', 'history', 'status']);
/** What only looks, and what changes nothing that the question is about: a note, and the language it is put in. */
const leavesOpen = (command: Command): boolean =>
  LOOKS.has(command.type) || command.type === 'note' || (command.type === 'language' && command.to !== undefined);

/** A question of the shop itself, as the command that answers it; undefined where something to eat is meant. */
const asksOfShop = (heard: Heard): Heard | undefined => {
  const command = heard.command.type === 'words' ? readQuestion(heard.said) : undefined;
  return command && !isOrder(heard) ? { ...heard, command } : undefined;
};

const andAskAgain = (session: Choosing, heard: Heard, obey: Obey): Chosen => {
  const { next, replies, effects } = obey(session, heard);
  const { language } = next;
  const note = next.state === 'CHOOSING_MENU' ? next.note : session.note;
  const isSame = language === session.language && note === session.note;
  const kept: Choosing = isSame ? session : { ...session, language, note };
  const reply = askAgain(kept, heard.context);
  return { next: kept, replies: [...replies, ...(reply && effects.length === 0 ? [reply] : [])], effects };
};

const saidBefore = (step: Chosen, sentences: readonly string[]): Chosen => ({
  ...step,
  replies: [text(sentences.join(' ')), ...step.replies],
});

const answer = (session: Choosing, asked: ChoosingQuestion, heard: Heard, obey: Obey): Chosen | undefined => {
  const { command, context } = heard;
  switch (asked.type) {
    case 'dish':
      return answerDish(session, heard);
    case 'option':
      return answerOption(session, heard);
    case 'detail':
      return answerDetail(session, asked, heard, (known) => checkout(known, context));
    case 'details': {
      if (asked.toPay && (command.type === 'checkout' || command.type === 'yes'))
        return checkout(session, context, true);
      const number = numberOf(command);
      if (number !== undefined) return changeDetail(session, number, asked.toPay, context);
      if (asked.toPay && command.type === 'no') return again(session, context);
      const told = asked.toPay ? tellMeanwhile(session, heard, (known) => checkout(known, context)) : undefined;
      return told ?? orAgain(session, heard);
    }
    case 'choose': {
      const chosen = chosenFrom(asked.sends, heard);
      if (chosen === 'none') return again(session, context, wordsOf(session, context).noSuchChoice(asked.sends.length));
      if (!chosen) return orAgain(session, heard);
      // A category that was taken off the menu since it was listed.
      if (chosen.command.type === 'words' && !isOrder(chosen))
        return saidBefore(obey(session, { ...heard, command: { type: 'options' } }), [
          wordsOf(session, context).notFound(chosen.said),
        ]);
      return obey(session, chosen);
    }
    case 'clearCart':
    case 'leave':
    case 'forgetMe':
      return answerYesOrNo(session, asked.type, heard);
  }
};

const answerYesOrNo = (
  session: Choosing,
  asked: 'clearCart' | 'leave' | 'forgetMe',
  heard: Heard,
): Chosen | undefined => {
  const words = wordsOf(session, heard.context);
  switch (asYesOrNo(heard.command).type) {
    case 'yes': {
      if (asked === 'forgetMe') return perform(session, { type: 'forget' });
      if (asked === 'leave') return say(toIdle(session), text(words.left, ...choicesOf(words, 'openMenu')));
      const next = toChoosing(session, { cart: [], view: session.view });
      return say(next, text(words.cleared, ...choicesOf(words, 'menu')));
    }
    case 'no': {
      const next = withoutQuestion(session);
      return say(next, showCart(next, heard.context, words.kept));
    }
    default:
      return orAgain(session, heard);
  }
};

/** What nobody understands leaves the question standing, and it is asked again; all else is no answer. */
const orAgain = (session: Choosing, heard: Heard): Chosen | undefined =>
  heard.command.type === 'words' && !isOrder(heard) ? again(session, heard.context) : undefined;

const again = (session: Choosing, context: Context, ...before: string[]): Chosen => {
  const reply = askAgain(session, context, before);
  return say(session, reply ?? showCart(session, context, ...before));
};
