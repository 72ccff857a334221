import { changeSession } from './change-session.ts';
import { existingOrder } from './existing-order.ts';
import { choicesOf } from './ordering/choices.ts';
import type { Order } from './ordering/order.ts';
import { closeUnpaid } from './ordering/order-changes.ts';
import { ONGOING_LIMIT } from './ordering/order-schedule.ts';
import { orderSentence } from './ordering/order-sentences.ts';
import { type Reply, text } from './ordering/replies.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import { askingToCancel } from './ordering/states/awaiting-payment.ts';
import { showInvoice, showOrder, wordsOf } from './ordering/states/show.ts';
import { step } from './ordering/step.ts';
import { say } from './ordering/transitions.ts';
import type { Words } from './ordering/words/words.ts';
import { askedJustNow, type Checked, checkPayment } from './payments/check-payment.ts';
import { publishOutbox } from './payments/publish-outbox.ts';
import type { EffectParts, Performed, Turn } from './turn.ts';

/** The question is opened once nothing stands in its way, and only then put to the customer. */
export const askToCancel = async (parts: EffectParts, turn: Turn, read: Order): Promise<Performed> => {
  // Asked a moment ago, Paystack need not be asked for the question: it is asked again for the answer.
  const lately = read.status === 'PENDING' && askedJustNow(read, parts.now());
  const checked: Checked = lately ? { order: read, answer: 'unpaid' } : await checkPayment(parts, read);
  const { order } = checked;
  const words = wordsOf(turn.session, turn.context);
  const refusal = refusalToCancel(checked, words, parts.now());
  const { code, total, currency } = order;
  const question = text(words.askCancel(code, words.money(total, currency)), ...choicesOf(words, 'yes', 'no'));
  return putQuestion(parts, turn, order, refusal ?? question, !refusal);
};

/** Says `reply` with the question whether to cancel open or closed, as it then is. */
const putQuestion = async (
  parts: EffectParts,
  { session, context, message }: Turn,
  order: Order,
  reply: Reply,
  open: boolean,
): Promise<Performed> => {
  const put = await changeSession(parts, session, (current) => {
    // A message that comes again puts no question, where another tab may have taken it back since. But what is refused
    // leaves none open, or a later "yes" would cancel all the same.
    if (open && wasSeen(current, message) === 'same') return say(current);
    const next = askingToCancel(current, order.orderId, open);
    return say(next === current ? current : remember(next, message));
  });
  if (typeof put === 'string') return { type: 'conflict' };
  const words = wordsOf(put.session, context);
  if (put.session.state === 'AWAITING_PAYMENT') {
    const isTakenBack = open && put.session.question?.type !== 'cancelOrder';
    const said = isTakenBack ? showInvoice(order, orderSentence(order, words), words) : reply;
    return { type: 'done', replies: [said], order, session: put.session };
  }
  // It was closed by somebody else meanwhile, and there is nothing left to ask.
  const closed = await existingOrder(parts.orders, order.orderId);
  return { type: 'done', replies: [showOrder(closed, words)], order: closed, session: put.session };
};

/** Why an order cannot be cancelled now; undefined when it can. A bank is waited for, but not for ever. */
const refusalToCancel = ({ order, answer }: Checked, words: Words, now: number): Reply | undefined => {
  if (answer === 'closed') return showOrder(order, words);
  if (answer === 'unknown') return showInvoice(order, words.notCancelledUnknown(order.code), words);
  if (answer === 'ongoing' && now < order.expiresAt + ONGOING_LIMIT)
    return showInvoice(order, words.notCancelledOngoing(order.code), words);
  return undefined;
};

/**
 * Closes order and session together, after Paystack was asked about every reference. "Cancelled" is said only of an
 * order that is.
 */
export const cancelOrder = async (parts: EffectParts, turn: Turn, read: Order): Promise<Performed> => {
  const { session, message } = turn;
  const words = wordsOf(session, turn.context);
  const checked = await checkPayment(parts, read);
  const refusal = refusalToCancel(checked, words, parts.now());
  if (refusal) return putQuestion(parts, turn, checked.order, refusal, false);
  const cancelled = closeUnpaid(checked.order, 'CANCELLED', parts.now());
  const { next } = step(session, { type: 'orderNews', orderId: cancelled.orderId, news: 'CANCELLED' });
  const closed = await parts.orders.close(remember(next, message), cancelled);
  if (!closed.ok) return { type: 'conflict' };
  parts.log('info', 'order.closed', { orderId: closed.order.orderId, shopId: session.shopId, status: 'CANCELLED' });
  const order = await publishOutbox(parts, closed.order);
  return { type: 'done', replies: [showOrder(order, words)], order, session: closed.session };
};
