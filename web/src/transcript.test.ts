import { describe, expect, test } from 'vitest';
import type { Reply } from '../../shared/ordering/replies.ts';
import { answer, says } from './testing/answers.ts';
import { EMPTY, KEPT_ENTRIES, type Transcript, withAnswer, withMessage } from './transcript.ts';

const menu = (sentence: string): Reply => ({
  ...says(sentence),
  kind: 'menu',
  menu: { page: 1, pages: 1, categories: [], dishes: [] },
  currency: 'NGN',
});

const hears = (transcript: Transcript, ...replies: Reply[]): Transcript =>
  withAnswer(transcript, { answer: answer(), replies, since: 1, newId: () => crypto.randomUUID() });

/** A customer says so many things, and is not answered. */
const saysMuch = (transcript: Transcript, times: number): Transcript =>
  Array.from({ length: times }, (_, n) => ({ messageId: `${n}`, text: `${n + 1}` })).reduce(withMessage, transcript);

const linesOf = ({ entries }: Transcript) =>
  entries.map((entry) => (entry.from === 'customer' ? entry.text : entry.reply.text));

describe('Of a long chat the browser keeps', () => {
  test('the newest of it, and before it the last menu, for who has no line', () => {
    const seen = hears(hears(EMPTY, menu('Menu of yesterday')), menu('Menu of today'), says('Welcome!'));
    const lines = linesOf(saysMuch(seen, KEPT_ENTRIES));
    expect(lines).toHaveLength(KEPT_ENTRIES);
    expect(lines[0]).toBe('Menu of today');
    expect(lines.slice(1)).toEqual(Array.from({ length: KEPT_ENTRIES - 1 }, (_, n) => `${n + 2}`));
  });

  test('the last menu still, however much is said after it', () => {
    const lines = linesOf(saysMuch(hears(EMPTY, menu('Menu of today')), 5 * KEPT_ENTRIES));
    expect(lines).toHaveLength(KEPT_ENTRIES);
    expect(lines[0]).toBe('Menu of today');
    expect(lines.at(-1)).toBe(`${5 * KEPT_ENTRIES}`);
  });

  test('no older menu where a newer one is among the newest', () => {
    const seen = saysMuch(hears(EMPTY, menu('Menu of yesterday')), KEPT_ENTRIES);
    const lines = linesOf(saysMuch(hears(seen, menu('Menu of today')), KEPT_ENTRIES - 5));
    expect(lines).toHaveLength(KEPT_ENTRIES);
    expect(lines.filter((line) => line.startsWith('Menu'))).toEqual(['Menu of today']);
    expect(lines[4]).toBe('Menu of today');
  });

  test('the last of two menus that came with one answer, which is longer than all that is kept', () => {
    const much = Array.from({ length: KEPT_ENTRIES }, (_, n) => says(`${n + 1}`));
    const lines = linesOf(hears(EMPTY, menu('Menu of rice'), menu('Menu of drinks'), ...much));
    expect(lines).toHaveLength(KEPT_ENTRIES);
    expect(lines.slice(0, 2)).toEqual(['Menu of drinks', '2']);
  });

  test('nothing but the newest where no menu was ever seen', () => {
    const lines = linesOf(saysMuch(hears(EMPTY, says('Welcome!')), KEPT_ENTRIES));
    expect(lines).toHaveLength(KEPT_ENTRIES);
    expect(lines[0]).toBe('1');
  });
});
