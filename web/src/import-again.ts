/** Milliseconds between two tries, as long as the line is bad. */
const PAUSE_MS = 3_000;

const pause = () =>
  new Promise<void>((done) => {
    setTimeout(done, PAUSE_MS);
    addEventListener('online', () => done(), { once: true });
  });

/**
 * Loads a script of this site, however often it takes. Browsers remember that a module could not be loaded, by its
 * address, so each try has another one.
 */
export const importAgain = async <Module>(url: string): Promise<Module> => {
  for (let tries = 0; ; tries += 1) {
    try {
      const loaded: Module = await import(tries === 0 ? url : `${url}?${tries}`);
      return loaded;
    } catch {
      await pause();
    }
  }
};
