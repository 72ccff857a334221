import type { Dish, Menu } from '../menu.ts';
import { isPlain } from './ordinary-words.ts';
import { sound, undoubled } from './spelling.ts';
import { type Token, tokenise } from './tokens.ts';
import { rolesOf } from './vocabulary.ts';

export type Choice = { groupId: string; choiceId: string };
/** One thing a phrase may mean: a dish, by how much of its name it says. */
type Meaning = { dishId: string; rank: 'name' | 'alias' | 'short'; cut: boolean };

/** All that a menu's names say, prepared once for a menu. Phrases are kept without their spaces. */
export type Lexicon = {
  dishes: ReadonlyMap<string, Dish>;
  drinks: ReadonlySet<string>;
  phrases: ReadonlyMap<string, Meaning[]>;
  /** By phrase and then by dish: the choices of that dish which the phrase names. */
  choices: ReadonlyMap<string, ReadonlyMap<string, Choice[]>>;
  /** By dish: another name of it that is a choice of others, "chicken" for fried chicken. */
  likeChoices: ReadonlyMap<string, string>;
  /** By word: the dishes in whose names it is. */
  words: ReadonlyMap<string, ReadonlySet<string>>;
  /** The word of a dish's name by which it is known: "jollof", but never "rice" or "fried". */
  knownBy: ReadonlyMap<string, string>;
  /** Each dish's name as its words, for what a beginning of it says. */
  names: ReadonlyMap<string, readonly string[]>;
  /** Everything a misspelt word may be, by length. */
  spellings: ReadonlyMap<number, readonly string[]>;
  /** The same by how they sound without their vowels. */
  sounds: ReadonlyMap<string, readonly string[]>;
  /** All words without their double letters. */
  undoubled: ReadonlyMap<string, readonly string[]>;
  longest: number;
};

const CONNECTORS = new Set(['and', '&', '+', 'n', 'with', 'et', 'avec']);

/** How a token counts in a phrase: every way to say "and" is the same. */
export const phraseKey = ({ folded, key }: Token): string => (CONNECTORS.has(folded) ? '&' : key);

const isInName = (token: Token) => token.kind !== 'mark' || CONNECTORS.has(token.folded);
const keysOf = (name: string): string[] => tokenise(name).tokens.filter(isInName).map(phraseKey);
const isSize = (key: string) => /^\d/.test(key);
const joined = (keys: readonly string[]) => keys.join('');
const plain = (keys: readonly string[]) => keys.filter((key) => key !== '&');

const addTo = <K, V>(map: Map<K, V[]>, key: K, value: V) => map.set(key, [...(map.get(key) ?? []), value]);

const DRINKS = /drink|beverage|mineral|juice|boisson|wine|water|smoothie|cocktail/i;

type Said = Meaning & { keys: string[] };

const waysToSay = ({ dishId, name, aliases = [] }: Dish): Said[] => {
  const full = keysOf(name);
  const tail = full.includes('&') ? full.slice(full.lastIndexOf('&') + 1) : [];
  const says = (keys: string[], rank: Meaning['rank']): Said => ({
    dishId,
    rank,
    keys,
    cut: !tail.every((key) => keys.includes(key)),
  });
  const unsized = full.filter((key) => !isSize(key));
  return [
    says(full, 'name'),
    says(plain(full), 'name'),
    ...aliases.flatMap((alias) => [says(keysOf(alias), 'alias'), says(plain(keysOf(alias)), 'alias')]),
    ...(unsized.some((key) => !isPlain(key)) ? [says(unsized, 'short')] : []),
  ].filter(({ keys }) => joined(keys) !== '');
};

const phrasesOf = (said: readonly Said[]) => {
  const phrases = new Map<string, Meaning[]>();
  for (const { keys, ...meaning } of said) addTo(phrases, joined(keys), meaning);
  return phrases;
};

const choicesOf = (dishes: readonly Dish[]) => {
  const choices = new Map<string, Map<string, Choice[]>>();
  for (const { dishId, options = [] } of dishes)
    for (const { groupId, choices: all } of options)
      for (const { choiceId, name, aliases = [] } of all)
        for (const phrase of new Set([name, ...aliases].map((way) => joined(keysOf(way))))) {
          const byDish = choices.get(phrase) ?? new Map<string, Choice[]>();
          addTo(byDish, dishId, { groupId, choiceId });
          choices.set(phrase, byDish);
        }
  choices.delete('');
  return choices;
};

const wordsOf = (said: readonly Said[]) => {
  const words = new Map<string, Set<string>>();
  for (const { keys, dishId } of said)
    for (const key of plain(keys)) if (!isSize(key)) words.set(key, (words.get(key) ?? new Set()).add(dishId));
  return words;
};

const spellingsOf = (all: Iterable<string>) => {
  const byLength = new Map<number, string[]>();
  for (const word of new Set(all))
    if (word.length >= 4 && rolesOf(word).length === 0) addTo(byLength, word.length, word);
  return byLength;
};

const isDrink = (menu: Menu, { categoryId, name }: Dish) =>
  /\d ?(?:cl|ml)\b/i.test(name) ||
  DRINKS.test(menu.categories.find((one) => one.categoryId === categoryId)?.name ?? '');

const prepare = (menu: Menu): Lexicon => {
  const said = menu.dishes.flatMap(waysToSay);
  const phrases = phrasesOf(said);
  const words = wordsOf(said);
  const choices = choicesOf(menu.dishes);
  const names = new Map(menu.dishes.map(({ dishId, name }) => [dishId, plain(keysOf(name))]));
  const optionWords = menu.dishes.flatMap(({ options = [] }) =>
    options.flatMap((group) => group.choices.flatMap(({ name, aliases = [] }) => [name, ...aliases].flatMap(keysOf))),
  );
  const spellings = spellingsOf([...words.keys(), ...phrases.keys(), ...optionWords, ...choices.keys()]);
  return {
    dishes: new Map(menu.dishes.map((dish) => [dish.dishId, dish])),
    drinks: new Set(menu.dishes.filter((dish) => isDrink(menu, dish)).map(({ dishId }) => dishId)),
    phrases,
    choices,
    likeChoices: new Map(
      said.flatMap(({ keys, dishId }) => (choices.has(joined(keys)) ? [[dishId, joined(keys)] as const] : [])),
    ),
    words,
    names,
    knownBy: new Map(
      [...names].map(([dishId, keys]) => [dishId, keys.find((key) => !isPlain(key) && !isSize(key)) ?? '']),
    ),
    spellings,
    sounds: Map.groupBy(
      [...new Set([...words.keys(), ...optionWords])].filter((word) => rolesOf(word).length === 0),
      sound,
    ),
    undoubled: Map.groupBy(
      [...new Set([...words.keys(), ...optionWords])].filter((word) => word.length >= 4),
      undoubled,
    ),
    longest: Math.max(1, ...said.map(({ keys }) => keys.length)) + 1,
  };
};

const prepared = new WeakMap<Menu, Lexicon>();

/** What a menu's names say, prepared when it is first asked for. */
export const lexiconOf = (menu: Menu): Lexicon => {
  const lexicon = prepared.get(menu) ?? prepare(menu);
  prepared.set(menu, lexicon);
  return lexicon;
};

/** The dishes an exact phrase names: by name before alias before a name without its size. */
export const dishesNamed = ({ phrases }: Lexicon, phrase: string): { dishIds: string[]; cut: boolean } | undefined => {
  const meanings = phrases.get(phrase);
  if (!meanings) return undefined;
  const rank = (['name', 'alias', 'short'] as const).find((one) => meanings.some((meaning) => meaning.rank === one));
  const best = meanings.filter((meaning) => meaning.rank === rank);
  return { dishIds: [...new Set(best.map(({ dishId }) => dishId))], cut: best.every(({ cut }) => cut) };
};

/** Whether one of these dishes has a choice of this name. */
export const hasChoice = ({ choices }: Lexicon, dishIds: readonly string[], phrase: string): boolean =>
  dishIds.some((dishId) => choices.get(phrase)?.has(dishId));
