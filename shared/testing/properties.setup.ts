import { basename } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect } from 'vitest';
import { firstSeed, isFull, tries } from './effort.ts';

/** fast-check's own number, where a test does not say one. */
const RUNS = 100;

let tried = 0;
const counting = (out: fc.RunDetails<unknown>): void => {
  tried += out.numRuns;
  if (out.failed) throw new Error(fc.defaultReportMessage(out), { cause: out.errorInstance });
};

fc.configureGlobal({ ...tries(RUNS), seed: firstSeed, ...(isFull ? { reporter: counting } : {}) });

/** In the full counts a line for each file that the runner of `npm run test:faults` keeps. */
afterAll(() => {
  const file = basename(expect.getState().testPath ?? '', '.test.ts');
  if (isFull && tried > 0) process.stdout.write(`figures properties: ${file} ${tried} tries\n`);
  tried = 0;
});
