/** What a message asks for, before anybody knows the state it arrives in. */
export type Command =
  | { type: 'help' }
  | { type: 'menu' }
  | { type: 'more' }
  | { type: 'back' }
  /** A number, perhaps with a quantity: an item where a menu is open. Both as typed, unchecked. */
  | { type: 'pick'; number: number; quantity?: number }
  | { type: 'cart' }
  | { type: 'remove'; line: number }
  | { type: 'setQuantity'; line: number; quantity: number }
  | { type: 'clear' }
  | { type: 'checkout' }
  | { type: 'history' }
  | { type: 'status' }
  | { type: 'cancel' }
  | { type: 'yes' }
  | { type: 'no' }
  /** Anything else, normalised: a category's name, or nothing we know. */
  | { type: 'words'; text: string };

type Word = Exclude<Command['type'], 'pick' | 'remove' | 'setQuantity' | 'words'>;

const WORDS: Record<Word, readonly string[]> = {
  help: ['hi', 'hello', 'hey', 'start', 'help', '?'],
  menu: ['menu', 'order'],
  more: ['more', 'next'],
  back: ['back'],
  cart: ['97', 'cart'],
  clear: ['clear', 'empty'],
  checkout: ['99', 'checkout', 'pay'],
  history: ['98', 'history', 'orders', 'my orders'],
  status: ['status', 'paid', 'i paid', 'i have paid', "i've paid"],
  cancel: ['0', 'cancel'],
  yes: ['yes', 'y', 'ok'],
  no: ['no', 'n'],
};
const byWord = new Map(
  Object.entries(WORDS).flatMap(([type, words]) => words.map((word) => [word, type] as [string, Word])),
);

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const digits = new Map(NUMBER_WORDS.map((word, index) => [word, String(index + 1)]));

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

// A quantity is read even where it is wrong ("-1", "1.5", "1000"), so that the answer can name the limits.
const AMOUNT = '[-+]?\\d{1,30}(?:[.,]\\d{1,9})*';
const PICK = new RegExp(`^(${AMOUNT})(?: ?[x*×] ?(${AMOUNT}))?$`, 'u');
const SET = new RegExp(`^(\\d{1,9}) ?= ?(${AMOUNT})$`, 'u');
const REMOVE = /^remove #?(\d{1,9})$/u;

/** "1,000" is a thousand and "1,5" one and a half; a fraction of nought ("1.000") could be either, and is no number. */
const amount = (typed = ''): number => {
  if (/^[-+]?\d{1,3}(?:,\d{3})+$/.test(typed)) return Number(typed.replaceAll(',', ''));
  return /[.,]0+$/.test(typed) ? Number.NaN : Number(typed.replace(',', '.'));
};

/** Text in, command out. What nobody taught us is `words`, never an error; whole messages are matched, never parts. */
export const understand = (message: string): Command => {
  const said = normalise(message);
  const word = byWord.get(said);
  if (word) return { type: word };
  const remove = REMOVE.exec(said);
  if (remove) return { type: 'remove', line: Number(remove[1]) };
  const set = SET.exec(said);
  if (set) return { type: 'setQuantity', line: Number(set[1]), quantity: amount(set[2]) };
  const pick = PICK.exec(said);
  if (!pick) return { type: 'words', text: said };
  return { type: 'pick', number: amount(pick[1]), quantity: pick[2] === undefined ? undefined : amount(pick[2]) };
};
