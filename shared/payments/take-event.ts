import { disputeHeard } from '../ordering/dispute-changes.ts';
import type { Order } from '../ordering/order.ts';
import { readReference, referenceOf } from '../ordering/reference.ts';
import type { PaystackEvent } from '../paystack/events.ts';
import { readReferenceOf, readTransaction } from '../paystack/facts.ts';
import { changeOrder } from './change-order.ts';
import { REFUND_STATUS, takeRefund } from './follow-refunds.ts';
import type { PaymentParts } from './parts.ts';
import { publishOutbox } from './publish-outbox.ts';
import { settlePayment } from './settle-payment.ts';

/** What became of an event of Paystack's. `outcome`: a short phrase of ours, for the answer and the log. */
export type Taken =
  /** It is in the order now, or it was no concern of ours. */
  | { type: 'taken' | 'ignored'; outcome: string }
  /** Something a person must look at, which Paystack's sending it again would not mend. */
  | { type: 'strange'; outcome: string; reference?: string }
  /** Money that could not be taken in yet: Paystack must send it again. */
  | { type: 'comeAgain'; outcome: string; reference?: string; orderId?: string };

type Event<Type extends PaystackEvent['type']> = Extract<PaystackEvent, { type: Type }>;

const NOT_OURS: Taken = { type: 'ignored', outcome: "another system's reference" };

/**
 * Takes what Paystack tells into the order it is about.
 * @throws when the table cannot be read or written: Paystack must send it again
 */
export const takeEvent = async (parts: PaymentParts, event: PaystackEvent): Promise<Taken> => {
  switch (event.type) {
    case 'charge':
      return takeCharge(parts, event);
    case 'refund':
      return takeAbout(parts, event, (order, n) =>
        takeRefund(parts, order, n, { status: REFUND_STATUS[event.status], amount: event.amount }),
      );
    case 'dispute':
      return takeAbout(parts, event, (order, n) => takeDispute(parts, order, n, event));
    case 'unreadable':
      return { type: 'strange', outcome: `${event.name} that cannot be read` };
    case 'other':
      return { type: 'ignored', outcome: event.name || 'no event' };
  }
};

const takeCharge = async (parts: PaymentParts, { data }: Event<'charge'>): Promise<Taken> => {
  const reference = readReferenceOf(data);
  const ours = reference === undefined ? undefined : readReference(parts.prefix, reference);
  if (reference !== undefined && !ours) return NOT_OURS;
  const transaction = readTransaction(data);
  if (!ours || !transaction) return { type: 'comeAgain', outcome: 'a payment that cannot be read', reference };
  const { orderId, n } = ours;
  const order = await parts.orders.get(orderId);
  if (!order) {
    await parts.orders.keepUnmatched(transaction.reference, transaction.facts);
    return { type: 'comeAgain', outcome: 'a payment for an order that is not there', reference, orderId };
  }
  const { outcome } = await settlePayment(parts, order, n, transaction.facts);
  return { type: 'taken', outcome };
};

/** An event about a payment that was made: its order must be there, and money of another mode is none of it. */
const takeAbout = async (
  { prefix, mode, orders }: PaymentParts,
  { type, reference, domain = mode }: Event<'refund' | 'dispute'>,
  take: (order: Order, n: number) => Promise<unknown>,
): Promise<Taken> => {
  const ours = readReference(prefix, reference);
  if (!ours) return NOT_OURS;
  if (domain !== mode) return { type: 'strange', outcome: `a ${type} of another mode`, reference };
  const order = await orders.get(ours.orderId);
  if (!order) return { type: 'strange', outcome: `a ${type} for an order that is not there`, reference };
  await take(order, ours.n);
  return { type: 'taken', outcome: type };
};

const takeDispute = async (parts: PaymentParts, order: Order, n: number, event: Event<'dispute'>): Promise<Order> => {
  const { disputeId, stage: heard, status: stage, category, resolution, amount, answerBy } = event;
  const news = { disputeId, heard, n, stage, category, resolution, amount, answerBy };
  const changed = await changeOrder(parts, order, (current) => disputeHeard(current, news, parts.now()));
  if (changed.version === order.version) return changed;
  const { orderId, shopId } = order;
  const reference = referenceOf(parts.prefix, orderId, n);
  // A dispute that nobody answers is lost: the level raises the alarm.
  parts.log(heard === 'resolve' ? 'info' : 'error', 'payment.disputed', { orderId, shopId, reference, outcome: heard });
  return publishOutbox(parts, changed);
};
