import { expect, test } from 'vitest';
import { resolve } from '../../shared/ordering/resolve.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const waiting = async (shop = openShop()) => {
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const handler = createHandler(shop.parts);
  return { shop, customer, reference: customer.reference(), sweep: () => handler({ id: 'tick' }) };
};

test('an order nobody pays for expires after a day, and the customer who comes back is told, once and surely', async () => {
  const { shop, customer, sweep } = await waiting();
  shop.time.passes({ hours: 23 });
  await sweep();
  expect(customer.order().status).toBe('PENDING');
  shop.time.passes({ hours: 1 });
  expect(await sweep()).toMatchObject({ closed: 1, failed: 0 });
  expect(customer.order().status).toBe('EXPIRED');
  // Not only told when looked at: the stored session itself is released.
  expect(await customer.session()).toMatchObject({ state: 'IDLE', notices: [{ status: 'EXPIRED' }] });
  const back = await customer.looks();
  back.hears('expired before it was paid');
  expect(back.answer.state).toBe('IDLE');
  expect((await customer.looks(back.answer.version)).answer.notices).toEqual([]);
  expect(shop.events.map(({ type }) => type)).toEqual(['OrderExpired']);
});

test('an order that was paid although no webhook came is found and not expired', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.paystack.set(reference, 'success');
  shop.time.passes({ hours: 25 });
  await sweep();
  expect(customer.order().status).toBe('PAID');
  (await customer.looks()).hears('is paid');
});

test('a lost webhook is made up for two minutes later', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.paystack.set(reference, 'success');
  shop.time.passes({ minutes: 2 });
  await sweep();
  expect(customer.order().status).toBe('PAID');
});

test('while Paystack cannot be asked, nothing expires', async () => {
  const { shop, customer, sweep } = await waiting();
  shop.paystack.cannotBeAsked();
  shop.time.passes({ hours: 25 });
  await sweep();
  expect(customer.order().status).toBe('PENDING');
  shop.paystack.cannotBeAsked(false);
  shop.time.passes({ minutes: 31 });
  await sweep();
  expect(customer.order().status).toBe('EXPIRED');
});

test('a bank transfer under way holds the order, six hours at most', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.paystack.set(reference, 'ongoing');
  shop.time.passes({ hours: 24 });
  for (let halfHours = 0; halfHours < 12; halfHours++) {
    await sweep();
    expect(customer.order().status).toBe('PENDING');
    shop.time.passes({ minutes: 30 });
  }
  await sweep();
  expect(customer.order().status).toBe('EXPIRED');
});

test('money that comes after expiry is never lost: the order is PAID_LATE', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.time.passes({ hours: 24 });
  await sweep();
  shop.paystack.set(reference, 'success');
  shop.time.passes({ hours: 1 });
  await sweep();
  expect(customer.order()).toMatchObject({ status: 'PAID_LATE', paidRef: 1 });
  expect(shop.events.map(({ type }) => type)).toEqual(['OrderExpired', 'PaidLate']);
});

test('an event the bus did not take is published by the sweep', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.bus.down = true;
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  expect(shop.events).toEqual([]);
  shop.bus.down = false;
  shop.time.passes({ minutes: 1 });
  await sweep();
  expect(shop.events.map(({ type }) => type)).toEqual(['PaymentConfirmed']);
  expect(customer.order().dueAt).toBeUndefined();
});

test('an order that cannot be looked after does not keep the others waiting', async () => {
  const bad: string[] = [];
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      get: async (orderId) => {
        if (bad.includes(orderId)) throw new Error('unreadable');
        return orders.get(orderId);
      },
    },
  }));
  const first = await waiting(shop);
  const second = await waiting(shop);
  bad.push(first.customer.order().orderId);
  shop.time.passes({ hours: 24 });
  expect(await second.sweep()).toEqual({ looked: 2, closed: 1, failed: 1 });
  expect(second.customer.order().status).toBe('EXPIRED');
});

test('an index that lags makes nobody ask Paystack twice', async () => {
  const shop = openShop(({ orders }) => ({
    orders: { ...orders, due: async () => [...shop.store.orderItems.keys()] },
  }));
  const { sweep } = await waiting(shop);
  await sweep();
  expect(shop.paystack.asked.filter((call) => call.startsWith('verify'))).toEqual([]);
});

test('the last look at a closed order is repeated until Paystack answers, and then never again', async () => {
  const { shop, customer, sweep } = await waiting();
  for (const hours of [24, 1, 23]) {
    shop.time.passes({ hours });
    await sweep();
  }
  shop.paystack.cannotBeAsked();
  shop.time.passes({ hours: 60 });
  await sweep();
  expect(customer.order().dueAt).toBeDefined();
  shop.paystack.cannotBeAsked(false);
  shop.time.passes({ minutes: 30 });
  await sweep();
  expect(customer.order().dueAt).toBeUndefined();
});

test('orders nobody can read do not keep a readable one waiting, however many they are', async () => {
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      due: async (until, limit) =>
        [...Array.from({ length: 60 }, (_, n) => `bad-${n}`), ...(await orders.due(until, limit))].slice(0, limit),
      get: async (orderId) => {
        if (orderId.startsWith('bad')) throw new Error('unreadable');
        return orders.get(orderId);
      },
    },
  }));
  const { customer, sweep } = await waiting(shop);
  shop.time.passes({ hours: 24 });
  await sweep();
  expect(customer.order().status).toBe('EXPIRED');
});

test('an order whose asker died is not looked at for ever', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  await shop.store.orders.save({ ...customer.order(), dueAt: shop.time.now() });
  await sweep();
  expect(customer.order().dueAt).toBeUndefined();
  expect(await sweep()).toMatchObject({ looked: 0 });
});

test('while the bus is away, lost webhooks are made up for and orders expire all the same', async () => {
  const shop = openShop();
  shop.bus.down = true;
  const paid = await Promise.all(Array.from({ length: 60 }, () => waiting(shop)));
  for (const { reference } of paid) {
    shop.paystack.set(reference, 'success');
    await shop.webhook(reference);
  }
  const { customer, reference, sweep } = await waiting(shop);
  shop.paystack.set(reference, 'success');
  for (let minutes = 0; minutes < 20; minutes += 5) {
    shop.time.passes({ minutes: 5 });
    await sweep();
  }
  expect(customer.order().status).toBe('PAID');
});

test('while the bus is away, Paystack is not asked about a cancelled order at every sweep', async () => {
  const { shop, customer, sweep } = await waiting();
  shop.bus.down = true;
  await customer.saysAll('0', 'yes');
  const before = shop.paystack.asked.length;
  for (let minutes = 0; minutes < 60; minutes += 5) {
    shop.time.passes({ minutes: 5 });
    await sweep();
  }
  expect(shop.paystack.asked.length - before).toBeLessThanOrEqual(2);
});

test('an order that needs nothing costs the sweep nothing', async () => {
  const { shop, reference, sweep } = await waiting();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  shop.time.passes({ hours: 48 });
  expect(await sweep()).toMatchObject({ looked: 0 });
});

test('a refund that the shop wants is asked for by the sweep, and the customer hears of it', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  await customer.saysAll('0', 'yes');
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  const decided = resolve(customer.order(), 'refund', undefined, shop.time.now());
  if (decided.ok) await shop.store.orders.save(decided.order);
  await sweep();
  expect(shop.paystack.refundsOf(reference)).toHaveLength(1);
  (await customer.looks()).hears('your ₦2,700.00 will be given back');
  shop.time.passes({ minutes: 5 });
  expect(await sweep()).toMatchObject({ looked: 0 });
});

test('while Paystack cannot be asked, refunds do not keep the sweep busy: one look in half an hour', async () => {
  const { shop, customer, reference, sweep } = await waiting();
  await customer.saysAll('0', 'yes');
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  const decided = resolve(customer.order(), 'refund', undefined, shop.time.now());
  if (decided.ok) await shop.store.orders.save(decided.order);
  shop.paystack.cannotBeAsked();
  const looks: number[] = [];
  for (let minutes = 0; minutes < 60; minutes += 5) {
    looks.push((await sweep()).looked);
    shop.time.passes({ minutes: 5 });
  }
  expect(looks.reduce((sum, looked) => sum + looked)).toBeLessThanOrEqual(3);
  expect(customer.order().refunds[1]?.status).toBe('WANTED');
});
