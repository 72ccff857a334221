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

  test('what is said of something unknown is told with it', () => {
    const { items, unknown } = read('I want chicken shawarma, add extra sausage xylophone');
    expect(items).toEqual([{ dishId: 'chicken-shawarma', quantity: 1, choiceIds: [] }]);
    expect(unknown).toEqual(['add extra sausage xylophone']);
  });

  test('what nothing resembles is named, and the rest is kept', () => {
    expect(read('2 coke and a xylophone')).toEqual({
      items: [{ dishId: 'coke', quantity: 2, choiceIds: [] }],
      unsure: [],
      unknown: ['xylophone'],
    });
  });

  test('more choices than may be made are all passed on, so that whoever asks can name them', () => {
    expect(added('small large jollof')).toEqual(['1 jollof-rice size/large size/small']);
    expect(added('2 jollof with beef and chicken')).toEqual(['2 jollof-rice protein/beef protein/chicken']);
  });

  test('so are choices that are sold out', () => {
    const dishes = corpusMenu.dishes.map((dish) => ({
      ...dish,
      options: dish.options?.map((group) => ({
        ...group,
        choices: group.choices.map((choice) => ({ ...choice, available: choice.choiceId !== 'beef' })),
      })),
    }));
    expect(readItems('jollof with beef', { ...corpusMenu, dishes }).items).toEqual([
      { dishId: 'jollof-rice', quantity: 1, choiceIds: ['protein/beef'] },
    ]);
  });

  test('shares of a dish are items of their own where they make up its number', () => {
    expect(added('4 jollof, 2 with chicken 1 with beef and 1 plain')).toEqual([
      '2 jollof-rice protein/chicken',
      '1 jollof-rice protein/beef',
      '1 jollof-rice',
    ]);
    expect(added('ogbono 3: 2 eba 1 semo')).toEqual(['2 ogbono-soup swallow/eba', '1 ogbono-soup swallow/semo']);
  });

  test.each([
    '3 jollof, one with chicken, one plain',
    '2 jollof, one with chicken and one without beef',
    '2 shawarma, one with cheese and one without, large',
    '2 shawarma. One with cheese, one without',
    '2 jollof, 3 with chicken, -1 with beef',
  ])('%j: where they do not, the dish is asked about', (text) => {
    expect(read(text)).toMatchObject({ items: [], unsure: expect.arrayContaining([expect.anything()]) });
  });

  test.each([
    '2 coke, cancel that',
    '2 coke and 1 jollof. Leave the drink',
    '2 jollof 1 coke, cancel one',
    '2 coke. Forget the rest',
    '2 coke, drop one',
    '2 coke, add one more',
    '1 jollof, 1 egusi. Eba 1. Forget it',
    'jollof with chicken, remove the chicken',
  ])('%j: what a correction may concern is asked about', (text) => {
    expect(read(text)).toMatchObject({ items: [], unsure: expect.arrayContaining([expect.anything()]) });
  });

  test('a part of a name beside what is not certain is asked about', () => {
    expect(added('eba and egusi 1')).toEqual([]);
    expect(added('1 egusi, 1 coke. Eba 1')).toEqual(['1 coke']);
    expect(added('1 egusi and 1 coke')).toEqual(['1 egusi-pounded-yam', '1 coke']);
  });

  test('a name before the dishes is told to the kitchen, and what is none is heard', () => {
    expect(read('Order for Fanta Camara: 2 coke')).toMatchObject({
      items: [{ dishId: 'coke', quantity: 2 }],
      note: 'Order for Fanta Camara',
    });
    expect(read('Order for Tunde egusi: 2 coke')).toMatchObject({
      items: [{ dishId: 'coke', quantity: 2 }],
      unsure: [{ said: 'Tunde egusi', dishIds: ['egusi-pounded-yam'] }],
    });
    expect(read('order for the xylophone band over there: 2 coke').unknown).toEqual(['xylophone band']);
  });

  test('packs are counted', () => {
    expect(added('2pack of small chops and 1 coke')).toEqual(['2 small-chops', '1 coke']);
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
