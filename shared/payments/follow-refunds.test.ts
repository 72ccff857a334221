import { expect, test } from 'vitest';
import { resolve } from '../ordering/resolve.ts';
import { openShop } from '../testing/open-shop.ts';
import { changeOrder } from './change-order.ts';
import { followRefunds } from './follow-refunds.ts';

/** An order that was paid too late and that the shop wants to give back: the intent is written, nobody has asked yet. */
const wanted = async (shop = openShop()) => {
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', '0', 'yes');
  const reference = customer.reference();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  const wants = () =>
    changeOrder(shop.parts, customer.order(), (order) => {
      const decided = resolve(order, 'refund', undefined, shop.time.now());
      if (!decided.ok) throw new Error(decided.reason);
      return decided.order;
    });
  await wants();
  const follows = () => followRefunds(shop.parts, customer.order());
  const asks = () => shop.paystack.asked.filter((call) => call === `refund ${reference}`).length;
  const status = () => customer.order().refunds[1]?.status;
  return { shop, customer, reference, wants, follows, asks, status };
};

test('a refund that is wanted is asked for once, whole, after Paystack was asked what there is already', async () => {
  const { shop, reference, follows, asks, status } = await wanted();
  const before = shop.paystack.asked.length;
  await follows();
  expect(shop.paystack.asked.slice(before)).toEqual([
    `verify ${reference}`,
    `refunds ${reference}`,
    `refund ${reference}`,
  ]);
  expect(shop.paystack.refundsOf(reference)).toMatchObject([{ amount: 270_000 }]);
  await follows();
  expect(asks()).toBe(1);
  expect(status()).toBe('PENDING');
});

test('an answer that was lost is not asked for again: what Paystack lists is taken over', async () => {
  const { shop, reference, follows, asks, status } = await wanted();
  shop.paystack.refundsWillBe('lost');
  await follows();
  expect(status()).toBe('WANTED');
  await follows();
  expect(asks()).toBe(1);
  shop.time.passes({ minutes: 30 });
  await follows();
  expect(asks()).toBe(1);
  expect(shop.paystack.refundsOf(reference)).toHaveLength(1);
  expect(status()).toBe('PENDING');
});

test('two sweeps at once ask once', async () => {
  const { reference, shop, follows, asks } = await wanted();
  await Promise.all([follows(), follows(), follows()]);
  expect(asks()).toBe(1);
  expect(shop.paystack.refundsOf(reference)).toHaveLength(1);
});

test('a claim that was written although its write was reported to have failed costs time and no second refund', async () => {
  let lost = true;
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      save: async (order) => {
        const saved = await orders.save(order);
        const isClaim = saved.ok && saved.value.refunds[1]?.askedAt !== undefined;
        if (!lost || !isClaim) return saved;
        lost = false;
        return { ok: false, reason: 'conflict', current: saved.value };
      },
    },
  }));
  const { follows, asks } = await wanted(shop);
  await follows();
  expect(asks()).toBe(0);
  shop.time.passes({ minutes: 30 });
  await follows();
  expect(asks()).toBe(1);
});

test.each([
  ['Paystack cannot be asked', (shop: ReturnType<typeof openShop>) => shop.paystack.cannotBeAsked()],
  ['Paystack is busy', (shop: ReturnType<typeof openShop>) => shop.paystack.refundsWillBe('rateLimited')],
  ['Paystack is down', (shop: ReturnType<typeof openShop>) => shop.paystack.refundsWillBe('down')],
])('while %s, the intent stays and is tried again half an hour later', async (_, upset) => {
  const { shop, follows, status } = await wanted();
  upset(shop);
  await follows();
  expect(status()).toBe('WANTED');
  shop.paystack.cannotBeAsked(false);
  shop.time.passes({ minutes: 29 });
  await follows();
  expect(status()).toBe('WANTED');
  shop.time.passes({ minutes: 1 });
  await follows();
  expect(status()).toBe('PENDING');
});

test('a refund that Paystack refuses is for a person, who may want it again', async () => {
  const { shop, customer, reference, wants, follows, status } = await wanted();
  shop.paystack.refundsWillBe('refusing');
  await follows();
  expect(customer.order().refunds[1]).toMatchObject({ status: 'FAILED', why: 'invalid_key' });
  expect(shop.events.at(-1)?.type).toBe('RefundChanged');
  await wants();
  await follows();
  expect(status()).toBe('PENDING');
  expect(shop.paystack.refundsOf(reference)).toHaveLength(1);
});

test('money that went back in the meantime is not given back a second time', async () => {
  const { shop, reference, follows, asks, status } = await wanted();
  shop.paystack.set(reference, 'reversed');
  await follows();
  expect(asks()).toBe(0);
  expect(status()).toBe('PROCESSED');
});

test('a refund that somebody made in the dashboard is taken over', async () => {
  const { shop, reference, follows, asks, status } = await wanted();
  shop.paystack.refundInDashboard(reference);
  await follows();
  expect(asks()).toBe(0);
  expect(status()).toBe('PENDING');
});

test('a part that was given back in the dashboard is left to the person who began it', async () => {
  const { shop, customer, reference, follows, asks } = await wanted();
  shop.paystack.refundInDashboard(reference, 100);
  await follows();
  expect(asks()).toBe(0);
  expect(customer.order().refunds[1]).toMatchObject({ status: 'NEEDS_ATTENTION', amount: 100 });
});

test('a webhook that never came is made up for by asking once a day', async () => {
  const { shop, reference, follows, status } = await wanted();
  await follows();
  shop.paystack.moveRefund(reference, 'processing');
  shop.time.passes({ hours: 23 });
  await follows();
  expect(status()).toBe('PENDING');
  shop.time.passes({ hours: 1 });
  await follows();
  expect(status()).toBe('PROCESSING');
  shop.paystack.moveRefund(reference, 'processed');
  shop.time.passes({ hours: 24 });
  await follows();
  expect(status()).toBe('PROCESSED');
});

test('a refund that Paystack gives up is told', async () => {
  const { shop, reference, follows, status } = await wanted();
  await follows();
  shop.paystack.moveRefund(reference, 'failed');
  shop.time.passes({ hours: 24 });
  await follows();
  expect(status()).toBe('FAILED');
  expect(shop.events.at(-1)?.type).toBe('RefundChanged');
});

test('a refund that Paystack says nothing of for a month is handed to a person', async () => {
  const { shop, customer, follows } = await wanted();
  for (let days = 0; days <= 31; days++) {
    await follows();
    shop.time.passes({ hours: 24 });
  }
  expect(customer.order().refunds[1]).toMatchObject({ status: 'NEEDS_ATTENTION' });
  expect(customer.order().dueAt).toBeUndefined();
});

test('a payment that Paystack does not know is never asked back for ever', async () => {
  const { shop, customer, reference, follows } = await wanted();
  shop.paystack.transactions.delete(reference);
  await follows();
  expect(customer.order().refunds[1]).toMatchObject({ status: 'FAILED', why: 'Paystack does not know this payment' });
});

test('where Paystack says that nothing is left to give back, somebody was faster: the next look sees what they did', async () => {
  const { shop, reference, follows, status } = await wanted();
  const { refundsOf } = shop.parts.paystack;
  shop.paystack.refundInDashboard(reference);
  // Its list does not show yet what it has taken.
  shop.parts.paystack.refundsOf = async () => ({ type: 'found', refunds: [] });
  await follows();
  expect(status()).toBe('WANTED');
  shop.parts.paystack.refundsOf = refundsOf;
  shop.time.passes({ minutes: 30 });
  await follows();
  expect(status()).toBe('PENDING');
  expect(shop.paystack.refundsOf(reference)).toHaveLength(1);
});
