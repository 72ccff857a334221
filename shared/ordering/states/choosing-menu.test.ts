import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { newKitchen } from '../../testing/test-shop.ts';

const atTheMenu = (...messages: string[]) => {
  const customer = newCustomer();
  customer.saysAll('menu', ...messages);
  return customer;
};

describe('adding dishes', () => {
  test('regression: command 1 hid menu item 1', () => {
    const customer = newCustomer();
    customer.says('1').hears('1. Jollof rice');
    expect(customer.cart()).toEqual([]);
    customer.says('1').hears('Added 1 x Jollof rice. Your cart: 1 item, ₦2,700.00.');
    customer.says('1').hears('Added 1 x Jollof rice. Your cart: 2 items, ₦5,200.00.');
  });

  test.each(['3 x 2', '3*2', '3 × 2', '#3 x 2', 'three x two'])('%j adds two of dish 3', (message) => {
    atTheMenu().says(message).hears('Added 2 x Ofada rice. Your cart: 2 items, ₦6,600.00.');
  });

  test('a dish of another page or category can be typed just as well', () => {
    atTheMenu('cold drinks').says('1').hears('Added 1 x Jollof rice');
    atTheMenu().says('14').hears('Added 1 x Water');
  });

  test('what can be done next comes last', () => {
    atTheMenu().says('1').hears('99 Pay · 97 Cart · menu');
  });

  test.each(['15', '96', '100', '-1', '−1', '1.5', '0 x 2', '99 x 1', '999999999'])(
    '%j: there is no such dish',
    (message) => {
      const customer = atTheMenu();
      customer.says(message).hears('There is no number').hears('on the menu.');
      expect(customer.cart()).toEqual([]);
    },
  );

  test('a dish that is sold out is not added', () => {
    const customer = atTheMenu();
    customer.says('9').hears('Snails is sold out today.');
    expect(customer.cart()).toEqual([]);
  });

  test('a dish taken off the menu leaves its number empty', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.says('menu');
    kitchen.takesOff('fried-rice');
    customer.says('2').hears('There is no number 2 on the menu.');
    customer.says('3').hears('Added 1 x Ofada rice');
  });

  test.each(['3 x 0', '3 x -1', '3 x −1', '3 x 1.5', '3 x 1,5', '3 x 51', '3 x 1000', '3 x 9999999999'])(
    '%j: the limits are named',
    (message) => {
      const customer = atTheMenu();
      customer.says(message).hears('A quantity is a whole number from 1 to 50.');
      expect(customer.cart()).toEqual([]);
    },
  );

  test('a dish grows to fifty and not further', () => {
    const customer = atTheMenu('1 x 50');
    customer.says('1').hears('That would be more than 50 x Jollof rice');
    expect(customer.cart()[0]?.quantity).toBe(50);
  });

  test('regression: a new price let a customer order more than fifty of a dish', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.saysAll('menu', '1 x 40');
    kitchen.reprices('jollof-rice', 300_000);
    customer.says('1 x 11').hears('That would be more than 50 x Jollof rice');
    customer.says('1 x 10').hears('Your cart: 50 items');
    customer.says('2 = 11').hears('That would be more than 50 x Jollof rice').hears('2. 10 x Jollof rice');
  });
});

describe('looking around', () => {
  test('more turns the page and begins again after the last', () => {
    const customer = atTheMenu();
    customer.says('more').hears('11. Zobo').hears('Page 2 of 2');
    customer.says('more').hears('1. Jollof rice').hears('Page 1 of 2');
  });

  test('back leaves the page, then the category', () => {
    const customer = atTheMenu('more');
    customer.says('back').hears('Page 1 of 2');
    customer.says('rice').hears('Rice.').doesNotHear('Suya');
    customer.says('back').hears('Here is the menu.').hears('Page 1 of 2');
  });

  test('a page and a category that are gone lead on all the same', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.saysAll('menu', 'more');
    kitchen.closes('drinks');
    customer.says('more').hears('1. Jollof rice').doesNotHear('Page');
    customer.says('grill');
    kitchen.closes('grill');
    customer.says('more').hears('Here is the menu.').hears('1. Jollof rice');
  });

  test('a category is found by its name, in any case', () => {
    atTheMenu().says('COLD  DRINKS!').hears('11. Zobo').doesNotHear('Jollof');
  });

  test('menu prints it again from the start and keeps the cart', () => {
    const customer = atTheMenu('1', 'more');
    customer.says('menu').hears('1. Jollof rice').hears('Page 1 of 2').hears('97 Cart · 99 Pay');
    expect(customer.cart()).toHaveLength(1);
  });

  test('help tells everything that can be typed, and how to reach a person', () => {
    atTheMenu()
      .says('help')
      .hears('Your cart is empty.')
      .hears('3 x 2')
      .hears('97')
      .hears('remove 1')
      .hears('99')
      .hears('WhatsApp 0803 000 0000');
  });

  test('help tells what is in the cart, and its total', () => {
    atTheMenu('1 x 2', '11').says('help').hears('Your cart: 3 items, ₦5,900.00.').hears('99 Pay');
  });

  test.each(['97', 'cart'])('%j: numbered lines with their total', (message) => {
    atTheMenu('1 x 2', '11').says(message).hears('2. 1 x Zobo: ₦700.00').hears('Total: ₦5,900.00');
  });

  test.each(['97', 'clear', 'remove 1', '1 = 2'])('%j: an empty cart is said to be empty', (message) => {
    atTheMenu().says(message).hears('Your cart is empty.').hears('menu');
  });

  test('history and status are answered with a cart in hand', () => {
    const customer = atTheMenu('1');
    expect(customer.says('98').effects).toEqual([{ type: 'showHistory' }]);
    customer.says('status').hears('You have no orders on this device yet.');
    expect(customer.cart()).toHaveLength(1);
  });

  test('the last order can be asked after while the next one is chosen', () => {
    const customer = atTheMenu('1', '99');
    const { orderId } = customer.order();
    customer.hearsThat({ news: 'PAID', orderId });
    customer.says('menu');
    expect(customer.says('status').effects).toEqual([{ type: 'showOrder', orderId }]);
  });
});

describe('editing the cart', () => {
  test('remove takes a line out', () => {
    const customer = atTheMenu('1', '11');
    customer.says('remove 1').hears('Took Jollof rice out of your cart.').hears('1. 1 x Zobo');
    customer.says('remove 1').hears('Took Zobo out of your cart. Your cart is empty.');
  });

  test('k = q sets a quantity, and 0 takes the line out', () => {
    const customer = atTheMenu('1', '11');
    customer.says('1 = 3').hears('Jollof rice is now 3 x.').hears('1. 3 x Jollof rice: ₦7,500.00');
    customer.says('1 = 0').hears('Took Jollof rice out of your cart.');
  });

  test.each(['remove 3', 'remove 0', '3 = 1'])('%j: there is no such line', (message) => {
    const customer = atTheMenu('1', '11');
    customer.says(message).hears('There is no line');
    expect(customer.cart()).toHaveLength(2);
  });

  test.each(['1 = -1', '1 = −1', '1 = 1.5', '1 = 1,5', '1 = 51', '1 = 9999999999'])(
    '%j: the limits are named and the line is kept',
    (message) => {
      const customer = atTheMenu('1 x 2');
      customer.says(message).hears('A quantity is a whole number from 1 to 50.').hears('1. 2 x Jollof rice');
      expect(customer.cart()[0]?.quantity).toBe(2);
    },
  );
});

describe('what only looks like something to do', () => {
  test('"chicken" is a dish, though "hi" is in it, and "cancelled fish" cancels nothing', () => {
    atTheMenu().says('chicken').hears('Added 1 x Chicken.');
    const customer = atTheMenu('1');
    expect(customer.says('cancelled fish').hears('Added 1 x Cancelled fish.').state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toHaveLength(2);
  });

  test.each(['', '🍚', 'clear sky', '<script>', 'y'.repeat(5000)])('%j: a hint, and the cart is kept', (message) => {
    const customer = atTheMenu('1');
    const before = customer.session();
    customer.says(message).hears('did not understand').hears('WhatsApp 0803 000 0000').hears('help');
    expect(customer.session()).toBe(before);
  });

  test.each(['help', '97', 'menu', '98', 'status', '15', '9', '3 x 51', 'remove 7', 'yes', 'no', 'nonsense'])(
    '%j writes nothing',
    (message) => {
      const customer = atTheMenu('1');
      const before = customer.session();
      customer.says(message);
      expect(customer.session()).toBe(before);
    },
  );

  test('the end of an earlier order leaves the cart alone', () => {
    const customer = atTheMenu('1');
    const before = customer.session();
    customer.hearsThat({ news: 'PAID', orderId: 'an-earlier-one' });
    expect(customer.session()).toBe(before);
  });
});
