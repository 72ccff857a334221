/** How much work a reading has done, in comparisons of two words: it must stay bounded whatever is typed. */
export type Work = { comparisons: number };

/**
 * How many letters are missing, added, replaced or swapped with their neighbour between two words (optimal string
 * alignment).
 */
export const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
};

/** How many letters of a word may be wrong for it to be recognised at all: short words must be right. */
export const allowed = (length: number): number => {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
};

const sameStart = (a: string, b: string) => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** A word as it is heard, without its vowels: "chikin" and "chicken" sound alike. */
export const sound = (word: string): string =>
  word
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ph/g, 'f')
    .replace(/gh/g, 'g')
    .replace(/ck|c(?!h)|q/g, 'k')
    .replace(/z/g, 's')
    .replace(/(?<=.)[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1');

export const SHORTEST_SOUND = 3;

/** A word without its double letters: "zobbo" and "zobo" are one. */
export const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

/** Whether a word is another with letters left out, as in "wtr". */
export const isShortened = (said: string, word: string): boolean => {
  let place = 0;
  for (const letter of word) if (letter === said[place]) place += 1;
  return said.length >= 3 && said.length < word.length && place === said.length;
};

/** Whether two longer words differ in little but their vowels. */
export const soundsLike = (said: string, word: string): boolean =>
  said.length >= 4 && word.length >= 5 && sound(word).length >= SHORTEST_SOUND && sound(said) === sound(word);

/** The words nearest to one that is misspelt, all at the same distance; none when nothing resembles it. */
export type Nearest = { words: string[]; cost: number };

const FARTHEST = 2;

const letterSet = (word: string): number => {
  let set = 0;
  for (let place = 0; place < word.length; place++) set |= 1 << (word.charCodeAt(place) & 31);
  return set;
};

/** How many letters only one of two words has, of which a mistake adds two at most: a quick way to see most differ. */
const strangers = (a: number, b: number): number => {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count += 1;
  return count;
};

/** @param byLength the known words by their length */
export const nearest = (said: string, byLength: ReadonlyMap<number, readonly string[]>, work: Work): Nearest => {
  let best: Nearest = { words: [], cost: FARTHEST };
  if (said.length < 4) return best;
  const letters = letterSet(said);
  for (let length = said.length - FARTHEST; length <= said.length + FARTHEST; length++)
    for (const word of byLength.get(length) ?? []) {
      if (!sameStart(said, word) || Math.abs(length - said.length) > best.cost) continue;
      work.comparisons += 1;
      if (strangers(letters, letterSet(word)) > 2 * best.cost) continue;
      const cost = distance(said, word);
      if (cost > best.cost || (cost > Math.min(allowed(said.length), allowed(length)) && !soundsLike(said, word)))
        continue;
      best = cost < best.cost ? { words: [word], cost } : { words: [...best.words, word], cost };
    }
  return best;
};

const sorted = (word: string) => [...word].sort().join('');

/** Whether a misspelling is slight enough for its word to be taken without asking. */
export const isSlight = (said: string, word: string, cost: number): boolean => {
  if (cost === 0 || (cost === 1 && word.length >= 6) || (cost === 2 && word.length >= 9)) return true;
  if ((cost <= FARTHEST && word.length >= 6 && soundsLike(said, word)) || undoubled(said) === undoubled(word))
    return true;
  const isShuffled = sorted(said) === sorted(word);
  // One letter replaced makes another word of five letters too easily: "fanta", "manta".
  const isReplaced = said.length === word.length && !isShuffled;
  return (cost === 1 && word.length === 5 && !isReplaced) || (isShuffled && word.length >= 7);
};
