import { expect, test } from 'vitest';
import { html, NOTHING } from './html.ts';
import { readTemplate } from './template.ts';

const SOURCE =
  '<html lang="en" dir="ltr"><head><!--shop:head--></head><body><!--shop:header--><!--shop:intro--></body></html>';
const EMPTY = { head: NOTHING, header: NOTHING, intro: NOTHING };

test('each slot is filled once, with exactly what it is given', () => {
  const template = readTemplate(SOURCE);
  expect(template('fr', { ...EMPTY, head: html`<title>$& $1 ${'<!--shop:intro-->'}</title>`, intro: html`D` })).toBe(
    '<html lang="fr" dir="ltr"><head><title>$& $1 &lt;!--shop:intro--&gt;</title></head><body>D</body></html>',
  );
});

test('one page leaves nothing behind for the next', () => {
  const template = readTemplate(SOURCE);
  template('pcm', { ...EMPTY, header: html`first` });
  expect(template('en', EMPTY)).not.toContain('first');
});

test.each([
  ['<!--shop:head-->', ''],
  ['<!--shop:header-->', ''],
  ['<!--shop:intro-->', ''],
  ['<!--shop:intro-->', '<!--shop:intro--><!--shop:intro-->'],
  [' lang="en"', ''],
])('a page that has %s not exactly once is refused before anybody is served', (part, instead) => {
  expect(() => readTemplate(SOURCE.replace(part, instead))).toThrow(/does not have exactly one of each/);
});
