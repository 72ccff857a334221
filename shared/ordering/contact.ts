import * as z from 'zod';
import { plainText } from './plain-text.ts';

/** What was read from a customer's words, or why nothing was: the sentence that says so is made elsewhere. */
export type ReadResult<V, Reason extends string> = { ok: true; value: V } | { ok: false; reason: Reason };

/** Characters, at most. */
export const MAX_NAME = 60;
export const MAX_ADDRESS = 200;
export const MAX_EMAIL = 120;

const LINK =
  /:\/\/|www\.|@|\.(?:com|net|org|info|biz|xyz|shop|link|app|io|co|me|ly|ng|gh|ke|za|fr|uk)(?![\p{L}\p{N}])/iu;
const LEAD_IN =
  /^(?:my name(?: is|['’]s| na)|i am|i['’]m|this is|name ?:|je m['’]appelle|je suis|mon nom est|moi c['’]est)\s+(?=\S)/iu;

export type NoName = 'tooShort' | 'tooLong' | 'noLetters' | 'link';

/** A customer's name, in any script. "My name is Ọlá" is Ọlá. */
export const readName = (said: string): ReadResult<string, NoName> => {
  const name = plainText(said).replace(LEAD_IN, '');
  if (name.length < 2) return { ok: false, reason: 'tooShort' };
  if (name.length > MAX_NAME) return { ok: false, reason: 'tooLong' };
  if (LINK.test(name)) return { ok: false, reason: 'link' };
  return /\p{L}/u.test(name) ? { ok: true, value: name } : { ok: false, reason: 'noLetters' };
};

export type NoAddress = 'tooShort' | 'tooLong';

/** Where to bring an order: one free line. */
export const readAddress = (said: string): ReadResult<string, NoAddress> => {
  const address = plainText(said, ', ').replace(/,(?: ?,)+/g, ',');
  const isSaying = address.length >= 5 && /[\p{L}\p{N}]/u.test(address);
  if (!isSaying) return { ok: false, reason: 'tooShort' };
  return address.length > MAX_ADDRESS ? { ok: false, reason: 'tooLong' } : { ok: true, value: address };
};

export type NoEmail = 'missing' | 'invalid' | 'several';

const emailSchema = z.string().max(MAX_EMAIL).pipe(z.email());

/** The domain has no case; what stands before it may. */
const lowerDomain = (email: string): string => {
  const [local = '', domain = ''] = email.split('@');
  return `${local}@${domain.toLowerCase()}`;
};

/** The one e-mail address in what was said. */
export const readEmail = (said: string): ReadResult<string, NoEmail> => {
  const words = plainText(said)
    .split(/[\s,;:<>()[\]"“”]+/u)
    .filter((word) => word.includes('@'))
    .map((word) => word.slice(0, 2 * MAX_EMAIL).replace(/^['.]+|[.!?']+$/g, ''));
  const emails = new Set(words.filter((word) => emailSchema.safeParse(word).success).map(lowerDomain));
  const [email] = emails;
  if (email === undefined) return { ok: false, reason: words.length > 0 ? 'invalid' : 'missing' };
  return emails.size > 1 ? { ok: false, reason: 'several' } : { ok: true, value: email };
};
