import type { Choice } from './replies.ts';
import type { Words } from './words/en.ts';

/** What each button sends. It is understood in every channel and language, so it never changes with the label. */
export const SENDS = {
  menu: 'menu',
  openMenu: '1',
  more: 'more',
  back: 'back',
  cart: '97',
  clear: 'clear',
  history: '98',
  checkout: '99',
  cancel: '0',
  leave: '0',
  status: 'status',
  lastOrder: 'status',
  help: 'help',
  about: 'about',
  options: '00',
  yes: 'yes',
  no: 'no',
  none: 'no',
  without: 'no',
  skip: 'no',
  reorder: 'reorder 1',
  details: 'details',
  language: 'language',
  resume: 'resume',
  forget: 'forget me',
} as const satisfies Partial<Record<keyof Words['labels'], string>>;

/** A button in the customer's language. */
export const choice = ({ labels }: Words, name: keyof typeof SENDS): Choice => ({
  label: labels[name],
  send: SENDS[name],
});

export const choicesOf = (words: Words, ...names: (keyof typeof SENDS)[]): Choice[] =>
  names.map((name) => choice(words, name));
