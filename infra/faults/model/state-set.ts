/** What was found of a state: where it came from and by which step, to tell the way to it. */
export type StateSet = {
  /** The number of a state that is new, or -1. */
  add: (row: readonly number[], parent: number, label: number) => number;
  rowAt: (state: number) => number[];
  wayTo: (state: number) => number[];
  size: () => number;
};

const grown = (array: Int32Array, size: number, filler: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(size).fill(filler);
  larger.set(array);
  return larger;
};

const hashOf = (row: readonly number[]): number => {
  let hash = 0x9dc5;
  for (const part of row) {
    hash = Math.imul(hash ^ part, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
};

/** Rows of `width` numbers in typed arrays: millions of states in a few hundred megabytes, found by their hash. */
export const createStateSet = (width: number): StateSet => {
  let rows = new Int32Array(width * 1024);
  let parents = new Int32Array(1024);
  let labels = new Int32Array(1024);
  let slots = new Int32Array(4096).fill(-1);
  let count = 0;

  const isAt = (state: number, row: readonly number[]): boolean => {
    for (let part = 0; part < width; part++) if (rows[state * width + part] !== row[part]) return false;
    return true;
  };
  const rowAt = (state: number): number[] => [...rows.subarray(state * width, (state + 1) * width)];
  /** The slot that holds this row, or the free one where it belongs. */
  const slotFor = (row: readonly number[]): number => {
    const mask = slots.length - 1;
    let slot = hashOf(row) & mask;
    for (let state = slots[slot] ?? -1; state >= 0 && !isAt(state, row); state = slots[slot] ?? -1)
      slot = (slot + 1) & mask;
    return slot;
  };
  const makeRoom = () => {
    if (count === parents.length) {
      rows = grown(rows, rows.length * 2, 0);
      parents = grown(parents, count * 2, 0);
      labels = grown(labels, count * 2, 0);
    }
    if (count * 2 < slots.length) return;
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let state = 0; state < count; state++) slots[slotFor(rowAt(state))] = state;
  };

  return {
    add: (row, parent, label) => {
      if ((slots[slotFor(row)] ?? -1) >= 0) return -1;
      makeRoom();
      slots[slotFor(row)] = count;
      rows.set(row, count * width);
      parents[count] = parent;
      labels[count] = label;
      return count++;
    },
    rowAt,
    wayTo: (state) => {
      const way: number[] = [];
      for (let at = state; at > 0; at = parents[at] ?? 0) way.unshift(labels[at] ?? 0);
      return way;
    },
    size: () => count,
  };
};
