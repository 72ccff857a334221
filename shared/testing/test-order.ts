import type { Cart } from '../ordering/cart.ts';
import { ORDER_NEXT, type Order, type OrderStatus, orderStatusSchema, type PaymentFacts } from '../ordering/order.ts';
import { placeOrder } from '../ordering/order-changes.ts';
import { NOON, orderIdOf } from './chat.ts';
import { testShop } from './test-shop.ts';

export const HOUR = 3600;

export const testCart: Cart = [
  { dishId: 'jollof-rice', name: 'Jollof rice', unitPrice: 250_000, quantity: 2 },
  { dishId: 'zobo', name: 'Zobo', unitPrice: 70_000, quantity: 1 },
];

/** An order of ₦5,900.00, placed at noon and held for a day. */
export const testOrder = (changes: Partial<Order> = {}): Order => ({
  ...placeOrder({ cart: testCart, fees: testShop.shop.fees }, testShop.shop, '00000000-0000-4000-8000-000000000001', {
    orderId: orderIdOf(1),
    code: 'B2B-7K4QX',
    owner: 'owner-1',
    now: NOON,
    expirySeconds: 24 * HOUR,
  }),
  ...changes,
});

/** What Paystack says of an order that was paid as it should be. */
export const paidFacts = (order: Order, changes: Partial<PaymentFacts> = {}): PaymentFacts => {
  const { deviceId, orderId, shopId, total, currency } = order;
  const metadata = { deviceId, orderId, shopId };
  const paidAt = '2026-01-01T12:05:00.000Z';
  return {
    status: 'success',
    amount: total,
    requestedAmount: total,
    currency,
    domain: 'test',
    paidAt,
    metadata,
    ...changes,
  };
};

export const STATUSES: readonly OrderStatus[] = orderStatusSchema.options;
/** Every pair of statuses that no order may go through. */
export const BACKWARDS = STATUSES.flatMap((from) => {
  const allowed: readonly OrderStatus[] = ORDER_NEXT[from];
  return STATUSES.filter((to) => !allowed.includes(to)).map((to) => ({ from, to }));
});
