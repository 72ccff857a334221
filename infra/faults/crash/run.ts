import { type Call, type Fault, noFaults, POSSIBLE } from '../../../shared/testing/faults/plan.ts';
import { type Process, runAll } from '../../../shared/testing/faults/scheduler.ts';
import { recover, repairs } from '../recover.ts';
import type { Scene, Stage } from './stage.ts';

/** Where a road goes wrong: its nth call, and how. */
export type Point = { n: number; fault: Fault };

const roadOf = (scene: Scene, road: string) => {
  const found = scene.roads[road];
  if (!found) throw new Error(`${scene.name} has no road ${road}`);
  return found;
};

/** Of what kind each call to a port is that a road makes when nothing goes wrong. */
const callsOf = async (scene: Scene, road: string): Promise<Call['kind'][]> => {
  const stage = await scene.set();
  const kinds: Call['kind'][] = [];
  stage.world.faults.plan = (call) => {
    if (call.process === process) kinds.push(call.kind);
    return 'ok';
  };
  const process = stage.world.start(road, () => roadOf(scene, road)(stage));
  await runAll(stage.world.scheduler);
  return kinds;
};

const NOWHERE: Point = { n: 0, fault: 'ok' };

/** Every way in which every call of a road may go wrong, and none at all. */
export const pointsOf = async (scene: Scene, road: string): Promise<Point[]> => {
  const kinds = await callsOf(scene, road);
  return [NOWHERE, ...kinds.flatMap((kind, at) => POSSIBLE[kind].map((fault) => ({ n: at + 1, fault })))];
};

const told = (where: string, violations: readonly string[]) => violations.map((violation) => `${where}: ${violation}`);

/** Whoever was cut off says it again; then the sweep and the message. */
const afterwards = async ({ world, customer, others = [] }: Stage): Promise<void> => {
  const all = [customer, ...others];
  for (const client of all) await repairs(world, client);
  // Long enough for every lease to be over and for every look to be due.
  await recover(world, all, 61 * 60);
};

/** One road with one fault. @returns what was broken by it */
export const runSingle = async (scene: Scene, road: string, { n, fault }: Point): Promise<string[]> => {
  const stage = await scene.set();
  const { world } = stage;
  const process = world.start(road, () => roadOf(scene, road)(stage));
  world.faults.plan = (call) => (call.process === process && call.n === n ? fault : 'ok');
  await runAll(world.scheduler);
  await afterwards(stage);
  if (scene.comesTo?.[road]?.(stage) === false) world.watch.note('comes to', 'nothing');
  return told(`${scene.name}, ${road}, ${fault} at call ${n}`, world.watch.violations);
};

export type Pair = {
  first: string;
  second: string;
  i: number;
  j: number;
  ends: 'both die' | 'second dies' | 'both go on';
};

/** Every pair of roads, with the first held up before its ith call while the second goes on to its jth, or to its end. */
export const pairsOf = async (scene: Scene): Promise<Pair[]> => {
  const points = new Map<string, number>();
  for (const road of Object.keys(scene.roads)) points.set(road, (await callsOf(scene, road)).length);
  const pairs: Pair[] = [];
  for (const [first, is] of points)
    for (const [second, js] of points)
      for (let i = 1; i <= is; i++)
        for (let j = 1; j <= js + 1; j++)
          for (const ends of ['both die', 'second dies', 'both go on'] as const)
            pairs.push({ first, second, i, j, ends });
  return pairs;
};

/** Lets one process go on until it is about to make its nth call, or has come to its end. */
const advance = async ({ world }: Stage, process: Process, n: number): Promise<void> => {
  await runAll(world.scheduler, (gates) => {
    const gate = gates.find((one) => one.process === process);
    return process.calls < n ? gate : undefined;
  });
};

export const runPair = async (scene: Scene, { first, second, i, j, ends }: Pair): Promise<string[]> => {
  const stage = await scene.set();
  const { world } = stage;
  world.faults.plan = noFaults;
  const one = world.start(first, () => roadOf(scene, first)(stage));
  await advance(stage, one, i);
  const other = world.start(second, () => roadOf(scene, second)(stage));
  await advance(stage, other, j);
  if (ends !== 'both go on') world.scheduler.kill(other);
  if (ends === 'both die') world.scheduler.kill(one);
  await runAll(world.scheduler);
  await afterwards(stage);
  return told(`${scene.name}, ${first} at ${i}, ${second} at ${j}, ${ends}`, world.watch.violations);
};
