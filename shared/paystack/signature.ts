import { createHmac, timingSafeEqual } from 'node:crypto';

/** HMAC-SHA512 of the raw body in lower-case hex, as Paystack puts it into `x-paystack-signature` (Webhooks guide). */
export const signatureOf = (body: Uint8Array, key: string): string =>
  createHmac('sha512', key).update(body).digest('hex');

/**
 * Was this very body signed with one of our keys? All keys are tried in the same time, right or wrong.
 * @param body the bytes as they came: a body that was parsed and written again has another signature
 * @param keys the current key and, while keys are being changed, the one before
 */
export const isSigned = (body: Uint8Array, signature: string | undefined, keys: readonly string[]): boolean => {
  if (!signature || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const given = Buffer.from(signature, 'hex');
  return keys.map((key) => timingSafeEqual(Buffer.from(signatureOf(body, key), 'hex'), given)).includes(true);
};
