import { setImmediate as turn } from 'node:timers/promises';
import type { Wait } from '../clock.ts';

type Sleeper = { due: number; wake: () => void };

/** Lets everything that is not waiting for the clock come to an end. */
export const settle = async (): Promise<void> => {
  for (let turns = 0; turns < 10; turns += 1) await turn();
};

/** A clock that stands still until it is pushed. */
export const createClock = (start = Date.UTC(2026, 0, 5, 12)) => {
  let time = start;
  const sleepers = new Set<Sleeper>();
  const wait: Wait = (ms) =>
    new Promise<void>((resolve) => {
      const sleeper = { due: time + ms, wake: () => resolve() };
      sleepers.add(sleeper);
    });
  const nextBefore = (end: number) => [...sleepers].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => time,
    wait,
    /** Whoever waits is woken at its own time, one after the other. */
    async passes(ms: number): Promise<void> {
      const end = time + ms;
      await settle();
      for (let sleeper = nextBefore(end); sleeper; sleeper = nextBefore(end)) {
        time = Math.max(time, sleeper.due);
        sleepers.delete(sleeper);
        sleeper.wake();
        await settle();
      }
      time = end;
    },
  };
};
