/** Random choices that a seed repeats exactly (mulberry32: 32 bits of state, good enough to mix things up). */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** In [0, 1). */
    next,
    /** A whole number in [0, below). */
    below: (limit: number) => Math.floor(next() * limit),
    chance: (probability: number) => next() < probability,
    /** @throws RangeError when there is nothing to pick from */
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('Nothing to pick from');
      return item;
    },
  };
};
export type Random = ReturnType<typeof randomFrom>;
