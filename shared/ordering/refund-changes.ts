import { type Order, paymentsOf } from './order.ts';
import { owing, rescheduled, withStatus } from './order-changes.ts';
import type { Refund, RefundStatus } from './refund.ts';

/** Paystack's word on a refund may come late, twice and out of order: one that says less than is known changes nothing. */
const ORDER_OF: readonly RefundStatus[] = ['WANTED', 'PENDING', 'PROCESSING', 'NEEDS_ATTENTION', 'FAILED', 'PROCESSED'];
/** Seconds after which a refund that Paystack says nothing more of is handed to a person. */
const PATIENCE = 30 * 24 * 60 * 60;

const withRefund = (order: Order, n: number, refund: Refund): Order => ({
  ...order,
  refunds: { ...order.refunds, [n]: refund },
});

/** A person wants the money of attempt `n` given back. It is written down before Paystack is asked, so it is never forgotten. */
export const wanting = (order: Order, n: number, now: number): Order => {
  const tries = (order.refunds[n]?.tries ?? 0) + 1;
  return rescheduled(withRefund(order, n, { status: 'WANTED', by: 'us', wantedAt: now, tries }), now);
};

/** Somebody is about to ask Paystack about this refund: others keep their hands off until the next look is due. */
export const asking = (order: Order, n: number, now: number): Order => {
  const refund = order.refunds[n];
  return refund ? rescheduled(withRefund(order, n, { ...refund, askedAt: now }), now) : order;
};

/** Payments nobody has decided about. One that went back in part only is not decided by that. */
export const undecidedPayments = (order: Order): number[] =>
  Object.keys(paymentsOf(order))
    .map(Number)
    .filter((n) => order.refunds[n] === undefined || order.refunds[n].partly);

/** Once all the money of a doubtful order goes back, there is nothing left to decide: it is not cooked. */
export const givenUp = (order: Order, n: number, now: number): Order => {
  const doubtful = order.status === 'REVIEW' || order.status === 'PAID_LATE';
  if (!doubtful || undecidedPayments(order).length > 0) return order;
  return rescheduled(owing({ ...withStatus(order, 'REFUND_DUE'), resolvedAt: now }, 'OrderResolved', n, 'refund'), now);
};

/** What Paystack says of a refund. `amount` in whole subunits; `whole`: the payment is reversed, whatever the amount. */
export type RefundNews = { status: RefundStatus; amount?: number; whole?: true; why?: string };

/** What people must hear of: that the money is there, or that somebody has to act. */
const isNews = (status: RefundStatus): boolean =>
  status === 'PROCESSED' || status === 'FAILED' || status === 'NEEDS_ATTENTION';

/** An amount that is none counts as not told. */
const told = (amount: number | undefined): number | undefined =>
  amount !== undefined && Number.isSafeInteger(amount) && amount >= 0 ? amount : undefined;

/** Paystack has not been asked for this try, so what it says of one that did not succeed is about an earlier one. */
const isOfEarlierTry = (known: Refund, status: RefundStatus): boolean =>
  known.status === 'WANTED' && known.tries > 1 && known.askedAt === undefined && status !== 'PROCESSED';

/** Less than was paid; undefined where it is all of it, or where nobody has said. */
const partOf = (paid: number, amount: number | undefined): true | undefined =>
  amount !== undefined && amount < paid ? true : undefined;

/** The order after Paystack's word on the refund of attempt `n`; undefined when nothing in it is new. */
export const refundHeard = (order: Order, n: number, news: RefundNews, now: number): Order | undefined => {
  const known = order.refunds[n];
  if (known && isOfEarlierTry(known, news.status)) return undefined;
  const { status, whole, why } = news;
  const amount = told(news.amount) ?? known?.amount;
  const partly = whole ? undefined : partOf(paymentsOf(order)[n]?.amount ?? order.total, amount);
  const further = !known || ORDER_OF.indexOf(status) > ORDER_OF.indexOf(known.status);
  const rest = known?.partly && status === 'PROCESSED' && !partly;
  if (!further && !rest) return undefined;
  const { by = 'paystack', wantedAt = now, tries = 1, askedAt } = known ?? {};
  const next = withRefund(order, n, { status, by, wantedAt, tries, askedAt, amount, partly, why });
  const owed = isNews(status) ? owing(next, 'RefundChanged', n, `${status}.${tries}${partly ? '.part' : ''}`) : next;
  return givenUp(rescheduled(owed, now), n, now);
};

/** Paystack says nothing for a month of a refund it has taken: a person should ask it. */
export const isForgotten = ({ status, wantedAt }: Refund, now: number): boolean =>
  (status === 'PENDING' || status === 'PROCESSING') && now - wantedAt > PATIENCE;
