import { shownAttempts } from './ordering/attempts.ts';
import { choicesOf } from './ordering/choices.ts';
import type { Order } from './ordering/order.ts';
import { type Reply, text } from './ordering/replies.ts';
import { showInvoice, showOrder } from './ordering/states/show.ts';
import type { Words } from './ordering/words/words.ts';
import type { Link } from './payments/open-link.ts';

/**
 * What a customer is told who asked to pay. An order that still waits is shown with its bill in every case, so that
 * nobody wonders whether it is there.
 * @param now epoch seconds
 */
export const linkReply = (link: Link, contact: string, words: Words, now: number): Reply => {
  const { order } = link;
  const { code } = order;
  const untouched = shownAttempts(order) === 0;
  switch (link.type) {
    case 'open':
      return showInvoice(order, invoiceSentence(order, words, link.renewed, now), words);
    case 'closed':
      return showOrder(order, words);
    case 'preparing':
      return showInvoice(order, words.preparing(code), words);
    case 'unknown':
      return showInvoice(order, words.linkUnavailable(code, untouched), words);
    case 'unverified':
      return text(words.unknownPayment(code), ...choicesOf(words, 'status', 'cancel'));
    case 'refused':
      return showInvoice(order, words.linkRefused(code, untouched), words);
    case 'rateLimited':
      return showInvoice(order, words.linkBusy(code, untouched), words);
    case 'ongoing':
      return showInvoice(order, words.ongoing(code), words);
    case 'exhausted':
      return showInvoice(order, words.noMoreAttempts(code, contact), words);
  }
};

const invoiceSentence = (order: Order, words: Words, renewed: boolean, now: number): string => {
  const { code, total, currency, expiresAt, leadMinutes } = order;
  return [
    ...(renewed ? [words.lastAttemptFailed] : []),
    words.invoice(code, words.money(total, currency), expiresAt - now),
    ...(leadMinutes === undefined ? [] : [words.order.ready(words.duration(leadMinutes * 60))]),
  ].join(' ');
};
