import type { Order } from './ordering/order.ts';
import type { Orders } from './orders.ts';

/** An order that must be there: whoever asks was given its id by an item that is written together with it. */
export const existingOrder = async (orders: Orders, orderId: string): Promise<Order> => {
  const order = await orders.get(orderId);
  if (!order) throw new Error(`Order ${orderId} is missing`);
  return order;
};
