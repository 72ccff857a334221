/** One alphabet (NFKC), straight quotes, and nothing invisible: keycaps become their digit. */
export const cleaned = (message: string): string =>
  message
    .normalize('NFKC')
    .replace(/[’‘`´]/gu, "'")
    .replaceAll('−', '-')
    .replace(/\p{Cf}|\ufe0e|\ufe0f|\u20e3/gu, '')
    .normalize('NFC');

/** A word without case, accents and apostrophes; "soooo" has one o. */
export const fold = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1');

/** The singular of a folded word, roughly: only ever compared with others made here. */
export const stem = (folded: string): string => {
  if (folded.length < 4) return folded;
  if (/[^aeiou]y$/.test(folded)) return `${folded.slice(0, -1)}ie`;
  if (!/^\p{L}+s$/u.test(folded) || /(?:ss|us|is)$/.test(folded)) return folded;
  return /(?:ch|sh|x|ss)es$/.test(folded) ? folded.slice(0, -2) : folded.slice(0, -1);
};
