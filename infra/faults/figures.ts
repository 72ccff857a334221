/** The full counts are for `npm run test:faults`; `npm test` runs a short form of every suite. */
export const isFull = process.env['FAULTS'] === 'full';

/** How often something is tried. */
export const times = (short: number, full: number): number => (isFull ? full : short);

/**
 * The seed a run begins with. A failure names its seed; `FAULTS_SEED=…` begins with that one again, and then every
 * choice is the same.
 */
export const firstSeed = Number(process.env['FAULTS_SEED'] ?? 1);

/** What a suite counted, in one line that the runner keeps: `figures crash: points 412, violations 0`. */
export const tellFigures = (suite: string, figures: Record<string, number | string>): void => {
  const told = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  process.stdout.write(`figures ${suite}: ${told.join(', ')}\n`);
};
