import { describe, expect, test } from 'vitest';
import { corpusMenu, itemsOf } from './corpus.ts';
import { readItems } from './read-items.ts';

const NOTHING = { items: [], unsure: [], unknown: [] };
const read = (text: string) => readItems(text, corpusMenu);
const added = (text: string) => itemsOf(read(text));

describe("an order in the customer's own words", () => {
  test('dishes, quantities and choices, in the order they were said', () => {
    expect(read('abeg give me 2 large jollof with chicken and plantain, coke x3 and a meat pie')).toEqual({
      items: [
        { dishId: 'jollof-rice', quantity: 2, choiceIds: ['extras/plantain', 'protein/chicken', 'size/large'] },
        { dishId: 'coke', quantity: 3, choiceIds: [] },
        { dishId: 'meat-pie', quantity: 1, choiceIds: [] },
      ],
      unsure: [],
      unknown: [],
    });
  });

  test('what several dishes share is asked about, with the quantity and the choices', () => {
    expect(read('2 suya').unsure).toEqual([
      { said: 'suya', quantity: 2, dishIds: ['chicken-suya', 'beef-suya'], choiceIds: [] },
    ]);
    expect(read('2 large rice').unsure).toEqual([
      {
        said: 'large rice',
        quantity: 2,
        dishIds: expect.arrayContaining(['jollof-rice', 'fried-rice']),
        choiceIds: ['size/large'],
      },
    ]);
  });

  test('what nothing resembles is named, and the rest is kept', () => {
    expect(read('2 coke and a xylophone')).toEqual({
      items: [{ dishId: 'coke', quantity: 2, choiceIds: [] }],
      unsure: [],
      unknown: ['xylophone'],
    });
  });

  test('two choices where one may be made are asked about', () => {
    expect(read('small large jollof')).toMatchObject({
      items: [],
      unsure: [{ said: 'small large jollof', dishIds: ['jollof-rice'] }],
    });
  });

  test('the same dish twice is added up only with the same choices', () => {
    expect(added('2 coke, 3 coke')).toEqual(['5 coke']);
    expect(added('1 large chapman, 1 small chapman')).toEqual(['1 chapman size/large', '1 chapman size/small']);
  });

  test('a wrong quantity is passed on as it was typed, so that the limits can be named', () => {
    expect(added('0 coke')).toEqual(['0 coke']);
    expect(added('-1 coke')).toEqual(['-1 coke']);
    expect(added('1.5 coke')).toEqual(['1.5 coke']);
    expect(added('1,000 coke')).toEqual(['1000 coke']);
  });

  test('a note to the kitchen has at most 140 characters', () => {
    const { note = '' } = read(`jollof rice, ${'extra pepper, '.repeat(40)}`);
    expect(note).toMatch(/^Jollof rice: extra pepper/);
    expect(read(`jollof rice without ${'onions and garlic and '.repeat(20)}salt`).note?.length).toBeLessThanOrEqual(
      140,
    );
  });

  test('a dish that is refused anywhere is never added', () => {
    expect(added('2 coke. No coke')).toEqual([]);
    expect(added('give me coke\nremove the coke')).toEqual([]);
  });

  test('a line that is left open makes the lines after it uncertain', () => {
    expect(added("I don't want\ncoke\nfanta")).toEqual([]);
    expect(added('remove:\n- coke\n- fanta')).toEqual([]);
  });
});

describe('what is no order', () => {
  test.each(['', ' ', '🍗🍗', '<b>2 coke</b>', 'PAYMENT_REDIRECT_SUCCESS', 'x'.repeat(5000), 'coke '.repeat(300)])(
    '%j',
    (text) => {
      expect(read(text)).toEqual(NOTHING);
    },
  );
});
