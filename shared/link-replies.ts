import { shownAttempts } from './ordering/attempts.ts';
import { formatMoney } from './ordering/money.ts';
import type { Order } from './ordering/order.ts';
import { type Reply, text } from './ordering/replies.ts';
import { choices, sentences } from './ordering/sentences.ts';
import { showInvoice, showOrder } from './ordering/states/show.ts';
import type { Link } from './payments/open-link.ts';

/**
 * What a customer is told who asked to pay. An order that still waits is shown with its bill in every case, so that
 * nobody wonders whether it is there.
 * @param now epoch seconds
 */
export const linkReply = (link: Link, contact: string, now: number): Reply => {
  const { order } = link;
  const { code } = order;
  const untouched = shownAttempts(order) === 0;
  switch (link.type) {
    case 'open':
      return showInvoice(order, invoiceSentence(order, link.renewed, now));
    case 'closed':
      return showOrder(order);
    case 'preparing':
      return showInvoice(order, sentences.preparing(code));
    case 'unknown':
      return showInvoice(order, sentences.linkUnavailable(code, untouched));
    case 'unverified':
      return text(sentences.unknownPayment(code), choices.status, choices.cancel);
    case 'refused':
      return showInvoice(order, sentences.linkRefused(code, untouched));
    case 'rateLimited':
      return showInvoice(order, sentences.linkBusy(code, untouched));
    case 'ongoing':
      return showInvoice(order, sentences.ongoing(code));
    case 'exhausted':
      return showInvoice(order, sentences.noMoreAttempts(code, contact));
  }
};

const invoiceSentence = ({ code, total, currency, expiresAt }: Order, renewed: boolean, now: number): string => {
  const invoice = sentences.invoice(code, formatMoney(total, currency), expiresAt - now);
  return renewed ? `${sentences.lastAttemptFailed} ${invoice}` : invoice;
};
