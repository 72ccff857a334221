import type { Language } from '../../shared/ordering/words/languages.ts';
import { addressOf } from './import-again.ts';
import { type Texts, texts } from './texts/en.ts';

type Words = { texts: Texts };
export type LoadTexts = Record<Language, () => Promise<Words>>;

/** Each call is a try. */
const loadFrom = (url: string) => {
  let failures = 0;
  return (): Promise<Words> =>
    import(addressOf(url, failures)).catch((error) => {
      failures += 1;
      throw error;
    });
};

/**
 * English comes with the page; each other language is a file of its own, so that nobody loads what they do not speak.
 * @param urls where those files are
 */
export const textsAt = (urls: Record<Exclude<Language, 'en'>, string>): LoadTexts => ({
  en: async () => ({ texts }),
  pcm: loadFrom(urls.pcm),
  fr: loadFrom(urls.fr),
});
