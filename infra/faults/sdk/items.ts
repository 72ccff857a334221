import { type Order, orderSchema } from '../../../shared/ordering/order.ts';
import type { World } from './world.ts';

export type Items = readonly Record<string, unknown>[];

export const ordersIn = (items: Items): Order[] =>
  items.filter(({ sk }) => sk === 'ORDER').map((item) => orderSchema.parse(item));

/** The order that was placed last, as the table holds it. @throws when there is none */
export const newestOrder = ({ writes }: World): Order => {
  const orders = ordersIn(writes.map(({ item }) => item));
  const order = orders.toSorted((a, b) => a.orderId.localeCompare(b.orderId) || a.version - b.version).at(-1);
  if (!order) throw new Error('There is no order');
  return order;
};
