import sharp from 'sharp';
import { checkedBytes, type Level } from './qr-blocks.ts';

/** What a reader finds in the picture of a code that lies straight: ISO/IEC 18004, versions 1 to 10. */
export type ReadQr = {
  text: string;
  level: Level;
  /** White modules between the code and the nearest edge of the picture. */
  quietZone: number;
};

type Grid = boolean[][];

/** Cuts a picture into modules: the top edge of a code begins with seven dark ones. */
const modulesOf = async (picture: Buffer): Promise<{ grid: Grid; quietZone: number }> => {
  const image = sharp(picture).flatten({ background: '#fff' }).greyscale().raw();
  const { data, info } = await image.toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) => (data[(y * info.width + x) * info.channels] ?? 255) < 128;
  const edges = { left: info.width, right: 0, top: info.height, bottom: 0 };
  for (let y = 0; y < info.height; y += 1)
    for (let x = 0; x < info.width; x += 1)
      if (isDark(x, y)) {
        edges.left = Math.min(edges.left, x);
        edges.right = Math.max(edges.right, x);
        edges.top = Math.min(edges.top, y);
        edges.bottom = y;
      }
  const { left, right, top, bottom } = edges;
  let run = 0;
  while (isDark(left + run, top)) run += 1;
  const module = run / 7;
  const size = Math.round((right - left + 1) / module);
  const middle = (from: number, index: number) => Math.floor(from + (index + 0.5) * module);
  const grid = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => isDark(middle(left, x), middle(top, y))),
  );
  const margin = Math.min(left, top, info.width - 1 - right, info.height - 1 - bottom);
  return { grid, quietZone: Math.round(margin / module) };
};

const bit = (grid: Grid, x: number, y: number): number => (grid[y]?.[x] ? 1 : 0);

/** Level and mask, from around the corner at the top left. @throws when their own check does not hold */
const formatOf = (grid: Grid): { level: Level; mask: number } => {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map((x) => [x, 8]).concat([7, 5, 4, 3, 2, 1, 0].map((y) => [8, y]));
  const read = places.reduce((word, [x = 0, y = 0]) => (word << 1) | bit(grid, x, y), 0) ^ 0b101_0100_0001_0010;
  let rest = read;
  for (let at = 14; at >= 10; at -= 1) if (rest & (1 << at)) rest ^= 0b101_0011_0111 << (at - 10);
  if (rest !== 0) throw new Error('The code does not say how it was made');
  const level = (['M', 'L', 'H', 'Q'] as const)[read >> 13];
  if (!level) throw new Error('There is no such level');
  return { level, mask: (read >> 10) & 7 };
};

const alignmentAt = (version: number): number[] => {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, index) => version * 4 + 10 - index * step).toReversed()];
};

/** Whether a module carries data, and is no part of what a reader finds its way by. */
const carriesData = (size: number) => {
  const version = (size - 17) / 4;
  const centres = alignmentAt(version);
  const last = size - 7;
  const inCorner = (x: number, y: number) => (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const isTaken = (x: number, y: number) => (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
  const inAlignment = (x: number, y: number) =>
    centres.some((cx) => centres.some((cy) => !isTaken(cx, cy) && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2));
  const inVersion = (x: number, y: number) => version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11));
  return (x: number, y: number) => x !== 6 && y !== 6 && !inCorner(x, y) && !inAlignment(x, y) && !inVersion(x, y);
};

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The bytes in the order they are laid: in strips of two, up and down, from the right. */
const codewordsOf = (grid: Grid, mask: number): number[] => {
  const size = grid.length;
  const isData = carriesData(size);
  const bits: number[] = [];
  const strips = [...Array(size).keys()].filter((x) => (x < 6 ? x % 2 === 1 : x > 6 && x % 2 === 0)).toReversed();
  for (const [index, right] of strips.entries())
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = index % 2 === 0 ? size - 1 - step : step;
        if (isData(x, y)) bits.push(bit(grid, x, y) ^ (MASKS[mask]?.(x, y) ? 1 : 0));
      }
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, one) => (byte << 1) | one, 0),
  );
};

/** @throws when it is no code, when a byte of it is wrong, or when it holds anything but one text in bytes */
export const readQr = async (picture: Buffer): Promise<ReadQr> => {
  const { grid, quietZone } = await modulesOf(picture);
  const { level, mask } = formatOf(grid);
  const version = (grid.length - 17) / 4;
  const bytes = checkedBytes(codewordsOf(grid, mask), version, level);
  const bits = bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const lengthBits = version < 10 ? 8 : 16;
  if (!bits.startsWith('0100')) throw new Error('It holds something else than bytes');
  const length = Number.parseInt(bits.slice(4, 4 + lengthBits), 2);
  const from = 4 + lengthBits;
  const text = Array.from({ length }, (_, at) => Number.parseInt(bits.slice(from + at * 8, from + at * 8 + 8), 2));
  return { text: Buffer.from(text).toString('utf8'), level, quietZone };
};
