import { pauses } from '../backoff.ts';
import { existingOrder } from '../existing-order.ts';
import type { Order } from '../ordering/order.ts';
import type { PaymentParts } from './parts.ts';

/**
 * The one road of an order's writes: decide on what was read, write over that version, and where somebody was first
 * decide again on what they left. `decide` answers undefined when there is nothing (left) to change.
 * @returns the order as it is now in the table
 */
export const changeOrder = async (
  { orders, random, wait }: Pick<PaymentParts, 'orders' | 'random' | 'wait'>,
  read: Order,
  decide: (order: Order) => Order | undefined,
): Promise<Order> => {
  let order = read;
  for (const pause of pauses(random)) {
    if (pause > 0) await wait(pause);
    const next = decide(order);
    if (!next) return order;
    const saved = await orders.save(next);
    if (saved.ok) return saved.value;
    order = saved.current ?? (await existingOrder(orders, order.orderId));
  }
  throw new Error(`Order ${read.orderId} kept changing under us`);
};
