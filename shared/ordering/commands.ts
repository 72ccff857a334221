import { SENDS } from './choices.ts';
import { COMMAND_WORDS, type CommandWord, LANGUAGE_WORDS } from './command-words.ts';
import { normalise } from './normalise.ts';
import type { Topic } from './shop-questions/cues.ts';
import type { Language } from './words/languages.ts';
import { WORDS } from './words/words.ts';

/** A detail that can be told in one line with its name: "name Ada", "phone 0803 123 4567". */
export type ToldField = 'name' | 'phone' | 'email' | 'address' | 'area';

type Simple = Exclude<CommandWord, 'about' | 'language' | 'resume' | 'reorder' | 'pickup' | 'delivery'>;

/** What a message asks for, before anybody knows the state it arrives in. */
export type Command =
  | { [S in Simple]: { type: S } }[Simple]
  /** A number, perhaps with a quantity: an item where a menu is open. Both as typed, unchecked. */
  | { type: 'pick'; number: number; quantity?: number }
  /** A dish by its number, and never the answer to a question: what a button beside a dish sends. */
  | { type: 'add'; number: number; quantity?: number }
  | { type: 'remove'; line: number }
  | { type: 'setQuantity'; line: number; quantity: number }
  /** A note to the kitchen, in the customer's own letters; empty where there was nothing but the word. */
  | { type: 'note'; text: string }
  /** A detail to be asked for, or told at once. */
  | { type: 'tell'; field: ToldField; told?: string }
  | { type: 'fulfil'; by: 'pickup' | 'delivery' }
  /** `which` counts from 1, the newest, as the list of orders shows them; or it is the order's code. */
  | { type: 'reorder'; which: number | string }
  | { type: 'resume'; code?: string }
  | { type: 'language'; to?: Language }
  /** Asks of the shop itself: one thing, or all there is to tell. */
  | { type: 'about'; topic?: Topic }
  /** Anything else, normalised: what somebody wants to eat, a category's name, or nothing we know. */
  | { type: 'words'; text: string };

const entries = <Key extends string>(table: Record<Key, readonly string[]>): [string, Key][] => {
  const keys = Object.keys(table).filter((key): key is Key => key in table);
  return keys.flatMap((key) => table[key].map((word): [string, Key] => [word, key]));
};
const byWord = new Map(entries(COMMAND_WORDS));
const byLanguage = new Map(entries(LANGUAGE_WORDS));

// A quantity is read even where it is wrong ("-1", "1.5", "1000"), so that the answer can name the limits.
const AMOUNT = '[-+]?\\d{1,30}(?:[.,]\\d{1,9})*';
const PICK = new RegExp(`^(${AMOUNT})(?: ?[x*×] ?(${AMOUNT}))?$`, 'u');
const ADD = new RegExp(`^(?:add|ajouter) ${PICK.source.slice(1)}`, 'u');
const SET = new RegExp(`^(\\d{1,9}) ?= ?(${AMOUNT})$`, 'u');
const REMOVE = /^(?:remove|retirer|comot) #?(\d{1,9})$/u;
const REORDER = /^(?:reorder|recommander) (?:#?(\d{1,9})|(b2b-[a-z0-9]{3,12}))$/u;
const RESUME = /^(?:resume|reprendre) ([a-z0-9][a-z0-9 -]{3,30})$/u;
const LANGUAGE = /^(?:language|langue|speak) (.{2,20})$/u;
/** What follows the word is the customer's own and stays as it was typed. */
const NOTE = /^\s*note\b[\s:]*(.*)$/isu;
const TELL =
  /^\s*(?:(?:change|my)\s+(?:the\s+|my\s+)?)?(name|nom|phone|téléphone|email|e-mail|address|adresse|area|quartier)(?:(?<=phone)\s+number\b)?(?:\s+is\b)?(?:[\s:]+(.+))?$/isu;

const FIELDS: Record<string, ToldField> = {
  name: 'name',
  nom: 'name',
  phone: 'phone',
  téléphone: 'phone',
  email: 'email',
  'e-mail': 'email',
  address: 'address',
  adresse: 'address',
  area: 'area',
  quartier: 'area',
};

/** "1,000" is a thousand and "1,5" one and a half; a fraction of nought ("1.000") could be either, and is no number. */
const amount = (typed = ''): number => {
  if (/^[-+]?\d{1,3}(?:,\d{3})+$/.test(typed)) return Number(typed.replaceAll(',', ''));
  return /[.,]0+$/.test(typed) ? Number.NaN : Number(typed.replace(',', '.'));
};

const ofWord = (word: CommandWord): Command => {
  switch (word) {
    case 'pickup':
    case 'delivery':
      return { type: 'fulfil', by: word };
    case 'reorder':
      return { type: 'reorder', which: 1 };
    default:
      return { type: word };
  }
};

/**
 * What a button says, typed, does what the button does, in every language. (The one that opens the menu sends 1, which is
 * a dish once the menu is open: its words mean the menu.)
 */
const byLabel = new Map(
  Object.values(WORDS).flatMap(({ labels }) => {
    const names = Object.keys(SENDS).filter((name): name is keyof typeof SENDS => name in SENDS);
    return names.map((name) => [normalise(labels[name]), name === 'openMenu' ? SENDS.menu : SENDS[name]] as const);
  }),
);

/** Text in, command out. What nobody taught us is `words`, never an error; whole messages are matched, never parts. */
export const understand = (message: string): Command => {
  const said = normalise(message);
  const word = byWord.get(said);
  if (word) return ofWord(word);
  const to = byLanguage.get(said) ?? byLanguage.get(LANGUAGE.exec(said)?.[1] ?? '');
  if (to) return { type: 'language', to };
  const send = byLabel.get(said);
  if (send !== undefined && send !== said) return understand(send);
  return numbered(said) ?? told(message) ?? { type: 'words', text: said };
};

const dishNumber = ([, number, quantity]: RegExpExecArray) => ({
  number: amount(number),
  quantity: quantity === undefined ? undefined : amount(quantity),
});

const numbered = (said: string): Command | undefined => {
  const remove = REMOVE.exec(said);
  if (remove) return { type: 'remove', line: Number(remove[1]) };
  const set = SET.exec(said);
  if (set) return { type: 'setQuantity', line: Number(set[1]), quantity: amount(set[2]) };
  const reorder = REORDER.exec(said);
  if (reorder) return { type: 'reorder', which: reorder[2]?.toUpperCase() ?? Number(reorder[1]) };
  const resume = RESUME.exec(said);
  if (resume) return { type: 'resume', code: resume[1] };
  const add = ADD.exec(said);
  if (add) return { type: 'add', ...dishNumber(add) };
  const pick = PICK.exec(said);
  return pick ? { type: 'pick', ...dishNumber(pick) } : undefined;
};

const told = (message: string): Command | undefined => {
  const note = NOTE.exec(message);
  if (note) return { type: 'note', text: (note[1] ?? '').trim() };
  const tell = TELL.exec(message);
  const field = FIELDS[tell?.[1]?.toLowerCase() ?? ''];
  return field && { type: 'tell', field, told: tell?.[2]?.trim() };
};
