import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { newKitchen, testShop } from '../../testing/test-shop.ts';

const withTwoDishes = () => {
  const kitchen = newKitchen();
  const customer = newCustomer(kitchen);
  customer.saysAll('menu', '1 x 2', '11');
  return { kitchen, customer };
};

describe('99 with a cart', () => {
  test.each(['99', 'checkout', 'PAY'])('%j places the order and asks for its link', (message) => {
    const { customer } = withTwoDishes();
    const cart = customer.cart();
    const answer = customer.says(message);
    const { orderId } = customer.order();
    expect(answer.state).toBe('AWAITING_PAYMENT');
    expect(answer.effects).toEqual([
      { type: 'placeOrder', orderId, basket: { cart, fees: testShop.shop.fees } },
      { type: 'showPaymentLink', orderId },
    ]);
  });

  test('the order is worth what the customer was shown', () => {
    const { customer } = withTwoDishes();
    customer.says('97').hears('Total: ₦5,900.00');
    customer.says('99');
    expect(customer.order()).toMatchObject({ total: 590_000, currency: 'NGN', status: 'PENDING' });
  });

  test('an empty cart is no order', () => {
    const customer = newCustomer();
    customer.says('menu');
    const answer = customer.says('99').hears('There is nothing to pay for yet.');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
  });
});

describe('a menu that changed under the cart', () => {
  test('a dish that sold out is named and taken out, and the rest kept', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.sellsOut('jollof-rice');
    const answer = customer
      .says('99')
      .hears('Jollof rice has just sold out')
      .hears('1. 1 x Zobo')
      .hears('type 99 to pay');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order()).toMatchObject({ total: 90_000, lines: [{ name: 'Zobo' }] });
  });

  test('a dish taken off the menu is treated as sold out', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.takesOff('zobo');
    customer.says('99').hears('Zobo has just sold out').doesNotHear('1 x Zobo');
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('a new price is shown beside the old one, asked about once, then paid', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.reprices('jollof-rice', 300_000);
    customer.says('99').hears('Jollof rice now costs ₦3,000.00 (it was ₦2,500.00).').hears('Total: ₦6,900.00');
    expect(customer.cart()[0]?.unitPrice).toBe(300_000);
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order().total).toBe(690_000);
  });

  test('a price that changes twice is asked about twice', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.reprices('zobo', 80_000);
    customer.says('99').hears('Zobo now costs ₦800.00');
    kitchen.reprices('zobo', 60_000);
    expect(customer.says('99').hears('Zobo now costs ₦600.00 (it was ₦800.00).').state).toBe('CHOOSING_MENU');
  });

  test('a dish that was added at two prices is one line at the price of now', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.reprices('jollof-rice', 300_000);
    customer.says('1').hears('Added 1 x Jollof rice');
    customer.says('99').hears('Jollof rice now costs ₦3,000.00 (it was ₦2,500.00).').hears('1. 3 x Jollof rice');
    customer.says('99');
    expect(customer.order().lines.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Jollof rice', 3],
      ['Zobo', 1],
    ]);
  });

  test('both at once are both named', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.sellsOut('zobo');
    kitchen.reprices('jollof-rice', 300_000);
    customer.says('99').hears('Zobo has just sold out').hears('Jollof rice now costs ₦3,000.00');
  });

  test('a cart that is emptied by it is not to be paid', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.sellsOut('zobo');
    kitchen.takesOff('jollof-rice');
    customer.says('99').hears('Your cart is empty.').doesNotHear('99');
    expect(customer.says('99').hears('nothing to pay for').state).toBe('CHOOSING_MENU');
  });

  test('what changes besides the cart is not asked about', () => {
    const { kitchen, customer } = withTwoDishes();
    kitchen.sellsOut('suya');
    kitchen.reprices('water', 40_000);
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });
});
