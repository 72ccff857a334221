import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { importAgain } from './import-again.ts';
import { settle } from './testing/fake-time.ts';

type Looks = { attempt: number };
type Try = { arrives: () => void; breaks: () => void };

/** The tries to load a script, in their order: the test decides what becomes of each. */
let tries: Try[];

beforeEach(() => {
  tries = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('nextTry', () => {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const attempt = tries.length + 1;
    tries.push({ arrives: () => resolve(attempt), breaks: () => reject(new TypeError('Failed to fetch')) });
    return promise;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const passes = async (milliseconds: number) => {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await settle();
  await settle();
};

/** Begins to load a script that every address runs anew, as a line brings it; what is appended to it is a comment. */
const load = async () => {
  const script = `data:text/javascript,export const attempt = await nextTry(); // ${crypto.randomUUID()}`;
  const state: { loaded?: number } = {};
  void importAgain<Looks>(script).then(({ attempt }) => {
    state.loaded = attempt;
  });
  await passes(0);
  return state;
};

test('a script that comes is asked for once', async () => {
  const state = await load();
  tries[0]?.arrives();
  await passes(10 * 60_000);
  expect(state.loaded).toBe(1);
  expect(tries).toHaveLength(1);
});

test('a script that did not come is asked for every three seconds under another address, until it does', async () => {
  const state = await load();
  for (let n = 1; n <= 5; n += 1) {
    tries[n - 1]?.breaks();
    await passes(2_999);
    expect(tries).toHaveLength(n);
    await passes(1);
    expect(tries).toHaveLength(n + 1);
  }
  tries[5]?.arrives();
  await passes(0);
  expect(state.loaded).toBe(6);
});

test('a try of which nothing is heard for twenty seconds does not hold up the next one', async () => {
  const state = await load();
  await passes(19_999);
  expect(tries).toHaveLength(1);
  await passes(1);
  tries[1]?.arrives();
  await passes(0);
  expect(state.loaded).toBe(2);
});

test('a script on a slow line is the first that comes, and the line is not filled with ever more tries', async () => {
  const state = await load();
  await passes(2 * 60_000);
  expect(tries).toHaveLength(4);
  tries[0]?.arrives();
  await passes(0);
  expect(state.loaded).toBe(1);
});

test('once it is there, an older try that breaks at last begins no other', async () => {
  const state = await load();
  await passes(20_000);
  tries[1]?.arrives();
  await passes(0);
  tries[0]?.breaks();
  await passes(10 * 60_000);
  expect(tries).toHaveLength(2);
  expect(state.loaded).toBe(2);
});
