import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Whoever wants something of the system goes through here. While it is closed everybody waits, so that what was
 * acknowledged can be compared with what is stored without anything moving.
 */
export const createGate = () => {
  let opened = Promise.withResolvers<void>();
  let inside = 0;
  return {
    open: () => opened.resolve(),
    close: () => {
      opened.resolve();
      opened = Promise.withResolvers<void>();
    },
    pass: async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
      await opened.promise;
      inside += 1;
      try {
        return await ask();
      } finally {
        inside -= 1;
      }
    },
    /** Resolves once everybody inside has an answer, or knows that none will come. */
    empty: async () => {
      while (inside > 0) await sleep(10);
    },
  };
};
export type Gate = ReturnType<typeof createGate>;
