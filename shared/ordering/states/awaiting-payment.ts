import { asksToPay, secondsToPay } from '../limits.ts';
import { findCategory } from '../menu.ts';
import { formatMoney } from '../money.ts';
import { isClosing, type OrderNews } from '../news.ts';
import { noticed, toldElsewhere } from '../notices.ts';
import type { Order } from '../order.ts';
import { text } from '../replies.ts';
import { choices, sentences } from '../sentences.ts';
import { type In, type Session, toAwaiting, toIdle } from '../session.ts';
import { type Context, type Controller, perform, type Step, say } from '../transitions.ts';
import { showInvoice } from './show.ts';

type Awaiting = In<'AWAITING_PAYMENT'>;

/** An order waits to be paid. Its cart is frozen, and only Paystack's word or the customer's cancel leads away. */
export const awaitingPayment: Controller<'AWAITING_PAYMENT'> = (session, input) => {
  if (input.type !== 'message') return hears(session, input);
  const { command, context } = input;
  const { orderId } = session;
  switch (command.type) {
    case 'yes':
      if (session.question) return perform(session, { type: 'cancelOrder', orderId });
      return frozen(session, context);
    case 'no':
      if (session.question) return say(withoutQuestion(session), text(waiting(context), choices.checkout));
      return frozen(session, context);
    case 'words':
      if (findCategory(context.menu, command.text)) return frozen(withoutQuestion(session), context);
      if (session.question) return askAgain(session, context);
      return say(
        session,
        text(sentences.notUnderstood(context.shop.contact), choices.checkout, choices.status, choices.help),
      );
    case 'checkout':
      return askForLink(withoutQuestion(session), context);
    case 'status':
      return perform(withoutQuestion(session), { type: 'checkPayment', orderId });
    case 'cancel':
      return perform(session, { type: 'askToCancel', orderId });
    case 'history':
      return perform(withoutQuestion(session), { type: 'showHistory' });
    case 'help':
    case 'cart':
      return summary(withoutQuestion(session), context);
    case 'menu':
    case 'more':
    case 'back':
    case 'pick':
    case 'remove':
    case 'setQuantity':
    case 'clear':
      return frozen(withoutQuestion(session), context);
  }
};

/** Only its own order resets a session. The notice is written with the reset, so that neither is ever without the other. */
const hears = (session: Awaiting, heard: OrderNews): Step<In<'AWAITING_PAYMENT' | 'IDLE'>> => {
  const releases = heard.orderId === session.orderId && isClosing(heard.news);
  return say(releases ? noticed(toIdle(session), heard) : toldElsewhere(session, heard));
};

const withoutQuestion = (session: Awaiting): Awaiting =>
  session.question ? toAwaiting(session, { orderId: session.orderId }) : session;

const money = ({ total, currency }: Order) => formatMoney(total, currency);

/** Who asks too often is shown what there is, and Paystack is left alone. */
const askForLink = (session: Awaiting, { order, now }: Context): Step<Awaiting> => {
  const wait = secondsToPay(session, now);
  if (wait > 0 && order) return say(session, showInvoice(order, sentences.tooOften(wait)));
  return perform(asksToPay(session, now), { type: 'showPaymentLink', orderId: session.orderId });
};

const askAgain = (session: Awaiting, { order }: Context): Step<Awaiting> => {
  if (!order) return perform(session, { type: 'askToCancel', orderId: session.orderId });
  return say(session, text(sentences.askCancel(order.code, money(order)), choices.yes, choices.no));
};

const waiting = ({ order }: Context) => sentences.stillWaiting(order?.code ?? '');

const frozen = (session: Awaiting, { order }: Context): Step<Awaiting> => {
  if (!order) return perform(session, { type: 'showPaymentLink', orderId: session.orderId });
  return say(session, text(sentences.frozen(order.code, money(order)), choices.checkout, choices.cancel));
};

const summary = (session: Awaiting, { order, shop }: Context): Step<Awaiting> => {
  if (!order) return perform(session, { type: 'showPaymentLink', orderId: session.orderId });
  return say(session, showInvoice(order, `${sentences.status(order)} ${sentences.awaitingHelp(shop.contact)}`));
};

/**
 * Opens or closes the question whether to cancel. It is open only after Paystack was asked and the customer was: what was
 * never put, or was refused, must not be answered by a later "ok".
 */
export const askingToCancel = (session: Session, orderId: string, open: boolean): Session => {
  if (session.state !== 'AWAITING_PAYMENT' || session.orderId !== orderId) return session;
  if (!open) return withoutQuestion(session);
  return session.question ? session : toAwaiting(session, { orderId, question: { type: 'cancelOrder' } });
};
