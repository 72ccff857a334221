import type { Language } from '../../shared/ordering/words/languages.ts';
import { type Texts, texts } from './texts/en.ts';

export type LoadTexts = Record<Language, () => Promise<{ texts: Texts }>>;

/** English comes with the page; each other language is a file of its own, so that nobody loads what they do not speak. */
export const loadTexts: LoadTexts = {
  en: async () => ({ texts }),
  pcm: () => import('./texts/pcm.ts'),
  fr: () => import('./texts/fr.ts'),
};
