import type { Clock } from './clock.ts';

/** What of `navigator.locks` is needed. */
export type Locks = { request: (name: string, work: () => void) => Promise<unknown> };

/** Does something while no other window does, and tells what came of it. */
export type Alone = <T>(work: () => T) => Promise<T>;

/** A window that was put to sleep in its turn must not hold up the others for ever. */
const PATIENCE_MS = 1_000;

/**
 * Windows of one browser share what is kept, and each sees late what another has written: who reads it, changes it and
 * writes it back while another one does takes away what that one wrote. So they do it by turns, where the browser has locks.
 */
export const createAlone = (locks: Locks | undefined, clock: Clock): { alone: Alone; leave: () => void } => {
  const waiting = new Set<() => void>();
  return {
    alone: (work) =>
      new Promise((done) => {
        const once = () => {
          if (waiting.delete(once)) done(work());
        };
        waiting.add(once);
        if (!locks) return once();
        clock.after(PATIENCE_MS, once);
        locks.request('b2b', once).catch(once);
      }),
    /** The page goes away, and its turn would come too late. */
    leave: () => {
      for (const once of waiting) once();
    },
  };
};
