import type { LoadTexts } from './load-texts.ts';
import { speechOf } from './speech.ts';
import type { View } from './view.ts';
import type { Watched } from './watched.ts';

/** Follows the shop into another language. Until its words are here, the page goes on in the one it speaks. */
export const createSpeaking = (view: Watched<View>, loadTexts: LoadTexts) => async (): Promise<void> => {
  const { language, speech, problem } = view.get();
  // On a line that breaks, the next change of the view tries again; while nothing gets through, these words would not.
  if (speech.language === language || problem) return;
  const loaded = await loadTexts[language]().catch(() => undefined);
  const { language: wanted, speech: spoken } = view.get();
  if (loaded && wanted === language && spoken.language !== language) {
    view.set({ speech: speechOf(language, loaded.texts) });
  }
};
