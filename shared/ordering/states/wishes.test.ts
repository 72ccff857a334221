import { describe, expect, test } from 'vitest';
import { newCustomer } from '../../testing/chat.ts';
import { testBukka } from '../../testing/test-bukka.ts';
import { newKitchen, testShop } from '../../testing/test-shop.ts';
import { MAX_NOTE, MAX_WISHES } from '../wish.ts';

const atTheMenu = (...messages: string[]) => {
  const customer = newCustomer();
  customer.saysAll('menu', ...messages);
  return customer;
};
const dishes = (customer: ReturnType<typeof newCustomer>) =>
  customer.cart().map(({ dishId, quantity }) => [quantity, dishId]);

describe('a dish that is not certain', () => {
  test('is asked about, with prices, and nothing is added yet', () => {
    const customer = atTheMenu();
    customer
      .says('2 rice dishes')
      .hears('I am not sure about "rice')
      .hears('Did you mean:\n1. ')
      .hears('Jollof rice ₦2,500.00')
      .hears('None of these');
    expect(customer.cart()).toEqual([]);
    expect(customer.question()).toBe('dish');
  });

  test('is added as it was wanted, once it is clear', () => {
    const customer = atTheMenu('do you have suya?');
    customer.says('1').hears('Added 1 x Suya.');
    expect(customer.question()).toBeUndefined();
  });

  test('keeps its quantity, unless another is said with the number', () => {
    const kept = atTheMenu('3 rice dishes');
    kept.says('1');
    expect(dishes(kept)).toEqual([[3, 'jollof-rice']]);
    const said = atTheMenu('3 rice dishes');
    said.says('1 x 2');
    expect(dishes(said)).toEqual([[2, 'jollof-rice']]);
  });

  test('is found by its name among those that are offered', () => {
    const customer = atTheMenu('2 rice dishes');
    customer.says('ofada').hears('Added 2 x Ofada rice.');
  });

  test('a yes is enough where one dish is offered, and asks again where there are several', () => {
    atTheMenu('do you have suya?').says('yes').hears('Added 1 x Suya.');
    const customer = atTheMenu('2 rice dishes');
    const before = customer.session();
    customer.says('yes').hears('Did you mean:');
    expect(customer.session()).toBe(before);
  });

  test.each(['no', 'none', 'none of these', '2', 'non'])(
    '%j: none of these, and it is said that it was not added',
    (said) => {
      const customer = atTheMenu('do you have suya?');
      customer.says(said).hears('suya was not added.').hears('Your cart is empty.');
      expect(customer.question()).toBeUndefined();
    },
  );

  test.each(['3', '96', '-1', '1.5', 'nonsense', ''])('%j is no answer: asked again, and nothing changes', (said) => {
    const customer = atTheMenu('do you have suya?');
    const before = customer.session();
    customer.says(said).hears('Did you mean:').hears('1. Suya');
    expect(customer.session()).toBe(before);
  });

  test('a quantity beyond the limits is told, and nothing is added', () => {
    const customer = atTheMenu('do you have suya?');
    customer.says('1 x 51').hears('A quantity is a whole number from 1 to 50.');
    expect(customer.cart()).toEqual([]);
  });

  test('what is certain in the same sentence is added at once', () => {
    const customer = atTheMenu();
    customer.says('2 coke and 3 rice dishes').hears('Added 2 x Coke.').hears('Did you mean:');
    expect(dishes(customer)).toEqual([[2, 'coke']]);
  });

  test('two of them are asked about one after the other', () => {
    const customer = atTheMenu();
    customer.says('do you have suya? do you have goat meat?').hears('1. Suya').doesNotHear('Goat meat ₦');
    customer.says('1').hears('Added 1 x Suya.').hears('1. Goat meat ₦4,000.00');
    customer.says('no').hears('was not added.').hears('Your cart: 1 item, ₦3,200.00.');
  });

  test('and has options besides is asked about both, the dish first', () => {
    const customer = newCustomer(newKitchen(testBukka));
    customer.saysAll('menu', 'do you have jollof rice?').hears('1. Jollof rice from ₦2,500.00');
    customer.says('1').hears('Size?');
    customer.saysAll('small', 'no').hears('Added 1 x Jollof rice (Small)');
  });

  test('is offered as sold out where it is, and then said to be', () => {
    const customer = atTheMenu();
    customer.says('do you have snails?').hears('Snails (sold out)');
    customer.says('1').hears('Snails is sold out today.');
    expect(customer.cart()).toEqual([]);
  });
});

describe('what is not on the menu', () => {
  test('is named, and what was found is added', () => {
    const customer = atTheMenu();
    customer.says('2 coke and a pizza').hears('Added 2 x Coke.').hears('I did not find "pizza" on the menu.');
  });

  test('taken off while it is asked about, is said to be gone', () => {
    const kitchen = newKitchen();
    const customer = newCustomer(kitchen);
    customer.saysAll('menu', 'do you have suya?');
    kitchen.takesOff('suya');
    customer.says('1').hears('I did not find "suya" on the menu.');
    expect(customer.question()).toBeUndefined();
  });
});

describe('while a dish is asked about', () => {
  test.each([
    ['97', 'Your cart has 1 item.'],
    ['help', 'Your cart: 1 item'],
    ['status', 'You have no orders'],
  ])('%j is answered and it is asked again', (said, answer) => {
    const customer = atTheMenu('coke', 'do you have suya?');
    const before = customer.session();
    customer.says(said).hears(answer).hears('Did you mean:\n1. Suya');
    expect(customer.session()).toBe(before);
  });

  test.each(['menu', 'more', '0', 'clear', 'remove 1', '00', 'forget me'])(
    '%j takes its place, and says what was not added',
    (said) => {
      const customer = atTheMenu('coke', 'do you have suya? do you have goat meat?');
      customer.says(said).hears('suya was not added. goat meat was not added.');
      expect(customer.session()).toMatchObject({ wishes: [] });
    },
  );

  test('99 shows the cart without it first, and orders on the next 99', () => {
    const customer = atTheMenu('coke', 'do you have suya?');
    const answer = customer.says('99').hears('suya was not added.').hears('1. 1 x Coke');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
    expect(customer.says('99').state).toBe('AWAITING_PAYMENT');
    expect(customer.order().total).toBe(70_000);
  });

  test('another dish is added meanwhile', () => {
    const customer = atTheMenu('do you have suya?');
    customer.says('2 coke').hears('Added 2 x Coke.').hears('1. Suya');
    customer.says('1').hears('Added 1 x Suya. Your cart: 3 items');
  });

  test('a note is taken, and the question stays', () => {
    const customer = atTheMenu('do you have suya?');
    customer.says('note no pepper').hears('no pepper').hears('1. Suya');
    expect(customer.question()).toBe('dish');
  });
});

describe('too much at once', () => {
  /** A menu of fourteen dishes, each of which must be chosen hot or mild. */
  const choosy = () => {
    const spice = [
      { choiceId: 'hot', name: 'Hot', price: 0, available: true },
      { choiceId: 'mild', name: 'Mild', price: 0, available: true },
    ];
    const options = [{ groupId: 'spice', name: 'Spice', min: 1, max: 1, choices: spice }];
    const { shop, menu } = testShop;
    return newKitchen({ shop, menu: { ...menu, dishes: menu.dishes.map((dish) => ({ ...dish, options })) } });
  };

  test(`more than ${MAX_WISHES} that must be asked about: it is said so, and each of the others is asked about`, () => {
    const customer = newCustomer(choosy());
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13].join(', ');
    customer.saysAll('menu', all).hears('That is more than I can take in at once.').hears('Jollof rice: Spice?');
    for (let asked = 1; asked < MAX_WISHES; asked++) customer.says('hot').hears('Spice?');
    customer.says('mild').hears('Your cart: 10 items');
    expect(customer.question()).toBeUndefined();
    expect(customer.cart()).toHaveLength(MAX_WISHES);
  });
});

describe('a note in the same sentence', () => {
  test('goes to the kitchen, and a second one is added to it', () => {
    const customer = atTheMenu();
    customer.says('2 jollof rice, no pepper').hears('Added 2 x Jollof rice.').hears('The kitchen will read: "');
    customer.says('a coke, very cold please').hears('Added 1 x Coke');
    customer.says('97').hears('no pepper');
  });

  test('that would get too long is refused, and what was noted stays', () => {
    const long = 'x'.repeat(MAX_NOTE - 3);
    const customer = atTheMenu('1', `note ${long}`);
    customer.says('2 coke, no pepper').hears('Added 2 x Coke.').hears('140 characters at most');
    expect(customer.session()).toMatchObject({ note: long });
  });
});
