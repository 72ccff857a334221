import type { Seen } from './watch.ts';

/** The middle of several runs, and the least and the most of them. */
export type Figure = { median: number; least: number; most: number };

/** @returns undefined where a run has none: it is no figure then */
export const figureOf = (values: readonly (number | undefined)[]): Figure | undefined => {
  const known = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  if (known.length === 0 || known.length < values.length) return undefined;
  const at = (place: number) => known[place] ?? 0;
  const half = (known.length - 1) / 2;
  return { median: (at(Math.floor(half)) + at(Math.ceil(half))) / 2, least: at(0), most: at(known.length - 1) };
};

const SESSION_GAP_MS = 1_000;
const SESSION_MS = 5_000;

/** Cumulative layout shift, https://web.dev/articles/cls: the most that shifted in one burst of at most five seconds. */
export const layoutShift = (shifts: Seen['shifts']): number => {
  let most = 0;
  let sum = 0;
  let first = Number.NEGATIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { at, value } of shifts) {
    if (at - last >= SESSION_GAP_MS || at - first >= SESSION_MS) {
      sum = 0;
      first = at;
    }
    sum += value;
    last = at;
    most = Math.max(most, sum);
  }
  return most;
};

const LONG_MS = 50;

/** Total blocking time, https://web.dev/articles/tbt: what tasks took beyond 50 ms after the first paint, in milliseconds. */
export const blockingTime = ({ longTasks, firstPaint = 0 }: Pick<Seen, 'longTasks' | 'firstPaint'>): number =>
  longTasks.reduce((sum, { at, duration }) => {
    const beyond = at + duration - Math.max(at, firstPaint) - LONG_MS;
    return sum + Math.max(0, beyond);
  }, 0);
