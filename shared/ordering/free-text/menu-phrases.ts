import type { Dishes, Said } from './elements.ts';
import { dishesNamed, type Lexicon, phraseKey } from './lexicon.ts';
import { isOrdinary, isPlain } from './ordinary-words.ts';
import type { Speller } from './speller.ts';
import { isSlight, soundsLike } from './spelling.ts';
import type { Token } from './tokens.ts';
import { rolesOf } from './vocabulary.ts';

/** Dishes offered for one thing that was said. */
const MOST_CANDIDATES = 5;

const rolesAt = (tokens: readonly Token[], from: number, to: number) =>
  rolesOf(
    tokens
      .slice(from, to)
      .map(({ folded }) => folded)
      .join(' '),
  );

const isPart = (token: Token) => token.kind !== 'mark' || phraseKey(token) === '&';

/** How far a phrase that begins here may reach. */
const reach = (tokens: readonly Token[], from: number, longest: number): number => {
  const end = tokens.slice(from, from + longest).findIndex((token) => !isPart(token));
  return end < 0 ? Math.min(tokens.length, from + longest) : from + end;
};

/** The dishes that have a choice which is written too badly to be taken for it. */
const mayChoose = ({ choices }: Lexicon, phrase: string): Said | undefined => {
  const dishIds = [...(choices.get(phrase)?.keys() ?? [])].slice(0, MOST_CANDIDATES);
  return dishIds.length > 0 ? { dishIds, sure: false, cut: false } : undefined;
};

const menuElement = (
  lexicon: Lexicon,
  phrase: string,
  slight: boolean,
): Pick<Dishes, 'dishes' | 'choice'> | undefined => {
  const named = dishesNamed(lexicon, phrase);
  const choice = slight && lexicon.choices.has(phrase) ? phrase : undefined;
  if (!named && choice === undefined) {
    const dishes = mayChoose(lexicon, phrase);
    return dishes && { dishes };
  }
  if (!named) return { choice };
  const { dishIds, cut } = named;
  return { choice, dishes: { dishIds: dishIds.slice(0, MOST_CANDIDATES), cut, sure: slight && dishIds.length === 1 } };
};

/** The dishes in whose names the words of a choice are: "beef" may be a choice, or beef suya. */
const partOf = (tokens: readonly Token[], { words }: Lexicon): Said | undefined => {
  const [first = [], ...others] = tokens.map(({ key }) => [...(words.get(key) ?? [])]);
  const dishIds = first.filter((dishId) => others.every((some) => some.includes(dishId)));
  return dishIds.length > 0 ? { dishIds: dishIds.slice(0, MOST_CANDIDATES), sure: false, cut: false } : undefined;
};

/** The longest name of a dish or a choice that is written here, whatever its spaces and plurals. */
export const exactAt = (tokens: readonly Token[], from: number, lexicon: Lexicon): Dishes | undefined => {
  for (let to = reach(tokens, from, lexicon.longest); to > from; to--) {
    const phrase = tokens.slice(from, to).map(phraseKey).join('');
    const found = menuElement(lexicon, phrase, true);
    const roles = rolesAt(tokens, from, to);
    const part = roles.length === 0 ? partOf(tokens.slice(from, to), lexicon) : undefined;
    if (found) return { type: 'menu', from, to, roles, dishes: part, ...found };
  }
  return undefined;
};

const isDoubtful = (key: string, cost: number) => cost > 0 && isOrdinary(key);

type Spelt = { phrase: string; slight: boolean };

/** A phrase with its misspelt words put right; a slight mistake is one no other word explains. */
const spelt = (tokens: readonly Token[], spell: Speller): Spelt | undefined => {
  const found = tokens.map((token) => {
    if (phraseKey(token) === '&') return { words: ['&'], cost: 0 };
    const { words, cost } = spell(token);
    // "griled cat fish": a word may be half of one.
    return words.length > 0 ? { words, cost } : { words: [token.key], cost: 0 };
  });
  if (found.some(({ words }) => words.length !== 1)) return undefined;
  const isAnchored = found.some(({ words: [word], cost }) => cost === 0 && word !== '&');
  const slight = tokens.every(({ key }, place) => {
    const { words, cost } = found[place] ?? { words: [], cost: 0 };
    return (
      (isAnchored && (cost <= 1 || soundsLike(key, words[0] ?? ''))) ||
      (!isDoubtful(key, cost) && isSlight(key, words[0] ?? '', cost))
    );
  });
  if (!slight && tokens.some(({ key }, place) => isDoubtful(key, found[place]?.cost ?? 0))) return undefined;
  return { phrase: found.map(({ words }) => words[0]).join(''), slight };
};

/** The longest name that is written here, perhaps with mistakes. */
export const misspeltAt = (
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  spell: Speller,
): Dishes | undefined => {
  for (let to = reach(tokens, from, lexicon.longest); to > from; to--) {
    const said = spelt(tokens.slice(from, to), spell);
    const found = said && menuElement(lexicon, said.phrase, said.slight);
    if (found) return { type: 'menu', from, to, roles: [], ...found };
  }
  return undefined;
};

/** Whether words are the beginning of a dish's name and say the word it is known by. */
const isKnownBy = ({ names, knownBy, choices }: Lexicon, dishId: string, keys: readonly string[]): boolean => {
  const known = knownBy.get(dishId) ?? '';
  const name = names.get(dishId) ?? [];
  const start = name.slice(keys[0] === known ? name.indexOf(known) : 0);
  return (
    known.length >= 4 - (keys.length > 1 ? 1 : 0) &&
    keys.includes(known) &&
    keys.every((key, place) => key === start[place]) &&
    !choices.has(keys.join(''))
  );
};

const dishesWith = (lexicon: Lexicon, words: readonly string[]): string[] => [
  ...new Set(words.flatMap((word) => [...(lexicon.words.get(word) ?? [])])),
];

/** Dishes in whose names are the words written here: "suya", "pounded yam", "rise". */
export const partAt = (
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  spell: Speller,
): Dishes | undefined => {
  const found = spell(tokens[from]);
  // "fries" are not fried rice.
  const first = { ...found, words: found.words.filter((word) => found.cost === 0 || !isPlain(word)) };
  let dishIds = dishesWith(lexicon, first.words);
  if (dishIds.length === 0 || isDoubtful(tokens[from]?.key ?? '', first.cost)) return undefined;
  const keys = [first.words[0] ?? ''];
  let slight = first.words.length === 1 && isSlight(tokens[from]?.key ?? '', keys[0] ?? '', first.cost);
  let to = from + 1;
  for (; to < tokens.length; to++) {
    const token = tokens[to];
    const { words, cost } = spell(token);
    const narrower = dishesWith(lexicon, words).filter((dishId) => dishIds.includes(dishId));
    if (!token || narrower.length === 0 || rolesAt(tokens, to, to + 1).length > 0) break;
    dishIds = narrower;
    keys.push(words[0] ?? '');
    slight &&= words.length === 1 && isSlight(token.key, words[0] ?? '', cost);
  }
  const [only = ''] = dishIds;
  const sure = slight && dishIds.length === 1 && isKnownBy(lexicon, only, keys);
  const name = lexicon.names.get(only) ?? [];
  const dishes: Said = {
    dishIds: dishIds.slice(0, MOST_CANDIDATES),
    sure,
    cut: isCompound(lexicon, only) && !name.every((key) => keys.includes(key)),
  };
  return { type: 'menu', from, to, dishes, roles: [] };
};

const isCompound = ({ dishes }: Lexicon, dishId: string) => /&| and | with | et /i.test(dishes.get(dishId)?.name ?? '');
