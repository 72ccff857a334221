import { lengthOf } from './numbers.ts';

const NARROW = '\u202f';

const spaced = (part: string): string => part.replace(/ (?=[:;!?»])/gu, NARROW).replace(/« /gu, `«${NARROW}`);

/**
 * French sets a narrow space that never breaks before `: ; ! ?` and inside « ». Sentences are written with plain ones,
 * which can be seen; what is filled in stays as it is.
 */
export const typeset = (parts: TemplateStringsArray, ...filled: (string | number)[]): string =>
  String.raw({ raw: parts.map(spaced) }, ...filled);

/** In French nought is singular too. */
const counted = (count: number, noun: string): string => (count < 2 ? `${count} ${noun}` : `${count} ${noun}s`);

export const articles = (count: number): string => counted(count, 'article');

const UNITS = { minute: 'minute', hour: 'heure' };

export const durationInFrench = (seconds: number): string => {
  const { count, unit } = lengthOf(seconds);
  return counted(count, UNITS[unit]);
};
