import { expect, test } from 'vitest';
import { openShop } from './testing/open-shop.ts';
import { testBukka } from './testing/test-bukka.ts';

/** Midnight in UTC is one o'clock in Lagos: the shop sleeps. */
const CLOSED = { isOpen: false, text: 'Closed. Opens today at 09:00' };

test('every answer says whether the shop takes orders now: to a message and to a look', async () => {
  const shop = openShop(undefined, testBukka);
  const customer = shop.customer();
  expect((await customer.says('hi')).answer.shop.opening).toEqual(CLOSED);
  shop.time.passes({ hours: 9 });
  expect((await customer.looks()).answer.shop.opening).toEqual({ isOpen: true, text: 'Open until 21:00' });
});

test('a customer who chose another language reads it in that one', async () => {
  const customer = openShop(undefined, testBukka).customer();
  const { answer } = await customer.says('français');
  expect(answer.shop.opening?.text).toBe('Fermé. Ouvre aujourd’hui à 09:00');
});

test('the menu, which is kept and shared by all, says nothing that is true for a moment', async () => {
  const found = await openShop(undefined, testBukka).engine.menu('test-bukka');
  expect(found.ok && found.answer.shop).toEqual({
    shopId: 'test-bukka',
    name: 'Test Bukka',
    contact: 'WhatsApp 0803 000 0000',
    currency: 'NGN',
    paystackMode: 'test',
  });
});
