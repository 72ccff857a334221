import { currencySchema, formatMoney } from './money.ts';
import { type Order, type PaymentFacts, paymentsOf, type ShownStatus, shownStatus } from './order.ts';
import type { Refund, RefundStatus } from './refund.ts';

/** A status in a word or two, for lists. */
export const statusWord: Record<ShownStatus, string> = {
  PENDING: 'waits for payment',
  PAID: 'paid',
  REVIEW: 'being looked at',
  CANCELLED: 'cancelled',
  EXPIRED: 'expired',
  PAID_LATE: 'paid late',
  REFUND_DUE: 'to be refunded',
  REFUNDED: 'refunded',
};

/** What a payment came to, in the currency it came in, which need not be one of ours. */
export const paidAmount = ({ amount, currency }: Pick<PaymentFacts, 'amount' | 'currency'>): string => {
  const known = currencySchema.safeParse(currency);
  return known.success ? formatMoney(amount, known.data) : `${amount / 100} ${currency}`;
};

const BANKS_ARE_SLOW = 'Banks may take up to 10 working days to show it.';
const reference = (facts: PaymentFacts | undefined) =>
  facts?.reference === undefined ? '' : ` (Paystack reference ${facts.reference})`;

/** "₦1,500.00 and ₦200.00": payments of several currencies have no sum. */
const amounts = (payments: readonly PaymentFacts[]): string => payments.map(paidAmount).join(' and ');

const standing = (order: Order): string => {
  const { code, status, total, currency, paidRef, received, reviews, resolvedAt } = order;
  const payment = paidRef === undefined ? undefined : received[paidRef];
  const paid = payment ? paidAmount(payment) : formatMoney(total, currency);
  const all = amounts(Object.values(paymentsOf(order))) || paid;
  if (shownStatus(order) === 'REFUNDED' && status !== 'REFUND_DUE')
    return `Your ${paid} for order ${code} went back to you. ${BANKS_ARE_SLOW}`;
  switch (status) {
    case 'PENDING':
      return `Order ${code} waits for your payment of ${formatMoney(total, currency)}.`;
    case 'PAID':
      return resolvedAt === undefined
        ? `Payment received. Order ${code} is paid: ${formatMoney(total, currency)}, confirmed by Paystack. Thank you!`
        : `The shop has accepted your payment of ${paid}: order ${code} is paid. Thank you!`;
    case 'REVIEW':
      return (
        `A payment for order ${code} arrived${reference(Object.values(reviews)[0])}, but it does not match the bill. ` +
        'Nothing is lost: a person at the shop is looking at it.'
      );
    case 'CANCELLED':
      return `Order ${code} is cancelled. You were not charged.`;
    case 'EXPIRED':
      return `Order ${code} expired before it was paid. You were not charged.`;
    case 'PAID_LATE':
      return (
        `Your payment of ${paid}${reference(payment)} arrived after order ${code} was closed. Sorry! ` +
        'The shop will cook it or give the money back.'
      );
    case 'REFUND_DUE':
      return shownStatus(order) === 'REFUNDED'
        ? `The shop could not take order ${code}: your ${all} went back to you. ${BANKS_ARE_SLOW}`
        : `The shop could not take order ${code}: your ${all} will be given back.`;
  }
};

const back = (status: RefundStatus | undefined): string =>
  status === 'PROCESSED' ? `went back to you. ${BANKS_ARE_SLOW}` : 'will be given back to you.';

/** What there is to say of a payment besides those that paid for the order. */
const besides = (order: Order, n: string, facts: PaymentFacts): string | undefined => {
  const refund = order.refunds[n];
  const isSurplus = order.surplus.includes(Number(n));
  if (isSurplus) return `You paid more than once: ${paidAmount(facts)}${reference(facts)} ${back(refund?.status)}`;
  if (String(order.paidRef) === n) return refund && gaveBack(facts, refund);
  if (refund) return `Another payment of ${paidAmount(facts)}${reference(facts)} ${back(refund.status)}`;
  return `Another payment of ${paidAmount(facts)}${reference(facts)} does not match the bill; a person at the shop is looking at it.`;
};

/** Of the payment that paid for the order, only what went back in part is worth a word besides. */
const gaveBack = ({ currency }: PaymentFacts, { status, partly, amount = 0 }: Refund): string | undefined =>
  status === 'PROCESSED' && partly
    ? `${paidAmount({ amount, currency })} of it went back to you. ${BANKS_ARE_SLOW}`
    : undefined;

/** How an order stands, as it is told to its customer: always from the order as it is now, and the whole truth. */
export const orderSentence = (order: Order): string => {
  const { status, refunds, total, currency } = order;
  const settled = status === 'REVIEW' ? order.received : paymentsOf(order);
  const others = status === 'REFUND_DUE' ? [] : Object.entries(settled).map(([n, facts]) => besides(order, n, facts));
  const reversed = Object.entries(refunds).filter(
    ([n, refund]) => !(n in paymentsOf(order)) && refund.status === 'PROCESSED',
  );
  const given = reversed.map(
    ([, { amount = total }]) =>
      `An earlier payment of ${formatMoney(amount, currency)} went back to you. ${BANKS_ARE_SLOW}`,
  );
  return [standing(order), ...others.filter((sentence) => sentence !== undefined), ...given].join(' ');
};
