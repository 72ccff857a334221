import type { ScheduledEvent } from 'aws-lambda';
import type { SessionParts } from '../../shared/change-session.ts';
import { describeError, deviceHash, inRequest, toldCarefully } from '../../shared/log.ts';
import type { Order } from '../../shared/ordering/order.ts';
import { rescheduled } from '../../shared/ordering/order-changes.ts';
import { ONGOING_STEP, unsettledAttempts } from '../../shared/ordering/order-schedule.ts';
import { changeOrder } from '../../shared/payments/change-order.ts';
import { checkPayment } from '../../shared/payments/check-payment.ts';
import { expireOrder } from '../../shared/payments/expire-order.ts';
import { followRefunds } from '../../shared/payments/follow-refunds.ts';
import type { CheckoutParts } from '../../shared/payments/parts.ts';
import { publishOutbox } from '../../shared/payments/publish-outbox.ts';
import { tellSession } from '../../shared/tell-session.ts';

type Parts = CheckoutParts & SessionParts;
export type Swept = { looked: number; closed: number; failed: number };

/** Orders one sweep looks after: Paystack allows 100 calls a minute in test mode, and 3,000 verifications in live mode. */
const MAX_ORDERS = { test: 50, live: 500 };
/** Seconds after which a sweep begins no further order: it ends before its time is over, and the next one goes on. */
const MAX_SECONDS = 180;
/** Orders it may stumble over besides, so that some that cannot be read never keep all the others waiting. */
const MAX_STUMBLES = 150;

/**
 * Looks after the orders that are due, and only those: publishes what the bus has not heard, asks Paystack about payments
 * no webhook told of and for refunds a person wanted, gives up what nobody paid in time, and tells the customers'
 * sessions. One order that cannot be looked after does not keep the others waiting.
 */
export const createHandler =
  (parts: Parts) =>
  (event: Pick<ScheduledEvent, 'id'>): Promise<Swept> =>
    inRequest(event.id, () =>
      toldCarefully(async () => {
        const swept: Swept = { looked: 0, closed: 0, failed: 0 };
        const begun = parts.now();
        for (const orderId of await parts.orders.due(parts.now(), MAX_ORDERS[parts.mode] + MAX_STUMBLES)) {
          if (swept.looked - swept.failed >= MAX_ORDERS[parts.mode] || parts.now() - begun >= MAX_SECONDS) break;
          swept.looked += 1;
          try {
            if (await lookAfter(parts, orderId)) swept.closed += 1;
          } catch (error) {
            swept.failed += 1;
            parts.log('error', 'sweep.orderFailed', { orderId, error: describeError(error) });
          }
        }
        parts.log(swept.failed ? 'error' : 'info', 'sweep.done', { count: swept.looked, outcome: summary(swept) });
        return swept;
      }),
    );

const summary = ({ closed, failed }: Swept) => `${closed} closed, ${failed} failed`;

/** True when the order was closed by this look. */
const lookAfter = async (parts: Parts, orderId: string): Promise<boolean> => {
  const read = await parts.orders.get(orderId);
  // The index lags: somebody may have looked after it a moment ago.
  if (read?.dueAt === undefined || read.dueAt > parts.now()) return false;
  const asked = await ask(parts, await publishOutbox(parts, read));
  const order = await putOff(parts, await followRefunds(parts, asked));
  if (order.status === 'PENDING') return false;
  await tellSession(parts, order);
  if (order.status === read.status) return false;
  const { shopId, deviceId, status } = order;
  parts.log('info', 'sweep.orderClosed', { orderId, shopId, device: deviceHash(deviceId), status });
  return true;
};

/** An order may have come up for its outbox alone, with no attempt left to ask about or one that was just asked about. */
const ask = async (parts: Parts, order: Order): Promise<Order> => {
  const now = parts.now();
  if (order.status === 'PENDING' && now >= order.expiresAt) return (await expireOrder(parts, order)).order;
  const askedLately = order.status !== 'PENDING' && now - (order.lastVerifyAt ?? 0) < ONGOING_STEP;
  if (askedLately || unsettledAttempts(order).length === 0) return order;
  return (await checkPayment(parts, order)).order;
};

/** Whatever came of the look, the order is not due any more: it goes behind all others, or off the list. */
const putOff = (parts: Parts, order: Order): Promise<Order> =>
  changeOrder(parts, order, (current) => {
    const now = parts.now();
    if (current.dueAt === undefined || current.dueAt > now) return undefined;
    return rescheduled(current, now);
  });
