import { expect, test } from 'vitest';
import { html } from './html.ts';

const HOSTILE = `</script><img src=x onerror="alert('1')">&amp; $& $1`;

test('what is filled in is text, whatever it holds, in an element as in an attribute', () => {
  const { text } = html`<p title="${HOSTILE}">${HOSTILE}</p>`;
  expect(text.match(/</g)).toHaveLength(2);
  expect(text.match(/"/g)).toHaveLength(2);
  expect(text).toContain('&amp;amp; $&amp; $1');
});

test('HTML within HTML is kept, alone or as a list, and what is absent is nothing', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}${undefined}${7}</ul>`.text).toBe('<ul><li>a</li><li>&lt;b&gt;</li>7</ul>');
});
