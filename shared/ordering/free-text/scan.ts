import type { Menu } from '../menu.ts';
import { asideAt } from './asides.ts';
import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { isTimes, listNumbers, markAt } from './marks.ts';
import { exactAt, misspeltAt, partAt } from './menu-phrases.ts';
import { countAt } from './numbers.ts';
import type { Speller } from './speller.ts';
import { nearest, type Work } from './spelling.ts';
import type { Token } from './tokens.ts';
import { FILLERS, LONGEST_PHRASE, rolesOf } from './vocabulary.ts';

/** Beyond these a message is no order, and its mistakes are not looked at. */
const MOST_TOKENS = 120;

const NUMBER_OF = new Set([
  'number',
  'numbers',
  'num',
  'no',
  'nos',
  'nr',
  'item',
  'items',
  'dish',
  '#',
  'numero',
  'nbr',
]);
/** Before these a number is not a quantity: "beans of 500". */
const MEASURES = new Set(['of', 'n', 'de']);

/** "number 5", "no. 5", "#5": the dish that has this number on the menu. */
const numberedAt = (tokens: readonly Token[], at: number, menu: Menu, lexicon: Lexicon): Element | undefined => {
  const word = tokens[at];
  if (!word || !NUMBER_OF.has(word.folded)) return undefined;
  const isPointed = ['.', '#', 'no', 'number'].includes(tokens[at + 1]?.folded ?? '');
  const place = isPointed ? at + 2 : at + 1;
  const count = countAt(tokens, place);
  const isSpelt = tokens[place]?.kind === 'word';
  if (!count || count.isArticle || (isSpelt && word.folded.startsWith('no'))) return undefined;
  const dish = menu.dishes.find(({ number }) => number === count.value);
  const range = { from: at, to: place + count.words };
  // "2 coke, no 3 fanta" takes something back.
  if (word.folded === 'no' && !isPointed && exactAt(tokens, range.to, lexicon)?.dishes)
    return { from: at, to: place, type: 'role', role: 'perhaps', phrase: 'unclear' };
  if (!dish) return { ...range, type: 'unknown' };
  const dishes = { dishIds: [dish.dishId], sure: true, cut: false };
  return { ...range, type: 'menu', dishes, numbered: true, plural: word.folded.endsWith('s'), roles: [] };
};

/** "2", "two", "x2", "2x". */
const numberAt = (tokens: readonly Token[], at: number): Element | undefined => {
  const times = isTimes(tokens[at]) ? 1 : 0;
  const isMinus = times === 0 && tokens[at]?.folded === '-' && tokens[at + 1]?.joined === true;
  const count = countAt(tokens, at + times + (isMinus ? 1 : 0));
  if (!count || (times > 0 && count.isArticle) || (isMinus && tokens[at + 1]?.kind !== 'number')) return undefined;
  const to = at + times + (isMinus ? 1 : 0) + count.words;
  const number = {
    type: 'number',
    from: at,
    value: isMinus ? -count.value : count.value,
    isArticle: count.isArticle,
  } as const;
  if (times > 0) return { ...number, to, binds: 'back' };
  const isMultiplied = isTimes(tokens[to]) && tokens[to + 1]?.kind !== 'number';
  return isMultiplied ? { ...number, to: to + 1, binds: 'forward' } : { ...number, to };
};

const phraseAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): Element | undefined => {
  let phrase = '';
  let found: Element | undefined;
  for (let to = at + 1; to <= at + LONGEST_PHRASE && tokens[to - 1]?.kind === 'word'; to++) {
    phrase = to === at + 1 ? (tokens[at]?.folded ?? '') : `${phrase} ${tokens[to - 1]?.folded}`;
    const [role] = rolesOf(phrase);
    if (role) found = { type: 'role', from: at, to, role, phrase };
  }
  // "jollof wey get stone" orders none.
  if (found?.type === 'role' && found.phrase === 'wey get' && exactAt(tokens, found.to, lexicon)?.choice === undefined)
    return { ...found, role: 'perhaps' };
  return found;
};

/** "pleasse", "botles": a misspelt word of those that only accompany an order. */
const fillerAt = (tokens: readonly Token[], at: number, work: Work): Element | undefined => {
  const folded = tokens[at]?.folded ?? '';
  if (folded.length < 5 || tokens[at]?.kind !== 'word' || at > MOST_TOKENS) return undefined;
  const { words, cost } = nearest(folded, FILLERS, work);
  const [phrase = ''] = words;
  const [role] = rolesOf(phrase);
  return role && cost === 1 ? { type: 'role', from: at, to: at + 1, role, phrase } : undefined;
};

/** A sum of money or a telephone number is not a number of plates. */
const measureAt = (tokens: readonly Token[], at: number): Element | undefined => {
  const next = tokens[at + 1];
  const isMeasure = MEASURES.has(tokens[at]?.folded ?? '') && next?.kind === 'number';
  const isPrice = isMeasure && (tokens[at]?.folded !== 'n' || next.joined);
  return isPrice || /^\d+k$|^0\d{4}|^\d{6}/.test(tokens[at]?.folded ?? '')
    ? { type: 'role', from: at, to: at + 1, role: 'perhaps', phrase: 'price' }
    : undefined;
};

/** "two (2) plates". */
const isRepeated = (tokens: readonly Token[], at: number, before: Element | undefined) =>
  before?.type === 'number' &&
  tokens[at]?.folded === '(' &&
  tokens[at + 2]?.folded === ')' &&
  countAt(tokens, at + 1)?.value === before.value;

/** "a big one", but not the second of "one big one small". */
const isPronoun = (tokens: readonly Token[], at: number, before: Element | undefined, lexicon: Lexicon) => {
  if (tokens[at]?.folded !== 'one' || before?.type !== 'menu' || before.dishes) return false;
  return exactAt(tokens, at + 1, lexicon)?.choice === undefined;
};

/** "malt of 600", where that is what it costs. */
const isPrice = (tokens: readonly Token[], at: number, before: Element | undefined, { dishes }: Lexicon) => {
  const number = tokens[at + 1];
  if (!MEASURES.has(tokens[at]?.folded ?? '') || number?.kind !== 'number' || before?.type !== 'menu') return false;
  const [dishId = '', ...others] = before.dishes?.dishIds ?? [];
  return others.length === 0 && dishes.get(dishId)?.price === 100 * Number(number.folded.replaceAll(',', ''));
};

/** "my order #5" is no dish. */
const isAnOrder = (token: Token | undefined, before: Element | undefined) =>
  token?.folded === '#' && before?.type === 'role' && /order$/.test(before.phrase);

/** "coke -2": two, or two less? */
const isDashed = (tokens: readonly Token[], at: number, before: Element | undefined) =>
  before?.type === 'menu' &&
  tokens[at]?.folded === '-' &&
  !tokens[at]?.joined &&
  tokens[at + 1]?.kind === 'number' &&
  tokens[at + 1]?.joined === true;

const longer = (a: Element | undefined, b: Element | undefined) => (a && b ? (b.to > a.to ? b : a) : (a ?? b));

/** The elements of a message, in order: each token is in exactly one. */
export const scan = (tokens: readonly Token[], menu: Menu, lexicon: Lexicon, spell: Speller, work: Work): Element[] => {
  const lines = listNumbers(tokens);
  const elementAt = (at: number, before: Element | undefined): Element => {
    const place = { from: at, to: at + 1 };
    if (lines.places.has(at))
      return lines.sound
        ? { type: 'end', from: at, to: at + 2, asks: false, line: false }
        : { type: 'role', from: at, to: at + 2, role: 'perhaps', phrase: 'list' };
    const aside = asideAt(tokens, at, lexicon);
    if (aside) return aside;
    if (isPrice(tokens, at, before, lexicon)) return { type: 'nothing', from: at, to: at + 2 };
    if (isRepeated(tokens, at, before)) return { type: 'nothing', from: at, to: at + 3 };
    if (isPronoun(tokens, at, before, lexicon)) return { ...place, type: 'nothing' };
    if (isAnOrder(tokens[at], before) || isDashed(tokens, at, before))
      return { ...place, type: 'role', role: 'perhaps', phrase: 'unclear' };
    const exact = longer(exactAt(tokens, at, lexicon), misspeltAt(tokens, at, lexicon, spell));
    const isAfterDish = before?.type === 'menu';
    const number = isAfterDish && tokens[at]?.folded === '-' ? undefined : numberAt(tokens, at);
    return (
      longer(
        exact,
        longer(measureAt(tokens, at) ?? numberedAt(tokens, at, menu, lexicon) ?? number, phraseAt(tokens, at, lexicon)),
      ) ??
      markAt(tokens, at) ??
      partAt(tokens, at, lexicon, spell) ??
      fillerAt(tokens, at, work) ?? { ...place, type: 'unknown' }
    );
  };
  const elements: Element[] = [];
  for (let at = 0; at < tokens.length; at = elements.at(-1)?.to ?? tokens.length)
    elements.push(elementAt(at, elements.at(-1)));
  return elements;
};
