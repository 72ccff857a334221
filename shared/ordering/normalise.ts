const NUMBER_WORDS = [
  'one two three four five six seven eight nine ten eleven twelve',
  'un deux trois quatre cinq six sept huit neuf dix onze douze',
].map((words) => words.split(' '));
const digits = new Map(NUMBER_WORDS.flatMap((words) => words.map((word, index) => [word, String(index + 1)])));

/**
 * Trimmed, one alphabet (NFKC), lower-case, straight quotes, single spaces, nothing invisible; "#3", "3." and "3)" are 3;
 * "two" is 2.
 */
export const normalise = (message: string): string =>
  message
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('−', '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^#/, '')
    .replace(/(?<=.)[.)!]+$/u, '')
    .split(' ')
    .map((word) => digits.get(word) ?? word)
    .join(' ')
    .trim();
