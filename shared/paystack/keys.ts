import { getParameter } from '@aws-lambda-powertools/parameters/ssm';

/** A key that was changed is in use everywhere this many seconds later. */
const CACHED_SECONDS = 300;

export type KeySettings = {
  PAYSTACK_MODE: 'test' | 'live';
  PAYSTACK_SECRET_PARAMETER?: string;
  PAYSTACK_SECRET_KEY?: string;
};
/** The current secret key first; while keys are being changed, the one before as second. */
export type PaystackKeys = () => Promise<[string, ...string[]]>;

/** Splits the stored text (keys separated by white space) and refuses a key of the wrong mode. Never quotes a key. */
export const readKeys = (stored: string, mode: 'test' | 'live'): [string, ...string[]] => {
  const [current, ...previous] = stored.trim().split(/\s+/);
  if (!current) throw new Error('The Paystack secret key is empty');
  if (![current, ...previous].every((key) => key.startsWith(`sk_${mode}_`)))
    throw new Error(`PAYSTACK_MODE is ${mode}, and the Paystack secret key is not one of that mode`);
  return [current, ...previous];
};

/**
 * Reads the key where the environment says it is: on a laptop from a variable, in production from SSM, decrypted, once
 * and then from memory for five minutes. The first read begins at once, so that a cold start does not wait for it twice.
 */
export const createPaystackKeys = (settings: KeySettings): PaystackKeys => {
  const { PAYSTACK_MODE: mode, PAYSTACK_SECRET_KEY: key, PAYSTACK_SECRET_PARAMETER: parameter } = settings;
  if (key) {
    const keys = readKeys(key, mode);
    return async () => keys;
  }
  const fetchKeys = async () => {
    const stored = await getParameter(parameter ?? '', { decrypt: true, maxAge: CACHED_SECONDS });
    return readKeys(stored ?? '', mode);
  };
  // A failure now is a failure again, with a caller to hear of it, when the key is needed.
  fetchKeys().catch(() => undefined);
  return fetchKeys;
};
