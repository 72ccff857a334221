import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileInbox, type Message, MOST, memoryInbox } from './inbox.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-inbox-'));
  path = join(folder, 'not/there/yet/inbox.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const message = (id: string, shopId?: string): Message => ({
  id,
  at: '2026-01-05T12:00:00.000Z',
  subject: 'B2B-7K4QX paid',
  text: 'Two lines\nof text',
  shopId,
});
const ids = (messages: Message[]) => messages.map(({ id }) => id);

test('the newest message is the first, and a shop sees its own alone', () => {
  const inbox = memoryInbox();
  for (const [id, shopId] of [['1', 'b'], ['2', 'a'], ['3'], ['4', 'a']] as const) inbox.put(message(id, shopId));
  expect(ids(inbox.latest())).toEqual(['4', '3', '2', '1']);
  expect(ids(inbox.latest('a'))).toEqual(['4', '2']);
  expect(ids(inbox.latest('c'))).toEqual([]);
  expect(inbox.shops()).toEqual(['a', 'b']);
});

test('only so many are shown as anybody reads, before a restart and after it', () => {
  const inbox = fileInbox(path);
  for (let n = 0; n < MOST + 3; n++) inbox.put(message(String(n)));
  for (const shown of [inbox.latest(), fileInbox(path).latest()]) {
    expect(shown).toHaveLength(MOST);
    expect([shown.at(0)?.id, shown.at(-1)?.id]).toEqual([String(MOST + 2), '3']);
  }
});

test('messages are there after a restart, every word of them', () => {
  const first = fileInbox(path);
  first.put(message('1', 'demo-kitchen'));
  first.put(message('2'));
  expect(fileInbox(path).latest()).toEqual(first.latest());
});

test('a line cut short by a kill costs no other message', () => {
  fileInbox(path).put(message('1'));
  appendFileSync(path, '{"id":"2","at":"2026-01-');
  fileInbox(path).put(message('3'));
  expect(ids(fileInbox(path).latest())).toEqual(['3', '1']);
});

test('what could not be kept is not shown either', () => {
  const inbox = memoryInbox([], () => {
    throw new Error('No space is left');
  });
  expect(() => inbox.put(message('1'))).toThrow('No space');
  expect(inbox.latest()).toEqual([]);
});
