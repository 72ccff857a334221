import { expect, test } from 'vitest';
import { times } from '../../shared/testing/effort.ts';
import { pairsOf, pointsOf, runPair, runSingle } from './crash/run.ts';
import { SCENES } from './crash/scenes.ts';
import { tellFigures } from './figures.ts';

const tally = { roads: 0, points: 0, pairs: 0, violations: 0 };

test.each(SCENES.flatMap((scene) => Object.keys(scene.roads).map((road) => ({ scene, road, name: scene.name }))))(
  '$name: whatever goes wrong at any call of $road, one sweep and one message later all is well',
  async ({ scene, road }) => {
    const points = await pointsOf(scene, road);
    expect(points.length).toBeGreaterThan(1);
    const found: string[] = [];
    for (const point of points) found.push(...(await runSingle(scene, road, point)));
    tally.roads += 1;
    tally.points += points.length;
    tally.violations += found.length;
    expect(found).toEqual([]);
  },
);

test.each(SCENES)(
  '$name: two at once, dying at any two calls, leave nothing that one sweep and one message do not mend',
  async (scene) => {
    const pairs = await pairsOf(scene);
    // In the short form some of them, spread over all.
    const stride = Math.max(1, Math.ceil(pairs.length / times(60, Number.POSITIVE_INFINITY)));
    const found: string[] = [];
    for (let n = 0; n < pairs.length; n += stride) {
      const pair = pairs[n];
      if (!pair) continue;
      tally.pairs += 1;
      found.push(...(await runPair(scene, pair)));
    }
    tally.violations += found.length;
    expect(found).toEqual([]);
  },
);

test('the figures', () => {
  tellFigures('crash', tally);
  expect(tally.violations).toBe(0);
});
