/** What a drawing is made with: chance that falls the same way each time, and names for its clips and gradients. */
export type Brush = {
  /** A number from `low` up to `high`. */
  between: (low: number, high: number) => number;
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** A name that no other part of the drawing has. */
  name: () => string;
};

/** @param seed the drawing's name: the same name is the same drawing, whatever was drawn before it */
export const brushFor = (seed: string): Brush => {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);
  let names = 0;
  // The generator known as mulberry32.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (low, high) => low + (high - low) * random(),
    pick: (items) => items[Math.floor(random() * items.length)] ?? items[0],
    name: () => {
      names += 1;
      return `n${names.toString(36)}`;
    },
  };
};
