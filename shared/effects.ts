import { askAbout } from './ask-about.ts';
import { askToCancel, cancelOrder } from './cancelling.ts';
import { existingOrder } from './existing-order.ts';
import { linkReply } from './link-replies.ts';
import { type Order, orderView } from './ordering/order.ts';
import { type Reply, text } from './ordering/replies.ts';
import { choices, sentences } from './ordering/sentences.ts';
import type { Session } from './ordering/session.ts';
import { showInvoice, showOrder } from './ordering/states/show.ts';
import type { Effect } from './ordering/transitions.ts';
import { askedJustNow, checkPayment } from './payments/check-payment.ts';
import { type LinkParts, openLink } from './payments/open-link.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

const HISTORY = 5;

/** Does what a step asked for, after the step itself was written. */
export const performEffect = async (parts: EffectParts, turn: Turn, effect: Effect): Promise<Performed> => {
  const { shop } = turn.context;
  switch (effect.type) {
    case 'placeOrder':
      return done([]);
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

/** "I have paid": only Paystack's answer counts, and it is asked now, unless it was asked a moment ago. */
const tellPayment = async (parts: LinkParts, order: Order): Promise<Performed> => {
  if (order.status !== 'PENDING') return done([showOrder(order)], order);
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
    case 'unpaid': {
      // Where an earlier payment went back, "no payment yet" would not be the whole truth.
      const wentBack = Object.keys(checked.order.refunds).length > 0;
      const sentence = wentBack ? sentences.status(checked.order) : sentences.notPaidYet(code);
      return done([showInvoice(checked.order, sentence)], checked.order);
    }
  }
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
  const next = session.state === 'AWAITING_PAYMENT' ? [choices.checkout, choices.status] : [choices.menu];
  return { kind: 'history', text: sentences.history, orders: summaries, choices: next };
};
