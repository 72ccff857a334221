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
  const told = createAlone(locks, fakeTime().clock)(work);
  await settle();
  expect(work).not.toHaveBeenCalled();
  waiting[0]?.();
  expect(await told).toBe('done');
});

test('a window that sleeps in its turn holds up the others for a second, and nothing is done twice', async () => {
  const { locks, waiting } = slowLocks();
  const { clock, passes } = fakeTime();
  const work = vi.fn();
  void createAlone(locks, clock)(work);
  await passes(999);
  expect(work).not.toHaveBeenCalled();
  await passes(1);
  expect(work).toHaveBeenCalledOnce();
  waiting[0]?.();
  expect(work).toHaveBeenCalledOnce();
});

test.each([
  ['has no locks', undefined],
  ['forbids them', { request: () => Promise.reject(new DOMException('Forbidden', 'SecurityError')) }],
])('where a browser %s, it is done at once', async (_what, locks) => {
  const work = vi.fn(() => 'done');
  expect(await createAlone(locks, fakeTime().clock)(work)).toBe('done');
  expect(work).toHaveBeenCalledOnce();
});
