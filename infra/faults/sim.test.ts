import { expect, test } from 'vitest';
import { firstSeed, times } from '../../shared/testing/effort.ts';
import { tellFigures } from './figures.ts';
import { simulate } from './sim/run.ts';

test('whatever fails, in whatever order: nothing is lost, nothing doubled, nobody stuck, everybody told', async () => {
  const seeds = times(200, 10_000);
  const total = { seeds, faults: 0, orders: 0, paid: 0, violations: 0 };
  for (let seed = firstSeed; seed < firstSeed + seeds; seed++) {
    const { violations, faults, orders, paid } = await simulate(seed);
    total.faults += faults;
    total.orders += orders;
    total.paid += paid;
    total.violations += violations.length;
    expect(violations, `seed ${seed}: FAULTS_SEED=${seed} begins with it`).toEqual([]);
    if (seed % 500 === 0) process.stdout.write(`seed ${seed}\n`);
  }
  tellFigures('sim', total);
  expect(total.paid).toBeGreaterThan(seeds / 2);
});

test('the same seed is the same run, so that a failure can be looked at', async () => {
  expect(await simulate(firstSeed)).toEqual(await simulate(firstSeed));
});
