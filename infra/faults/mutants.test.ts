import { expect, test } from 'vitest';
import { firstSeed, isFull } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { MUTANTS } from './mutants/list.ts';
import type { Mutant } from './mutants/mutant.ts';
import { tryAll } from './mutants/run.ts';

/** Two of them in the short form, others with every seed; all of them in the full one. */
const chosen = (): readonly Mutant[] => {
  if (isFull) return MUTANTS;
  const at = firstSeed % MUTANTS.length;
  return [...MUTANTS.slice(at), ...MUTANTS].slice(0, 2);
};

test('every wrong design is noticed by what looks for faults, so that the right one is right for a reason', async () => {
  const results = await tryAll(chosen());
  const survived = [...results].filter(([, result]) => !result.startsWith('caught'));
  tellFigures('mutants', { tried: results.size, caught: results.size - survived.length });
  expect(survived).toEqual([]);
}, 3_600_000);

test('each names code that is there, once', async () => {
  expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
});
