import { expect, test } from 'vitest';
import { textStore } from './storage.ts';
import { fakeArea } from './testing/fake-area.ts';
import { blockedStorage } from './testing/open-page.ts';

test('what does not fit on a full disk is remembered for as long as the page lives', () => {
  const { area, disk } = fakeArea();
  const store = textStore(() => area);
  store.set('chat', 'old');
  expect(store.remembers).toBe(true);
  disk.isFull = true;
  store.set('chat', 'new');
  expect(store.get('chat')).toBe('new');
  expect(store.stored('chat')).toBe('old');
  disk.isFull = false;
  store.set('chat', 'newest');
  expect(store.get('chat')).toBe('newest');
  expect(store.stored('chat')).toBe('newest');
});

test('where storage is blocked altogether, what the page remembers counts as stored', () => {
  const store = blockedStorage();
  store.set('chat', 'new');
  expect(store.stored('chat')).toBe('new');
});
