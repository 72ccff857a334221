import type { Order } from '../ordering/order.ts';
import { paymentsOf } from '../ordering/order.ts';
import { dueRefunds } from '../ordering/order-schedule.ts';
import { referenceOf } from '../ordering/reference.ts';
import type { Refund, RefundStatus } from '../ordering/refund.ts';
import { asking, isForgotten, type RefundNews, refundHeard } from '../ordering/refund-changes.ts';
import type { PaystackRefund, RefundWord } from '../paystack/refund-facts.ts';
import { changeOrder } from './change-order.ts';
import type { CheckoutParts, PaymentParts } from './parts.ts';
import { publishOutbox } from './publish-outbox.ts';

/** Paystack's words for a refund in ours. */
export const REFUND_STATUS = {
  pending: 'PENDING',
  processing: 'PROCESSING',
  processed: 'PROCESSED',
  failed: 'FAILED',
  'needs-attention': 'NEEDS_ATTENTION',
} as const satisfies Record<RefundWord, RefundStatus>;

/**
 * Goes on with the refunds of an order that are due: asks Paystack for those that are wanted, and after those under way.
 *
 *   claim the look → is it given back already? → is there a refund of it already? → only then ask for one
 *
 * Paystack knows no idempotency key, so a refund is never asked for on the strength of our own memory: what it lists is
 * taken over, and after an answer that was lost nobody asks again for half an hour, by when it lists what it has taken.
 */
export const followRefunds = async (parts: CheckoutParts, read: Order): Promise<Order> => {
  let order = read;
  for (const n of dueRefunds(read, parts.now())) order = await follow(parts, order, n);
  return order;
};

const follow = async (parts: CheckoutParts, read: Order, n: number): Promise<Order> => {
  const claimed = await claim(parts, read, n);
  if (!claimed.ours) return claimed.order;
  const news = await ask(parts, claimed.order, n);
  return news ? takeRefund(parts, claimed.order, n, news) : claimed.order;
};

/** Only one look at a time: of two sweeps, the one whose write came first goes on. */
const claim = async (parts: CheckoutParts, read: Order, n: number): Promise<{ order: Order; ours: boolean }> => {
  let ours = false;
  const order = await changeOrder(parts, read, (current) => {
    const now = parts.now();
    ours = dueRefunds(current, now).includes(n);
    return ours ? asking(current, n, now) : undefined;
  });
  return { order, ours };
};

/** What Paystack says of this refund; undefined while it says nothing that could be relied on. */
const ask = async (parts: CheckoutParts, order: Order, n: number): Promise<RefundNews | undefined> => {
  const refund = order.refunds[n];
  if (!refund) return undefined;
  const reference = referenceOf(parts.prefix, order.orderId, n);
  const found = await look(parts, reference);
  if (found.type === 'unknown') return unanswered(parts, order, refund, reference, found.why);
  if (found.type === 'told') return found.news;
  const known = alive(found.refunds) ?? spent(found.refunds, refund.tries);
  if (isForgotten(refund, parts.now()) && (!known || isUnderWay(known))) return FORGOTTEN;
  if (known) return told(known, paid(order, n));
  return refund.status === 'WANTED' ? request(parts, order, refund, reference) : undefined;
};

type Found =
  | { type: 'told'; news: RefundNews }
  | { type: 'refunds'; refunds: readonly PaystackRefund[] }
  | { type: 'unknown'; why: string };

/** Whether the money is back already, and which refunds of it there are. */
const look = async ({ paystack }: CheckoutParts, reference: string): Promise<Found> => {
  const verified = await paystack.verify(reference);
  if (verified.type === 'unknown') return verified;
  if (verified.type === 'notFound')
    return { type: 'told', news: { status: 'FAILED', why: 'Paystack does not know this payment' } };
  const { transactionId, facts } = verified;
  if (facts.status === 'reversed')
    return { type: 'told', news: { status: 'PROCESSED', amount: facts.amount, whole: true } };
  const listed = await paystack.refundsOf({ transactionId, reference });
  return listed.type === 'unknown' ? listed : { type: 'refunds', refunds: listed.refunds };
};

/** Seconds after which a refund that cannot even be asked for raises the alarm. */
const TOO_LONG = 24 * 60 * 60;

const unanswered = ({ log, now }: CheckoutParts, order: Order, refund: Refund, reference: string, why: string) => {
  const level = refund.status === 'WANTED' && now() - refund.wantedAt > TOO_LONG ? 'error' : 'warn';
  log(level, 'refund.notAsked', { orderId: order.orderId, shopId: order.shopId, reference, outcome: why });
  return undefined;
};

const FORGOTTEN: RefundNews = { status: 'NEEDS_ATTENTION', why: 'Paystack has said nothing of it for a month' };

const isUnderWay = ({ status }: PaystackRefund) => status === 'pending' || status === 'processing';

const paid = (order: Order, n: number): number => paymentsOf(order)[n]?.amount ?? order.total;

/** The refund that has not failed; the newest, where there are several. */
const alive = (refunds: readonly PaystackRefund[]) => refunds.findLast(({ status }) => status !== 'failed');

/** As many failed as we have asked for: the last of our tries is among them. */
const spent = (refunds: readonly PaystackRefund[], tries: number) =>
  refunds.length >= tries ? refunds.at(-1) : undefined;

/** A part that somebody gave back in the dashboard is not what was wanted, and the rest of it is theirs to give. */
const told = ({ status, amount }: PaystackRefund, paid: number): RefundNews =>
  amount < paid
    ? {
        status: 'NEEDS_ATTENTION',
        amount,
        why: 'a part of it was given back in the dashboard; give back the rest there',
      }
    : { status: REFUND_STATUS[status], amount };

/** Paystack's word that there is nothing left to give back: somebody was faster, and the next look sees what they did. */
const NOTHING_LEFT = 'transaction_reversed';

/** Asks for the whole payment back, once. */
const request = async (
  parts: CheckoutParts,
  order: Order,
  refund: Refund,
  reference: string,
): Promise<RefundNews | undefined> => {
  const { orderId, shopId, code } = order;
  const answer = await parts.paystack.refund({ reference, note: `Order ${code}` });
  const outcome = answer.type === 'refused' ? `refused: ${answer.code}` : answer.type;
  parts.log(answer.type === 'queued' ? 'info' : 'warn', 'refund.asked', { orderId, shopId, reference, outcome });
  if (answer.type === 'queued') return { status: REFUND_STATUS[answer.refund?.status ?? 'pending'] };
  if (answer.type !== 'refused') return undefined;
  const isLate = parts.now() - refund.wantedAt > TOO_LONG;
  return answer.code === NOTHING_LEFT && !isLate ? undefined : { status: 'FAILED', why: answer.code.slice(0, 100) };
};

/** Takes Paystack's word on a refund into its order, once, whoever brings it; then tells the bus. */
export const takeRefund = async (parts: PaymentParts, order: Order, n: number, news: RefundNews): Promise<Order> => {
  const changed = await changeOrder(parts, order, (current) => refundHeard(current, n, news, parts.now()));
  if (changed.version === order.version) return changed;
  const { orderId, shopId } = order;
  const stuck = news.status === 'FAILED' || news.status === 'NEEDS_ATTENTION';
  parts.log(stuck ? 'error' : 'info', 'refund.changed', {
    orderId,
    shopId,
    reference: referenceOf(parts.prefix, orderId, n),
    outcome: changed.refunds[n]?.status,
  });
  return publishOutbox(parts, changed);
};
