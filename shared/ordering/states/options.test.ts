import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen } from '../../testing/test-shop.ts';
import type { OptionGroup } from '../options.ts';

/** Jollof rice has a size, which must be chosen, and two extras at most, of which fish is sold out. */
const atTheBukka = (...messages: string[]) => {
  const kitchen = newKitchen(testBukka);
  const customer = newCustomer(kitchen);
  customer.saysAll('menu', ...messages);
  return customer;
};
const lines = (customer: ReturnType<typeof newCustomer>) =>
  customer.cart().map(({ options = [], quantity }) => [quantity, ...options.map(({ name }) => name)]);

/** The bukka, whose jollof has these options instead. */
const bukkaWith = (...options: OptionGroup[]) => {
  const { shop, menu } = testBukka;
  const dishes = menu.dishes.map((dish) => (dish.number === 1 ? { ...dish, options } : dish));
  return newKitchen({ shop, menu: { ...menu, dishes } });
};
const choice = (name: string, price = 0, available = true) => ({
  choiceId: name.toLowerCase(),
  name,
  price,
  available,
});

describe('a dish with options', () => {
  test('is asked about one thing at a time, and added when all is known', () => {
    const customer = atTheBukka();
    customer.says('1').hears('Jollof rice: Size? Type one number.').doesNotHear('Extras').doesNotHear('Added');
    expect(customer.cart()).toEqual([]);
    customer.says('2').hears('Jollof rice: Extras? Type up to 2 numbers').doesNotHear('Size?');
    customer.says('1').hears('Added 1 x Jollof rice (Large, Egg). Your cart: 1 item, ₦3,700.00.');
    expect(customer.question()).toBeUndefined();
  });

  test('shows what a choice costs: the whole price of a size, what an extra adds, and what is sold out', () => {
    const customer = atTheBukka();
    customer.says('menu').hears('1. Jollof rice from ₦2,500.00');
    customer.says('1').hears('1. Small ₦2,500.00').hears('2. Large ₦3,200.00');
    customer.says('2').hears('1. Egg +₦300.00').hears('3. Fish (sold out)').hears('4. Nothing more');
  });

  test('stands in the cart with what was chosen, at the price of all of it', () => {
    atTheBukka('1 x 2', 'large', 'egg and beef')
      .says('97')
      .hears('1. 2 x Jollof rice (Large, Egg, Beef): ₦8,200.00')
      .hears('Total: ₦8,400.00');
  });

  test.each([
    ['large jollof rice with egg', [1, 'Large', 'Egg']],
    ['2 large jollof with egg and beef', [2, 'Large', 'Egg', 'Beef']],
    ['party rice, large', [1, 'Large']],
  ])('%j: what is said in the same breath is not asked', (said, line) => {
    const customer = atTheBukka();
    customer.says(said).hears('Added').doesNotHear('?');
    expect(lines(customer)).toEqual([line]);
  });

  test('what must be chosen is asked all the same, where only an extra was said', () => {
    const customer = atTheBukka('jollof with egg');
    expect(customer.question()).toBe('option');
    customer.says('small').hears('Added 1 x Jollof rice (Small, Egg)').doesNotHear('Extras?');
  });

  test('chosen otherwise is another line, and chosen alike is the same', () => {
    const customer = atTheBukka('1', 'small', 'no', '1', 'large', 'no', 'small jollof', 'large jollof with egg');
    expect(lines(customer)).toEqual([
      [2, 'Small'],
      [1, 'Large'],
      [1, 'Large', 'Egg'],
    ]);
  });

  test('a quantity that cannot be is told before anything is asked', () => {
    const customer = atTheBukka();
    customer.says('1 x 51').hears('A quantity is a whole number from 1 to 50.').doesNotHear('Size');
    expect(customer.question()).toBeUndefined();
  });

  test('of a menu whose sizes are all sold out is sold out', () => {
    const size = { groupId: 'size', name: 'Size', min: 1, max: 1, choices: [choice('Small', 0, false)] };
    const customer = newCustomer(bukkaWith(size));
    customer.says('menu').hears('Jollof rice ₦2,500.00 (sold out)');
    customer.says('1').hears('Jollof rice is sold out today.');
    expect(customer.question()).toBeUndefined();
  });
});

describe('the answer to what is asked', () => {
  test.each(['1 2', '1, 2', '1,2', '1 and 2', '2 1', 'egg and beef', 'Beef, egg', 'EGG & BEEF', 'beef et egg'])(
    '%j: both',
    (said) => {
      const customer = atTheBukka('1', 'large');
      customer.says(said).hears('Added 1 x Jollof rice (Large, Egg, Beef)');
    },
  );

  test.each(['no', 'none', 'nothing more', 'skip', '4', 'non'])('%j leaves out what may be left out', (said) => {
    const customer = atTheBukka('1', 'large');
    customer.says(said).hears('Added 1 x Jollof rice (Large). Your cart: 1 item, ₦3,400.00.');
  });

  test.each([
    ['1', 'no', 'Please choose at least 1.'],
    ['1', '1 2', 'Please choose one only.'],
    ['1', '3', 'Please type a number from 1 to 2.'],
    ['1 large', '5', 'Please type a number from 1 to 4.'],
    ['1 large', '1 9', 'Please type a number from 1 to 4.'],
    ['1 large', '3', 'Fish is sold out today. Please choose another.'],
    ['1 large', 'egg and fish', 'Fish is sold out today.'],
    ['1', 'perhaps', 'Size?'],
    ['1', '🍚', 'Size?'],
  ])('after %j, %j: says why not, asks again and changes nothing', (asked, said, why) => {
    const customer = atTheBukka(...asked.split(' '));
    const before = customer.session();
    customer.says(said).hears(why).hears('Jollof rice:').doesNotHear('Added');
    expect(customer.session()).toBe(before);
  });

  test.each(['1000', '-1', '1.5', '2 x 2', '1 x 3', 'yes', 'ok'])(
    'regression: what was asked for was lost by a slip: %j',
    (said) => {
      const customer = atTheBukka('1');
      customer.says(said).hears('Jollof rice: Size?').doesNotHear('not added');
      customer.saysAll('large', 'no').hears('Added 1 x Jollof rice (Large)');
    },
  );

  test('may have to be several: as many as must be, and not more than may be', () => {
    const sides = [choice('Plantain'), choice('Salad', 10_000), choice('Moi moi', 20_000), choice('Egg', 30_000)];
    const customer = newCustomer(bukkaWith({ groupId: 'sides', name: 'Sides', min: 2, max: 3, choices: sides }));
    customer.saysAll('menu', '1').hears('Type 2 to 3 numbers, such as 1 2.').hears('1. Plantain\n2. Salad +₦100.00');
    customer.says('1').hears('Please choose at least 2.');
    customer.says('1 2 3 4').hears('Please choose 3 at most.');
    customer.says('1 1').hears('Please choose at least 2.');
    customer.says('1 4').hears('Added 1 x Jollof rice (Plantain, Egg). Your cart: 1 item, ₦3,000.00.');
  });

  test('tells a channel that draws buttons where taps are gathered, and which answer stands alone', () => {
    const { replies } = atTheBukka('1').says('2');
    const asked = replies.at(-1);
    expect(asked).toMatchObject({ kind: 'question', several: true });
    expect(asked?.choices.map(({ label, alone }) => [label, alone === true])).toEqual([
      ['Egg +₦300.00', false],
      ['Beef +₦600.00', false],
      ['Fish (sold out)', false],
      ['Nothing more', true],
    ]);
  });

  test('is found by another name of a choice too', () => {
    const sizes = [choice('Small'), { ...choice('Large', 70_000), aliases: ['big', 'the big one'] }];
    const customer = newCustomer(bukkaWith({ groupId: 'size', name: 'Size', min: 1, max: 1, choices: sizes }));
    customer.saysAll('menu', '1', 'the big one').hears('Added 1 x Jollof rice (Large)');
  });
});

describe('while an option is asked about', () => {
  test.each([
    ['97', 'Your cart has 1 item.'],
    ['help', "Type a dish's number"],
    ['status', 'You have no orders'],
  ])('%j is answered, and it is asked again', (said, answer) => {
    const customer = atTheBukka('coke', '1');
    const before = customer.session();
    customer.says(said).hears(answer).hears('Jollof rice: Size?');
    expect(customer.session()).toBe(before);
  });

  test('98 shows the last orders, and the answer counts afterwards', () => {
    const customer = atTheBukka('1');
    expect(customer.says('98').effects).toEqual([{ type: 'showHistory' }]);
    customer.says('2').hears('Extras?');
  });

  test('0 leaves, asks first where there is a cart, and says what was not added', () => {
    expect(atTheBukka('1').says('0').hears('Jollof rice was not added.').state).toBe('IDLE');
    const customer = atTheBukka('coke', '1');
    customer.says('0').hears('Jollof rice was not added.').hears('Leave and clear 1 item?');
    expect(customer.says('no').state).toBe('CHOOSING_MENU');
    expect(customer.cart()).toHaveLength(1);
  });

  test('99 orders nothing before the customer has seen what is missing', () => {
    const customer = atTheBukka('coke', '1');
    const answer = customer.says('99').hears('Jollof rice was not added.').hears('1. 1 x Coke').hears('type 99 to pay');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
    expect(customer.question()).toBeUndefined();
    customer.says('99').hears('What name is the order for?');
    atTheBukka('1').says('99').hears('Jollof rice was not added.').hears('nothing to pay for');
  });

  test.each(['menu', 'clear', 'remove 1', 'reorder', 'details', '00'])('%j takes its place and says so', (said) => {
    const customer = atTheBukka('coke', '1');
    customer.says(said).hears('Jollof rice was not added.');
    expect(customer.question()).not.toBe('option');
    expect(customer.session()).toMatchObject({ wishes: [] });
  });

  test('another dish is added meanwhile, and the question stays', () => {
    const customer = atTheBukka('1');
    customer.says('2 fried rice').hears('Added 2 x Fried rice.').hears('Jollof rice: Size?');
    customer.saysAll('large', '4').hears('Added 1 x Jollof rice (Large). Your cart: 3 items');
  });

  test('another dish with options waits its turn', () => {
    const customer = atTheBukka('1');
    customer.says('2 party rice').hears('Jollof rice: Size?');
    customer.saysAll('large', 'no').hears('Added 1 x Jollof rice (Large).').hears('Jollof rice: Size?');
    customer.saysAll('small', 'egg').hears('Added 2 x Jollof rice (Small, Egg). Your cart: 3 items');
  });

  test('a note is noted, and another language spoken, without losing what was asked for', () => {
    const customer = atTheBukka('1');
    customer.says('note no pepper').hears('The kitchen will read: "no pepper".').hears('Jollof rice: Size?');
    customer.says('pidgin').hears('Jollof rice: Size?').doesNotHear('Type one number.');
    customer.saysAll('large', '4', '97').hears('1 x Jollof rice (Large)').hears('no pepper');
  });
});
