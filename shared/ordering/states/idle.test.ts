import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';

describe('a customer who is ordering nothing', () => {
  test.each(['hi', 'start', 'help', '?'])('%j: is welcomed and told how to begin', (message) => {
    const answer = newCustomer().says(message).hears('Welcome to Test Kitchen!').hears('1 See the menu · 98 My orders');
    expect(answer.state).toBe('IDLE');
  });

  test.each(['1', 'one', '#1', 'menu', 'order', 'more', 'back'])('%j: opens the menu with an empty cart', (message) => {
    const customer = newCustomer();
    expect(customer.says(message).hears('1. Jollof rice ₦2,500.00').state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toEqual([]);
  });

  test('a category: opens the menu there', () => {
    const answer = newCustomer().says('Cold drinks').hears('11. Zobo').doesNotHear('Jollof rice');
    expect(answer.state).toBe('CHOOSING_MENU');
  });

  test.each(['2', '5', '1 x 2', '3 x 2', '-1'])('%j: nothing is added where no menu is open', (message) => {
    expect(newCustomer().says(message).hears('Type 1 to see the menu').state).toBe('IDLE');
  });

  test.each(['97', 'cart', 'remove 1', '1 = 2', 'clear'])('%j: the cart is empty', (message) => {
    expect(newCustomer().says(message).hears('Your cart is empty.').state).toBe('IDLE');
  });

  test.each(['99', 'checkout', 'PAY'])('%j: there is nothing to pay for', (message) => {
    const answer = newCustomer().says(message).hears('There is nothing to pay for yet. Type 1 to see the menu.');
    expect(answer.effects).toEqual([]);
  });

  test.each(['0', 'cancel'])('%j: there is nothing to cancel', (message) => {
    newCustomer().says(message).hears('There is nothing to cancel.');
  });

  test.each(['yes', 'no'])('%j answers no question', (message) => {
    newCustomer().says(message).hears('Type 1 to see the menu').hears('WhatsApp 0803 000 0000');
  });

  test.each(['status', 'paid', 'i have paid'])('%j: there is no order yet', (message) => {
    expect(newCustomer().says(message).hears('You have no orders on this device yet.').effects).toEqual([]);
  });

  test('status: the last order is shown as it is now', () => {
    const customer = newCustomer();
    customer.saysAll('menu', '1', '99');
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    expect(customer.says('status').effects).toEqual([{ type: 'showOrder', orderId }]);
  });

  test.each(['98', 'history'])('%j: the last orders', (message) => {
    expect(newCustomer().says(message).effects).toEqual([{ type: 'showHistory' }]);
  });

  test.each(['', '   ', '🍚🔥', '<b>hi</b>', 'x'.repeat(5000), 'PAYMENT_REDIRECT_SUCCESS'])(
    '%j: a hint, the way to help and the way to a person',
    (message) => {
      const answer = newCustomer().says(message).hears('did not understand').hears('Type help').hears('WhatsApp 0803');
      expect(answer.state).toBe('IDLE');
    },
  );

  test.each([
    ['chicken', ['chicken']],
    ['cancelled fish', ['cancelled-fish']],
    ['2 jollof rice and a coke', ['jollof-rice', 'coke']],
  ])('%j: opens the menu with it in the cart', (message, dishes) => {
    const customer = newCustomer();
    expect(customer.says(message).hears('Added ').state).toBe('CHOOSING_MENU');
    expect(customer.cart().map(({ dishId }) => dishId)).toEqual(dishes);
  });

  test('what is not certain is asked about, and nothing is in the cart yet', () => {
    const customer = newCustomer();
    customer.says('do you have suya?').hears('Did you mean:').hears('1. Suya');
    expect(customer.cart()).toEqual([]);
  });

  test.each(['hi', '2', '97', '99', '0', 'status', '98', 'yes', 'nonsense'])('%j writes nothing', (message) => {
    const customer = newCustomer();
    const before = customer.session();
    customer.says(message);
    expect(customer.session()).toBe(before);
  });

  test('the end of an order that somebody else has told already changes nothing', () => {
    const customer = newCustomer();
    const before = customer.session();
    expect(customer.hearsThat({ news: 'PAID', orderId: 'order-1' }).replies).toEqual([]);
    expect(customer.session()).toBe(before);
  });
});
