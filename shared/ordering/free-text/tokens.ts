import { cleaned, fold, stem } from './folding.ts';

export type Token = {
  kind: 'word' | 'number' | 'mark';
  /** Without case and accents. */
  folded: string;
  /** The singular, by which names are found. */
  key: string;
  start: number;
  end: number;
  /** Nothing stands between this and the token before. */
  joined: boolean;
};
export type Tokens = { text: string; tokens: Token[] };

// "50cl" and "50 cl" are a size, one word; "2jollof" is a number and a word; "1,000" and "1.5" are numbers.
const TOKEN =
  /\n|(?<word>\p{L}[\p{L}\p{M}'_]*|\d+(?:[.,]\d+)?(?: ?(?:cl|ml|kg|ltr|litres?)|[lgk])(?![\p{L}\d]))|(?<number>\d+(?:[.,]\d+)*)|\S/giu;

const isHyphen = (text: string, at: number) =>
  text[at] === '-' && /\p{L}/u.test(text[at - 1] ?? '') && /\p{L}/u.test(text[at + 1] ?? '');

const kindOf = (groups: Record<string, string | undefined> = {}): Token['kind'] => {
  if (groups['word']) return 'word';
  return groups['number'] ? 'number' : 'mark';
};

/** French "d'eau" and "l'eau" are two words. */
const pieces = (word: string): string[] => (/^[dl]'\p{L}{2}/iu.test(word) ? [word.slice(0, 2), word.slice(2)] : [word]);

/** The words, numbers and marks of a message, with their places in the cleaned text. */
export const tokenise = (message: string): Tokens => {
  const text = cleaned(message);
  const tokens: Token[] = [];
  let last = 0;
  for (const { 0: match, index, groups } of text.matchAll(TOKEN)) {
    if (isHyphen(text, index)) continue;
    let start = index;
    for (const piece of pieces(match)) {
      const folded = fold(piece.replaceAll(' ', ''));
      const end = start + piece.length;
      tokens.push({ kind: kindOf(groups), folded, key: stem(folded), start, end, joined: start === last && start > 0 });
      start = end;
      last = end;
    }
  }
  return { text, tokens };
};

/** What the customer wrote from one token up to another. */
export const written = ({ text, tokens }: Tokens, from: number, to: number): string =>
  text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .replace(/\s+/gu, ' ')
    .trim();
