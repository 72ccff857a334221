import type { Lexicon } from './lexicon.ts';
import { type Nearest, nearest, type Work } from './spelling.ts';
import type { Token } from './tokens.ts';
import { rolesOf } from './vocabulary.ts';

/** Misspelt words looked at in a message: real orders have a handful, and hostile ones must end. */
const MOST_MISSPELT = 40;
/** What a word of a message may be on the menu. */
export type Speller = (token: Token | undefined) => Nearest;

/** A word of the menu for a word of the message: itself, or what it may be a misspelling of. */
export const speller = (lexicon: Lexicon, work: Work): Speller => {
  const known = new Map<string, Nearest>();
  const look = ({ kind, key, folded }: Token): Nearest => {
    if (lexicon.words.has(key)) return { words: [key], cost: 0 };
    if (kind !== 'word' || rolesOf(folded).length > 0 || /\d/.test(key) || known.size >= MOST_MISSPELT)
      return { words: [], cost: 0 };
    return nearest(key, lexicon.spellings, work);
  };
  return (token) => {
    if (!token || token.kind === 'mark') return { words: [], cost: 0 };
    const found = known.get(token.key) ?? look(token);
    if (found.cost > 0) known.set(token.key, found);
    return found;
  };
};
