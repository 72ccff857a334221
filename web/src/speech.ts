import type { Language } from '../../shared/ordering/words/languages.ts';
import { moneyIn } from './money.ts';
import { texts as english, type Texts } from './texts/en.ts';

/** All that the page says in one language: its words, and how amounts and moments are written among them. */
export type Speech = {
  language: Language;
  texts: Texts;
  money: ReturnType<typeof moneyIn>;
  /** "4 Mar 2026, 2:05 pm". `seconds` since 1970. */
  moment: (seconds: number) => string;
};

export const speechOf = (language: Language, texts: Texts): Speech => {
  const locale = language === 'fr' ? 'fr-FR' : 'en-NG';
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return { language, texts, money: moneyIn(locale), moment: (seconds) => moments.format(seconds * 1000) };
};

/** What the page speaks until it has the words of another language. */
export const ENGLISH = speechOf('en', english);
