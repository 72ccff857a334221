import { explain } from './explain.ts';
import { type Options, type Run, runHistory, type Size } from './run.ts';

/** Fewer clients who do less: what comes out is the shorter, the smaller the history is that still shows the fault. */
const SMALLER = [
  { clients: 2, times: 2 },
  { clients: 2, times: 6 },
  { clients: 4, times: 4 },
  { clients: 8, times: 4 },
] as const;
const TRIES = 3;

const describe = (seed: number, { clients, devices, times }: Size, { verdict }: Run): string => {
  const size = `${clients} clients of ${devices} customers, ${times} times each`;
  return [`seed ${seed}, ${size}`, ...verdict.violations.slice(0, 3).map(explain)].join('\n');
};

/**
 * What is wrong with a history, told by the shortest one that can be found: the seed repeats every choice that is made,
 * but not the order in which the table's answers come, so a shorter one is tried a few times.
 */
export const shortest = async (options: Options, found: Run): Promise<string> => {
  for (const smaller of SMALLER)
    for (let tries = 0; tries < TRIES; tries++) {
      const size = { ...options.size, ...smaller };
      const run = await runHistory({ ...options, size });
      if (run.verdict.violations.length > 0) return describe(options.seed, size, run);
    }
  return describe(options.seed, options.size, found);
};
