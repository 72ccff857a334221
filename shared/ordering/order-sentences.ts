import { currencySchema, formatMoney } from './money.ts';
import { type Order, type PaymentFacts, paymentsOf, type ShownStatus, shownStatus } from './order.ts';
import { isBack, type Refund } from './refund.ts';
import { undecidedPayments } from './refund-changes.ts';

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

const LOOKED_AT = 'a person at the shop is looking at it';

/** The payment a person looks at; the rest of an order's payments are spoken of besides it. */
const inQuestion = (order: Order): string | undefined => {
  const undecided = undecidedPayments(order).map(String);
  return undecided.find((n) => n in order.reviews) ?? undecided[0];
};

/** "₦1,500.00 of it went back to you.": where a part alone was given back. */
const partBack = ({ currency }: PaymentFacts, refund: Refund | undefined): string[] =>
  refund?.status === 'PROCESSED' && refund.partly && refund.amount !== undefined
    ? [`${paidAmount({ amount: refund.amount, currency })} of it went back to you. ${BANKS_ARE_SLOW}`]
    : [];

const refunded = (order: Order): string => {
  const payments = Object.entries(paymentsOf(order));
  const back = payments.filter(([n]) => isBack(order.refunds[n])).map(([, facts]) => facts);
  const due = payments.filter(([n]) => !isBack(order.refunds[n])).map(([, facts]) => facts);
  const parts = payments.flatMap(([n, facts]) => partBack(facts, order.refunds[n]));
  const all = due.length > 0 || back.length > 0 ? amounts(due) : formatMoney(order.total, order.currency);
  const said = [
    ...(back.length > 0 ? [`your ${amounts(back)} went back to you`] : []),
    ...(all ? [`your ${all} will be given back`] : []),
  ].join(', and ');
  return [
    `The shop could not take order ${order.code}: ${said}.`,
    ...(back.length > 0 ? [BANKS_ARE_SLOW] : []),
    ...parts,
  ].join(' ');
};

/** What paid for an order, in words, and what of it went back in part. */
const paymentOf = ({ paidRef, received, refunds, total, currency }: Order) => {
  const facts = paidRef === undefined ? undefined : received[paidRef];
  const refund = paidRef === undefined ? undefined : refunds[paidRef];
  const parts = facts ? partBack(facts, refund) : [];
  return { facts, refund, amount: facts ? paidAmount(facts) : formatMoney(total, currency), parts };
};

const paid = (order: Order): string => {
  const { code, total, currency, resolvedAt } = order;
  const { amount, parts } = paymentOf(order);
  const received = `Payment received. Order ${code} is paid: ${formatMoney(total, currency)}, confirmed by Paystack.`;
  const accepted = `The shop has accepted your payment of ${amount}: order ${code} is paid.`;
  return [resolvedAt === undefined ? received : accepted, 'Thank you!', ...parts].join(' ');
};

const paidLate = (order: Order): string => {
  const { facts, refund, amount, parts } = paymentOf(order);
  const isGoingBack = refund !== undefined && !refund.partly;
  return [
    `Your payment of ${amount}${reference(facts)} arrived after order ${order.code} was closed. Sorry!`,
    isGoingBack ? 'It will be given back to you.' : 'The shop will cook it or give the money back.',
    ...parts,
  ].join(' ');
};

const inReview = (order: Order): string => {
  const { code, reviews, refunds } = order;
  const n = inQuestion(order) ?? '';
  const facts = paymentsOf(order)[n] ?? Object.values(reviews)[0];
  const matches = n !== '' && !(n in reviews);
  return [
    `A payment for order ${code} arrived${reference(facts)}${matches ? '.' : ', but it does not match the bill.'}`,
    `Nothing is lost: ${LOOKED_AT}.`,
    ...(facts ? partBack(facts, refunds[n]) : []),
  ].join(' ');
};

/** "Not charged" is said only where no money came, not even some that went back. */
const notCharged = (order: Order): string =>
  Object.keys(paymentsOf(order)).length + Object.keys(order.refunds).length > 0 ? '' : ' You were not charged.';

const standing = (order: Order): string => {
  const { code, status, total, currency } = order;
  if (shownStatus(order) === 'REFUNDED' && status !== 'REFUND_DUE')
    return `Your ${paymentOf(order).amount} for order ${code} went back to you. ${BANKS_ARE_SLOW}`;
  switch (status) {
    case 'PENDING':
      return `Order ${code} waits for your payment of ${formatMoney(total, currency)}.`;
    case 'PAID':
      return paid(order);
    case 'REVIEW':
      return inReview(order);
    case 'CANCELLED':
      return `Order ${code} is cancelled.${notCharged(order)}`;
    case 'EXPIRED':
      return `Order ${code} expired before it was paid.${notCharged(order)}`;
    case 'PAID_LATE':
      return paidLate(order);
    case 'REFUND_DUE':
      return refunded(order);
  }
};

/** What there is to say of a payment besides the one the order stands by. */
const besides = (order: Order, n: string, facts: PaymentFacts): string => {
  const refund = order.refunds[n];
  const isSurplus = order.surplus.includes(Number(n)) && order.status !== 'REVIEW';
  const what = isSurplus ? 'You paid more than once:' : 'Another payment of';
  const it = `${what} ${paidAmount(facts)}${reference(facts)}`;
  if (isBack(refund)) return `${it} went back to you. ${BANKS_ARE_SLOW}`;
  const due = isSurplus || (refund && !refund.partly);
  const open =
    order.status === 'REVIEW' && !(n in order.reviews)
      ? `came; ${LOOKED_AT}.`
      : `does not match the bill; ${LOOKED_AT}.`;
  return [`${it} ${due ? 'will be given back to you.' : open}`, ...partBack(facts, refund)].join(' ');
};

/** How an order stands, as it is told to its customer: always from the order as it is now, and the whole truth. */
export const orderSentence = (order: Order): string => {
  const { status, paidRef, refunds, total, currency } = order;
  const payments = paymentsOf(order);
  const spoken = status === 'REVIEW' ? (inQuestion(order) ?? Object.keys(order.reviews)[0]) : String(paidRef);
  const others = status === 'REFUND_DUE' ? [] : Object.entries(payments).filter(([n]) => n !== spoken);
  const earlier = Object.entries(refunds).filter(([n, refund]) => !(n in payments) && refund.status === 'PROCESSED');
  return [
    standing(order),
    ...others.map(([n, facts]) => besides(order, n, facts)),
    ...earlier.map(
      ([, { amount = total }]) =>
        `An earlier payment of ${formatMoney(amount, currency)} went back to you. ${BANKS_ARE_SLOW}`,
    ),
  ].join(' ');
};
