import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { converse, script, type Turn } from '../../shared/testing/talk.ts';
import { testBukka } from '../../shared/testing/test-bukka.ts';
import { newKitchen, testShop } from '../../shared/testing/test-shop.ts';
import { tellFigures } from './figures.ts';

/** Scripts that are tried at once before a word is said of how far it is. */
const BATCH = 2_000;

test('whatever is said and happens, in whatever order: no transition that is not allowed, and every cart adds up', async () => {
  const wanted = times(12_000, 1_000_000);
  const count = { commands: 0, scripts: 0 };
  const talk = (turns: Turn[]) => {
    // Half of the conversations are had with a shop that asks for everything.
    converse(turns, newKitchen(count.scripts % 2 === 0 ? testShop : testBukka));
    count.commands += turns.length;
    count.scripts += 1;
  };
  for (let seed = firstSeed; count.commands < wanted; seed++) {
    await fc.assert(fc.property(script, talk), { seed, numRuns: Math.min(BATCH, Math.ceil(wanted / 30)) });
    process.stdout.write(`commands ${count.commands}\n`);
  }
  tellFigures('prop', { ...count, violations: 0 });
  expect(count.commands).toBeGreaterThanOrEqual(wanted);
});
