import type { Element } from './elements.ts';
import type { Token } from './tokens.ts';

const ENDS = new Set(['.', '!', '?', ';', '\n']);
const COMMAS = new Set([',', '،', '、', '(', ')', ':', '=', '-', '–', '—', '|', '•', '*', '·', '~', '[', ']', '>']);
const DOUBTS = new Set(['<', '@', '%', '$', '₦', '£', '€', '❌', '🚫', '⛔', '👎', '✗', '✘', '\\', '{', '}']);
const TIMES = new Set(['x', '×', '*', '✖', '✕']);

/** "x" between a dish and its quantity. */
export const isTimes = (token: Token | undefined): boolean => token !== undefined && TIMES.has(token.folded);

const isLineStart = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens[at - 1]?.folded === '\n' || (tokens[at - 1]?.folded === '(' && isLineStart(tokens, at - 1));

const isPointed = (tokens: readonly Token[], at: number) => {
  const mark = tokens[at + 1];
  return mark?.joined === true && ['.', ')', '-', ':'].includes(mark.folded) && tokens[at + 2]?.joined === false;
};

/**
 * The places where numbers only count lines: "1. jollof rice 2. coke" orders one of each. `sound` is whether they count
 * from 1: a line that begins "2." may mean two of it as well.
 */
export const listNumbers = (tokens: readonly Token[]): { places: Set<number>; sound: boolean } => {
  const places = new Set<number>();
  let next = 1;
  let sound = true;
  let inBrackets = false;
  for (const [at, { kind, folded }] of tokens.entries()) {
    if (kind !== 'number' || !isPointed(tokens, at)) continue;
    const isBracketed = tokens[at - 1]?.folded === '(';
    const isNext = next > 1 && Number(folded) === next && isBracketed === inBrackets;
    if (!isNext && !isLineStart(tokens, at)) continue;
    if (next === 1) inBrackets = isBracketed;
    sound &&= Number(folded) === next;
    places.add(at);
    next += 1;
  }
  return { places, sound };
};

/** What a mark does in a sentence. */
export const markAt = (tokens: readonly Token[], at: number): Element | undefined => {
  const token = tokens[at];
  if (token?.kind !== 'mark') return undefined;
  const { folded } = token;
  const place = { from: at, to: at + 1 };
  if (ENDS.has(folded)) return { ...place, type: 'end', asks: folded === '?', line: folded === '\n' };
  if (COMMAS.has(folded)) return { ...place, type: 'comma', mark: folded };
  if (folded === '&' || folded === '+') return { ...place, type: 'role', role: 'and', phrase: folded };
  if (folded === '/' && token.joined && tokens[at - 1]?.folded === 'w') return { ...place, type: 'nothing' };
  if (folded === '/')
    return tokens[at + 1]?.kind === 'number'
      ? { ...place, type: 'comma', mark: folded }
      : { ...place, type: 'role', role: 'or', phrase: folded };
  if (DOUBTS.has(folded)) return { ...place, type: 'role', role: 'perhaps', phrase: folded };
  return { ...place, type: 'nothing' };
};
