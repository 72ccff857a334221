import { expect, test } from 'vitest';
import { reportSchema, scoresOf, shortcomingsOf } from './report.ts';

const audit = (id: string, given: object) => ({
  id,
  title: `What ${id} found.`,
  description: 'It is better without. [Learn more](https://example.com/more).',
  score: 1,
  scoreDisplayMode: 'binary',
  ...given,
});
const nodes = (...selectors: string[]) => ({
  items: selectors.map((selector) => ({ node: { selector, snippet: '' } })),
});

const AUDITS = [
  audit('good', {}),
  audit('informative', { score: null, scoreDisplayMode: 'informative', details: { items: { not: 'a list' } } }),
  audit('image-alt', {
    score: 0,
    details: nodes('img.one', 'img.two', 'img.two', 'img.three', 'img.four', 'img.five'),
  }),
  audit('speed', {
    score: 0.794,
    scoreDisplayMode: 'numeric',
    displayValue: '1.2 s',
    details: { items: [{ url: 'http://shop/a.js' }] },
  }),
  audit('broken', { score: null, scoreDisplayMode: 'error', errorMessage: 'It crashed! Sorry.' }),
];
const report = reportSchema.parse({
  lighthouseVersion: '13.5.0',
  categories: {
    fine: {
      title: 'Fine',
      score: 1,
      auditRefs: [
        { id: 'good', weight: 1 },
        { id: 'informative', weight: 1 },
      ],
    },
    poor: {
      title: 'Poor',
      score: 0.946,
      auditRefs: [
        { id: 'image-alt', weight: 7 },
        { id: 'speed', weight: 0 },
        { id: 'broken', weight: 1 },
      ],
    },
    unknown: { title: 'Unknown', score: null, auditRefs: [{ id: 'not there', weight: 1 }] },
  },
  audits: Object.fromEntries(AUDITS.map((one) => [one.id, one])),
});

test('a score is said of 100, and one that could not be told is no good one', () => {
  expect(scoresOf(report)).toEqual({ Fine: 100, Poor: 95, Unknown: 0 });
});

test('each audit below its full score is one line: what it counts, why it matters, and where', () => {
  expect(shortcomingsOf(report)).toEqual({
    Poor: [
      'image-alt, 0 of 100, counts 7: What image-alt found. It is better without. [img.one, img.two, img.three, and 2 more]',
      'speed, 79 of 100, counts nothing: What speed found (1.2 s). It is better without. [http://shop/a.js]',
      'broken, failed, counts 1: What broken found. It crashed!',
    ],
  });
});
