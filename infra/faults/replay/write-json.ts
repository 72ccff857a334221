import type { Random } from './random.ts';

/** A value of JSON before it is written: a whole number too large for a double is a bigint, what is absent is undefined. */
export type Writable =
  | string
  | number
  | bigint
  | boolean
  | null
  | undefined
  | readonly Writable[]
  | { readonly [name: string]: Writable };

/** How a sender that follows the same grammar as we do may spell the same body. */
type Style = { slashes: boolean; letters: boolean; space: string; shuffle: boolean };

const styleOf = (random: Random): Style => ({
  slashes: random.chance(0.5),
  letters: random.chance(0.5),
  space: random.pick(['', '', '', ' ', '\n  ', '\t']),
  shuffle: random.chance(0.5),
});

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

const writeText = (text: string, { slashes, letters }: Style): string => {
  const plain = JSON.stringify(text);
  const slashed = slashes ? plain.replaceAll('/', '\\/') : plain;
  return letters ? slashed.replaceAll(/[\u0080-\uffff]/g, escaped) : slashed;
};

const write = (value: Writable, style: Style, random: Random): string => {
  if (typeof value === 'string') return writeText(value, style);
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const { space, shuffle } = style;
  if (Array.isArray(value)) return `[${space}${value.map((item) => write(item, style, random)).join(`,${space}`)}]`;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  const ordered = shuffle ? random.shuffled(entries) : entries;
  const written = ordered.map(([name, held]) => `${writeText(name, style)}:${space}${write(held, style, random)}`);
  return `{${space}${written.join(`,${space}`)}}`;
};

/** The same value in one of many spellings: order of keys, white space, escaped slashes and letters. */
export const writeJson = (value: Writable, random: Random): string => write(value, styleOf(random), random);
