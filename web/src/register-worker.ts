/** The only script address that this page may ever make from a text. */
const WORKER = '/sw.js';

/**
 * Registers what opens the page without a line. Browsers with Trusted Types take its address only from a policy, and the
 * content security policy allows this one name, once: nobody else can make another.
 */
export const registerWorker = (): void => {
  const policy = window.trustedTypes?.createPolicy('worker', { createScriptURL: () => WORKER });
  const url = policy?.createScriptURL(WORKER) ?? WORKER;
  // Where there are no workers, or they are forbidden, the chat works all the same.
  void navigator.serviceWorker?.register(url).catch(() => undefined);
};
