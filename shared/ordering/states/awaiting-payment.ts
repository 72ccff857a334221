import { choicesOf } from '../choices.ts';
import { asksToPay, secondsToPay } from '../limits.ts';
import { hearNews } from '../notices.ts';
import type { Order } from '../order.ts';
import { orderSentence } from '../order-sentences.ts';
import { text } from '../replies.ts';
import { type In, MAX_PAYS, type Session, toAwaiting } from '../session.ts';
import { readQuestion } from '../shop-questions/read-question.ts';
import { type Context, type Controller, type Heard, perform, type Step, say } from '../transitions.ts';
import { about } from './about.ts';
import { listOptions, speak } from './anywhere.ts';
import { isNothing, isOrder } from './hear-items.ts';
import { asYesOrNo, chosenFrom, listAgain } from './numbered.ts';
import { showInvoice, wordsOf } from './show.ts';

type Awaiting = In<'AWAITING_PAYMENT'>;
type Done = Step<In<'AWAITING_PAYMENT' | 'IDLE'>>;

/** An order waits to be paid. Its cart is frozen, and only Paystack's word or the customer's cancel leads away. */
export const awaitingPayment: Controller<'AWAITING_PAYMENT'> = (session, input) => {
  if (input.type !== 'message') return say(hearNews(session, input));
  const { question } = session;
  if (question?.type === 'choose') {
    const { sends } = question;
    const chosen = chosenFrom(sends, input);
    const words = wordsOf(session, input.context);
    if (chosen === 'none') return say(session, listAgain(session, sends, words, [words.noSuchChoice(sends.length)]));
    if (!chosen && isNothing(input)) return say(session, listAgain(session, sends, words));
    return obey(session, chosen ?? input);
  }
  return obey(session, question ? { ...input, command: asYesOrNo(input.command) } : input);
};

const obey = (session: Awaiting, heard: Heard): Done => {
  const { command, context } = heard;
  const { orderId } = session;
  const words = wordsOf(session, context);
  const isAsked = session.question?.type === 'cancelOrder';
  switch (command.type) {
    case 'yes':
      return isAsked ? perform(session, { type: 'cancelOrder', orderId }) : frozen(withoutQuestion(session), context);
    case 'no':
      if (!isAsked) return frozen(withoutQuestion(session), context);
      return say(
        withoutQuestion(session),
        text(words.stillWaiting(context.order?.code ?? ''), ...choicesOf(words, 'checkout')),
      );
    case 'words': {
      if (isOrder(heard)) return frozen(withoutQuestion(session), context);
      const question = readQuestion(heard.said);
      if (question) return obey(session, { ...heard, command: question });
      if (isAsked) return askAgain(session, context);
      return say(
        session,
        text(words.notUnderstood(context.shop.contact), ...choicesOf(words, 'checkout', 'status', 'help')),
      );
    }
    case 'checkout':
      return askForLink(withoutQuestion(session), context);
    case 'status':
      return perform(withoutQuestion(session), { type: 'checkPayment', orderId });
    case 'cancel':
      return perform(session.question?.type === 'choose' ? withoutQuestion(session) : session, {
        type: 'askToCancel',
        orderId,
      });
    case 'history':
      return perform(withoutQuestion(session), { type: 'showHistory' });
    case 'about':
      return about(withoutQuestion(session), command, heard);
    case 'help':
    case 'cart':
      return summary(withoutQuestion(session), context);
    case 'language':
      return speak(withoutQuestion(session), command, context);
    case 'options':
      return listOptions(
        session,
        choicesOf(words, 'checkout', 'status', 'cancel', 'history', 'about', 'language', 'help'),
        context,
      );
    case 'resume':
    case 'forget':
      return payFirst(withoutQuestion(session), context);
    case 'menu':
    case 'more':
    case 'back':
    case 'pick':
    case 'add':
    case 'remove':
    case 'setQuantity':
    case 'clear':
    case 'note':
    case 'details':
    case 'tell':
    case 'fulfil':
    case 'reorder':
      return frozen(withoutQuestion(session), context);
  }
};

const withoutQuestion = (session: Awaiting): Awaiting =>
  session.question ? toAwaiting(session, { orderId: session.orderId }) : session;

const money = (session: Awaiting, { total, currency }: Order, context: Context) =>
  wordsOf(session, context).money(total, currency);

/** Who asks too often is shown what there is, and Paystack is left alone. */
const askForLink = (session: Awaiting, context: Context): Step<Awaiting> => {
  const { order, now } = context;
  const words = wordsOf(session, context);
  const wait = secondsToPay(session, now);
  if (wait > 0 && order) return say(session, showInvoice(order, words.tooOften(MAX_PAYS, wait), words));
  return perform(asksToPay(session, now), { type: 'showPaymentLink', orderId: session.orderId });
};

const askAgain = (session: Awaiting, context: Context): Step<Awaiting> => {
  const { order } = context;
  const words = wordsOf(session, context);
  if (!order) return perform(session, { type: 'askToCancel', orderId: session.orderId });
  return say(
    session,
    text(words.askCancel(order.code, money(session, order, context)), ...choicesOf(words, 'yes', 'no')),
  );
};

const frozen = (session: Awaiting, context: Context): Step<Awaiting> => {
  const { order } = context;
  const words = wordsOf(session, context);
  if (!order) return perform(session, { type: 'showPaymentLink', orderId: session.orderId });
  return say(
    session,
    text(words.frozen(order.code, money(session, order, context)), ...choicesOf(words, 'checkout', 'cancel')),
  );
};

const payFirst = (session: Awaiting, context: Context): Step<Awaiting> => {
  const words = wordsOf(session, context);
  if (!context.order) return perform(session, { type: 'showPaymentLink', orderId: session.orderId });
  return say(session, text(words.payFirst(context.order.code), ...choicesOf(words, 'checkout', 'cancel')));
};

const summary = (session: Awaiting, context: Context): Step<Awaiting> => {
  const { order, shop } = context;
  const words = wordsOf(session, context);
  if (!order) return perform(session, { type: 'showPaymentLink', orderId: session.orderId });
  const { choices, ...invoice } = showInvoice(
    order,
    `${orderSentence(order, words)} ${words.awaitingHelp(shop.contact)}`,
    words,
  );
  return say(session, { ...invoice, choices: [...choices, ...choicesOf(words, 'options')] });
};

/**
 * Opens or closes the question whether to cancel. It is open only after Paystack was asked and the customer was: what was
 * never put, or was refused, must not be answered by a later "ok".
 */
export const askingToCancel = (session: Session, orderId: string, open: boolean): Session => {
  if (session.state !== 'AWAITING_PAYMENT' || session.orderId !== orderId) return session;
  if (!open) return withoutQuestion(session);
  if (session.question?.type === 'cancelOrder') return session;
  return toAwaiting(session, { orderId, question: { type: 'cancelOrder' } });
};
