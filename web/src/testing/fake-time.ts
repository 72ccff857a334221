import type { Clock } from '../clock.ts';

/** Lets everything that waits for nothing but its turn go on. */
export const settle = (): Promise<void> => new Promise((done) => setImmediate(done));

/** A clock that stands still until the test lets time pass. */
export const fakeTime = () => {
  let now = Date.UTC(2026, 2, 1);
  const due = new Set<{ at: number; run: () => void }>();
  const clock: Clock = {
    now: () => now,
    after: (milliseconds, run) => {
      const timer = { at: now + milliseconds, run };
      due.add(timer);
      return () => due.delete(timer);
    },
  };
  const runNext = async (until: number): Promise<boolean> => {
    const next = [...due].sort((a, b) => a.at - b.at).find(({ at }) => at <= until);
    if (!next) return false;
    due.delete(next);
    now = next.at;
    next.run();
    await settle();
    return true;
  };
  return {
    clock,
    passes: async (milliseconds: number) => {
      const until = now + milliseconds;
      while (await runNext(until));
      now = until;
    },
  };
};
