import { expect, test, vi } from 'vitest';
import { createAlone, type Locks } from './alone.ts';
import { fakeTime, settle } from './testing/fake-time.ts';

/** Locks that are given when the test lets them, or never. */
const slowLocks = () => {
  const waiting: (() => void)[] = [];
  const locks: Locks = {
    request: (_name, work) => {
      waiting.push(work);
      return new Promise(() => {});
    },
  };
  return { locks, waiting };
};

test('what is to be done alone waits for its turn, and tells what came of it', async () => {
  const { locks, waiting } = slowLocks();
  const work = vi.fn(() => 'done');
  const told = createAlone(locks, fakeTime().clock).alone(work);
  await settle();
  expect(work).not.toHaveBeenCalled();
  waiting[0]?.();
  expect(await told).toBe('done');
});

test('a window that sleeps in its turn holds up the others for a second, and nothing is done twice', async () => {
  const { locks, waiting } = slowLocks();
  const { clock, passes } = fakeTime();
  const work = vi.fn();
  void createAlone(locks, clock).alone(work);
  await passes(999);
  expect(work).not.toHaveBeenCalled();
  await passes(1);
  expect(work).toHaveBeenCalledOnce();
  waiting[0]?.();
  expect(work).toHaveBeenCalledOnce();
});

test('a page that goes away does first what waits for its turn, and does not do it again', async () => {
  const { locks, waiting } = slowLocks();
  const { alone, leave } = createAlone(locks, fakeTime().clock);
  const done: string[] = [];
  for (const name of ['one', 'other']) void alone(() => done.push(name));
  leave();
  expect(done).toEqual(['one', 'other']);
  for (const given of waiting) given();
  expect(done).toEqual(['one', 'other']);
});

test.each([
  ['has no locks', undefined],
  ['forbids them', { request: () => Promise.reject(new DOMException('Forbidden', 'SecurityError')) }],
])('where a browser %s, it is done at once', async (_what, locks) => {
  const work = vi.fn(() => 'done');
  expect(await createAlone(locks, fakeTime().clock).alone(work)).toBe('done');
  expect(work).toHaveBeenCalledOnce();
});
