import { orderEvent } from '../events.ts';
import { describeError } from '../log.ts';
import { eventTypeSchema, type Order } from '../ordering/order.ts';
import { rescheduled } from '../ordering/order-changes.ts';
import { changeOrder } from './change-order.ts';
import type { PaymentParts } from './parts.ts';

/**
 * Publishes what an order owes the bus and notes that it was sent. The event follows the stored truth, never runs ahead
 * of it. A failure here is no failure of the payment: the outbox keeps the event and the sweep repeats it, so consumers
 * hear an event at least once.
 */
export const publishOutbox = async (parts: PaymentParts, order: Order): Promise<Order> => {
  const unsent = Object.keys(order.outbox).filter((key) => order.outbox[key] === 0);
  const sent: string[] = [];
  for (const key of unsent) if (await publish(parts, order, key)) sent.push(key);
  if (sent.length === 0) return order;
  try {
    const now = parts.now();
    const marks = Object.fromEntries(sent.map((key) => [key, now]));
    return await changeOrder(parts, order, (current) =>
      rescheduled({ ...current, outbox: { ...current.outbox, ...marks } }, now),
    );
  } catch (error) {
    parts.log('warn', 'outbox.notMarked', { orderId: order.orderId, error: describeError(error) });
    return order;
  }
};

const publish = async (parts: PaymentParts, order: Order, key: string): Promise<boolean> => {
  const { orderId, shopId } = order;
  const [type, n] = key.split('#');
  const eventType = eventTypeSchema.parse(type);
  try {
    await parts.bus.publish(orderEvent(order, eventType, Number(n), parts.prefix));
    parts.log('info', 'event.published', { orderId, shopId, eventType });
    return true;
  } catch (error) {
    parts.log('error', 'event.notPublished', { orderId, shopId, eventType, error: describeError(error) });
    return false;
  }
};
