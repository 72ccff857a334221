/** Waits `ms` milliseconds. It may reject or never answer once `signal` is aborted; both count as stopped. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<unknown>;

/** One readable line for the terminal. Never a key, a signature, a device id or a whole event. */
export type Report = (line: { event: string; reference?: string; detail?: string }) => void;

/** Waits `ms` milliseconds and tells whether to go on: false when the simulator was stopped meanwhile. */
export type Pause = (ms: number) => Promise<boolean>;

/** A pause that ends at once when `signal` is aborted, even if the given wait ignores its signal. */
export const createPause = (wait: Wait, signal: AbortSignal): Pause => {
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  return async (ms) => {
    if (ms > 0 && !signal.aborted) await Promise.race([wait(ms, signal).catch(() => undefined), stopped]);
    return !signal.aborted;
  };
};
