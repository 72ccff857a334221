import { deviceHash } from '../log.ts';
import type { Order, PaymentFacts } from '../ordering/order.ts';
import { referenceOf } from '../ordering/reference.ts';
import { type Settled, settle } from '../ordering/settle.ts';
import { changeOrder } from './change-order.ts';
import type { PaymentParts } from './parts.ts';
import { publishOutbox } from './publish-outbox.ts';

const FOR_A_PERSON: ReadonlySet<Settled['outcome']> = new Set(['review', 'surplus', 'paidLate', 'reversed']);

/**
 * Where somebody was first, the last decision is the one that holds. "Known" after a decision of ours may be our own
 * write, whose answer was lost: the alarm must not depend on that answer.
 */
const outcomeOf = (decisions: readonly Settled['outcome'][]): Settled['outcome'] => {
  const last = decisions.at(-1) ?? 'notPaid';
  return last === 'known' ? (decisions[0] ?? last) : last;
};

/**
 * Takes what Paystack says of attempt `n` into its order, once, whoever brings it and however often; then tells the bus.
 * @returns the order as it is now, and what this payment turned out to be
 */
export const settlePayment = async (
  parts: PaymentParts,
  order: Order,
  n: number,
  facts: PaymentFacts,
): Promise<{ order: Order; outcome: Settled['outcome'] }> => {
  const decisions: Settled['outcome'][] = [];
  const settled = await changeOrder(parts, order, (current) => {
    const decision = settle(current, n, facts, parts.mode, parts.now());
    decisions.push(decision.outcome);
    return 'order' in decision ? decision.order : undefined;
  });
  const outcome = outcomeOf(decisions);
  // A person has to act on these: the level raises the alarm.
  const level = FOR_A_PERSON.has(outcome) ? 'error' : 'info';
  parts.log(level, 'payment.settled', {
    orderId: order.orderId,
    shopId: order.shopId,
    device: deviceHash(order.deviceId),
    reference: referenceOf(parts.prefix, order.orderId, n),
    status: settled.status,
    outcome,
  });
  return { order: await publishOutbox(parts, settled), outcome };
};
