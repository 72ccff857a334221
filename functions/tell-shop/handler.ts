import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { inRequest, type Log, toldCarefully } from '../../shared/log.ts';
import type { Notifier } from '../../shared/notifier.ts';
import { eventTypeSchema } from '../../shared/ordering/order.ts';
import { shopMessage } from '../../shared/ordering/shop-message.ts';
import type { Orders } from '../../shared/orders.ts';

type Parts = { orders: Orders; notifier: Notifier; log: Log };

const eventSchema = z.object({
  'detail-type': eventTypeSchema,
  detail: z.object({ orderId: z.string(), attempt: z.int().positive() }),
});

/**
 * Tells the shop of a payment, and of what waits for its decision. The event is only a hint: what is told is the order as
 * it is now. An event that is heard twice is told twice, which is better than not at all.
 * @throws when the order cannot be read or the topic does not take the message: the platform tries again, and then keeps
 * the event
 */
export const createHandler =
  ({ orders, notifier, log }: Parts) =>
  (event: Pick<EventBridgeEvent<string, unknown>, 'id' | 'detail-type' | 'detail'>): Promise<void> =>
    inRequest(event.id, () =>
      toldCarefully(async () => {
        const {
          'detail-type': type,
          detail: { orderId, attempt },
        } = eventSchema.parse(event);
        const order = await orders.get(orderId);
        if (!order) throw new Error(`Order ${orderId} of this event is missing`);
        const { shopId, status } = order;
        await notifier.notify({ ...shopMessage(order, type, attempt), type, shopId });
        log('info', 'shop.told', { orderId, shopId, status, eventType: type });
      }),
    );
