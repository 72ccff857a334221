import { expect, test } from 'vitest';
import type { Order } from './ordering/order.ts';
import { openShop } from './testing/open-shop.ts';

const waiting = async () => {
  const shop = openShop();
  const customer = shop.customer();
  const { link } = await customer.saysAll('1', '1', '99');
  shop.time.passes({ minutes: 10 });
  return { shop, customer, link, reference: customer.reference() };
};

test('a payment that was given back before anybody heard of it is told as such, and leads to another link', async () => {
  const { shop, customer, link, reference } = await waiting();
  shop.paystack.set(reference, 'reversed');
  (await customer.says('status')).hears('An earlier payment of ₦2,700.00 went back to you');
  expect(customer.order()).toMatchObject({
    status: 'PENDING',
    refunds: { 1: { status: 'PROCESSED', by: 'paystack' } },
  });
  const again = await customer.says('99');
  expect(again.link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  expect(again.link).not.toBe(link);
});

test('PAY itself finds out that the last payment was given back, and does not show its link again', async () => {
  const { shop, customer, link, reference } = await waiting();
  shop.paystack.set(reference, 'reversed');
  const again = await customer.says('99');
  expect(again.link).not.toBe(link);
  expect(customer.order().n).toBe(2);
});

test('a second payment that a question brings to light is told wherever the customer looks next', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'failed');
  await customer.says('99');
  const second = customer.reference();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  const { version } = (await customer.looks()).answer;
  shop.time.passes({ minutes: 5 });
  shop.paystack.set(second, 'success');
  (await customer.says('status')).hears('You paid more than once');
  (await customer.looks(version)).hears('You paid more than once');
});

test('of several notices about one order the last says it all: nobody reads "paid" and "refunded" together', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  const { orderId } = customer.order();
  await shop.consumes(orderId);
  shop.paystack.set(reference, 'reversed');
  const refund = { status: 'PROCESSED', by: 'paystack', wantedAt: 0, tries: 1, amount: 270_000 } as const;
  await shop.store.orders.save({ ...customer.order(), refunds: { 1: refund } });
  await shop.consumes(orderId);
  const { notices } = (await customer.looks()).answer;
  expect(notices.map(({ status }) => status)).toEqual(['REFUNDED 1']);
});

test('a notice is told from an order that knows of it, even where this request has read the order before', async () => {
  const slow: { order?: Order } = {};
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      get: async (orderId) => {
        const { order } = slow;
        slow.order = undefined;
        return order ?? orders.get(orderId);
      },
    },
  }));
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', '0', 'yes');
  const { version } = (await customer.looks()).answer;
  const cancelled = customer.order();
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  await shop.consumes(cancelled.orderId);
  slow.order = cancelled;
  const answer = await customer.says('status', '55555555-5555-4555-8555-555555555555', version);
  answer.hears('arrived after order');
  answer.doesNotHear('not charged');
});
