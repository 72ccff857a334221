const BASE = 10;
const CAP = 200;
/**
 * Measured with twenty tabs at one session: with six retries nearly half of what they said was refused as busy, with
 * fourteen nothing, at two calls more a writer.
 */
const RETRIES = 14;

/** Milliseconds, and a way to pass them: a test's clock does it at once. */
export type Wait = (milliseconds: number) => Promise<void>;
export const wait: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * How long to pause before each try at a contended item, in milliseconds: the first try and the first retry at once,
 * then full jitter. Without jitter twenty writers step on each other's feet in time with one another.
 */
export const pauses = (random: () => number, retries = RETRIES): number[] =>
  Array.from({ length: retries + 1 }, (_, retry) =>
    retry < 2 ? 0 : Math.round(random() * Math.min(CAP, BASE * 2 ** (retry - 1))),
  );
