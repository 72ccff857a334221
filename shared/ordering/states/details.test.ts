import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';
import type { Shop } from '../shop.ts';

/** A customer with a coke (₦500, and ₦200 for the pack) in a shop that asks for everything, and what they said since. */
const withCoke = (messages: string[] = [], change: Partial<Shop> = {}) => {
  const kitchen = newKitchen(testBukka);
  const customer = newCustomer({ ...kitchen, shop: { ...kitchen.shop, ...change } });
  customer.saysAll('menu', 'coke', ...messages);
  return customer;
};
const ADA = ['99', 'Ada Obi', '0803 123 4567'];
const DELIVERED = [...ADA, 'delivery', 'lekki', '12 Market Road', 'no'];
const FETCHED = [...ADA, 'pickup', 'no'];

describe('checkout asks for what the shop wants', () => {
  test('one thing at a time, in order, then shows all of it with the total', () => {
    const customer = withCoke();
    customer.says('99').hears('What name is the order for?');
    customer.says('Ada Obi').hears('What is your phone number');
    customer.says('0803 123 4567').hears('1. Pickup\n2. Delivery');
    customer.says('2').hears('1. Yaba +₦800.00\n2. Lekki +₦2,500.00');
    customer.says('2').hears('What is the address?');
    customer.says('12 Market Road, near the bank').hears('e-mail').hears('Type "no" to leave it out.');
    const confirm = customer.says('ada@example.com').hears('You pay ₦3,200.00. Type 99 to pay');
    confirm.hears('Delivery to Lekki: ₦2,500.00').hears('Delivery: 12 Market Road, near the bank, Lekki');
    confirm.hears('Name: Ada Obi').hears('Phone: +234 803 123 4567').hears('Receipt to: ada@example.com');
    expect(confirm.effects).toEqual([]);
  });

  test('99 then places the order as it was shown, delivery fee and all', () => {
    const customer = withCoke(DELIVERED);
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order()).toMatchObject({
      total: 320_000,
      fees: [{ amount: 20_000 }, { name: 'Delivery to Lekki', amount: 250_000 }],
      handover: { type: 'delivery', area: 'Lekki', address: '12 Market Road' },
      contact: { name: 'Ada Obi', phone: '+2348031234567' },
    });
  });

  test('who fetches the order is asked for no address and pays for no delivery', () => {
    const customer = withCoke(FETCHED);
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order()).toMatchObject({
      total: 70_000,
      handover: { type: 'pickup', address: '12 Market Road' },
    });
  });

  test('a yes confirms as 99 does; a no asks again and orders nothing', () => {
    const customer = withCoke(FETCHED);
    const before = customer.session();
    customer.says('no').hears('Type 99 to pay, or a number to change something.');
    expect(customer.session()).toBe(before);
    expect(customer.says('yes').state).toBe('AWAITING_PAYMENT');
  });

  test('nothing that is known is asked again: the next order is two messages', () => {
    const customer = withCoke([...DELIVERED, '99']);
    customer.hearsThat({ news: 'PAID', orderId: customer.order().orderId });
    customer.saysAll('1', 'coke', '99').hears('You pay ₦3,200.00').hears('Name: Ada Obi');
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('what the shop does not ask goes into no order, though it is remembered', () => {
    const kitchen = newKitchen(testBukka);
    const shop = { ...kitchen.shop };
    const customer = newCustomer({ ...kitchen, shop });
    customer.saysAll('menu', 'coke', ...DELIVERED);
    shop.asks = {};
    shop.delivery = undefined;
    shop.pickup = undefined;
    expect(customer.saysAll('menu', '99').state).toBe('AWAITING_PAYMENT');
    const { contact, handover, total } = customer.order();
    expect([contact, handover, total]).toEqual([undefined, undefined, 70_000]);
  });

  test('an area that the shop does not deliver to any more is asked for again', () => {
    const customer = withCoke(DELIVERED);
    customer.context().shop.delivery = {
      areas: [
        { areaId: 'ikeja', name: 'Ikeja', fee: 1 },
        { areaId: 'yaba', name: 'Yaba', fee: 2 },
      ],
    };
    customer.saysAll('menu', '99').hears('Where shall we deliver to?').hears('1. Ikeja');
  });
});

describe('an answer', () => {
  test.each([
    [['99'], 'A', 'A name has 2 to 60 characters'],
    [['99'], '12', 'A name has 2 to 60 characters'],
    [['99'], 'www.example.com', 'A name has'],
    [['99'], 'x'.repeat(61), 'A name has'],
    [['99', 'Ada'], '12345', 'That is no phone number I can read.'],
    [['99', 'Ada'], 'why?', 'That is no phone number I can read.'],
    [ADA, '3', 'Please type 1 to fetch it, or 2 to have it delivered.'],
    [ADA, 'perhaps', 'Please type 1 to fetch it'],
    [[...ADA, '2'], '3', 'That is not one of the places we deliver to.'],
    [[...ADA, '2'], 'Abuja', 'That is not one of the places we deliver to.'],
    [[...ADA, '2', '1'], '12', 'Please type an address of 5 to 200 characters.'],
    [[...ADA, '2', '1'], 'x'.repeat(201), 'Please type an address of 5 to 200 characters.'],
    [[...ADA, '1'], 'ada at example', 'That is no e-mail address I can read.'],
  ])('after %j, %j: says what it must be like, asks again and keeps nothing of it', (said, answer, why) => {
    const customer = withCoke(said);
    const before = customer.session();
    customer.says(answer).hears(why);
    expect(customer.session()).toBe(before);
    expect(customer.question()).toBe('detail');
  });

  test.each([
    ['my name is Ada', { name: 'Ada' }],
    ['name: Ada', { name: 'Ada' }],
    ['Ọlá-Olú Ọbí', { name: 'Ọlá-Olú Ọbí' }],
    ['Mr. Paid Cancel', { name: 'Mr. Paid Cancel' }],
  ])('%j is a name', (said, details) => {
    expect(withCoke(['99', said]).session()).toMatchObject({ details });
  });

  test.each([
    '08031234567',
    '+234 803 123 4567',
    '0803-123-4567',
    'phone 0803 123 4567',
    'my phone number is 08031234567',
  ])('%j is a phone number', (said) => {
    expect(withCoke(['99', 'Ada', said]).session()).toMatchObject({ details: { phone: '+2348031234567' } });
  });

  test.each(['no', 'yes', 'no thanks', 'okay'])(
    'regression: %j became the name and the address of an order',
    (said) => {
      withCoke(['99']).says(said).hears('What name is the order for?');
      withCoke([...ADA, '2', '1'])
        .says(said)
        .hears('What is the address?');
    },
  );

  test.each(['no', 'skip', 'none'])('%j leaves out what may be left out, and it is not asked again', (said) => {
    const customer = withCoke([...ADA, '1', said]);
    expect(customer.question()).toBe('details');
    customer.saysAll('menu', '99').hears('Type 99 to pay').doesNotHear('Receipt to');
    expect(withCoke([], { asks: { name: 'optional' } }).saysAll('99', said).text).toContain('Do you fetch it');
  });

  test('regression: an address that begins like a command was never taken', () => {
    const customer = withCoke([...ADA, '2', 'yaba', 'Area 1, Garki']);
    expect(customer.session()).toMatchObject({ details: { areaId: 'yaba', address: 'Area 1, Garki' } });
    const moved = withCoke([...ADA, '2', 'yaba', 'area lekki']);
    moved.says('5 Admiralty Way');
    expect(moved.session()).toMatchObject({ details: { areaId: 'lekki', address: '5 Admiralty Way' } });
  });

  test.each([
    ['menu', '1. Jollof rice'],
    ['97', 'Your cart has 1 item.'],
    ['0', 'Leave and clear 1 item?'],
    ['00', 'What would you like?'],
    ['help', "Type a dish's number"],
  ])('%j is a command and no answer', (said, answer) => {
    const customer = withCoke(['99']);
    customer.says(said).hears(answer);
    expect(customer.session().details).toBeUndefined();
  });

  test.each(['97', 'help', 'status', 'note no pepper', 'pidgin'])('%j leaves the question open', (said) => {
    const customer = withCoke(['99', 'Ada']);
    customer.says(said);
    expect(customer.question()).toBe('detail');
    customer.says('08031234567');
    expect(customer.session()).toMatchObject({ details: { phone: '+2348031234567' } });
  });
});
