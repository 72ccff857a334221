/** The only script address that this page may ever make from a text. */
const WORKER = '/sw.js';

type Policy = { createScriptURL: (url: string) => string };
type PolicyFactory = { createPolicy: (name: string, rules: Policy) => Policy };

const isFactory = (value: unknown): value is PolicyFactory => typeof value === 'object' && value !== null;

/**
 * Registers what opens the page without a line. Browsers with Trusted Types take its address only from a policy, and the
 * content security policy allows this one name, once: nobody else can make another.
 */
export const registerWorker = (): void => {
  if (!('serviceWorker' in navigator)) return;
  const factory: unknown = Reflect.get(window, 'trustedTypes');
  const url = isFactory(factory)
    ? factory.createPolicy('worker', { createScriptURL: () => WORKER }).createScriptURL(WORKER)
    : WORKER;
  // After what the customer waits for. Where workers are forbidden the chat works all the same.
  addEventListener('load', () => void navigator.serviceWorker.register(url).catch(() => undefined));
};
