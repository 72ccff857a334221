import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { converse, script, speaks } from '../testing/talk.ts';
import { newKitchen, testShop } from '../testing/test-shop.ts';
import { understand } from './commands.ts';
import { findCategory } from './menu.ts';

const sign = fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point));
const isNonsense = (said: string) => {
  const command = understand(said);
  return command.type === 'words' && !findCategory(testShop.menu, command.text);
};
const nonsense = fc.string({ unit: sign, maxLength: 40 }).filter(isNonsense);

describe('whatever is said, in whatever order', () => {
  test('every message is answered, every transition is allowed, and what is kept is sound and small', () =>
    fc.assert(
      fc.property(script, (turns) => {
        converse(turns);
      }),
      { numRuns: 150 },
    ));

  test('nonsense is answered and never changes anything', () =>
    fc.assert(
      fc.property(script, nonsense, (turns, said) => {
        const customer = converse(turns);
        const before = customer.session();
        speaks(said)(customer, newKitchen());
        expect(customer.session()).toBe(before);
      }),
      { numRuns: 50 },
    ));
});
