import { expect, test } from 'vitest';
import { openShop } from './testing/open-shop.ts';

/** A customer who cancelled, was told so, and then paid by the link that was still open. */
const paidTooLate = async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', '0');
  const cancelled = await customer.says('yes');
  cancelled.hears('You were not charged');
  const reference = customer.reference();
  shop.paystack.set(reference, 'success');
  shop.time.passes({ minutes: 2 });
  return { shop, customer, reference, seen: cancelled.answer.version };
};
const NEW_MESSAGE = '22222222-2222-4222-8222-222222222222';

test('a customer who comes back from paying a cancelled order is told the truth, though no webhook came', async () => {
  const { customer, seen } = await paidTooLate();
  const back = await customer.looks(seen, true);
  back.hears('arrived after order');
  back.doesNotHear('not charged');
});

test('asked for the status of a cancelled order, Paystack is asked whether it is still true', async () => {
  const { customer, seen } = await paidTooLate();
  const answer = await customer.says('status', NEW_MESSAGE, seen);
  answer.hears('arrived after order');
  answer.doesNotHear('not charged');
});

test('money that came late is told to a customer who is doing something else by now, once', async () => {
  const { shop, customer, reference, seen } = await paidTooLate();
  await customer.says('1', NEW_MESSAGE, seen);
  await shop.webhook(reference);
  await shop.consumes(customer.order().orderId);
  const told = await customer.looks(seen);
  told.hears('arrived after order');
  expect(told.answer.state).toBe('CHOOSING_MENU');
  await customer.says('2', '33333333-3333-4333-8333-333333333333', told.answer.version);
  await shop.consumes(customer.order().orderId);
  expect((await customer.looks(told.answer.version)).answer.notices).toEqual([]);
});

test('a status asked again and again does not use up Paystack’s patience', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', '0', 'yes');
  const before = shop.paystack.asked.length;
  for (let times = 0; times < 10; times++) (await customer.says('status')).hears('is cancelled');
  expect(shop.paystack.asked.length - before).toBeLessThanOrEqual(1);
});
