/** How much of a code may be covered: 7, 15, 25 or 30 %. */
export type Level = 'L' | 'M' | 'Q' | 'H';

/** Of ISO/IEC 18004, table 9, versions 1 to 10: check bytes in each block, and blocks. */
const BLOCKS: Record<Level, { checks: number[]; count: number[] }> = {
  L: { checks: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18], count: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4] },
  M: { checks: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26], count: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] },
  Q: { checks: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24], count: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8] },
  H: { checks: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28], count: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8] },
};

/** Product in the field of 256 whose generator is 2, over x⁸ + x⁴ + x³ + x² + 1. */
const times = (one: number, other: number): number => {
  let product = 0;
  for (let place = 7; place >= 0; place -= 1) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    if ((other >> place) & 1) product ^= one;
  }
  return product;
};

/** Read as a polynomial, a block without a wrong byte is 0 at every root of its check bytes. */
const isWhole = (block: number[], checks: number): boolean => {
  let root = 1;
  for (let at = 0; at < checks; at += 1) {
    const here = root;
    if (block.reduce((value, byte) => times(value, here) ^ byte, 0) !== 0) return false;
    root = times(root, 2);
  }
  return true;
};

/**
 * Sorts the bytes of a code, laid in turns of its blocks, into what they say.
 * @throws when a block is not as its check bytes want it
 */
export const checkedBytes = (codewords: number[], version: number, level: Level): number[] => {
  const checks = BLOCKS[level].checks[version - 1];
  const count = BLOCKS[level].count[version - 1];
  if (!checks || !count) throw new Error(`Version ${version} is not read here`);
  const short = Math.floor(codewords.length / count) - checks;
  const longer = codewords.length % count;
  const blocks = Array.from({ length: count }, (_, block) => {
    const common = Array.from({ length: short }, (_, at) => codewords[at * count + block] ?? 0);
    // The blocks that are longer by one byte come last.
    const extra = block >= count - longer ? [codewords[short * count + block - (count - longer)] ?? 0] : [];
    const from = short * count + longer;
    const check = Array.from({ length: checks }, (_, at) => codewords[from + at * count + block] ?? 0);
    return { data: [...common, ...extra], check };
  });
  if (!blocks.every(({ data, check }) => isWhole([...data, ...check], checks)))
    throw new Error('A byte of it is wrong');
  return blocks.flatMap(({ data }) => data);
};
