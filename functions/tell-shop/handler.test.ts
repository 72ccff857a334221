import { expect, test } from 'vitest';
import type { Notification } from '../../shared/notifier.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const paid = async (fails?: Error) => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  const told: Notification[] = [];
  const notify = async (notification: Notification) => {
    if (fails) throw fails;
    told.push(notification);
  };
  const handler = createHandler({ ...shop.parts, notifier: { notify } });
  const hears = (changed: object = {}) =>
    handler({
      id: 'event-1',
      'detail-type': 'PaymentConfirmed',
      detail: { orderId: customer.order().orderId, attempt: 1 },
      ...changed,
    });
  return { shop, customer, told, hears };
};

test('the shop is told which order was paid, how much, by which reference, and what to cook', async () => {
  const { customer, told, hears } = await paid();
  await hears();
  const { code } = customer.order();
  expect(told).toEqual([
    {
      type: 'PaymentConfirmed',
      shopId: 'test-kitchen',
      subject: `${code} paid: NGN 2,700.00`,
      text: expect.anything(),
    },
  ]);
  expect(told[0]?.text).toContain(`Order ${code} of test-kitchen: PAID, verified with Paystack.`);
  expect(told[0]?.text).toContain(`reference ${customer.reference()}`);
  expect(told[0]?.text).toContain('1 x Jollof rice: ₦2,500.00');
});

test('no word of the customer’s device reaches the shop or the log', async () => {
  const { shop, customer, told, hears } = await paid();
  await hears();
  expect(JSON.stringify([told, shop.log])).not.toContain(customer.who.deviceId);
});

test('what is told is the order as it is now, not as the event knew it', async () => {
  const { shop, customer, told, hears } = await paid();
  await shop.store.orders.save({
    ...customer.order(),
    refunds: { 1: { status: 'PROCESSED', by: 'paystack', wantedAt: 0, tries: 1, amount: 270_000 } },
  });
  await hears();
  expect(told[0]?.text).toContain('NOT TO BE COOKED: the money went back');
});

test.each([
  ['an event nobody planned for', { 'detail-type': 'OrderEaten' }],
  ['an event without an order', { detail: {} }],
  ['an event about an order that is not there', { detail: { orderId: 'none', attempt: 1 } }],
])('%s is kept by the platform, not swallowed', async (_, changed) => {
  const { told, hears } = await paid();
  await expect(hears(changed)).rejects.toThrow();
  expect(told).toEqual([]);
});

test('a topic that does not take the message makes the platform try again, and the error says no secret', async () => {
  const { hears } = await paid(new Error('refused for sk_test_0123456789'));
  await expect(hears()).rejects.toThrow('<key>');
});
