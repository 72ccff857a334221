import { randomFrom } from '../../../shared/testing/faults/random.ts';
import { pairsOf, pointsOf, runPair, runSingle } from '../crash/run.ts';
import { SCENES } from '../crash/scenes.ts';
import { simulate } from '../sim/run.ts';

/** Runs what finds faults, until one is found. Run in a copy whose code was changed, it says whether that was noticed. */
const SEEDS = 80;
/** Of all pairs of roads and calls, this share. */
const SHARE = 0.08;

const singles = async function* () {
  for (const scene of SCENES)
    for (const road of Object.keys(scene.roads)) {
      for (const point of await pointsOf(scene, road)) yield runSingle(scene, road, point);
    }
};

const pairs = async function* () {
  const random = randomFrom(1);
  for (const scene of SCENES)
    for (const pair of await pairsOf(scene)) if (random.chance(SHARE)) yield runPair(scene, pair);
};

const seeds = async function* () {
  for (let seed = 1; seed <= SEEDS; seed++) yield simulate(seed).then(({ violations }) => [...violations]);
};

const firstOf = async (): Promise<string | undefined> => {
  for (const source of [singles, seeds, pairs])
    for await (const [found] of source()) if (found !== undefined) return found;
  return undefined;
};

/** The first line is for the one who asks: what was noticed first, or that nothing was. */
const noticed = await firstOf().catch(
  (error: unknown) => `it fell over: ${error instanceof Error ? error.message : error}`,
);
console.log(noticed === undefined ? 'survived' : `caught: ${noticed}`);
process.exit(0);
