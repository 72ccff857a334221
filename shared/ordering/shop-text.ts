import { billOf, fullName } from './cart.ts';
import { contactLines, handoverText } from './customer-text.ts';
import type { Dispute } from './dispute.ts';
import type { Matter } from './matters.ts';
import { formatMoney } from './money.ts';
import { type Mismatch, type Order, type PaymentFacts, paymentsOf, type ShownStatus, shownStatus } from './order.ts';
import { paidAmount } from './order-sentences.ts';
import type { Refund, RefundStatus } from './refund.ts';
import type { Decision } from './resolve.ts';
import { en } from './words/en.ts';

/** "2026-01-01 13:29 UTC" from epoch seconds or ISO 8601; what cannot be read is shown as it came. */
export const moment = (at: number | string): string => {
  const date = new Date(typeof at === 'number' ? at * 1000 : at);
  return Number.isNaN(date.getTime()) ? String(at) : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
};

const STATUS: Record<ShownStatus, string> = {
  PENDING: 'waits for payment',
  PAID: 'PAID, verified with Paystack',
  REVIEW: 'NOT PAID YET: a payment came that does not match',
  CANCELLED: 'cancelled, not paid',
  EXPIRED: 'expired, not paid',
  PAID_LATE: 'PAID LATE, verified with Paystack, after it was closed',
  REFUND_DUE: 'NOT TO BE COOKED: the money is going back',
  REFUNDED: 'NOT TO BE COOKED: the money went back',
};

/** How an order stands, as its shop reads it. */
export const shopStatus = (order: Order): string =>
  order.status === 'PAID' && order.resolvedAt !== undefined && shownStatus(order) === 'PAID'
    ? 'PAID, verified with Paystack and accepted by you'
    : STATUS[shownStatus(order)];

const DIFFERS: Record<Mismatch, (facts: PaymentFacts, order: Order) => string> = {
  mode: ({ domain }) => `it is ${domain === 'test' ? 'test money, which is worth nothing' : 'of another mode'}`,
  currency: ({ currency }, order) => `it is in ${currency}, not ${order.currency}`,
  amount: (_, { total, currency }) => `${formatMoney(total, currency)} was asked for`,
  metadata: () => 'it names another customer, order or shop',
};

const REFUND: Record<RefundStatus, string> = {
  WANTED: 'to be given back; Paystack is being asked',
  PENDING: 'being given back, pending at Paystack',
  PROCESSING: 'being given back, on its way to the bank',
  NEEDS_ATTENTION: "Paystack needs something of you to give it back: see Paystack's dashboard",
  FAILED: 'Paystack could not give it back',
  PROCESSED: 'given back',
};

export const refundText = ({ status, why, partly, amount }: Refund, currency: string): string =>
  [
    REFUND[status] + (partly && amount !== undefined ? `, ${paidAmount({ amount, currency })} of it` : ''),
    ...(why === undefined ? [] : [`(${why})`]),
  ].join(' ');

export const disputeText = ({ status, stage = '', category, resolution, answerBy }: Dispute): string =>
  status === 'RESOLVED'
    ? `a dispute was decided: ${resolution ?? stage}`
    : [
        `disputed at the customer's bank${category ? ` (${category})` : ''}: answer it in Paystack's dashboard`,
        ...(answerBy === undefined ? [] : [`by ${moment(answerBy)}`]),
      ].join(' ');

const part = (order: Order, n: number, facts: PaymentFacts): string => {
  if (order.paidRef === n) return 'paid for the order';
  if (order.surplus.includes(n)) return 'came besides another payment';
  const differs = order.reviews[n]?.differs ?? [];
  return ['does not match', ...differs.map((what) => DIFFERS[what](facts, order))].join('; ');
};

/** One payment in a line or a few: what came, when, how, by which reference, and what became of it. */
export const paymentLines = (order: Order, n: number): string[] => {
  const facts = paymentsOf(order)[n];
  const refund = order.refunds[n];
  const disputes = Object.values(order.disputes).filter((dispute) => dispute.n === n);
  const came = facts
    ? [
        `Payment ${n}: ${[paidAmount(facts), facts.paidAt && moment(facts.paidAt), facts.channel].filter(Boolean).join(', ')}`,
        ...(facts.reference === undefined ? [] : [`  reference ${facts.reference}`]),
        `  ${part(order, n, facts)}`,
      ]
    : [`Payment ${n}`];
  const currency = facts?.currency ?? order.currency;
  return [
    ...came,
    ...(refund ? [`  ${refundText(refund, currency)}`] : []),
    ...disputes.map((dispute) => `  ${disputeText(dispute)}`),
  ];
};

/** What was ordered, and what it comes to. */
export const billLines = ({ lines, fees, currency }: Order): string[] => {
  const bill = billOf(lines, fees, currency);
  const money = (amount: number) => formatMoney(amount, currency);
  return [
    ...bill.lines.map(
      ({ quantity, name, options, amount }) => `${quantity} x ${fullName(name, options)}: ${money(amount)}`,
    ),
    ...bill.fees.map(({ name, amount }) => `${name}: ${money(amount)}`),
    `Total: ${money(bill.total)}`,
  ];
};

/** What the kitchen must know, who it is for, and where it goes. */
export const customerLines = ({ note, handover, contact = {} }: Order): string[] => [
  ...(note === undefined ? [] : [`Note: ${note}`]),
  ...(handover ? [handoverText(handover, en)] : []),
  ...contactLines(contact, en),
];

const TO: Record<Decision, string> = { accept: 'To take it', refund: 'To give it back' };

/** What a person has to do about a matter. Each command names its payment: without a number, all would be meant. */
export const matterText = (matter: Matter, code: string): string => {
  if (matter.type === 'dispute') return `Payment ${matter.n} is ${disputeText(matter.dispute)}`;
  const { n, may } = matter;
  const commands = may.map((one) => `${TO[one]}: npm run orders -- resolve ${code} ${one} --payment ${n}`);
  if (matter.type === 'refund')
    return [`The refund of payment ${n} is stuck. See Paystack's dashboard`, ...commands].join('. ');
  const rest = matter.partly ? [`A part of it goes back already: give back the rest in Paystack's dashboard`] : [];
  const what = matter.type === 'surplus' ? `Payment ${n} came besides` : `Decide about payment ${n}`;
  return [what, ...commands, ...rest].join('. ');
};

/** Attempts that brought or lost money, or may: those worth a line to the shop. */
export const paymentNumbers = (order: Order): number[] =>
  [...new Set([...Object.keys(paymentsOf(order)), ...Object.keys(order.refunds)])].map(Number).sort((a, b) => a - b);
