import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpusMenu, figuresLine, figuresOf, judge, utterancesOf } from './corpus.ts';
import { readItems } from './read-items.ts';

const CORPUS = utterancesOf('corpus.json');
const HELD_OUT = [
  { name: 'held-out', file: 'held-out.json', recall: 0.9 },
  { name: 'held-out-2', file: 'held-out-2.json', recall: 0.9 },
];

describe('what customers write', () => {
  const judged = CORPUS.map(judge);
  const figures = figuresOf(judged);
  process.stdout.write(figuresLine('free-text', figures));

  test('nothing is ever added that was not ordered', () => {
    expect(figures.wrong.map(({ say, wrong }) => [say, wrong])).toEqual([]);
    expect(figures.precision).toBe(1);
  });

  test('nearly all that is ordered is added without a question', () => {
    expect(figures.recall, JSON.stringify(judged.filter(({ missed }) => missed.length > 0))).toBeGreaterThan(0.955);
  });

  test('what is unclear or not on the menu is heard all the same', () => {
    expect(judged.filter(({ silent }) => silent.length > 0).map(({ say, silent }) => [say, silent])).toEqual([]);
  });

  test.each(CORPUS.filter(({ nothing }) => nothing).map(({ say }) => say))('%j is no order', (say) => {
    expect(readItems(say, corpusMenu)).toEqual({ items: [], unsure: [], unknown: [] });
  });

  test.each(CORPUS.flatMap(({ say, note }) => (note ? [{ say, note }] : [])))(
    '$say: the kitchen is told "$note"',
    ({ say, note }) => {
      expect(readItems(say, corpusMenu).note).toBe(note);
    },
  );

  test('no utterance is there twice', () => {
    expect(new Set(CORPUS.map(({ say }) => say)).size).toBe(CORPUS.length);
  });
});

describe.each(HELD_OUT.filter(({ file }) => existsSync(new URL(file, import.meta.url))))(
  'what somebody else wrote before seeing this code, which was improved by it since: $name',
  ({ name, file, recall }) => {
    test('nothing is added that was not ordered, and most of what was', () => {
      const judged = utterancesOf(file).map(judge);
      const figures = figuresOf(judged);
      process.stdout.write(figuresLine(`free-text ${name}`, figures));
      expect(figures.wrong.map(({ say, wrong }) => [say, wrong])).toEqual([]);
      expect(figures.recall, JSON.stringify(judged.filter(({ missed }) => missed.length > 0))).toBeGreaterThan(recall);
    });
  },
);
