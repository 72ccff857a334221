import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { textsAt } from './load-texts.ts';
import { texts as en } from './texts/en.ts';

/** The words that come of each try to load them, in their order; none where the line breaks. */
let tries: (string | undefined)[];

beforeEach(() => {
  tries = [];
  vi.stubGlobal('wordsOfTry', () => {
    if (tries.length === 0) throw new Error('Nobody was to ask');
    const words = tries.shift();
    if (words === undefined) throw new TypeError('Failed to fetch');
    return { send: words };
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Languages whose files every address runs anew, as a line brings them; what is appended to it is a comment. */
const load = () => {
  const file = () => `data:text/javascript,export const texts = wordsOfTry(); // ${crypto.randomUUID()}`;
  return textsAt({ pcm: file(), fr: file() });
};

test('English is there with the page', async () => {
  expect(await load().en()).toEqual({ texts: en });
});

test('a language that came is not loaded again', async () => {
  const { fr } = load();
  tries = ['Envoyer'];
  expect((await fr()).texts.send).toBe('Envoyer');
  expect((await fr()).texts.send).toBe('Envoyer');
});

test('a language that did not come is asked for again the next time, however often, and no other with it', async () => {
  const { fr, pcm } = load();
  tries = [undefined, undefined, 'Envoyer', 'Send am'];
  await expect(fr()).rejects.toThrow('Failed to fetch');
  await expect(fr()).rejects.toThrow('Failed to fetch');
  expect((await fr()).texts.send).toBe('Envoyer');
  expect((await pcm()).texts.send).toBe('Send am');
  expect(tries).toEqual([]);
});
