import type { Language } from '../../shared/ordering/words/languages.ts';
import { type Kept, kept } from './kept.ts';
import { isOutbox, type Unsent } from './outbox.ts';
import type { TextStore } from './storage.ts';
import { EMPTY, type Transcript } from './transcript.ts';
import { isTranscript } from './transcript-shape.ts';

/** What the browser keeps of one shop's chat. `language`: what the shop spoke last. */
export type Memory = { transcript: Kept<Transcript>; outbox: Kept<readonly Unsent[]>; language: Kept<Language> };

const LANGUAGES: readonly unknown[] = ['en', 'pcm', 'fr'] satisfies Language[];
export const isLanguage = (value: unknown): value is Language => LANGUAGES.includes(value);

export const openMemory = (storage: TextStore, shopId: string): Memory => ({
  transcript: kept(storage, `b2b:transcript:${shopId}`, isTranscript, EMPTY),
  outbox: kept<readonly Unsent[]>(storage, `b2b:outbox:${shopId}`, isOutbox, []),
  language: kept<Language>(storage, `b2b:language:${shopId}`, isLanguage, 'en'),
});
