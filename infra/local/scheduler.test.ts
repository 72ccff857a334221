import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FunctionName } from '../../shared/config.ts';
import { startScheduler } from './scheduler.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);

/** A scheduler whose functions take as long as the test wants. */
const setUp = () => {
  const calls: FunctionName[] = [];
  const failures: string[] = [];
  const behaviour = new Map<FunctionName, () => Promise<unknown>>();
  const invoke = async (name: FunctionName) => {
    calls.push(name);
    return behaviour.get(name)?.();
  };
  const scheduler = startScheduler(invoke, (name) => failures.push(name));
  const count = (name: FunctionName) => calls.filter((called) => called === name).length;
  const hold = (name: FunctionName) => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    behaviour.set(name, () => promise);
    return resolve;
  };
  return { scheduler, calls, failures, behaviour, count, hold };
};

test('the sweep comes every five minutes, and not before', async () => {
  const { scheduler, count } = setUp();
  await minutes(4);
  expect(count('sweep')).toBe(0);
  await minutes(11);
  expect(count('sweep')).toBe(3);
  scheduler.stop();
});

test('the daily match comes once soon after a start, as no laptop is on for a day, and then daily', async () => {
  const { scheduler, count } = setUp();
  await minutes(2);
  expect(count('reconcile')).toBe(0);
  await minutes(3);
  expect(count('reconcile')).toBe(1);
  await minutes(24 * 60 - 6);
  expect(count('reconcile')).toBe(1);
  await minutes(1);
  expect(count('reconcile')).toBe(2);
  scheduler.stop();
});

test('a sweep that takes long is not overtaken by the next', async () => {
  const { scheduler, count, hold } = setUp();
  const finish = hold('sweep');
  await minutes(15);
  expect(count('sweep')).toBe(1);
  finish({});
  await minutes(5);
  expect(count('sweep')).toBe(2);
  scheduler.stop();
});

test('the daily match is not lost because a sweep runs at that minute, nor the sweep because of the match', async () => {
  const { scheduler, count, hold } = setUp();
  hold('sweep');
  await minutes(24 * 60);
  expect([count('sweep'), count('reconcile')]).toEqual([1, 2]);
  scheduler.stop();
  const other = setUp();
  other.hold('reconcile');
  await minutes(24 * 60);
  expect([other.count('sweep'), other.count('reconcile')]).toEqual([288, 1]);
  other.scheduler.stop();
});

test('one schedule runs by its name and no other with it; without a name all do', async () => {
  const { scheduler, calls } = setUp();
  await scheduler.runNow('reconcile');
  expect(calls).toEqual(['reconcile']);
  await scheduler.runNow();
  expect(calls).toEqual(['reconcile', 'sweep', 'reconcile']);
  await expect(scheduler.runNow('sweeping')).rejects.toThrow('No schedule is called sweeping');
  scheduler.stop();
});

test('asked for while it runs, a schedule is waited for instead of being begun twice', async () => {
  const { scheduler, count, hold } = setUp();
  const finish = hold('sweep');
  const [first, second] = [scheduler.runNow('sweep'), scheduler.runNow('sweep')];
  expect(scheduler.lastRun('sweep')).toEqual({ at: new Date(), state: 'running' });
  finish({ looked: 3 });
  await Promise.all([first, second]);
  expect(count('sweep')).toBe(1);
  expect(scheduler.lastRun('sweep')).toMatchObject({ state: 'done', result: { looked: 3 } });
  scheduler.stop();
});

test('a run that fails is told of, and the next comes all the same', async () => {
  const { scheduler, failures, behaviour, count } = setUp();
  behaviour.set('sweep', () => Promise.reject(new Error('The table is away')));
  await scheduler.runNow('sweep');
  expect(failures).toEqual(['sweep']);
  expect(scheduler.lastRun('sweep')).toMatchObject({ state: 'failed', error: 'The table is away' });
  await minutes(5);
  expect(count('sweep')).toBe(2);
  scheduler.stop();
});

test('stopped, it leaves no timer behind', () => {
  const { scheduler } = setUp();
  expect(vi.getTimerCount()).toBeGreaterThan(2);
  scheduler.stop();
  expect(vi.getTimerCount()).toBe(0);
});
