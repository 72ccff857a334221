import type { Language } from '../ordering/words/languages.ts';
import type { Html } from './html.ts';

/** What of a page is a shop's own. */
export type Slots = { head: Html; header: Html; intro: Html };
export type Template = (language: Language, slots: Slots) => string;

const NAMES = ['head', 'header', 'intro'] as const satisfies readonly (keyof Slots)[];
const LANGUAGE = /(?<=<html\b[^>]*\blang=")[^"]*(?=")/;

/**
 * Reads the built page, which has a slot for everything that is a shop's own.
 * @throws Error when it lacks one: a page without its shop must not be served
 */
export const readTemplate = (source: string): Template => {
  const marks = NAMES.map((name) => `<!--shop:${name}-->`);
  const missing = [
    ...marks.filter((mark) => source.split(mark).length !== 2),
    ...(LANGUAGE.test(source) ? [] : ['lang']),
  ];
  if (missing.length > 0) throw new Error(`The built page does not have exactly one of each: ${missing.join(', ')}`);
  return (language, slots) =>
    source
      .replace(LANGUAGE, language)
      .replace(/<!--shop:(head|header|intro)-->/g, (_, name: keyof Slots) => slots[name].text);
};
