/** The full counts are for `npm run test:faults`; `npm test` runs a short form of everything that is tried at random. */
export const isFull = process.env['FAULTS'] === 'full';

/** How often something is tried. */
export const times = (short: number, full: number): number => (isFull ? full : short);

/**
 * The seed a run begins with: fixed, so that the same code always passes or always fails. A failure names its seed;
 * `FAULTS_SEED=…` begins with that one again, and then every choice is the same.
 */
export const firstSeed = Number(process.env['FAULTS_SEED'] ?? 1);

/** How many times as often a property is tried in the full counts. */
const FULL = 40;

/** How often fast-check tries a property: as often as it says in `npm test`, and many times that in the full counts. */
export const tries = (numRuns: number): { numRuns: number } => ({ numRuns: times(numRuns, FULL * numRuns) });
