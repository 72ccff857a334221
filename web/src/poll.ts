import type { Clock } from './clock.ts';

type Parts = {
  clock: Clock;
  ask: () => Promise<void>;
  /** Whether there is anything to wait for, and anybody who looks. */
  isWanted: () => boolean;
  /** Where the customer saves data, every question waits the longest time. */
  saveData: boolean;
};

const FIRST_MS = 2_000;
const GROWTH = 1.6;
const LONGEST_MS = 15_000;

/** Asks again and again, ever more slowly, as long as it is wanted. */
export const createPoller = ({ clock, ask, isWanted, saveData }: Parts) => {
  const first = saveData ? LONGEST_MS : FIRST_MS;
  let delay = first;
  let isAsking = false;
  let cancel: (() => void) | undefined;

  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const plan = () => {
    stop();
    if (!isWanted()) {
      delay = first;
      return;
    }
    cancel = clock.after(delay, () => void nowIfWanted());
    delay = Math.min(delay * GROWTH, LONGEST_MS);
  };
  const now = async () => {
    stop();
    if (isAsking) return;
    isAsking = true;
    try {
      await ask();
    } finally {
      isAsking = false;
      plan();
    }
  };

  const nowIfWanted = () => (isWanted() ? now() : stop());

  return {
    /** Asks at once: the page was opened. */
    now,
    /** Asks at once if it is wanted, and starts over with short waits: the customer looks again, or is online again. */
    wake: () => {
      delay = first;
      return nowIfWanted();
    },
    /** Something changed: begin to ask, go on, or stop. */
    reconsider: () => {
      if (!isWanted() || (!cancel && !isAsking)) plan();
    },
  };
};
