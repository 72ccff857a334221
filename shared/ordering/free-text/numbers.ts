import type { Token } from './tokens.ts';

const UNITS =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const FRENCH = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze'.split(' ');

const numbers = new Map<string, number>([
  ...FRENCH.map((word, value) => [word, value] as const),
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, tens) => [word, 20 + 10 * tens] as const),
  ['une', 1],
  ['vingt', 20],
  ['hundred', 100],
  ['single', 1],
]);
numbers.delete('zero');

const ARTICLES = new Set(['a', 'an', 'another', 'un', 'une']);
const PHRASES = new Map([
  ['half a dozen', 6],
  ['half dozen', 6],
  ['a half dozen', 6],
  ['une demi douzaine', 6],
  ['une douzaine', 12],
  ['a dozen', 12],
  ['dozen', 12],
  ['a couple', 2],
  ['couple', 2],
  ['a pair', 2],
  ['pair', 2],
  ['one more', 1],
  ['two more', 2],
  ['three more', 3],
  ['a hundred', 100],
  ['one hundred', 100],
]);

/** A number as it was said, and how many words it took. An article is a number only where nothing better is said. */
export type Count = { value: number; words: number; isArticle: boolean };

/** "1,000" is a thousand, "1.5" and "1,5" are one and a half: wrong as quantities, but to be named as they were typed. */
const digits = (typed: string): number =>
  /^\d{1,3}(?:,\d{3})+$/.test(typed) ? Number(typed.replaceAll(',', '')) : Number(typed.replace(',', '.'));

const isDozen = (token: Token | undefined) => token?.folded === 'dozen';

const single = (tokens: readonly Token[], at: number): Count | undefined => {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return undefined;
  if (token.kind === 'number') {
    const value = digits(token.folded);
    return Number.isNaN(value) ? undefined : { value, words: 1, isArticle: false };
  }
  const value = numbers.get(token.folded) ?? (ARTICLES.has(token.folded) ? 1 : undefined);
  if (value === undefined) return undefined;
  const unit = numbers.get(tokens[at + 1]?.folded ?? '') ?? 0;
  if (value >= 20 && value < 100 && unit > 0 && unit < 10) return { value: value + unit, words: 2, isArticle: false };
  return { value, words: 1, isArticle: ARTICLES.has(token.folded) };
};

/** The number said at this place: "2", "two", "a", "half a dozen", "2 dozen". */
export const countAt = (tokens: readonly Token[], at: number): Count | undefined => {
  for (const length of [3, 2, 1]) {
    const said = tokens.slice(at, at + length).map(({ folded }) => folded);
    const value = PHRASES.get(said.join(' '));
    if (value !== undefined) return { value, words: length, isArticle: false };
  }
  const count = single(tokens, at);
  if (!count || !isDozen(tokens[at + count.words])) return count;
  return { value: 12 * count.value, words: count.words + 1, isArticle: false };
};
