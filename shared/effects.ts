import { askAbout } from './ask-about.ts';
import { askToCancel, cancelOrder } from './cancelling.ts';
import { existingOrder } from './existing-order.ts';
import { forget } from './forget.ts';
import { showHistory } from './history.ts';
import { linkReply } from './link-replies.ts';
import type { Order } from './ordering/order.ts';
import { orderSentence } from './ordering/order-sentences.ts';
import { showInvoice, showOrder, wordsOf } from './ordering/states/show.ts';
import type { Effect } from './ordering/transitions.ts';
import type { Words } from './ordering/words/words.ts';
import { askedJustNow, checkPayment } from './payments/check-payment.ts';
import { type LinkParts, openLink } from './payments/open-link.ts';
import { reorder } from './reordering.ts';
import { claimResumeCode, makeResumeCode } from './resuming.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

/** Does what a step asked for, after the step itself was written. */
export const performEffect = async (parts: EffectParts, turn: Turn, effect: Effect): Promise<Performed> => {
  const { shop } = turn.context;
  const words = wordsOf(turn.session, turn.context);
  switch (effect.type) {
    case 'placeOrder':
      return done([]);
    case 'showPaymentLink': {
      const link = await openLink(parts, effect.orderId, turn.owner);
      return done([linkReply(link, shop.contact, words, parts.now())], link.order);
    }
    case 'checkPayment':
      return tellPayment(parts, await existingOrder(parts.orders, effect.orderId), words);
    case 'askToCancel':
      return askToCancel(parts, turn, await existingOrder(parts.orders, effect.orderId));
    case 'cancelOrder':
      return cancelOrder(parts, turn, await existingOrder(parts.orders, effect.orderId));
    case 'showOrder': {
      const read = await existingOrder(parts.orders, effect.orderId);
      const { session, order } = await askAbout(parts, turn.session, read);
      return { type: 'done', replies: [showOrder(order, words)], order, session };
    }
    case 'showHistory':
      return showHistory(parts, turn);
    case 'reorder':
      return reorder(parts, turn, effect.which);
    case 'makeResumeCode':
      return makeResumeCode(parts, turn);
    case 'claimResumeCode':
      return claimResumeCode(parts, turn, effect.code);
    case 'forget':
      return forget(parts, turn);
  }
};

/** "I have paid": only Paystack's answer counts, and it is asked now, unless it was asked a moment ago. */
const tellPayment = async (parts: LinkParts, order: Order, words: Words): Promise<Performed> => {
  const invoice = (known: Order, sentence: string) => done([showInvoice(known, sentence, words)], known);
  if (order.status !== 'PENDING') return done([showOrder(order, words)], order);
  if (askedJustNow(order, parts.now())) return invoice(order, words.askedJustNow(order.code));
  const checked = await checkPayment(parts, order);
  const { code } = checked.order;
  switch (checked.answer) {
    case 'closed':
      return done([showOrder(checked.order, words)], checked.order);
    case 'ongoing':
      return invoice(checked.order, words.ongoing(code));
    case 'unknown':
      return invoice(checked.order, words.unknownPayment(code));
    case 'failed':
    case 'unpaid': {
      // Where an earlier payment went back, "no payment yet" would not be the whole truth.
      const wentBack = Object.keys(checked.order.refunds).length > 0;
      return invoice(checked.order, wentBack ? orderSentence(checked.order, words) : words.notPaidYet(code));
    }
  }
};
