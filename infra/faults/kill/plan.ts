import type { Random } from './random.ts';

/** Who is killed: the start alone, whose database lives on as an orphan; both at once; or the database a little before. */
export type Victims = 'start' | 'both' | 'database first';

/** One life of the system, from its start to its end by force. */
export type Life = {
  victims: Victims;
  /** Seconds that the machine was switched off before. */
  off: number;
  /** Milliseconds from here to the end: from when there is a database, and nothing else yet; or from when the shop answers. */
  from: 'database' | 'answer';
  milliseconds: number;
};

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

const timeOff = (random: Random): number => {
  if (random.chance(0.03)) return DAY + random.between(0, 60 * MINUTE);
  return random.chance(0.35) ? random.between(10, 40 * MINUTE) : 0;
};

/** Now and then long enough for a webhook that met a shop still starting: it comes again after five seconds. */
const loadTime = (random: Random): number =>
  random.chance(0.15) ? random.between(5500, 7000) : random.between(300, 3000);

/** The first two kinds of end take turns, so that the shortest run has both. */
const victimsOf = (random: Random, index: number): Victims => {
  if (index >= 2 && random.chance(0.1)) return 'database first';
  return index % 2 === 0 ? 'start' : 'both';
};

/** The lives of a run; in the first two, which every run has, nothing is out of the ordinary. */
export const planLives = (random: Random, kills: number): Life[] =>
  Array.from({ length: kills }, (_, index) => {
    const victims = victimsOf(random, index);
    if (index < 2) return { victims, off: 0, from: 'answer', milliseconds: random.between(300, 3000) };
    const off = timeOff(random);
    return random.chance(0.12)
      ? { victims, off, from: 'database', milliseconds: random.between(0, 1500) }
      : { victims, off, from: 'answer', milliseconds: loadTime(random) };
  });

export const tellLife = ({ victims, off, from, milliseconds }: Life): string =>
  `${victims} killed ${milliseconds} ms after the ${from}${off > 0 ? `, after ${off} s off` : ''}`;
