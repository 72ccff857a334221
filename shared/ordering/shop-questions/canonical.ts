import { foldedText } from '../plain-text.ts';
import { typosBetween } from '../typos.ts';

/** How words are shortened on a telephone; both sides folded. */
const SHORT: Record<string, string> = {
  u: 'you',
  ya: 'you',
  yall: 'you',
  ur: 'your',
  r: 'are',
  cn: 'can',
  wat: 'what',
  wats: 'what',
  whats: 'what',
  wen: 'when',
  whr: 'where',
  wia: 'where',
  hw: 'how',
  mins: 'minutes',
  min: 'minutes',
  hrs: 'hours',
  dlvry: 'delivery',
  waitn: 'waiting',
  shd: 'should',
  b4: 'before',
  tmr: 'tomorrow',
  tmrw: 'tomorrow',
  num: 'number',
  loc: 'location',
  addy: 'address',
  acct: 'account',
  aza: 'account',
  tfr: 'transfer',
  trf: 'transfer',
  c: 'cest',
};

/** Words that carry a question and are long enough for a slip of the finger. */
const KEYWORDS = [
  ...['delivery', 'deliver', 'location', 'located', 'address', 'transfer', 'opening', 'closing', 'payment', 'minutes'],
  ...['number', 'tomorrow', 'livraison', 'livrez', 'horaires', 'paiement'],
];

const meant = (word: string): string => {
  const whole = SHORT[word] ?? word;
  if (whole.length < 6 || KEYWORDS.includes(whole)) return whole;
  return (
    KEYWORDS.find((key) => typosBetween(whole, key, Math.min(whole.length, key.length) < 8 ? 1 : 2) !== undefined) ??
    whole
  );
};

/** A message as questions are compared: folded and written out. "Hw much 4 delivry?" is "how much 4 delivery". */
export const canonical = (said: string): string => foldedText(said).split(' ').map(meant).join(' ');
