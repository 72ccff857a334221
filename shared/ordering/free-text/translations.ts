import type { Lexicon } from './lexicon.ts';
import { type Token, tokenise } from './tokens.ts';

/** What the menu may call what is said in French, best first. */
const TRANSLATIONS = new Map(
  Object.entries({
    'banane plantain frite': ['fried plantain', 'plantain'],
    'bananes plantains frites': ['fried plantain', 'plantain'],
    'banane plantain': ['plantain', 'fried plantain'],
    'bananes plantains': ['plantain', 'fried plantain'],
    alloco: ['fried plantain', 'plantain'],
    'riz frit': ['fried rice'],
    'poulet frit': ['fried chicken', 'chicken'],
    poundo: ['pounded yam'],
    poulet: ['chicken'],
    poulets: ['chicken'],
    boeuf: ['beef'],
    dinde: ['turkey'],
    poisson: ['fish'],
    fromage: ['cheese'],
    saucisse: ['sausage'],
    oeuf: ['egg'],
    oeufs: ['egg'],
    salade: ['salad'],
    eaux: ['eau', 'water'],
    eau: ['water'],
    coca: ['coke', 'coca cola'],
    cocas: ['coke', 'coca cola'],
    grand: ['large', 'big'],
    grande: ['large', 'big'],
    grands: ['large', 'big'],
    petit: ['small'],
    petite: ['small'],
    petits: ['small'],
  }),
);
const LONGEST = Math.max(...[...TRANSLATIONS.keys()].map((phrase) => phrase.split(' ').length));

const keyOf = (phrase: string) =>
  tokenise(phrase)
    .tokens.map(({ key }) => key)
    .join('');

const isOnMenu = ({ phrases, choices }: Lexicon, key: string) => phrases.has(key) || choices.has(key);

/** One token for a phrase that the menu has in another language. */
const translationAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): [Token, number] | undefined => {
  for (let length = LONGEST; length > 0; length--) {
    const said = tokens.slice(at, at + length);
    const last = said.at(-1);
    const [first] = said;
    const key = (TRANSLATIONS.get(said.map(({ folded }) => folded).join(' ')) ?? [])
      .map(keyOf)
      .find((each) => isOnMenu(lexicon, each));
    if (
      isOnMenu(
        lexicon,
        tokens
          .slice(at, at + length + 1)
          .map((one) => one.key)
          .join(''),
      )
    )
      return undefined;
    if (first && last && key !== undefined && !isOnMenu(lexicon, said.map((one) => one.key).join('')))
      return [{ ...first, key, end: last.end }, length];
  }
  return undefined;
};

/** The words of a message as the menu has them: a customer orders in French from a menu in English. */
export const translated = (tokens: readonly Token[], lexicon: Lexicon): Token[] => {
  const found: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [token, length] = translationAt(tokens, at, lexicon) ?? [tokens[at], 1];
    if (token) found.push(token);
    at += length;
  }
  return found;
};
