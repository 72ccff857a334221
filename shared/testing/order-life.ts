import { currentAttempt, mayTryAgain, opened, rotated } from '../ordering/attempts.ts';
import { type DisputeNews, disputeHeard } from '../ordering/dispute-changes.ts';
import { type Order, orderSchema, type PaymentFacts } from '../ordering/order.ts';
import { closeUnpaid, rescheduled, verifying } from '../ordering/order-changes.ts';
import { dueRefunds, unsettledAttempts } from '../ordering/order-schedule.ts';
import { asking, type RefundNews, refundHeard } from '../ordering/refund-changes.ts';
import { type Decision, resolve } from '../ordering/resolve.ts';
import { settle } from '../ordering/settle.ts';
import { NOON } from './chat.ts';
import { waiting } from './orders-with-money.ts';
import { paidFacts, testOrder } from './test-order.ts';

/** Something that can happen to an order. `n` counts from 1 and is brought within the attempts there are. */
export type Turn =
  | { type: 'opens' | 'rotates' | 'looks' | 'publishes' }
  | { type: 'pays'; n: number; changes: Partial<PaymentFacts> }
  | { type: 'hearsRefund'; n: number; news: RefundNews }
  | { type: 'hearsDispute'; n: number; news: Omit<DisputeNews, 'n'> }
  | { type: 'decides'; decision: Decision; n?: number }
  | { type: 'isGivenUp'; status: 'CANCELLED' | 'EXPIRED' }
  | { type: 'waits'; seconds: number };

/** An order, its clock, and what Paystack has called successful so far, by attempt. */
export type Life = { order: Order; now: number; came: ReadonlyMap<number, PaymentFacts> };

/** An order just placed, or one with three links that somebody saw. */
export const newLife = (withLinks: boolean): Life => ({
  order: withLinks ? waiting : testOrder(),
  now: NOON,
  came: new Map(),
});

export const isWhollyBack = ({ refunds }: Order, n: number): boolean =>
  refunds[n]?.status === 'PROCESSED' && !refunds[n].partly;

const changed = ({ order, now }: Life, turn: Turn): Order | undefined => {
  const attempt = 'n' in turn && turn.n !== undefined ? 1 + ((turn.n - 1) % order.n) : 1;
  switch (turn.type) {
    case 'opens':
      return order.status === 'PENDING' && currentAttempt(order).status === 'INIT' ? opened(order, 'link') : undefined;
    case 'rotates':
      return order.status === 'PENDING' && mayTryAgain(order) ? rotated(order, 'owner', now) : undefined;
    case 'pays': {
      const settled = settle(order, attempt, factsOf(order, attempt, turn.changes), 'test', now);
      return 'order' in settled ? settled.order : undefined;
    }
    case 'hearsRefund':
      return refundHeard(order, attempt, turn.news, now);
    case 'hearsDispute':
      return disputeHeard(order, { ...turn.news, n: attempt }, now);
    case 'decides': {
      const resolved = resolve(order, turn.decision, turn.n && attempt, now);
      return resolved.ok ? resolved.order : undefined;
    }
    case 'isGivenUp':
      return order.status === 'PENDING' ? closeUnpaid(order, turn.status, now) : undefined;
    case 'looks':
      return looked(order, now);
    case 'publishes':
      return rescheduled(
        { ...order, outbox: Object.fromEntries(Object.keys(order.outbox).map((key) => [key, now])) },
        now,
      );
    case 'waits':
      return undefined;
  }
};

const factsOf = (order: Order, n: number, changes: Partial<PaymentFacts>): PaymentFacts =>
  paidFacts(order, { reference: `ref-${n}`, ...changes });

/** The sweep's look at an order that is due: Paystack is asked about what is open, and answers nothing new. */
const looked = (order: Order, now: number): Order | undefined => {
  if (order.dueAt === undefined || order.dueAt > now) return undefined;
  const asked = unsettledAttempts(order).length > 0 ? verifying(order, now) : order;
  return rescheduled(
    dueRefunds(asked, now).reduce((next, n) => asking(next, n, now), asked),
    now,
  );
};

/** The life after this turn, the order as the table gives it back: what its schema refuses throws. */
export const lived = (life: Life, turn: Turn): Life => {
  const { order, now, came } = life;
  const next = changed(life, turn);
  const n = turn.type === 'pays' ? 1 + ((turn.n - 1) % order.n) : 0;
  const facts = turn.type === 'pays' ? factsOf(order, n, turn.changes) : undefined;
  // Money that is back already, when it is heard of for the first time, has no place any more.
  const isNew = facts?.status === 'success' && !came.has(n) && !isWhollyBack(order, n);
  return {
    order: next ? orderSchema.parse(next) : order,
    now: turn.type === 'waits' ? now + turn.seconds : now,
    came: isNew && facts ? new Map([...came, [n, facts]]) : came,
  };
};
