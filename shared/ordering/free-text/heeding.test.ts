import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
      { numRuns: 3000 },
    );
  });
});
