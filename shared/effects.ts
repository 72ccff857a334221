import { askAbout } from './ask-about.ts';
import { changeSession, type SessionParts } from './change-session.ts';
import { existingOrder } from './existing-order.ts';
import { linkReply } from './link-replies.ts';
import { formatMoney } from './ordering/money.ts';
import { type Order, orderView } from './ordering/order.ts';
import { closeUnpaid } from './ordering/order-changes.ts';
import { ONGOING_LIMIT } from './ordering/order-schedule.ts';
import { type Reply, text } from './ordering/replies.ts';
import { type Remembered, remember } from './ordering/seen.ts';
import { choices, sentences } from './ordering/sentences.ts';
import type { Session } from './ordering/session.ts';
import { askingToCancel } from './ordering/states/awaiting-payment.ts';
import { showInvoice, showOrder } from './ordering/states/show.ts';
import { step } from './ordering/step.ts';
import { type Context, type Effect, say } from './ordering/transitions.ts';
import { askedJustNow, type Checked, checkPayment } from './payments/check-payment.ts';
import { type LinkParts, openLink } from './payments/open-link.ts';
import { publishOutbox } from './payments/publish-outbox.ts';

const HISTORY = 5;

export type EffectParts = LinkParts & SessionParts;

/** The turn an effect belongs to. */
export type Turn = { session: Session; context: Context; message: Remembered; owner: string };

/** What an effect has to say, and what it has found or made of order and session. */
export type Performed =
  | { type: 'done'; replies: Reply[]; order?: Order; session?: Session }
  /** Somebody wrote in between, and nothing was done: decide again. */
  | { type: 'conflict' };

/** Does what a step asked for, after the step itself was written. */
export const performEffect = async (parts: EffectParts, turn: Turn, effect: Effect): Promise<Performed> => {
  const { shop } = turn.context;
  switch (effect.type) {
    case 'placeOrder':
      return { type: 'done', replies: [] };
    case 'showPaymentLink': {
      const link = await openLink(parts, effect.orderId, turn.owner);
      return done([linkReply(link, shop.contact, parts.now())], link.order);
    }
    case 'checkPayment':
      return tellPayment(parts, await existingOrder(parts.orders, effect.orderId));
    case 'askToCancel':
      return askToCancel(parts, turn, await existingOrder(parts.orders, effect.orderId));
    case 'cancelOrder':
      return cancelOrder(parts, turn, await existingOrder(parts.orders, effect.orderId));
    case 'showOrder': {
      const read = await existingOrder(parts.orders, effect.orderId);
      const { session, order } = await askAbout(parts, turn.session, read);
      return { type: 'done', replies: [showOrder(order)], order, session };
    }
    case 'showHistory':
      return done([await history(parts, turn.session)]);
  }
};

const done = (replies: Reply[], order?: Order): Performed => ({ type: 'done', replies, order });

/** "I have paid": only Paystack's answer counts, and it is asked now, unless it was asked a moment ago. */
const tellPayment = async (parts: LinkParts, order: Order): Promise<Performed> => {
  if (askedJustNow(order, parts.now())) return done([showInvoice(order, sentences.askedJustNow(order.code))], order);
  const checked = await checkPayment(parts, order);
  const { code } = checked.order;
  switch (checked.answer) {
    case 'closed':
      return done([showOrder(checked.order)], checked.order);
    case 'ongoing':
      return done([showInvoice(checked.order, sentences.ongoing(code))], checked.order);
    case 'unknown':
      return done([showInvoice(checked.order, sentences.unknownPayment(code))], checked.order);
    case 'failed':
    case 'unpaid':
      return done([showInvoice(checked.order, sentences.notPaidYet(code))], checked.order);
  }
};

/** The question is opened once nothing stands in its way, and only then put to the customer. */
const askToCancel = async (parts: EffectParts, turn: Turn, read: Order): Promise<Performed> => {
  // Asked a moment ago, Paystack need not be asked for the question: it is asked again for the answer.
  const lately = askedJustNow(read, parts.now());
  const checked: Checked = lately ? { order: read, answer: 'unpaid' } : await checkPayment(parts, read);
  const { order } = checked;
  const refusal = refusalToCancel(checked, parts.now());
  const { code, total, currency } = order;
  const question = text(sentences.askCancel(code, formatMoney(total, currency)), choices.yes, choices.no);
  return putQuestion(parts, turn, order, refusal ?? question, !refusal);
};

/** Says `reply` with the question whether to cancel open or closed, as it then is. */
const putQuestion = async (
  parts: EffectParts,
  { session, message }: Turn,
  order: Order,
  reply: Reply,
  open: boolean,
): Promise<Performed> => {
  const put = await changeSession(parts, session, (current) => {
    const next = askingToCancel(current, order.orderId, open);
    return say(next === current ? current : remember(next, message));
  });
  if (typeof put === 'string') return { type: 'conflict' };
  if (put.session.state === 'AWAITING_PAYMENT') return { type: 'done', replies: [reply], order, session: put.session };
  // It was closed by somebody else meanwhile, and there is nothing left to ask.
  const closed = await existingOrder(parts.orders, order.orderId);
  return { type: 'done', replies: [showOrder(closed)], order: closed, session: put.session };
};

/** Why an order cannot be cancelled now; undefined when it can. A bank is waited for, but not for ever. */
const refusalToCancel = ({ order, answer }: Checked, now: number): Reply | undefined => {
  if (answer === 'closed') return showOrder(order);
  if (answer === 'unknown') return showInvoice(order, sentences.notCancelledUnknown(order.code));
  if (answer === 'ongoing' && now < order.expiresAt + ONGOING_LIMIT)
    return showInvoice(order, sentences.notCancelledOngoing(order.code));
  return undefined;
};

/**
 * Closes order and session together, after Paystack was asked about every reference. "Cancelled" is said only of an
 * order that is.
 */
const cancelOrder = async (parts: EffectParts, turn: Turn, read: Order): Promise<Performed> => {
  const { session, message } = turn;
  const checked = await checkPayment(parts, read);
  const refusal = refusalToCancel(checked, parts.now());
  if (refusal) return putQuestion(parts, turn, checked.order, refusal, false);
  const cancelled = closeUnpaid(checked.order, 'CANCELLED', parts.now());
  const { next } = step(session, { type: 'orderCancelled', orderId: cancelled.orderId });
  const closed = await parts.orders.close(remember(next, message), cancelled);
  if (!closed.ok) return { type: 'conflict' };
  parts.log('info', 'order.closed', { orderId: closed.order.orderId, shopId: session.shopId, status: 'CANCELLED' });
  const order = await publishOutbox(parts, closed.order);
  return { type: 'done', replies: [showOrder(order)], order, session: closed.session };
};

/** The index may lag behind the order that was just placed, so that one is read by its key. */
const history = async ({ orders }: LinkParts, session: Session): Promise<Reply> => {
  const found = await orders.ofDevice(session, HISTORY);
  const { lastOrderId } = session;
  const last =
    lastOrderId && !found.some(({ orderId }) => orderId === lastOrderId) ? await orders.get(lastOrderId) : undefined;
  const newest = [...(last ? [last] : []), ...found].slice(0, HISTORY);
  if (newest.length === 0) return text(sentences.noOrders, choices.openMenu);
  const summaries = newest.map(orderView).map(({ code, status, total, currency, placedAt }) => ({
    code,
    status,
    total,
    currency,
    placedAt,
  }));
  return { kind: 'history', text: sentences.history, orders: summaries, choices: [choices.status] };
};
