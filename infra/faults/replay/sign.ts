import { createHmac } from 'node:crypto';

/** Bytes, and what came with them in the header. */
export type Signed = { body: Buffer; signature?: string };

/** As Paystack's Webhooks guide describes it, written down a second time: these tests do not trust our own. */
export const signedWith = (body: Buffer, key: string, hash = 'sha512') => ({
  body,
  signature: createHmac(hash, key).update(body).digest('hex'),
});

export const isGenuine = (body: Buffer, signature: string | undefined, keys: readonly string[]): boolean =>
  keys.some((key) => signedWith(body, key).signature === signature);

/** The same JSON from a serialiser of our own, and never the same bytes. */
export const writtenAnew = (body: Buffer): Buffer => {
  const text = body.toString('utf8');
  const anew = reserialised(text);
  return Buffer.from(anew === text ? `${anew}\n` : anew);
};

export const reserialised = (text: string): string => {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
};
