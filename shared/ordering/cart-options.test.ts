import { describe, expect, test } from 'vitest';
import { testBukka } from '../testing/test-bukka.ts';
import {
  addToCart,
  billOf,
  type Cart,
  countItems,
  type Edit,
  fullName,
  lineName,
  refreshCart,
  setQuantity,
} from './cart.ts';
import { MAX_QUANTITY } from './cart-limits.ts';
import { type Dish, findDish, type Menu } from './menu.ts';
import { canBeHad, chosenOf, countIn, type OptionGroup, optionGroupSchema, priceOf, stillChosen } from './options.ts';

const { menu } = testBukka;
const found = findDish(menu, 1);
if (!found) throw new Error('The bukka has no jollof rice');
const JOLLOF: Dish = found;
const [SIZE, EXTRAS] = JOLLOF.options ?? [];
if (!SIZE || !EXTRAS) throw new Error('The jollof rice has no options');

const done = (edit: Edit): Cart => {
  if (!edit.ok) throw new Error(`Refused: ${edit.reason}`);
  return edit.cart;
};
const chosen = (...ids: string[]) => chosenOf(JOLLOF, ids);
const add = (cart: Cart, quantity: number, ...ids: string[]) => done(addToCart(cart, JOLLOF, quantity, chosen(...ids)));
const withOptions = (options: OptionGroup[]): Dish => ({ ...JOLLOF, options });
const menuWith = (jollof: Dish): Menu => ({
  ...menu,
  dishes: menu.dishes.map((dish) => (dish.dishId === jollof.dishId ? jollof : dish)),
});
const soldOut = (group: OptionGroup, ...ids: string[]): OptionGroup => ({
  ...group,
  choices: group.choices.map((one) => (ids.includes(one.choiceId) ? { ...one, available: false } : one)),
});

describe('a dish with what was chosen about it', () => {
  test('costs the sum of both', () => {
    expect(priceOf(JOLLOF, chosen('size/large', 'extras/egg'))).toBe(350_000);
    expect(priceOf(JOLLOF, [])).toBe(250_000);
    expect(priceOf(JOLLOF, [{ groupId: 'size', choiceId: 'huge' }])).toBe(250_000);
  });

  test('names its choices in the order of the menu, whatever the order they were said in, and each once', () => {
    const names = chosen('extras/beef', 'extras/egg', 'size/large', 'extras/egg', 'size/huge', 'soup/hot').map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Large', 'Egg', 'Beef']);
    expect(fullName('Jollof rice', names)).toBe('Jollof rice (Large, Egg, Beef)');
    expect(lineName({ name: 'Coke' })).toBe('Coke');
  });

  test('is one line with its like, and another with what is chosen otherwise', () => {
    const cart = add(add(add([], 1, 'size/small'), 2, 'size/large'), 3, 'size/small');
    expect(cart.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual([
      [4, 250_000],
      [2, 320_000],
    ]);
    const ways = add(
      add([], 1, 'size/small', 'extras/egg', 'extras/beef'),
      1,
      'extras/beef',
      'extras/egg',
      'size/small',
    );
    expect(ways).toHaveLength(1);
  });

  test('is another line even where it costs the same', () => {
    const free = { ...EXTRAS, choices: EXTRAS.choices.map((one) => ({ ...one, price: 0 })) };
    const dish = withOptions([SIZE, free]);
    const ways = ['extras/egg', 'extras/beef'].reduce<Cart>(
      (cart, id) => done(addToCart(cart, dish, 1, chosenOf(dish, ['size/small', id]))),
      [],
    );
    expect(ways.map(lineName)).toEqual(['Jollof rice (Small, Egg)', 'Jollof rice (Small, Beef)']);
  });

  test('is counted with its like: fifty of a dish is the most, however they are had', () => {
    const cart = add(add([], 30, 'size/small'), 20, 'size/large');
    expect(countItems(cart)).toBe(MAX_QUANTITY);
    expect(addToCart(cart, JOLLOF, 1, chosen('size/large', 'extras/egg'))).toEqual({ ok: false, reason: 'tooMany' });
    expect(setQuantity(cart, 2, 21)).toEqual({ ok: false, reason: 'tooMany' });
  });

  test('stands on the bill by all its names', () => {
    const [line] = billOf(add([], 2, 'size/large', 'extras/egg'), [], 'NGN').lines;
    expect(line).toMatchObject({ name: 'Jollof rice', options: ['Large', 'Egg'], unitPrice: 350_000, amount: 700_000 });
  });
});

test('choices of two groups that share an id are told apart', () => {
  const dish = withOptions([SIZE, { ...SIZE, groupId: 'drink', min: 0 }]);
  expect(chosenOf(dish, ['size/large', 'drink/small']).map(({ groupId, choiceId }) => [groupId, choiceId])).toEqual([
    ['size', 'large'],
    ['drink', 'small'],
  ]);
});

describe('a line held against the menu of this moment', () => {
  const cart = add(add([], 1, 'size/large', 'extras/egg'), 2, 'size/small');

  test('stays as it is', () => expect(refreshCart(cart, menu)).toEqual({ cart, changes: [] }));

  test('goes where one of its choices is sold out, and lines without it stay', () => {
    const { cart: kept, changes } = refreshCart(cart, menuWith(withOptions([SIZE, soldOut(EXTRAS, 'egg')])));
    expect(kept.map(lineName)).toEqual(['Jollof rice (Small)']);
    expect(changes).toEqual([{ type: 'soldOut', name: 'Jollof rice (Large, Egg)' }]);
  });

  test('costs what its choices cost now, and says by its full name what changed', () => {
    const dearer = { ...SIZE, choices: SIZE.choices.map((one) => ({ ...one, price: one.price + 10_000 })) };
    const { cart: kept, changes } = refreshCart(cart, menuWith(withOptions([dearer, EXTRAS])));
    expect(kept.map(({ unitPrice }) => unitPrice)).toEqual([360_000, 260_000]);
    expect(changes).toEqual([
      { type: 'newPrice', name: 'Jollof rice (Large, Egg)', before: 350_000, now: 360_000 },
      { type: 'newPrice', name: 'Jollof rice (Small)', before: 250_000, now: 260_000 },
    ]);
  });

  test.each([
    ['asks for more than was chosen', [SIZE, { ...EXTRAS, min: 1 }]],
    ['allows less than was chosen', [SIZE, EXTRAS, { ...SIZE, groupId: 'spice' }]],
  ])('is to be chosen anew where the menu now %s', (_, options) => {
    const { cart: kept, changes } = refreshCart(add([], 1, 'size/small'), menuWith(withOptions(options)));
    expect(kept).toEqual([]);
    expect(changes).toEqual([{ type: 'chooseAnew', name: 'Jollof rice (Small)' }]);
  });

  test('with more of a group than is allowed by now is to be chosen anew', () => {
    const two = chosen('size/small', 'extras/egg', 'extras/beef');
    expect(stillChosen(withOptions([SIZE, { ...EXTRAS, max: 1 }]), two)).toBe('chooseAnew');
    expect(stillChosen(JOLLOF, two)).toEqual(two);
    expect(stillChosen(withOptions([SIZE]), two)).toBe('soldOut');
  });
});

describe('a group of options', () => {
  test('counts what was chosen of it, and nothing of a group whose name begins alike', () => {
    expect(countIn(SIZE, ['size/small', 'size-of-plate/big', 'extras/egg'])).toBe(1);
  });

  test('can be had while as much of it is there as must be chosen', () => {
    expect(canBeHad(JOLLOF)).toBe(true);
    expect(canBeHad(withOptions([soldOut(SIZE, 'small')]))).toBe(true);
    expect(canBeHad(withOptions([soldOut(SIZE, 'small', 'large')]))).toBe(false);
    expect(canBeHad(withOptions([SIZE, soldOut(EXTRAS, 'egg', 'beef', 'fish')]))).toBe(true);
  });

  test.each([
    ['more must be chosen than may be', { min: 2, max: 1 }],
    ['more may be chosen than there is', { max: 3 }],
    ['nothing may be chosen', { min: 0, max: 0 }],
    ['there is nothing to choose', { choices: [] }],
    ['a choice would make it cheaper', { choices: [{ ...SIZE.choices[0], price: -1 }], max: 1 }],
  ])('is refused where %s', (_, change) => {
    expect(optionGroupSchema.safeParse({ ...SIZE, ...change }).success).toBe(false);
    expect(optionGroupSchema.safeParse(SIZE).success).toBe(true);
  });
});
