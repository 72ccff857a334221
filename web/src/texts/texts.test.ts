import { describe, expect, test } from 'vitest';
import { texts as en, type Texts } from './en.ts';
import { texts as fr } from './fr.ts';
import { texts as pcm } from './pcm.ts';

/** What each language says, by name: sentences with their blanks filled in. */
const said = (texts: Texts): [string, string][] => [
  ...Object.entries(texts.status),
  ...Object.entries(texts).flatMap(([name, words]): [string, string][] =>
    typeof words === 'object' ? [] : [[name, typeof words === 'string' ? words : Reflect.apply(words, null, [3, 7])]],
  ),
];
const english = new Map(said(en));

/** Sentences: a customer who does not read English must not be left with one. Single words may be the same. */
const isSentence = (words: string) => words.split(' ').length > 4;

describe.each([
  ['Pidgin', pcm],
  ['French', fr],
] as const)('In %s', (_language, texts) => {
  test('every word of the page is there', () => {
    expect(said(texts).map(([name]) => name)).toEqual([...english.keys()]);
    for (const [name, words] of said(texts)) expect(words.trim(), name).not.toBe('');
  });

  test('no sentence is left in English', () => {
    for (const [name, words] of said(texts)) if (isSentence(words)) expect(words, name).not.toBe(english.get(name));
  });

  test('every amount, code and name that is told in English is told as well', () => {
    for (const [name, words] of said(texts))
      expect(words.match(/\b[37]\b/g) ?? [], name).toEqual(english.get(name)?.match(/\b[37]\b/g) ?? []);
  });
});

test('French never breaks a line before a colon or a question mark', () => {
  for (const [, words] of said(fr)) expect(words).not.toMatch(/[ \u00a0][:?!;]/);
});
