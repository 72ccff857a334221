import type { HttpEvent } from '../../../shared/http.ts';
import type { Random } from './random.ts';
import { type Signed, signedWith, writtenAnew } from './sign.ts';
import { type Letter, NOTHING, type Word } from './words.ts';

export const KEYS = { current: 'sk_test_now', previous: 'sk_test_before' } as const;
export const MAX_BODY_BYTES = 256 * 1024;

/** A letter on its way: how it travels decides whether its word is heard at all. */
export type Delivery = { what: string; given: Partial<HttpEvent>; word: Word; status: 200 | 401 | 413 | 500 };

const asEvent = ({ body, signature }: Signed, base64: boolean): Partial<HttpEvent> => ({
  body: body.toString(base64 ? 'base64' : 'utf8'),
  isBase64Encoded: base64,
  headers: {
    'content-type': 'application/json',
    'user-agent': 'Paystack/2.0',
    ...(signature === undefined ? {} : { 'x-paystack-signature': signature }),
  },
});

/** As Paystack sends it: signed over its very bytes, with the key in use or the one before. */
export const asSent = (random: Random, { what, text, word, status }: Letter): Delivery => {
  const key = random.chance(0.15) ? 'previous' : 'current';
  const given = asEvent(signedWith(Buffer.from(text), KEYS[key]), random.chance(0.2));
  return { what: `${what}, ${key} key`, given, word, status };
};

const flipped = (random: Random, hex: string): string => {
  const at = random.below(hex.length);
  return `${hex.slice(0, at)}${hex[at] === '0' ? '1' : '0'}${hex.slice(at + 1)}`;
};

type Forgery = (random: Random, genuine: Signed, another: Buffer) => Signed;

const at = (body: Buffer, random: Random) => random.between(1, body.length - 1);

/** What somebody can do who has seen genuine events, and never the key. */
export const FORGERIES: { readonly [what: string]: Forgery } = {
  'the key of somebody else': (_, { body }) => signedWith(body, 'sk_test_forged'),
  'the key of the other mode': (_, { body }) => signedWith(body, 'sk_live_now'),
  'no key': (_, { body }) => signedWith(body, ''),
  'a key with a space': (_, { body }) => signedWith(body, `${KEYS.current} ${KEYS.previous}`),
  'a shorter hash': (_, { body }) => signedWith(body, KEYS.current, 'sha256'),
  'no signature': (_, { body }) => ({ body }),
  'an empty signature': (_, { body }) => ({ body, signature: '' }),
  'no hex': (_, { body }) => ({ body, signature: 'z'.repeat(128) }),
  'letters in capitals': (_, { body, signature = '' }) => ({ body, signature: signature.toUpperCase() }),
  'one digit changed': (random, { body, signature = '' }) => ({ body, signature: flipped(random, signature) }),
  'one digit less': (_, { body, signature = '' }) => ({ body, signature: signature.slice(1) }),
  'one digit more': (_, { body, signature = '' }) => ({ body, signature: `${signature}0` }),
  'the signature twice': (_, { body, signature = '' }) => ({ body, signature: `${signature}, ${signature}` }),
  'a line break after it': (_, { body, signature = '' }) => ({ body, signature: `${signature}\n` }),
  'the signature of another body': (_, { body }, another) => ({
    body,
    signature: signedWith(another, KEYS.current).signature,
  }),
  'another body under the signature': (_, { signature }, another) => ({ body: another, signature }),
  'a body cut short': (random, { body, signature }) => ({ body: body.subarray(0, at(body, random)), signature }),
  'a body that goes on': (_, { body, signature }) => ({ body: Buffer.concat([body, Buffer.from(' ')]), signature }),
  'a body that was parsed and written again': (_, { body, signature }) => ({ body: writtenAnew(body), signature }),
  'the amount changed': (_, { body, signature }) => ({
    body: Buffer.from(`${body.toString().replace(/"amount":(\s*)"?\d/, '"amount":$1"9')} `),
    signature,
  }),
};

/** A letter whose signature is not one of Paystack's over these very bytes. */
export const asForged = (random: Random, { what, text }: Letter, another: string): Delivery => {
  const how = random.pick(Object.keys(FORGERIES));
  const genuine = signedWith(Buffer.from(text), random.pick([KEYS.current, KEYS.previous]));
  const forge = FORGERIES[how];
  const forged = forge ? forge(random, genuine, Buffer.from(`${another} `)) : genuine;
  return { what: `${what}, forged: ${how}`, given: asEvent(forged, random.chance(0.2)), word: NOTHING, status: 401 };
};

/** Signed, but longer than anything Paystack sends. */
export const asTooLong = (random: Random, { what, text }: Letter): Delivery => {
  const long = Buffer.from(text.padEnd(MAX_BODY_BYTES + random.between(1, 1000)));
  return {
    what: `${what}, too long`,
    given: asEvent(signedWith(long, KEYS.current), random.chance(0.2)),
    word: NOTHING,
    status: 413,
  };
};

/** As long as it may be. */
export const asLongest = ({ what, text, word, status }: Letter): Delivery => {
  const long = Buffer.from(`${text}${' '.repeat(MAX_BODY_BYTES - Buffer.byteLength(text))}`);
  return { what: `${what}, as long as may be`, given: asEvent(signedWith(long, KEYS.current), false), word, status };
};
