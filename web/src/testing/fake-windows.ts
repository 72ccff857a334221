import type { Locks } from '../alone.ts';
import type { TextStore } from '../storage.ts';
import { memoryStorage } from './open-page.ts';

type Window = { storage: TextStore; locks: Locks };

/**
 * Windows of one browser, each a process of its own: what one writes, another sees only when its turn comes. Turns are given
 * in the order in which they were asked for, as soon as nothing else is to be done.
 */
export const fakeWindows = () => {
  const disk = memoryStorage();
  let turns = Promise.resolve();
  return {
    disk,
    open: (): Window => {
      const seen = new Map<string, string | null>();
      const get = (key: string) => {
        if (!seen.has(key)) seen.set(key, disk.get(key));
        return seen.get(key) ?? null;
      };
      const request = (_name: string, work: () => void) => {
        turns = turns.then(() => {
          seen.clear();
          work();
        });
        return turns;
      };
      return {
        storage: {
          remembers: true,
          get,
          stored: get,
          set: (key, value) => {
            seen.set(key, value);
            disk.set(key, value);
          },
          remove: (key) => {
            seen.set(key, null);
            disk.remove(key);
          },
        },
        locks: { request },
      };
    },
  };
};
