import { existingOrder } from '../existing-order.ts';
import type { Order } from '../ordering/order.ts';
import type { PaymentParts } from './parts.ts';

/** Decisions an order may need before somebody else's writes stop getting in between. */
const MAX_TRIES = 10;

/**
 * The one road of an order's writes: decide on what was read, write over that version, and where somebody was first
 * decide again on what they left. `decide` answers undefined when there is nothing (left) to change.
 * @returns the order as it is now in the table
 */
export const changeOrder = async (
  { orders }: Pick<PaymentParts, 'orders'>,
  read: Order,
  decide: (order: Order) => Order | undefined,
): Promise<Order> => {
  let order = read;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const next = decide(order);
    if (!next) return order;
    const saved = await orders.save(next);
    if (saved.ok) return saved.value;
    order = saved.current ?? (await existingOrder(orders, order.orderId));
  }
  throw new Error(`Order ${read.orderId} kept changing under us`);
};
