/** Milliseconds until the next try: after one that failed, and after the first that nothing is heard of. */
const PAUSE_MS = 3_000;
const SILENCE_MS = 20_000;

/** Browsers remember that a module could not be loaded, by its address, so each try has another one. */
export const addressOf = (url: string, tries: number): string => (tries ? `${url}?${tries}` : url);

/**
 * Loads a script of this site, however often it takes. On a connection that died browsers wait for minutes, so a try that is
 * silent does not hold up the next; but it may still be the first to come, where the line is only slow.
 */
export const importAgain = <Module>(url: string): Promise<Module> =>
  new Promise((done) => {
    let tries = 0;
    let timer: ReturnType<typeof setTimeout>;
    let again = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(load, milliseconds);
    };
    const load = () => {
      const address = addressOf(url, tries);
      tries += 1;
      again(SILENCE_MS * tries);
      import(address).then(
        (loaded: Module) => {
          clearTimeout(timer);
          again = () => undefined;
          done(loaded);
        },
        () => again(PAUSE_MS),
      );
    };
    load();
  });
