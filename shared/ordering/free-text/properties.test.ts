import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../testing/effort.ts';
import type { Dish, Menu } from '../menu.ts';
import { normalise } from '../normalise.ts';
import { corpusMenu, itemsOf } from './corpus.ts';
import { readCounted, readItems } from './read-items.ts';

const read = (text: string) => readItems(text, corpusMenu);
const added = (text: string) => itemsOf(read(text));

const dish = (name: string, place: number): Dish => ({
  dishId: `dish-${place}`,
  number: place + 1,
  categoryId: 'food',
  name,
  price: 1000,
  available: true,
});
const menuOf = (names: readonly string[]): Menu => ({
  shopId: 'shop',
  categories: [{ categoryId: 'food', name: 'Food' }],
  dishes: names.map(dish),
});

describe('whatever is typed', () => {
  const words = corpusMenu.dishes.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  const said = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...words,
            'large',
            'with',
            'and',
            'no',
            'please',
            'x',
            'number',
            'pepper',
            'extra',
            '\n',
            ',',
            '(',
            ')',
            '?',
            '-',
          ),
          fc.nat(60).map(String),
          fc.string({ maxLength: 6 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join(' ')),
  );

  test('it is read without failing, and every dish and choice is on the menu', () => {
    const dishes = new Map(corpusMenu.dishes.map((each) => [each.dishId, each]));
    const choices = (dishId: string) =>
      dishes
        .get(dishId)
        ?.options?.flatMap((group) => group.choices.map(({ choiceId }) => `${group.groupId}/${choiceId}`)) ?? [];
    return fc.assert(
      fc.property(said, (text) => {
        const { items, unsure, unknown, note = '' } = read(text);
        for (const { dishId, quantity, choiceIds } of items) {
          expect(dishes.has(dishId)).toBe(true);
          expect(choices(dishId)).toEqual(expect.arrayContaining(choiceIds));
          expect(Number.isFinite(quantity)).toBe(true);
        }
        for (const { dishIds, choiceIds } of unsure) {
          expect(dishIds.length).toBeGreaterThan(0);
          expect(dishIds.length).toBeLessThanOrEqual(5);
          expect(dishIds.every((dishId) => dishes.has(dishId))).toBe(true);
          expect(dishIds.flatMap(choices)).toEqual(expect.arrayContaining(choiceIds));
        }
        expect(unknown.every((thing) => thing !== '')).toBe(true);
        expect([...note].length).toBeLessThanOrEqual(140);
      }),
      tries(1000),
    );
  });

  test('the work is bounded: a long message of new words on the longest menu', () => {
    const syllables = ['jo', 'ba', 'ke', 'lu', 'mi', 'sa', 'to', 'wu', 'ye', 'zo'];
    const word = (n: number) =>
      `${syllables[n % 10]}${syllables[Math.floor(n / 10) % 10]}${syllables[Math.floor(n / 100) % 10]}`;
    const menu = menuOf(Array.from({ length: 96 }, (_, place) => `${word(place * 7)} ${word(place * 13 + 5)}`));
    for (const each of menu.dishes)
      each.aliases = Array.from(
        { length: 12 },
        (_, place) => `${word(each.number * 31 + place)}n ${word(each.number + place * 17)}`,
      );
    return fc.assert(
      fc.property(fc.array(fc.nat(999), { minLength: 150, maxLength: 200 }), (numbers) => {
        const work = { comparisons: 0 };
        readCounted(
          numbers
            .map((n) => `${word(n)}q`)
            .join(' ')
            .slice(0, 1000),
          menu,
          work,
        );
        expect(work.comparisons).toBeLessThanOrEqual(40 * 1500);
      }),
      tries(20),
    );
  });
});

describe('the exact name of a dish', () => {
  const name = fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            'No',
            'Coke',
            'and',
            'rice',
            'Two',
            'with',
            'Cancelled',
            'fish',
            'Do',
            'you',
            'have',
            'Pay',
            'x',
            'Yam',
            'large',
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        )
        .map((parts) => parts.join(' ')),
    )
    .filter((text) => /^\p{L}/u.test(normalise(text)) && !/[\d*×]|\bx\b/u.test(normalise(text)));
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 8, selector: normalise });

  test('alone or with a quantity, is that dish, whatever else its words may mean', () => {
    return fc.assert(
      fc.property(names, fc.integer({ min: 1, max: 999 }), (all, quantity) => {
        const menu = menuOf(all);
        for (const each of menu.dishes) {
          const item = { dishId: each.dishId, quantity: 1, choiceIds: [] };
          expect(readItems(each.name, menu).items).toEqual([item]);
          expect(readItems(`${quantity} ${each.name}`, menu).items).toEqual([{ ...item, quantity }]);
          expect(readItems(`${quantity} x ${each.name}`, menu).items).toEqual([{ ...item, quantity }]);
          expect(readItems(`${each.name} x ${quantity}`, menu).items).toEqual([{ ...item, quantity }]);
        }
      }),
    );
  });

  test.each(corpusMenu.dishes.map((each) => [each.name, each.dishId]))('%s, in a sentence', (each, dishId) => {
    expect(added(`abeg I want 2 ${each} please`)).toEqual([`2 ${dishId}`]);
    expect(added(`hello, ${each.toUpperCase()} x3`)).toEqual([`3 ${dishId}`]);
  });
});
