import { existingOrder } from '../existing-order.ts';
import {
  currentAttempt,
  mayTryAgain,
  OWNER_SECONDS,
  opened,
  owned,
  rotated,
  shownAttempts,
} from '../ordering/attempts.ts';
import type { Order } from '../ordering/order.ts';
import { isSettled } from '../ordering/order-schedule.ts';
import { referenceOf } from '../ordering/reference.ts';
import { changeOrder } from './change-order.ts';
import { checkPayment, mayAsk } from './check-payment.ts';
import { expireOrder } from './expire-order.ts';
import type { CheckoutParts } from './parts.ts';

/** Seconds in which a link is found or the customer is told the truth; the next PAY goes on from there. */
const PATIENCE_SECONDS = 20;
/** Paystack's own time-out: no call begins that could end after our patience. */
const CALL_SECONDS = 8;
/** Calls to Paystack for one PAY: one, one more after a lost answer, and one under a new reference. */
const MAX_CALLS = 3;

export type LinkParts = CheckoutParts & {
  /** Where Paystack sends the customer back to, per shop. */
  callbackUrl: (shopId: string) => string;
  /** The customer's e-mail address for Paystack, which wants one. */
  email: (order: Pick<Order, 'orderId' | 'contact'>) => string;
};

export type Link =
  /** `renewed`: Paystack called the last attempt failed, and this is another one. */
  | { type: 'open'; order: Order; renewed: boolean }
  /** The order waits no longer: it was paid, cancelled or expired. */
  | { type: 'closed'; order: Order }
  /** There is no link for now, and why; PAY works again. */
  | { type: 'preparing' | 'unknown' | 'refused' | 'rateLimited' | 'exhausted'; order: Order }
  /** An earlier link may have been paid: a bank is at work, or Paystack cannot be asked. No new link is made meanwhile. */
  | { type: 'ongoing' | 'unverified'; order: Order };

/** What one step found: the answer, or the order as it has become, to be looked at again. */
type Found = Link | { type: 'look'; order: Order };

/** One PAY on its way to a link. */
type Run = { owner: string; deadline: number; calls: number; renewed: boolean };

/**
 * Finds or makes the payment link of an order that was placed.
 *
 *   INIT, ours       → ask Paystack → store the link → show it
 *   INIT, another's  → wait: they may be about to store theirs; after ten seconds, or once they gave up, take it over
 *   no answer        → ask again under the same reference: either it is new to Paystack, or
 *   duplicate        → Paystack has it, but nobody ever saw its link: the next attempt, under a new reference
 *   OPEN             → the same link, unless Paystack calls it failed or gave its money back: then the next attempt
 *
 * A link is shown only once it is stored, so every link that anybody ever saw can be asked about until the end.
 * @param owner names this request among others that want the same link
 */
export const openLink = async (parts: LinkParts, orderId: string, owner: string): Promise<Link> => {
  const run: Run = { owner, deadline: parts.now() + PATIENCE_SECONDS, calls: 0, renewed: false };
  let found: Found = { type: 'look', order: await existingOrder(parts.orders, orderId) };
  while (found.type === 'look') found = await look(parts, found.order, run);
  return found;
};

const look = async (parts: LinkParts, order: Order, run: Run): Promise<Found> => {
  if (order.status !== 'PENDING') return { type: 'closed', order };
  if (parts.now() >= order.expiresAt) return expired(parts, order);
  const { status, owner, initAt } = currentAttempt(order);
  switch (status) {
    case 'OPEN':
      // A payment that was given back is over: its link cannot be paid a second time.
      return isSettled(order, order.n) ? moveOn(parts, order, run) : reuse(parts, order, run);
    case 'DEAD':
      return moveOn(parts, order, run);
    case 'INIT': {
      if (shownAttempts(order) > 0 && !run.renewed) return askAboutOlder(parts, order, run);
      if (owner === run.owner) return ask(parts, order, run);
      const now = parts.now();
      if (owner && now - initAt < OWNER_SECONDS) return { type: 'preparing', order };
      return { type: 'look', order: await changeIfSame(parts, order, (current) => owned(current, run.owner, now)) };
    }
  }
};

/** Applies a change only to the very version that was looked at; what somebody else has written is looked at instead. */
const changeIfSame = (parts: LinkParts, seen: Order, change: (order: Order) => Order): Promise<Order> =>
  changeOrder(parts, seen, (current) => (current.version === seen.version ? change(current) : undefined));

const moveOn = async (parts: LinkParts, order: Order, { owner }: Run): Promise<Found> => {
  if (!mayTryAgain(order)) return { type: 'exhausted', order };
  return { type: 'look', order: await changeIfSame(parts, order, (current) => rotated(current, owner, parts.now())) };
};

/** Nobody works on this attempt any more: the next PAY need not wait for us. */
const release = (parts: LinkParts, order: Order) =>
  changeIfSame(parts, order, (current) => owned(current, '', parts.now()));

const expired = async (parts: LinkParts, due: Order): Promise<Link> => {
  const { order, answer } = await expireOrder(parts, due);
  if (order.status !== 'PENDING') return { type: 'closed', order };
  return { type: answer === 'ongoing' ? 'ongoing' : 'unverified', order };
};

/** A link that was shown stays the link, unless Paystack says that it failed. */
const reuse = async (parts: LinkParts, order: Order, run: Run): Promise<Found> => {
  if (run.renewed || !mayAsk(order, parts.now())) return { type: 'open', order, renewed: run.renewed };
  const checked = await checkPayment(parts, order);
  if (checked.answer === 'closed') return { type: 'closed', order: checked.order };
  if (checked.answer !== 'failed') return { type: 'open', order: checked.order, renewed: false };
  run.renewed = true;
  return moveOn(parts, checked.order, run);
};

/** Before another link is made, the older ones somebody saw must still be unpaid, now and not when this one was begun. */
const askAboutOlder = async (parts: LinkParts, order: Order, run: Run): Promise<Found> => {
  const checked = await checkPayment(parts, order);
  if (checked.answer === 'closed') return { type: 'closed', order: checked.order };
  if (checked.answer === 'ongoing') return { type: 'ongoing', order: checked.order };
  if (checked.answer === 'unknown') return { type: 'unverified', order: checked.order };
  run.renewed = true;
  return { type: 'look', order: checked.order };
};

/** One call to Paystack for a link, and what follows from its answer. */
const ask = async (parts: LinkParts, order: Order, run: Run): Promise<Found> => {
  if (run.calls >= MAX_CALLS || parts.now() + CALL_SECONDS > run.deadline)
    return { type: 'unknown', order: await release(parts, order) };
  run.calls += 1;
  const answer = await initialise(parts, order);
  switch (answer.type) {
    case 'opened': {
      const stored = await changeOrder(parts, order, (current) =>
        isOurs(current, order.n, run.owner) ? opened(current, answer.url) : undefined,
      );
      const shown = stored.status === 'PENDING' && currentAttempt(stored).url === answer.url;
      return shown ? { type: 'open', order: stored, renewed: run.renewed } : { type: 'look', order: stored };
    }
    case 'unknown':
      return { type: 'look', order };
    case 'duplicate':
      return moveOn(parts, order, run);
    case 'rateLimited':
    case 'refused':
      return { type: answer.type, order: await release(parts, order) };
  }
};

/** Whatever else was written meanwhile, this attempt still waits for the link that we have asked for. */
const isOurs = (order: Order, n: number, owner: string): boolean => {
  const attempt = currentAttempt(order);
  return order.status === 'PENDING' && order.n === n && attempt.status === 'INIT' && attempt.owner === owner;
};

const initialise = async (parts: LinkParts, order: Order) => {
  const { orderId, shopId, n, code, total, currency, deviceId, subaccount } = order;
  const reference = referenceOf(parts.prefix, orderId, n);
  const answer = await parts.paystack.initialise({
    reference,
    amount: total,
    currency,
    email: parts.email(order),
    label: `Order ${code}`,
    callbackUrl: parts.callbackUrl(shopId),
    subaccount,
    metadata: { deviceId, orderId, shopId },
  });
  const level = answer.type === 'opened' ? 'info' : answer.type === 'refused' ? 'error' : 'warn';
  const outcome = answer.type === 'refused' ? `refused: ${answer.code}` : answer.type;
  parts.log(level, 'paystack.initialised', { orderId, shopId, reference, outcome });
  return answer;
};
