/** Time as the page needs it: a moment in milliseconds since 1970, and a call after a while that can be called off. */
export type Clock = {
  now: () => number;
  after: (milliseconds: number, run: () => void) => () => void;
};

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
