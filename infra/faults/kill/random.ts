const GRAIN = 2 ** 32;

/** Choices that are the same for the same seed (mulberry32). */
export const createRandom = (seed: number) => {
  let state = seed >>> 0;
  /** From 0 to just under 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / GRAIN;
  };
  /** A whole number; both ends count in. */
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (digits: number) => Array.from({ length: digits }, () => between(0, 15).toString(16)).join('');
  return {
    between,
    chance: (probability: number) => next() < probability,
    one: <Choice>(among: readonly Choice[]): Choice | undefined => among[between(0, among.length - 1)],
    /** Of version 4. */
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
    /** A source of its own for somebody else, so that nobody's choices depend on who came first. */
    fork: () => createRandom(between(0, GRAIN - 1)),
  };
};
export type Random = ReturnType<typeof createRandom>;
