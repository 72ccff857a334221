import { expect, test } from 'vitest';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const paid = async (shop = openShop()) => {
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const { orderId } = customer.order();
  const handler = createHandler(shop.parts);
  return { shop, customer, orderId, hears: (detail: unknown = { orderId }) => handler({ id: 'event-1', detail }) };
};

test('a session that waits for the paid order goes back to the beginning, with a notice', async () => {
  const { shop, customer, orderId, hears } = await paid();
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  await hears();
  expect(await customer.session()).toMatchObject({ state: 'IDLE', notices: [{ orderId, status: 'PAID' }] });
});

test('heard twice, the event has one effect', async () => {
  const { shop, customer, hears } = await paid();
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  await hears();
  const session = await customer.session();
  await hears();
  expect(await customer.session()).toEqual(session);
});

test('the event is only a hint: an order that is not paid releases nobody', async () => {
  const { customer, hears } = await paid();
  await hears();
  expect((await customer.session()).state).toBe('AWAITING_PAYMENT');
});

test('a customer who is filling the next cart keeps it', async () => {
  const { shop, customer, hears } = await paid();
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  await customer.saysAll('1', '2');
  await hears();
  expect(await customer.session()).toMatchObject({ state: 'CHOOSING_MENU', cart: [{ dishId: 'fried-rice' }] });
});

test('an event nobody can act on is thrown back, so that the platform keeps it', async () => {
  const { hears } = await paid();
  await expect(hears({ orderId: 'unknown' })).rejects.toThrow('missing');
  await expect(hears({})).rejects.toThrow();
});

test('what is thrown back to the platform names no device and no key', async () => {
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      get: async () => {
        throw new Error('no item for 3f2b8c1a-1111-4222-8333-444455556666 with sk_test_abc');
      },
    },
  }));
  const hearing = createHandler(shop.parts)({ id: 'event-1', detail: { orderId: 'o' } });
  await expect(hearing).rejects.toThrow('no item for <id> with <key>');
});
