import { choicesOf } from './choices.ts';
import { asksForCode, secondsToCode } from './limits.ts';
import { orderSentence } from './order-sentences.ts';
import { type Reply, text } from './replies.ts';
import type { In, Session } from './session.ts';
import { askAgain } from './states/ask.ts';
import { listAgain } from './states/numbered.ts';
import { showCart, showInvoice, showMenu, welcome, wordsOf } from './states/show.ts';
import { step } from './step.ts';
import { type Context, type Heard, perform, type Step, say } from './transitions.ts';

/** Where things stand: what a page shows that has nothing to show yet. */
export const standing = (session: Session, context: Context): Reply[] => {
  const { order } = context;
  const asked = open(session, context);
  switch (session.state) {
    case 'IDLE':
      // A number answers the question, so that nothing may stand beside it to which the number means something else.
      return asked.length > 0 ? asked : [welcome(session, context)];
    case 'CHOOSING_MENU':
      return [session.cart.length > 0 ? showCart(session, context) : showMenu(session, context), ...asked];
    case 'AWAITING_PAYMENT':
      return order
        ? [showInvoice(order, orderSentence(order, wordsOf(session, context)), wordsOf(session, context)), ...asked]
        : [];
  }
};

/** The question that waits for an answer: the next "yes", or a number, is taken for one. */
const open = (session: Session, context: Context): Reply[] => {
  const reply = session.state === 'CHOOSING_MENU' ? askAgain(session, context) : openElsewhere(session, context);
  return reply ? [reply] : [];
};

const openElsewhere = (session: In<'IDLE' | 'AWAITING_PAYMENT'>, context: Context): Reply | undefined => {
  const { order } = context;
  const words = wordsOf(session, context);
  const put = (sentence: string) => text(sentence, ...choicesOf(words, 'yes', 'no'));
  switch (session.question?.type) {
    case undefined:
      return undefined;
    case 'choose':
      return listAgain(session, session.question.sends, words);
    case 'forgetMe':
      return put(words.askForget);
    case 'cancelOrder':
      return order && put(words.askCancel(order.code, words.money(order.total, order.currency)));
  }
};

/**
 * Answers a message that was applied before and has come again: nothing is done twice, and what is said is true now.
 * PAY goes on towards its link, for the first time may have been cut off on the way.
 */
export const retell = (session: Session, heard: Heard, { messageId }: { messageId: string }): Step => {
  const { command, context } = heard;
  if (command.type === 'status' || command.type === 'history') {
    const asked = step(session, heard);
    if (asked.next === session) return asked;
  }
  if (session.state === 'AWAITING_PAYMENT') {
    const { orderId } = session;
    if (command.type === 'checkout') return perform(session, { type: 'showPaymentLink', orderId });
    if (command.type === 'cancel' && session.question?.type === 'cancelOrder')
      return perform(session, { type: 'askToCancel', orderId });
  }
  if (command.type === 'resume') return resumeAgain(session, heard, command.code);
  // What was forgotten is said to be so until the customer is known again.
  if (session.forgotBy === messageId && session.state === 'IDLE' && !session.details)
    return perform(session, { type: 'forget' });
  // As long as nothing else was done since, it can be told once more what is otherwise than it was.
  if (command.type === 'reorder' && session.state === 'CHOOSING_MENU' && session.seen.at(-1)?.messageId === messageId)
    return perform(session, { type: 'reorder', which: command.which });
  if (session.state === 'CHOOSING_MENU' && session.question) return say(session, ...open(session, context));
  const paidFor = session.state === 'IDLE' && command.type === 'checkout' && session.lastOrderId;
  if (paidFor) return perform(session, { type: 'showOrder', orderId: paidFor });
  return say(session, ...standing(session, context));
};

/** A code that nobody has seen is no use: another one is made, and counted. One that was typed is told of again. */
const resumeAgain = (session: Session, heard: Heard, code: string | undefined): Step => {
  if (session.state === 'AWAITING_PAYMENT') return { ...step(session, heard), next: session };
  if (code !== undefined) return perform(session, { type: 'claimResumeCode', code });
  const { context } = heard;
  const words = wordsOf(session, context);
  const wait = secondsToCode(session, context.now);
  if (wait > 0) return say(session, text(words.resumeTooOften(wait), ...choicesOf(words, 'help')));
  return perform(asksForCode(session, context.now), { type: 'makeResumeCode' });
};
