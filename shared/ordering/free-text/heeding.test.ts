import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../../testing/effort.ts';
import { normalise } from '../normalise.ts';
import { corpusMenu } from './corpus.ts';
import { type Reading, readItems } from './read-items.ts';
import { tokenise } from './tokens.ts';

const read = (text: string) => readItems(text, corpusMenu);

describe('what an order says', () => {
  const namesOf = (dishId: string) => {
    const found = corpusMenu.dishes.find((one) => one.dishId === dishId);
    const choices = found?.options?.flatMap((group) => group.choices) ?? [];
    return {
      dish: found ? [found.name, ...(found.aliases ?? [])] : [],
      choices: new Map(choices.map(({ choiceId, name, aliases = [] }) => [choiceId, [name, ...aliases]])),
    };
  };
  /** By all its names: "poulet" is the choice "Chicken" as well. */
  const chosen = (dishId: string, choiceIds: readonly string[]) => {
    const names = choiceIds.flatMap((choiceId) => namesOf(dishId).choices.get(choiceId.split('/')[1] ?? '') ?? []);
    const isSame = (one: string) => names.some((name) => normalise(name) === normalise(one));
    return [
      ...names,
      ...corpusMenu.dishes.flatMap(({ name, aliases = [] }) =>
        [name, ...aliases].some(isSame) ? [name, ...aliases] : [],
      ),
    ];
  };
  const keysOf = (text: string) =>
    tokenise(text).tokens.flatMap(({ kind, key }) => (kind === 'word' && key !== 'and' ? key : []));

  /** All that the customer hears back: what is added, asked, unknown and noted. */
  const heard = ({ items, unsure, unknown, note = '' }: Reading): string =>
    [
      ...items.flatMap(({ dishId, choiceIds }) => [...namesOf(dishId).dish, ...chosen(dishId, choiceIds)]),
      ...unsure.flatMap(({ said, dishIds, choiceIds }) => [said, ...dishIds.flatMap((id) => chosen(id, choiceIds))]),
      ...unknown,
      note,
    ].join(' ');

  const menuWords = corpusMenu.dishes.flatMap(({ name, aliases = [], options = [] }) => [
    name,
    ...aliases,
    ...options.flatMap(({ choices }) => choices.flatMap((choice) => [choice.name, ...(choice.aliases ?? [])])),
  ]);
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...menuWords) },
    { weight: 1, arbitrary: fc.constantFrom('xylophone', 'pizza', 'qwertz') },
    {
      weight: 3,
      arbitrary: fc.constantFrom('and', 'with', ', add', ',', '. ', 'please', '2', 'x3', 'a', 'plus', 'plates of', '('),
    },
  );

  test('no word of it vanishes: it is added, asked about, unknown or noted', () => {
    return fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
        const text = `I want ${pieces.join(' ')}`;
        // What is asked about is quoted, and longer quotations are cut.
        fc.pre(text.length <= 60 && !/small small/i.test(text));
        const back = new Set(keysOf(heard(read(text))));
        const silent = new Set(keysOf('I want with add please x a plus plates of'));
        expect(keysOf(text).filter((key) => !back.has(key) && !silent.has(key))).toEqual([]);
      }),
      tries(3000),
    );
  });

  const some = fc.record({
    dish: fc.constantFrom('zobo', 'coke', 'asaro', 'meat pie', 'fanta', 'ogbono soup', 'fish pie', 'nkwobi'),
    number: fc.integer({ min: 1, max: 9 }),
  });
  const orders = fc.uniqueArray(some, { minLength: 1, maxLength: 3, selector: ({ dish }) => dish });
  const join = fc.constantFrom(', ', '. ', '... abeg ', ' ', '\n', ' and ', ' but ', ' please ');
  const verb = fc.constantFrom('leave', 'forget', 'drop the', 'remove', 'cancel', 'no more', 'scrap', 'never mind');
  const missing = (text: string, words: readonly string[]) => {
    const back = new Set(keysOf(heard(read(text))));
    return words.flatMap(keysOf).filter((key) => !back.has(key));
  };

  test('nothing that a correction may concern is added, and none of what was ordered vanishes', () => {
    const object = fc.constantFrom('first', 'that', 'that one', 'the rest', 'one', 'the drink', 'am', 'this', 'it');
    const end = fc.constantFrom('', ' put malt', ', give me malt', ' and add malt', ', malt instead', '. Put malt');
    return fc.assert(
      fc.property(orders, join, verb, object, end, (all, between, back, what, more) => {
        const [first] = all;
        const said = all.map(({ number, dish }) => `${number} ${dish}`).join(', ');
        const object = what === 'first' ? `the ${first?.dish}` : what;
        const text = `${said}${between}${back} ${object}${more}`;
        const words = [...all.map(({ dish }) => dish), ...(more === '' ? [] : ['malt'])];
        expect(missing(text, words), text).toEqual([]);
        const doubted = what === 'first' ? [first?.dish] : words.filter((word) => word !== 'malt');
        const added = read(text).items.flatMap(({ dishId }) => namesOf(dishId).dish.map(normalise));
        expect(
          doubted.filter((dish) => added.includes(normalise(dish ?? ''))),
          text,
        ).toEqual([]);
      }),
      tries(3000),
    );
  });

  test('shares of a dish are items that make up its number, or it is asked about; and nothing beside them vanishes', () => {
    const one = fc.constantFrom('one', 'un', '1');
    const kind = fc.constantFrom(
      'with cheese',
      'avec fromage',
      'without',
      'sans',
      'plain',
      'jumbo',
      'with sausage',
      'with',
    );
    const shares = fc.array(fc.tuple(one, kind), { minLength: 1, maxLength: 3 });
    const comma = fc.constantFrom(', ', ' and ', ' ', ' et ', '. ');
    return fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }), shares, comma, comma, some, (number, all, first, between, beside) => {
        const said = all.map((share) => share.join(' '));
        const text = `${number} shawarma${first}${said.join(between)}, plus ${beside.number} ${beside.dish}`;
        // "one jumbo one" is one.
        fc.pre(!text.includes('jumbo one'));
        const choices = said.flatMap((share) => ['cheese', 'sausage', 'jumbo'].filter((word) => share.includes(word)));
        expect(missing(text, ['shawarma', beside.dish, ...choices]), text).toEqual([]);
        const { items, unsure } = read(text);
        const plates = items.filter(({ dishId }) => dishId === 'chicken-shawarma');
        const isAsked = unsure.some(({ dishIds }) => dishIds.includes('chicken-shawarma'));
        if (plates.length === 0) {
          expect(isAsked, text).toBe(true);
          return;
        }
        expect(
          plates.reduce((sum, plate) => sum + plate.quantity, 0),
          text,
        ).toBe(number);
        expect(number, text).toBe(all.length);
        const named = (fragment: string) =>
          plates.reduce((sum, plate) => sum + (plate.choiceIds.join().includes(fragment) ? plate.quantity : 0), 0);
        const wanted = (words: RegExp) => said.filter((share) => words.test(share)).length;
        expect([named('cheese'), named('sausage'), named('jumbo')], text).toEqual([
          wanted(/cheese|fromage/),
          wanted(/sausage/),
          wanted(/jumbo/),
        ]);
      }),
      tries(3000),
    );
  });
});
