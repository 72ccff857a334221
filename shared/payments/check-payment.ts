import { currentAttempt } from '../ordering/attempts.ts';
import type { Order } from '../ordering/order.ts';
import { rescheduled, verifying } from '../ordering/order-changes.ts';
import { unsettledAttempts } from '../ordering/order-schedule.ts';
import { referenceOf } from '../ordering/reference.ts';
import type { Verified } from '../paystack/client.ts';
import { changeOrder } from './change-order.ts';
import type { CheckoutParts } from './parts.ts';
import { settlePayment } from './settle-payment.ts';

/** What Paystack knows of an order's payment, and the order as it is after that was taken into it. */
export type Checked = {
  order: Order;
  /**
   * closed: the order waits no longer. ongoing: a bank is at work. unknown: Paystack could not be asked. failed: it
   * calls the attempt in use failed, or gave its money back. unpaid: nobody has paid yet.
   */
  answer: 'closed' | 'ongoing' | 'unknown' | 'failed' | 'unpaid';
};

/** Statuses of a payment that may still become a success by itself (API reference, "Verify transaction"). */
const ONGOING = new Set(['ongoing', 'pending', 'processing', 'queued']);

/** Statuses that `settle` has something to do with. */
const SETTLING = new Set(['success', 'reversed']);
/** Statuses of a link that cannot be paid any more. */
const OVER = new Set(['failed', 'reversed']);

/** Seconds between two questions about one order: short at first, then longer, for a page that asks again and again. */
const PATIENCE = [5, 15, 60] as const;

/** A customer who asks twice in one breath is answered from the first. */
export const askedJustNow = ({ lastVerifyAt }: Order, now: number): boolean =>
  lastVerifyAt !== undefined && now - lastVerifyAt < PATIENCE[0];

/** May Paystack be asked about this order again, on behalf of a page that only waits? Its limit is for the whole stage. */
export const mayAsk = (order: Order, now: number): boolean => {
  const patience = PATIENCE[Math.min(order.verifies, PATIENCE.length - 1)] ?? 0;
  return now - (order.lastVerifyAt ?? currentAttempt(order).initAt) >= patience;
};

/** Asks Paystack about every attempt whose money the order does not know of yet, and settles what was paid. */
export const checkPayment = async (parts: CheckoutParts, read: Order): Promise<Checked> => {
  const asking = await changeOrder(parts, read, (order) => verifying(order, parts.now()));
  const attempts = unsettledAttempts(asking);
  const answers = await Promise.all(attempts.map(async (n) => ({ n, verified: await verify(parts, asking, n) })));
  let order = asking;
  for (const { n, verified } of answers) {
    if (verified.type !== 'found' || !SETTLING.has(verified.facts.status)) continue;
    ({ order } = await settlePayment(parts, order, n, verified.facts));
  }
  const answer = summary(answers, order.n);
  if (answer !== 'unknown') order = await lookedAt(parts, order);
  return { order, answer: order.status === 'PENDING' ? answer : 'closed' };
};

/** Paystack's word on one attempt. It gave the link of an OPEN one itself, so not to know that one is no answer. */
const verify = async ({ paystack, prefix, log }: CheckoutParts, { orderId, shopId, refs }: Order, n: number) => {
  const reference = referenceOf(prefix, orderId, n);
  const verified = await paystack.verify(reference);
  const forgotten = verified.type === 'notFound' && refs[n]?.status === 'OPEN';
  if (verified.type === 'unknown')
    log('warn', 'paystack.notVerified', { orderId, shopId, reference, outcome: verified.why });
  if (forgotten)
    log('error', 'paystack.notVerified', { orderId, shopId, reference, outcome: 'Paystack knows it no more' });
  return forgotten ? ({ type: 'unknown', why: 'forgotten' } as const) : verified;
};

/** Takes an order off the list whose last look this was: now there is an answer. */
const lookedAt = (parts: CheckoutParts, order: Order): Promise<Order> =>
  changeOrder(parts, order, (current) => {
    const next = rescheduled(current, parts.now());
    return current.dueAt !== undefined && next.dueAt === undefined ? next : undefined;
  });

const summary = (answers: { n: number; verified: Verified }[], current: number): Checked['answer'] => {
  // One attempt nobody could be asked about may be the one that was paid, whatever the others are.
  if (answers.some(({ verified }) => verified.type === 'unknown')) return 'unknown';
  if (answers.some(({ verified }) => verified.type === 'found' && ONGOING.has(verified.facts.status))) return 'ongoing';
  const failed = answers.some(
    ({ n, verified }) => n === current && verified.type === 'found' && OVER.has(verified.facts.status),
  );
  return failed ? 'failed' : 'unpaid';
};
