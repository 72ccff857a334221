import { expect, test } from 'vitest';
import type { Notification } from '../notifier.ts';
import { openShop } from '../testing/open-shop.ts';
import { reconcile } from './reconcile.ts';

const stage = (shop = openShop()) => {
  const notifications: Notification[] = [];
  const parts = {
    ...shop.parts,
    shops: shop.store.shops,
    shopOrders: shop.store.shopOrders,
    notifier: { notify: async (notification: Notification) => void notifications.push(notification) },
  };
  const orders = async () => {
    const customer = shop.customer();
    await customer.saysAll('1', '1', '99');
    return { customer, reference: customer.reference() };
  };
  const pays = async () => {
    const there = await orders();
    shop.paystack.set(there.reference, 'success');
    await shop.webhook(there.reference);
    return there;
  };
  return { shop, notifications, orders, pays, matches: () => reconcile(parts) };
};

test('where every payment stands in its order, and every order has its payment, nobody is told anything', async () => {
  const { notifications, pays, orders, matches } = stage();
  await pays();
  await pays();
  await orders();
  expect(await matches()).toEqual({ payments: 2, orders: 2, findings: [], finished: true });
  expect(notifications).toEqual([]);
});

test('a payment nobody told us of is taken into its order, long after the last look, and the customer hears of it', async () => {
  const { shop, notifications, orders, matches } = stage();
  const { customer, reference } = await orders();
  await customer.saysAll('0', 'yes');
  const { version } = (await customer.looks()).answer;
  shop.time.passes({ hours: 24 * 10 });
  shop.paystack.set(reference, 'success');
  expect((await matches()).findings).toEqual([{ what: 'found', reference, code: customer.order().code }]);
  expect(customer.order()).toMatchObject({ status: 'PAID_LATE', paidRef: 1 });
  (await customer.looks(version)).hears('arrived after order');
  expect(notifications[0]).toMatchObject({ type: 'DailyMatch', subject: 'Daily match with Paystack: 1 to look at' });
  expect(notifications[0]?.text).toContain(reference);
});

test('even one that was paid under a reference whose link was never shown', async () => {
  const { shop, matches } = stage();
  const customer = shop.customer();
  shop.paystack.willBe('lost');
  await customer.saysAll('1', '1', '99');
  const dead = shop.paystack.asked[0]?.split(' ')[1] ?? '';
  expect(customer.order().refs[1]?.status).toBe('DEAD');
  shop.paystack.set(dead, 'success');
  shop.time.passes({ hours: 24 });
  await matches();
  expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1 });
});

test('run twice, it finds nothing the second time', async () => {
  const { shop, orders, matches } = stage();
  const { reference } = await orders();
  shop.paystack.set(reference, 'success');
  shop.time.passes({ hours: 24 });
  expect((await matches()).findings).toHaveLength(1);
  expect((await matches()).findings).toEqual([]);
});

test('a payment whose webhook may still be on its way is no finding', async () => {
  const { shop, orders, matches } = stage();
  const { reference } = await orders();
  const paidAt = new Date((shop.time.now() - 60) * 1000).toISOString();
  shop.paystack.set(reference, 'success', { paidAt });
  expect((await matches()).findings).toEqual([]);
});

test('a payment of ours without an order is kept, and told every day until it has gone back', async () => {
  const { shop, pays, matches } = stage();
  const { customer, reference } = await pays();
  shop.store.orderItems.delete(customer.order().orderId);
  shop.time.passes({ hours: 24 });
  expect((await matches()).findings).toEqual([{ what: 'unmatched', reference }]);
  expect([...shop.store.unmatched.keys()]).toEqual([reference]);
  shop.paystack.set(reference, 'reversed');
  expect((await matches()).findings).toEqual([]);
});

test('an order that counts as paid although Paystack knows no such payment is told before anything is cooked', async () => {
  const { shop, notifications, pays, matches } = stage();
  const { customer, reference } = await pays();
  shop.paystack.transactions.delete(reference);
  expect((await matches()).findings).toEqual([{ what: 'notAtPaystack', reference, code: customer.order().code }]);
  expect(notifications[0]?.text).toContain('Paystack does not say so');
});

test('a payment that Paystack’s list lacks, and Paystack knows, is no finding', async () => {
  const shop = openShop(({ paystack }) => ({
    paystack: {
      ...paystack,
      transactions: async () => ({ type: 'found', transactions: [], more: false, unreadable: 0 }),
    },
  }));
  const { pays, matches } = stage(shop);
  await pays();
  expect((await matches()).findings).toEqual([]);
});

test('other systems’ payments in the same Paystack account are none of ours', async () => {
  const { shop, pays, matches } = stage();
  const { reference } = await pays();
  const held = shop.paystack.transactions.get(reference);
  if (held) {
    const request = { ...held.request, reference: 'woocommerce-77' };
    shop.paystack.transactions.set('woocommerce-77', { ...held, transactionId: '77', request });
  }
  expect((await matches()).payments).toBe(1);
});

test('all pages are read', async () => {
  const { shop, orders, matches } = stage();
  const placed = await Promise.all(Array.from({ length: 5 }, orders));
  for (const { reference } of placed) shop.paystack.set(reference, 'success');
  shop.paystack.perPage = 2;
  shop.time.passes({ hours: 24 });
  expect((await matches()).findings).toHaveLength(5);
});

test('a page that meets a bad moment is asked for again', async () => {
  let bad = 2;
  const shop = openShop(({ paystack }) => ({
    paystack: {
      ...paystack,
      transactions: async (query) => (bad-- > 0 ? { type: 'unknown', why: 'http 500' } : paystack.transactions(query)),
    },
  }));
  const { pays, matches } = stage(shop);
  await pays();
  expect(await matches()).toMatchObject({ payments: 1, finished: true });
});

test('while Paystack gives no list nothing is said of what is not on it: the run fails, and is tried again', async () => {
  const { shop, notifications, pays, matches } = stage();
  await pays();
  shop.paystack.cannotBeAsked();
  await expect(matches()).rejects.toThrow('Paystack does not give page 1 of its list');
  expect(notifications).toEqual([]);
});

test('a list too long for one run is told to be unfinished, and no order is doubted for it', async () => {
  const shop = openShop(({ paystack }) => ({
    paystack: {
      ...paystack,
      transactions: async (query) => {
        shop.time.passes({ minutes: 14 });
        return { ...(await paystack.transactions(query)), more: true };
      },
    },
  }));
  const { notifications, pays, matches } = stage(shop);
  await pays();
  expect(await matches()).toMatchObject({ orders: 0, findings: [], finished: false });
  expect(notifications[0]?.text).toContain('no time for all of it');
});

test('a shop is reminded every day of what waits for its decision, and only its own shop is', async () => {
  const { shop, notifications, orders, matches } = stage();
  const { customer, reference } = await orders();
  shop.paystack.set(reference, 'success', { amount: 100 });
  await shop.webhook(reference);
  await matches();
  expect(notifications).toMatchObject([
    { type: 'DecisionsWaiting', shopId: 'test-kitchen', subject: '1 order waits for you' },
  ]);
  expect(notifications[0]?.text).toContain(`npm run orders -- resolve ${customer.order().code} accept`);
  expect(notifications[0]?.text).not.toContain(customer.who.deviceId);
});
