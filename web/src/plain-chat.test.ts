import { describe, expect, test } from 'vitest';
import type { DishView } from '../../shared/ordering/menu.ts';
import type { Reply } from '../../shared/ordering/replies.ts';
import { plainLines } from './plain-chat.ts';
import { speechOf } from './speech.ts';
import { says } from './testing/answers.ts';
import { texts as en } from './texts/en.ts';
import { texts as fr } from './texts/fr.ts';

const dish = (change: Partial<DishView>): DishView => ({
  dishId: 'jollof',
  categoryId: 'rice',
  number: 1,
  name: 'Jollof rice',
  price: 250_000,
  available: true,
  ...change,
});

const menu: Reply = {
  ...says('Here is the menu. Type a number to add a dish.'),
  kind: 'menu',
  menu: {
    page: 1,
    pages: 1,
    categories: [],
    dishes: [dish({}), dish({ dishId: 'ofada', number: 3, name: 'Ofada rice', available: false })],
  },
  currency: 'NGN',
  choices: [
    { label: '97', send: '97' },
    { label: 'Pay', send: '99' },
  ],
};

describe('A reply as lines of text, before the looks have come', () => {
  test('is the sentence, each dish with the number to type, and what else can be typed', () => {
    expect(plainLines(menu, speechOf('en', en))).toEqual([
      'Here is the menu. Type a number to add a dish.',
      '1  Jollof rice  ₦2,500.00',
      '3  Ofada rice  ₦2,500.00 (Sold out)',
      '97',
      '99  Pay',
    ]);
  });

  test('has prices and words as the customer’s language writes them', () => {
    const lines = plainLines(menu, speechOf('fr', fr)).map((line) => line.replace(/\s/g, ' '));
    expect(lines[2]).toBe(`3  Ofada rice  2 500,00 ₦ (${fr.soldOut})`);
  });

  test('is its sentence alone where there is nothing to choose', () => {
    expect(plainLines(says('Welcome!'), speechOf('en', en))).toEqual(['Welcome!']);
  });
});
