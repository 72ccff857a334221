import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen, testShop } from '../../testing/test-shop.ts';

const whoSaid = (messages: readonly string[], content = testShop) => {
  const customer = newCustomer(newKitchen(content));
  for (const message of messages) customer.says(message);
  return customer;
};
/** The numbers of a list, by what stands beside them. */
const numbersIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/^(\d+)\. (.+)$/gmu)].map(([, number = '', label = '']) => [label, number]));
const listed = (customer: ReturnType<typeof newCustomer>) => numbersIn(customer.says('00').text);

describe('00 where nothing is ordered', () => {
  test('lists all that can be said, by number', () => {
    const labels = Object.keys(listed(whoSaid([])));
    expect(labels).toEqual([
      'See the menu',
      'My orders',
      'About the shop',
      'Pidgin, Français',
      'Go on at another device',
      'Forget me',
      'Help',
    ]);
  });

  test('has what concerns the last order, and the details a shop asks for, only where there are any', () => {
    const ordered = whoSaid(['menu', '1', '99']);
    ordered.hearsThat({ news: 'PAID', orderId: ordered.order().orderId });
    expect(listed(ordered)).toMatchObject({ 'My last order': '3', 'Order the same again': '4' });
    expect(listed(whoSaid([], testBukka))).toHaveProperty('My details');
  });

  test.each([
    ['See the menu', '1. Jollof rice'],
    ['Pidgin, Français', 'Which language?'],
    ['Forget me', 'Shall I forget'],
    ['Help', 'Welcome to Test Kitchen!'],
  ])('%s', (label, answer) => {
    const customer = whoSaid([]);
    customer.says(listed(customer)[label] ?? '').hears(answer);
  });

  test.each([
    ['My orders', 'showHistory'],
    ['Go on at another device', 'makeResumeCode'],
  ])('%s: %s', (label, type) => {
    const customer = whoSaid([]);
    expect(customer.says(listed(customer)[label] ?? '').effects).toEqual([{ type }]);
  });
});

describe('00 with a cart', () => {
  test('lists pages, categories, the lines that could go, and the rest', () => {
    expect(Object.keys(listed(whoSaid(['menu', '1', 'coke'])))).toEqual([
      ...['Menu', 'More', 'Back', 'Rice', 'Grill', 'Cold drinks', 'Take out Jollof rice', 'Take out Coke', 'Clear'],
      ...['About the shop', 'Pidgin, Français', 'Go on at another device', 'Forget me', 'Help', 'Leave'],
    ]);
  });

  test.each([
    ['Grill', 'Suya'],
    ['Take out Coke', 'Took Coke out of your cart.'],
    ['Clear', 'Clear 2 items?'],
    ['Leave', 'Leave and clear 2 items?'],
    ['More', '11. Zobo'],
  ])('%s', (label, answer) => {
    const customer = whoSaid(['menu', '1', 'coke']);
    customer.says(listed(customer)[label] ?? '').hears(answer);
  });

  test('names a line with what was chosen about it', () => {
    expect(listed(whoSaid(['menu', 'large jollof with egg'], testBukka))).toHaveProperty(
      'Take out Jollof rice (Large, Egg)',
    );
  });
});

describe('00 while an order waits', () => {
  test('lists what can be done with it', () => {
    expect(Object.keys(listed(whoSaid(['menu', '1', '99'])))).toEqual([
      'Pay',
      'I have paid',
      'Cancel',
      'My orders',
      'About the shop',
      'Pidgin, Français',
      'Help',
    ]);
  });

  test.each([
    ['Pay', 'showPaymentLink'],
    ['I have paid', 'checkPayment'],
    ['Cancel', 'askToCancel'],
    ['My orders', 'showHistory'],
  ])('%s: %s', (label, type) => {
    const customer = whoSaid(['menu', '1', '99']);
    const { effects } = customer.says(listed(customer)[label] ?? '');
    expect(effects.map((effect) => effect.type)).toEqual([type]);
  });
});

describe.each([
  ['nothing ordered', []],
  ['a cart', ['menu', '1', 'coke']],
  ['an order that waits', ['menu', '1', '99']],
])('the list, with %s', (_, messages) => {
  test.each(['40', '-1', '1.5', 'blah', '🍚'])(
    'regression: it was shown again in words that nobody could choose by: %j',
    (said) => {
      const customer = whoSaid(messages);
      const first = listed(customer);
      const before = customer.session();
      const again = customer.says(said);
      expect(numbersIn(again.text)).toEqual(first);
      expect(customer.session()).toBe(before);
    },
  );

  test('gives way to a command, and its numbers then mean what they did before', () => {
    const customer = whoSaid([...messages, '00', 'help']);
    expect(customer.question()).toBeUndefined();
    expect(customer.says('2').text).toBe(whoSaid(messages).says('2').text);
  });

  test.each(['97', '98', '99', '0'])('leaves %j what it is everywhere', (said) => {
    const [listing, plain] = [whoSaid([...messages, '00']).says(said), whoSaid(messages).says(said)];
    expect(listing.text).toBe(plain.text);
    expect(listing.effects.map(({ type }) => type)).toEqual(plain.effects.map(({ type }) => type));
    expect(listing.state).toBe(plain.state);
  });
});

test('a dish that is asked for takes the place of the list', () => {
  const customer = whoSaid(['menu', '00']);
  customer.says('2 coke').hears('Added 2 x Coke.');
  customer.says('1').hears('Added 1 x Jollof rice.');
});

test('a category that was taken off the menu since it was listed is named, and the list is put anew', () => {
  const kitchen = newKitchen();
  const customer = newCustomer(kitchen);
  customer.says('menu');
  const { Grill = '' } = listed(customer);
  kitchen.closes('grill');
  const answer = customer.says(Grill).hears('I did not find "Grill" on the menu.').doesNotHear('did not understand');
  expect(numbersIn(answer.text)).not.toHaveProperty('Grill');
  expect(customer.question()).toBe('choose');
});
