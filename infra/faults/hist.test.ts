import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { runCrowd } from './hist/crowd.ts';
import { explain } from './hist/explain.ts';
import { PLANTED } from './hist/planted.ts';
import { type Options, type Run, runHistory } from './hist/run.ts';
import { shortest } from './hist/shortest.ts';
import { startTables, type Tables } from './hist/tables.ts';

const HISTORIES = times(1, 50);
const CROWDS = times(1, 20);
const TRIES = 16;

let tables: Tables;
const figures = {
  histories: 0,
  operations: 0,
  writes: 0,
  busy: 0,
  again: 0,
  forgotten: 0,
  planted: 0,
  found: 0,
  violations: 0,
};
const crowd = { writers: 0, lost: 0, rejected: 0, calls: 0 };

beforeAll(async () => {
  tables = await startTables('hist');
});
afterAll(async () => {
  await tables.stop();
  tellFigures('hist', figures);
  tellFigures('hist, twenty at once', { ...crowd, 'calls per writer': (crowd.calls / crowd.writers).toFixed(1) });
});

const count = ({ history, verdict }: Run) => {
  figures.histories += 1;
  figures.operations += history.operations.length;
  figures.writes += history.writes.length;
  figures.busy += verdict.busy;
  figures.again += verdict.again;
  figures.forgotten += verdict.forgotten;
  figures.violations += verdict.violations.length;
};

describe('sixteen clients at once', () => {
  test.each([
    { name: 'in the tabs of one customer', devices: 1 },
    { name: 'of six customers', devices: 6 },
  ])('$name: every answer is true, every message has one effect, and no write undoes another', async ({ devices }) => {
    for (let seed = firstSeed; seed < firstSeed + HISTORIES; seed++) {
      const options = { tables, seed, size: { clients: 16, devices, times: times(8, 12) } };
      const run = await runHistory(options);
      count(run);
      if (run.verdict.violations.length > 0) expect.fail(await shortest(options, run));
    }
  });
});

test('twenty tabs that add at the same moment: no dish is lost, whoever is told to come again', async () => {
  for (let n = 0; n < CROWDS; n++) {
    const { verdict, rejected, lost, calls } = await runCrowd(tables, 20);
    expect(verdict.violations.map(explain)).toEqual([]);
    expect(lost).toBe(0);
    crowd.writers += calls.length;
    crowd.rejected += rejected;
    crowd.calls += calls.reduce((sum, one) => sum + one, 0);
  }
});

const isFound = async (options: Omit<Options, 'seed'>): Promise<boolean> => {
  for (let seed = firstSeed; seed < firstSeed + TRIES; seed++) {
    const { verdict } = await runHistory({ ...options, seed });
    if (verdict.violations.length > 0) return true;
  }
  return false;
};

describe('what would cheat a customer is noticed', () => {
  test.each(PLANTED)('$name', async ({ devices, change }) => {
    figures.planted += 1;
    expect(await isFound({ tables, change, size: { clients: 8, devices, times: 5 } })).toBe(true);
    figures.found += 1;
  });
});
