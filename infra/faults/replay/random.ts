/** A source of choices: the same seed makes the same ones, in the same order (mulberry32). */
export const randomFrom = (seed: number) => {
  let state = (seed * 0x9e37_79b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const at = below(items.length);
    for (const item of items.slice(at, at + 1)) return item;
    throw new RangeError('There is nothing to pick from');
  };
  return {
    below,
    /** Both ends included. */
    between: (low: number, high: number) => low + below(high - low + 1),
    chance: (likelihood: number) => next() < likelihood,
    pick,
    shuffled: <Item>(items: readonly Item[]): Item[] =>
      items
        .map((item) => ({ item, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
};
export type Random = ReturnType<typeof randomFrom>;
