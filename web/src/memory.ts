import { type Kept, kept } from './kept.ts';
import { isOutbox, type Unsent } from './outbox.ts';
import type { TextStore } from './storage.ts';
import { EMPTY, type Transcript } from './transcript.ts';
import { isTranscript } from './transcript-shape.ts';

/** What the browser keeps of one shop's chat. */
export type Memory = { transcript: Kept<Transcript>; outbox: Kept<readonly Unsent[]> };

export const openMemory = (storage: TextStore, shopId: string): Memory => ({
  transcript: kept(storage, `b2b:transcript:${shopId}`, isTranscript, EMPTY),
  outbox: kept<readonly Unsent[]>(storage, `b2b:outbox:${shopId}`, isOutbox, []),
});
