import type { Shop } from '../shop.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import type { Language } from './languages.ts';
import { pcm } from './pcm.ts';

export type { Words };

/** The catalogue: every sentence of the conversation, in every language. */
export const WORDS: Record<Language, Words> = { en, pcm, fr };

/** The language a customer is spoken to in: the one they chose, or else the shop's. */
export const languageOf = (session: { language?: Language }, shop: Pick<Shop, 'language'>): Language =>
  session.language ?? shop.language ?? 'en';

export const wordsFor = (session: { language?: Language }, shop: Pick<Shop, 'language'>): Words =>
  WORDS[languageOf(session, shop)];
