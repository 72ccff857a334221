import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen, testShop } from '../../testing/test-shop.ts';

const atTheBukka = (...messages: string[]) => {
  const customer = newCustomer(newKitchen(testBukka));
  for (const message of messages) customer.says(message);
  return customer;
};
/** Everything is known, and the customer is asked whether it is right. */
const confirming = () =>
  atTheBukka('menu', 'coke', '99', 'Ada', '08031234567', 'delivery', 'yaba', '5 Market Road', 'ada@example.com');

describe('before paying, a number changes what was noted', () => {
  test.each([
    ['1', 'Chidi', 'Name: Chidi'],
    ['2', '0805 765 4321', 'Phone: +234 805 765 4321'],
    ['4', 'lekki', 'You pay ₦3,200.00'],
    ['5', '7 Ring Road', 'Delivery: 7 Ring Road, Yaba'],
    ['6', 'chidi@example.com', 'Receipt to: chidi@example.com'],
  ])('%j and %j, and it is shown again with the total', (number, said, shown) => {
    const customer = confirming();
    customer.says(number);
    customer.says(said).hears(shown).hears('Type 99 to pay');
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('from delivery to pickup, the fee goes', () => {
    const customer = confirming();
    customer.says('3').hears('1. Pickup');
    customer.says('1').hears('You pay ₦700.00').doesNotHear('Market Road, Yaba');
  });

  test('what may be left out is taken away', () => {
    const customer = confirming();
    customer.saysAll('6', 'no').hears('Type 99 to pay').doesNotHear('Receipt to');
  });

  test.each(['7', '96', '-1'])('%j is none of them', (said) => {
    const customer = confirming();
    customer.says(said).hears('Please type a number from 1 to 6.').hears('You pay ₦1,500.00');
    expect(customer.question()).toBe('details');
  });

  test('words that are nothing ask again; a dish is added, and the new total is confirmed', () => {
    const customer = confirming();
    const before = customer.session();
    customer.says('hmm').hears('You pay ₦1,500.00');
    expect(customer.session()).toBe(before);
    customer.says('zobo').hears('Added 1 x Zobo');
    const answer = customer.says('99').hears('You pay ₦2,200.00');
    expect(answer.effects).toEqual([]);
  });

  test.each([
    ['name Chidi', 'Name: Chidi'],
    ['area lekki', 'You pay ₦3,200.00'],
    ['pickup', 'You pay ₦700.00'],
  ])('%j changes it at once, and 99 still places the order', (said, shown) => {
    const customer = confirming();
    customer.says(said).hears(shown).hears('Type 99 to pay');
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('what cannot be read is said, and nothing is lost', () => {
    const customer = confirming();
    const before = customer.session();
    customer.says('phone 12').hears('That is no phone number').hears('You pay ₦1,500.00');
    expect(customer.session()).toBe(before);
  });
});

describe('a detail told with its name', () => {
  test.each([
    ['name Ada Obi', { name: 'Ada Obi' }],
    ['My name is Ada Obi', { name: 'Ada Obi' }],
    ['phone 0803 123 4567', { phone: '+2348031234567' }],
    ['my phone number is 0803 123 4567', { phone: '+2348031234567' }],
    ['email Ada@Example.com', { email: 'Ada@example.com' }],
    ['area lekki', { areaId: 'lekki', fulfilment: 'delivery' }],
    ['address 12 Market Road', { address: '12 Market Road', fulfilment: 'delivery' }],
    ['pickup', { fulfilment: 'pickup' }],
    ['delivery', { fulfilment: 'delivery' }],
  ])('%j is noted whenever it is said, and all is shown', (said, details) => {
    for (const before of [[], ['menu'], ['menu', 'coke']]) {
      const customer = atTheBukka(...before);
      customer.says(said).hears('I have noted it.').hears('Type a number to change it.');
      expect(customer.session().details).toEqual(details);
    }
  });

  test('on the way to an order it is noted, and the way goes on', () => {
    const customer = atTheBukka('menu', 'coke', '99');
    customer.says('area lekki').hears('What name is the order for?');
    customer.says('phone 0803 123 4567').hears('What name is the order for?');
    customer.says('name Ada').hears('What is the address?');
    customer.saysAll('5 Admiralty Way', 'no').hears('You pay ₦3,200.00');
  });

  test('on the way to an order it may be wrong: why is said, and the question stays', () => {
    const customer = atTheBukka('menu', 'coke', '99');
    customer.says('area Abuja').hears('not one of the places').hears('What name is the order for?');
    expect(customer.question()).toBe('detail');
  });

  test.each([
    ['name', 'Ada', { name: 'Ada' }],
    ['change my phone number', '08031234567', { phone: '+2348031234567' }],
    ['area', 'yaba', { areaId: 'yaba', fulfilment: 'delivery' }],
    ['address', '12 Market Road', { address: '12 Market Road', fulfilment: 'delivery' }],
  ])('%j alone asks for it, and %j is kept', (named, said, details) => {
    const customer = atTheBukka('menu', named);
    customer.says(said).hears('I have noted it.');
    expect(customer.session().details).toEqual(details);
  });

  test('regression: an address was kept and not used by who had said pickup before', () => {
    const customer = atTheBukka('menu', 'coke', 'pickup', 'address', '12 Market Road', 'area yaba');
    customer.says('97').hears('Delivery: 12 Market Road, Yaba').hears('Delivery to Yaba: ₦800.00');
  });

  test('with a cart in hand, 99 stands beside what is noted', () => {
    const customer = atTheBukka('menu', 'coke');
    customer.says('name Ada').hears('99 Pay');
    customer.says('99').hears('What is your phone number');
  });

  test('what cannot be read is said, and nothing is noted', () => {
    const customer = atTheBukka('menu');
    customer.says('phone 12').hears('That is no phone number I can read.');
    expect(customer.session().details).toBeUndefined();
  });
});

describe('details', () => {
  test('shows what is noted, and a number changes one', () => {
    const customer = atTheBukka('name Ada', 'menu');
    customer.says('details').hears('1. Name: Ada').hears('2. Phone');
    customer.says('1').hears('What name is the order for?');
    customer.says('Chidi').hears('1. Name: Chidi');
  });

  test.each(['details', 'name Ada', 'email ada@example.com', 'pickup', 'area lekki', 'address 5 Market Road'])(
    '%j in a shop that asks for nothing is refused with a sentence, and changes nothing',
    (said) => {
      for (const before of [[], ['menu', '1']]) {
        const customer = newCustomer(newKitchen(testShop));
        for (const message of before) customer.says(message);
        const session = customer.session();
        customer.says(said).hears('This shop');
        expect(customer.session()).toBe(session);
      }
    },
  );
});
