import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testShop } from '../testing/test-shop.ts';
import {
  addToCart,
  billOf,
  type Cart,
  cartSchema,
  countItems,
  type Edit,
  isQuantity,
  refreshCart,
  setQuantity,
} from './cart.ts';
import { MAX_LINES, MAX_QUANTITY } from './cart-limits.ts';
import { type Dish, findDish } from './menu.ts';

const { shop, menu } = testShop;
const dish = (number: number): Dish => {
  const found = findDish(menu, number);
  if (!found) throw new Error(`The test menu has no dish ${number}`);
  return found;
};
const JOLLOF = dish(1);
const ZOBO = dish(11);

const done = (edit: Edit): Cart => {
  if (!edit.ok) throw new Error(`Refused: ${edit.reason}`);
  return edit.cart;
};
const two = done(addToCart(done(addToCart([], JOLLOF, 2)), ZOBO, 1));

describe('adding a dish', () => {
  test('takes a new line with the name and price that were shown', () => {
    expect(done(addToCart([], JOLLOF, 2))).toEqual([
      { dishId: 'jollof-rice', name: 'Jollof rice', unitPrice: 250_000, quantity: 2 },
    ]);
  });

  test('a dish that is there already grows', () => {
    expect(done(addToCart(two, JOLLOF, 3)).map(({ quantity }) => quantity)).toEqual([5, 1]);
  });

  test('a dish whose price has changed since takes a line of its own', () => {
    const dearer = done(addToCart(two, { ...JOLLOF, price: 300_000 }, 1));
    expect(dearer.map(({ unitPrice }) => unitPrice)).toEqual([250_000, 70_000, 300_000]);
  });

  test.each([0, -1, 1.5, MAX_QUANTITY + 1, 1000, Number.NaN, Number.POSITIVE_INFINITY])('%d of it is refused', (q) => {
    expect(isQuantity(q)).toBe(false);
    expect(addToCart([], JOLLOF, q)).toEqual({ ok: false, reason: 'quantity' });
  });

  test.each([1, MAX_QUANTITY])('%d of it is taken', (quantity) => {
    expect(countItems(done(addToCart([], JOLLOF, quantity)))).toBe(quantity);
  });

  test('a line grows to fifty and not further', () => {
    const full = done(addToCart(done(addToCart([], JOLLOF, 49)), JOLLOF, 1));
    expect(addToCart(full, JOLLOF, 1)).toEqual({ ok: false, reason: 'tooMany' });
  });

  test('regression: a new price began another fifty of the same dish', () => {
    const dearer = { ...JOLLOF, price: 300_000 };
    const full = done(addToCart(done(addToCart([], JOLLOF, 30)), dearer, 20));
    expect(countItems(full)).toBe(MAX_QUANTITY);
    for (const more of [JOLLOF, dearer]) expect(addToCart(full, more, 1)).toEqual({ ok: false, reason: 'tooMany' });
    expect(addToCart(full, ZOBO, MAX_QUANTITY).ok).toBe(true);
  });

  test('a cart of thirty lines takes no new dish, but the old ones still grow', () => {
    const dishes = Array.from({ length: MAX_LINES }, (_, at) => ({ ...JOLLOF, dishId: `dish-${at}` }));
    const full = dishes.reduce<Cart>((cart, added) => done(addToCart(cart, added, 1)), []);
    expect(addToCart(full, JOLLOF, 1)).toEqual({ ok: false, reason: 'cartFull' });
    expect(countItems(done(addToCart(full, { ...JOLLOF, dishId: 'dish-29' }, 1)))).toBe(31);
  });

  test('the cart that was given stays as it was', () => {
    const before = structuredClone(two);
    addToCart(two, JOLLOF, 1);
    setQuantity(two, 1, 9);
    expect(two).toEqual(before);
  });
});

describe('editing a line', () => {
  test('sets its quantity', () => expect(done(setQuantity(two, 1, 7))[0]?.quantity).toBe(7));
  test('zero takes it out', () => expect(done(setQuantity(two, 1, 0)).map(({ name }) => name)).toEqual(['Zobo']));
  test.each([0, 3, -1])('there is no line %d', (line) => {
    expect(setQuantity(two, line, 1)).toEqual({ ok: false, reason: 'noSuchLine' });
  });
  test.each([-1, 1.5, 51])('%d is no quantity', (quantity) => {
    expect(setQuantity(two, 1, quantity)).toEqual({ ok: false, reason: 'quantity' });
  });

  test('fifty of a dish is the most over all its lines', () => {
    const apart = done(addToCart(two, { ...JOLLOF, price: 300_000 }, 1));
    expect(done(setQuantity(apart, 1, 49))[0]?.quantity).toBe(49);
    expect(setQuantity(apart, 1, 50)).toEqual({ ok: false, reason: 'tooMany' });
    expect(done(setQuantity(apart, 2, 50))[1]?.quantity).toBe(50);
  });
});

describe('the bill', () => {
  test('numbers the lines and adds them up, fees last', () => {
    expect(billOf(two, shop.fees, shop.currency)).toEqual({
      lines: [
        { line: 1, name: 'Jollof rice', quantity: 2, unitPrice: 250_000, amount: 500_000 },
        { line: 2, name: 'Zobo', quantity: 1, unitPrice: 70_000, amount: 70_000 },
      ],
      subtotal: 570_000,
      fees: [{ name: 'Takeaway pack', amount: 20_000 }],
      total: 590_000,
      currency: 'NGN',
    });
  });

  test('an empty cart is charged nothing, not even fees', () => {
    expect(billOf([], shop.fees, shop.currency)).toMatchObject({ lines: [], subtotal: 0, fees: [], total: 0 });
  });

  const typed = fc.record({
    number: fc.integer({ min: 1, max: 14 }),
    line: fc.integer({ min: -1, max: 16 }),
    quantity: fc.integer({ min: -2, max: 60 }),
    adds: fc.boolean(),
  });
  const amounts = fc.array(fc.nat(100_000), { maxLength: 5 });
  test('the total is always the sum of the lines and the fees, whatever was typed', () =>
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 60 }), amounts, (edits, charges) => {
        const cart = edits.reduce<Cart>((before, { adds, number, line, quantity }) => {
          const edited = adds ? addToCart(before, dish(number), quantity) : setQuantity(before, line, quantity);
          return edited.ok ? cartSchema.parse(edited.cart) : before;
        }, []);
        const fees = charges.map((amount) => ({ name: 'Fee', amount }));
        const bill = billOf(cart, fees, 'NGN');
        const parts = [...cart.map((line) => line.unitPrice * line.quantity), ...bill.fees.map(({ amount }) => amount)];
        expect(bill.total).toBe(parts.reduce((sum, part) => sum + part, 0));
        expect(bill.fees).toEqual(cart.length > 0 ? fees : []);
      }),
    ));
});

describe('a cart held against the menu of this moment', () => {
  const menuWith = (change: Partial<Dish>) => ({
    ...menu,
    dishes: menu.dishes.map((known) => (known.dishId === 'jollof-rice' ? { ...known, ...change } : known)),
  });

  test('is left alone while nothing has changed', () => {
    expect(refreshCart(two, menu)).toEqual({ cart: two, changes: [] });
  });

  test.each([
    ['sold out', menuWith({ available: false })],
    ['taken off the menu', { ...menu, dishes: menu.dishes.slice(1) }],
  ])('loses a dish that is %s, and keeps the rest', (_, changed) => {
    const { cart, changes } = refreshCart(two, changed);
    expect(cart.map(({ name }) => name)).toEqual(['Zobo']);
    expect(changes).toEqual([{ type: 'soldOut', name: 'Jollof rice' }]);
  });

  test('is repriced, and says from what to what', () => {
    const { cart, changes } = refreshCart(two, menuWith({ price: 300_000 }));
    expect(cart[0]).toMatchObject({ unitPrice: 300_000, quantity: 2 });
    expect(changes).toEqual([{ type: 'newPrice', name: 'Jollof rice', before: 250_000, now: 300_000 }]);
  });

  test('has one line for a dish that was added at two prices', () => {
    const apart = done(addToCart(two, { ...JOLLOF, price: 300_000 }, 3));
    const { cart, changes } = refreshCart(apart, menuWith({ price: 300_000 }));
    expect(cart.map(({ dishId, unitPrice, quantity }) => [dishId, unitPrice, quantity])).toEqual([
      ['jollof-rice', 300_000, 5],
      ['zobo', 70_000, 1],
    ]);
    expect(changes).toEqual([{ type: 'newPrice', name: 'Jollof rice', before: 250_000, now: 300_000 }]);
    expect(refreshCart(cart, menuWith({ price: 300_000 }))).toEqual({ cart, changes: [] });
  });

  test('takes a new name without asking: it is the same dish at the same price', () => {
    const { cart, changes } = refreshCart(two, menuWith({ name: 'Party jollof' }));
    expect(cart[0]?.name).toBe('Party jollof');
    expect(changes).toEqual([]);
  });
});
