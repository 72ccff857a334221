import { expect, test } from 'vitest';
import { textStore } from './storage.ts';

const area = (setItem: (key: string, value: string) => void, values = new Map<string, string>()): Storage => ({
  length: 0,
  clear: () => values.clear(),
  key: () => null,
  getItem: (key) => values.get(key) ?? null,
  removeItem: (key) => void values.delete(key),
  setItem,
});

test('what does not fit on a full disk is remembered for as long as the page lives', () => {
  const values = new Map<string, string>([['chat', 'old']]);
  let isFull = false;
  const full = area((key, value) => {
    if (isFull) throw new DOMException('Full', 'QuotaExceededError');
    values.set(key, value);
  }, values);
  const store = textStore(() => full);
  expect(store.remembers).toBe(true);
  isFull = true;
  store.set('chat', 'new');
  expect(store.get('chat')).toBe('new');
  isFull = false;
  store.set('chat', 'newest');
  expect(store.get('chat')).toBe('newest');
  expect(values.get('chat')).toBe('newest');
});
