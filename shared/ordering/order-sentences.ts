import { currencySchema, formatMoney } from './money.ts';
import { type Order, type PaymentFacts, paymentsOf, shownStatus } from './order.ts';
import { isBack, type Refund } from './refund.ts';
import { undecidedPayments } from './refund-changes.ts';
import type { Words } from './words/en.ts';

/** What a payment came to, in the currency it came in, which need not be one of ours. */
export const paidAmount = (
  { amount, currency }: Pick<PaymentFacts, 'amount' | 'currency'>,
  { money }: Pick<Words, 'money'> = { money: formatMoney },
): string => {
  const known = currencySchema.safeParse(currency);
  return known.success ? money(amount, known.data) : `${amount / 100} ${currency}`;
};

const reference = ({ order }: Words, facts: PaymentFacts | undefined) =>
  facts?.reference === undefined ? '' : order.reference(facts.reference);

/** "₦1,500.00 and ₦200.00": payments of several currencies have no sum. */
const amounts = (words: Words, payments: readonly PaymentFacts[]): string =>
  payments.map((payment) => paidAmount(payment, words)).join(` ${words.order.and} `);

/** The payment a person looks at; the rest of an order's payments are spoken of besides it. */
const inQuestion = (order: Order): string | undefined => {
  const undecided = undecidedPayments(order).map(String);
  return undecided.find((n) => n in order.reviews) ?? undecided[0];
};

/** "₦1,500.00 of it went back to you.": where a part alone was given back. */
const partBack = (words: Words, { currency }: PaymentFacts, refund: Refund | undefined): string[] =>
  refund?.status === 'PROCESSED' && refund.partly && refund.amount !== undefined
    ? [words.order.partBack(paidAmount({ amount: refund.amount, currency }, words)), words.order.banksAreSlow]
    : [];

const refunded = (words: Words, order: Order): string[] => {
  const { order: say } = words;
  const payments = Object.entries(paymentsOf(order));
  const back = payments.filter(([n]) => isBack(order.refunds[n])).map(([, facts]) => facts);
  const due = payments.filter(([n]) => !isBack(order.refunds[n])).map(([, facts]) => facts);
  const parts = payments.flatMap(([n, facts]) => partBack(words, facts, order.refunds[n]));
  const all = due.length > 0 || back.length > 0 ? amounts(words, due) : words.money(order.total, order.currency);
  const said = [
    ...(back.length > 0 ? [say.goneBack(amounts(words, back))] : []),
    ...(all ? [say.willGoBack(all)] : []),
  ].join(`, ${say.and} `);
  return [say.notTaken(order.code, said), ...(back.length > 0 ? [say.banksAreSlow] : []), ...parts];
};

/** What paid for an order, in words, and what of it went back in part. */
const paymentOf = (words: Words, { paidRef, received, refunds, total, currency }: Order) => {
  const facts = paidRef === undefined ? undefined : received[paidRef];
  const refund = paidRef === undefined ? undefined : refunds[paidRef];
  const parts = facts ? partBack(words, facts, refund) : [];
  return { facts, refund, amount: facts ? paidAmount(facts, words) : words.money(total, currency), parts };
};

const paid = (words: Words, order: Order): string[] => {
  const { code, total, currency, resolvedAt, leadMinutes } = order;
  const { amount, parts } = paymentOf(words, order);
  const { order: say } = words;
  return [
    resolvedAt === undefined ? say.paid(code, words.money(total, currency)) : say.accepted(code, amount),
    say.thanks,
    ...(leadMinutes === undefined ? [] : [say.ready(words.duration(leadMinutes * 60))]),
    ...parts,
  ];
};

const paidLate = (words: Words, order: Order): string[] => {
  const { facts, refund, amount, parts } = paymentOf(words, order);
  const isGoingBack = refund !== undefined && !refund.partly;
  const { order: say } = words;
  return [
    say.late(order.code, amount, reference(words, facts)),
    isGoingBack ? say.lateGoesBack : say.lateDecides,
    ...parts,
  ];
};

const inReview = (words: Words, order: Order): string[] => {
  const { code, reviews, refunds } = order;
  const n = inQuestion(order) ?? '';
  const facts = paymentsOf(order)[n] ?? Object.values(reviews)[0];
  const matches = n !== '' && !(n in reviews);
  const { order: say } = words;
  return [
    (matches ? say.review : say.reviewDiffers)(code, reference(words, facts)),
    say.nothingLost,
    ...(facts ? partBack(words, facts, refunds[n]) : []),
  ];
};

/** "Not charged" is said only where no money came, not even some that went back. */
const notCharged = ({ order: say }: Words, order: Order): string[] =>
  Object.keys(paymentsOf(order)).length + Object.keys(order.refunds).length > 0 ? [] : [say.notCharged];

const standing = (words: Words, order: Order): string[] => {
  const { code, status, total, currency } = order;
  const { order: say } = words;
  if (shownStatus(order) === 'REFUNDED' && status !== 'REFUND_DUE')
    return [say.orderWentBack(code, paymentOf(words, order).amount), say.banksAreSlow];
  switch (status) {
    case 'PENDING':
      return [say.waits(code, words.money(total, currency))];
    case 'PAID':
      return paid(words, order);
    case 'REVIEW':
      return inReview(words, order);
    case 'CANCELLED':
      return [say.cancelled(code), ...notCharged(words, order)];
    case 'EXPIRED':
      return [say.expired(code), ...notCharged(words, order)];
    case 'PAID_LATE':
      return paidLate(words, order);
    case 'REFUND_DUE':
      return refunded(words, order);
  }
};

/** What there is to say of a payment besides the one the order stands by. */
const besides = (words: Words, order: Order, n: string, facts: PaymentFacts): string[] => {
  const { order: say } = words;
  const refund = order.refunds[n];
  const isSurplus = order.surplus.includes(Number(n)) && order.status !== 'REVIEW';
  const payment = `${paidAmount(facts, words)}${reference(words, facts)}`;
  const it = isSurplus ? say.paidTwice(payment) : say.anotherPayment(payment);
  if (isBack(refund)) return [say.itWentBack(it), say.banksAreSlow];
  const due = isSurplus || (refund && !refund.partly);
  const open = order.status === 'REVIEW' && !(n in order.reviews) ? say.itIsLookedAt(it) : say.itDiffers(it);
  return [due ? say.itWillGoBack(it) : open, ...partBack(words, facts, refund)];
};

/** How an order stands, as it is told to its customer: always from the order as it is now, and the whole truth. */
export const orderSentence = (order: Order, words: Words): string => {
  const { status, paidRef, refunds, total, currency } = order;
  const payments = paymentsOf(order);
  const spoken = status === 'REVIEW' ? (inQuestion(order) ?? Object.keys(order.reviews)[0]) : String(paidRef);
  const others = status === 'REFUND_DUE' ? [] : Object.entries(payments).filter(([n]) => n !== spoken);
  const earlier = Object.entries(refunds).filter(([n, refund]) => !(n in payments) && refund.status === 'PROCESSED');
  const { order: say } = words;
  return [
    ...standing(words, order),
    ...others.flatMap(([n, facts]) => besides(words, order, n, facts)),
    ...earlier.flatMap(([, { amount = total }]) => [
      say.earlierWentBack(words.money(amount, currency)),
      say.banksAreSlow,
    ]),
  ].join(' ');
};
