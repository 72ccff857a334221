import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import type { SessionParts } from '../../shared/change-session.ts';
import { deviceHash, inRequest, type Log, toldCarefully } from '../../shared/log.ts';
import { tellSession } from '../../shared/tell-session.ts';

type Parts = SessionParts & { log: Log };

const detailSchema = z.object({ orderId: z.string() });

/**
 * Hears that an order was paid and releases its customer's session. The event is only a hint: the order itself is read,
 * and a session that has moved on is left alone, so hearing it twice, late or after another event does no harm.
 * @throws when the table cannot be read or written: the platform tries again, and then keeps the event
 */
export const createHandler =
  (parts: Parts) =>
  (event: Pick<EventBridgeEvent<string, unknown>, 'id' | 'detail'>): Promise<void> =>
    inRequest(event.id, () =>
      toldCarefully(async () => {
        const { orderId } = detailSchema.parse(event.detail);
        const order = await parts.orders.get(orderId);
        if (!order) throw new Error(`Order ${orderId} of this event is missing`);
        const session = await tellSession(parts, order);
        parts.log('info', 'session.told', {
          orderId,
          shopId: order.shopId,
          device: deviceHash(order.deviceId),
          status: order.status,
          state: session.state,
          version: session.version,
        });
      }),
    );
