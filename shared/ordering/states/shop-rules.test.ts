import { describe, expect, test } from 'vitest';
import { NOON, newCustomer } from '../../testing/chat.ts';
import { openShop } from '../../testing/open-shop.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen, testShop } from '../../testing/test-shop.ts';
import type { Shop } from '../shop.ts';

/** A Thursday, one in the afternoon in Lagos; the shop keeps these rules, and may change them. */
const inShop = (rules: Partial<Shop>) => {
  const kitchen = newKitchen();
  const shop = { ...kitchen.shop, ...rules };
  return { shop, customer: newCustomer({ ...kitchen, shop }) };
};
const LATER: Partial<Shop> = { hours: { thursday: [{ from: '15:00', to: '21:00' }] } };
const PAUSED: Partial<Shop> = { paused: { until: NOON + 2 * 3600, reason: 'The gas is finished' } };

describe.each([
  ['closed', LATER, 'The shop is closed now. It opens today at 15:00.'],
  ['paused', PAUSED, 'takes no orders for a while. It says: "The gas is finished". It opens today at 15:00.'],
])('a shop that is %s', (_, rules, sentence) => {
  test('says so with its welcome, and when it opens', () => {
    inShop(rules)
      .customer.says('hi')
      .hears('Welcome to Test Kitchen!')
      .hears(sentence)
      .hears('fill your cart meanwhile')
      .hears('1 See the menu');
  });

  test('lets its menu be read and a cart be filled, changed and noted', () => {
    const { customer } = inShop(rules);
    customer.says('1').hears('1. Jollof rice ₦2,500.00');
    customer.says('2 jollof rice and a coke').hears('Added 2 x Jollof rice, 1 x Coke.');
    customer.says('remove 2').hears('Took Coke out');
    customer.says('note no pepper').hears('no pepper');
    customer.says('97').hears('Total: ₦5,200.00');
  });

  test('takes no order: it says when it will, and keeps the cart', () => {
    const { customer } = inShop(rules);
    customer.saysAll('menu', '1 x 2');
    const before = customer.session();
    const answer = customer.says('99').hears(sentence).hears('Your cart is kept').hears('1. 2 x Jollof rice');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
    expect(customer.session()).toBe(before);
  });

  test('takes the order once it is open, with nothing typed anew', () => {
    const { shop, customer } = inShop(rules);
    customer.saysAll('menu', '1 x 2', '99');
    shop.hours = undefined;
    shop.paused = undefined;
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('asks for no name or address of somebody who cannot order', () => {
    const { asks, pickup } = testBukka.shop;
    const { customer } = inShop({ ...rules, asks, pickup });
    customer.saysAll('menu', '1', '99').hears(sentence).doesNotHear('What name');
  });
});

test('a shop that closes between the last question and its answer takes no order', () => {
  const { shop, customer } = inShop({ asks: { name: 'required' } });
  customer.saysAll('menu', '1', '99', 'Ada');
  Object.assign(shop, LATER);
  const answer = customer.says('99').hears('The shop is closed now.').hears('Your cart is kept');
  expect(answer.effects).toEqual([]);
});

test.each([
  [{ hours: {} }, 'The shop is closed now. Your cart'],
  [{ paused: {} }, 'The shop takes no orders for a while. Your cart'],
  [{ hours: { friday: [{ from: '09:00', to: '21:00' }] } }, 'It opens tomorrow at 09:00.'],
  [{ hours: { monday: [{ from: '09:00', to: '21:00' }] } }, 'It opens on Monday at 09:00.'],
  [{ closedOn: ['2026-01-01'] }, 'It opens tomorrow at 00:00.'],
] satisfies [Partial<Shop>, string][])('%j: what is not known is not said', (rules, sentence) => {
  inShop(rules).customer.saysAll('menu', '1', '99').hears(sentence);
});

test('a menu that changed is told before the hours are, for the cart is kept as it is now', () => {
  const kitchen = newKitchen();
  const customer = newCustomer({ ...kitchen, shop: { ...kitchen.shop, ...LATER } });
  customer.saysAll('menu', '1', 'coke');
  kitchen.sellsOut('coke');
  customer.says('99').hears('Coke has just sold out');
  customer.says('99').hears('The shop is closed now.').doesNotHear('Coke');
});

describe('a total under the minimum', () => {
  test('is told what is missing before anything is asked', () => {
    const { customer } = inShop({ minimumOrder: 300_000, asks: { name: 'required' } });
    customer.saysAll('menu', '11', '99').hears('Add ₦2,100.00 more').doesNotHear('What name');
    customer.saysAll('1', '99').hears('What name is the order for?');
  });

  test('is told anew where the cart shrank before it was confirmed', () => {
    const { customer } = inShop({ minimumOrder: 300_000, asks: { name: 'required' } });
    customer.saysAll('menu', '11', '1', '99', 'Ada', 'remove 2');
    expect(customer.says('99').hears('Add ₦2,100.00 more').state).toBe('CHOOSING_MENU');
  });
});

describe('the time until the food is ready', () => {
  const READY = 'ready about 40 minutes after you have paid';

  test('stands in the invoice and in the receipt', async () => {
    const { menu } = testShop;
    const shop = openShop(undefined, { shop: { ...testShop.shop, leadMinutes: 40 }, menu });
    const customer = shop.customer();
    (await customer.saysAll('1', '1', '99')).hears(READY);
    shop.paystack.set(customer.reference(), 'success');
    shop.time.passes({ minutes: 1 });
    const receipt = await customer.says('status');
    receipt.hears('is paid');
    receipt.hears(READY);
  });

  test('is not spoken of where the shop does not tell it', async () => {
    const customer = openShop().customer();
    (await customer.saysAll('1', '1', '99')).doesNotHear('ready');
  });
});
