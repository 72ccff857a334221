import type { Lexicon } from './lexicon.ts';
import { countAt } from './numbers.ts';
import { isPlainSound } from './ordinary-words.ts';
import { isShortened, type Nearest, nearest, SHORTEST_SOUND, sound, undoubled, type Work } from './spelling.ts';
import type { Token } from './tokens.ts';
import { rolesOf } from './vocabulary.ts';

/** Misspelt words looked at in a message: real orders have a handful, and hostile ones must end. */
const MOST_MISSPELT = 40;
/** What a word of a message may be on the menu. */
export type Speller = (token: Token | undefined) => Nearest;

/** More than any misspelling that is taken without asking. */
const UNCLEAR = 3;

/** "wtr", "chkn": a word written without its vowels, of which enough is left to know it by. */
const shortened = ({ key, folded }: Token, { sounds }: Lexicon, isOrder: boolean, work: Work): Nearest => {
  for (const said of [key, folded]) {
    const known = sounds.get(sound(said)) ?? [];
    work.comparisons += known.length;
    const found = known.filter((word) => isShortened(said, word));
    const [word = ''] = found;
    const isClear = isOrder && sound(said).length >= SHORTEST_SOUND && !isPlainSound(said, word);
    if (found.length > 0) return { words: [...found], cost: isClear ? 1 : UNCLEAR };
  }
  return { words: [], cost: UNCLEAR };
};

/** Whether there is a number, a word of ordering or a word of the menu. */
const saysOrder = (tokens: readonly Token[], { words }: Lexicon): boolean =>
  tokens.some(
    ({ kind, folded, key }, at) =>
      kind === 'number' ||
      words.has(key) ||
      countAt(tokens, at) !== undefined ||
      rolesOf(folded).some((role) => role === 'order' || role === 'serve'),
  );

/** A word of the menu for a word of the message: itself, or what it may be a misspelling of. */
export const speller = (tokens: readonly Token[], lexicon: Lexicon, work: Work): Speller => {
  const isOrder = saysOrder(tokens, lexicon);
  const known = new Map<string, Nearest>();
  const look = (token: Token): Nearest => {
    const { kind, key, folded } = token;
    if (lexicon.words.has(key)) return { words: [key], cost: 0 };
    if (kind !== 'word' || rolesOf(folded).length > 0 || /\d/.test(key) || known.size >= MOST_MISSPELT)
      return { words: [], cost: 0 };
    const same = lexicon.undoubled.get(undoubled(key)) ?? [];
    if (key.length >= 4 && same.length > 0) return { words: [...same], cost: 1 };
    const found = nearest(key, lexicon.spellings, work);
    // "beaf" is as near to beans as to beef, but sounds like beef: to be asked about.
    const alike = found.words.length > 1 ? found.words.filter((word) => sound(word) === sound(key)) : [];
    if (alike.length > 0) return { words: alike, cost: UNCLEAR };
    return found.words.length > 0 || /[aiou]/.test(folded) ? found : shortened(token, lexicon, isOrder, work);
  };
  return (token) => {
    if (!token || token.kind === 'mark') return { words: [], cost: 0 };
    const found = known.get(token.key) ?? look(token);
    if (found.cost > 0) known.set(token.key, found);
    return found;
  };
};
