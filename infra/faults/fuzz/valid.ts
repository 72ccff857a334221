import * as z from 'zod';
import type { HttpEvent } from '../../../shared/http.ts';
import { MESSAGES } from './ask.ts';
import { KEYS, signatureFor } from './keys.ts';

/** The body as bytes, whatever way it was handed over. */
export const bytesIn = ({ body = '', isBase64Encoded }: Partial<HttpEvent>): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

export const MAX_MESSAGE_BYTES = 4096;
export const MAX_EVENT_BYTES = 256 * 1024;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const DEVICE = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const JSON_TYPE = /^application\/(?:[a-z0-9.+-]+\+)?json(?:;|$)/i;
const FORBIDDEN = /"(?:__proto__|\\u005f_proto__|constructor)"\s*:/;

const messageSchema = z.object({
  messageId: z.string().regex(UUID),
  text: z.string().max(1000),
  seenVersion: z
    .number()
    .refine((seen) => Number.isSafeInteger(seen) && seen >= 0)
    .optional(),
});

const read = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Who asks, where the header names one customer as a browser would. */
export const deviceIn = ({ headers }: Partial<HttpEvent>): string | undefined => {
  const id = headers?.['x-device-id'] ?? '';
  return DEVICE.test(id) ? id.toLowerCase() : undefined;
};

/** A message of a customer to a shop that exists: the only thing by which anything may be stored. */
export const isMessage = (event: Partial<HttpEvent>): boolean => {
  const bytes = bytesIn(event);
  const { routeKey, pathParameters, headers } = event;
  const asked = routeKey === MESSAGES && pathParameters?.['shopId'] === 'test-kitchen' && deviceIn(event) !== undefined;
  if (!asked || bytes.length > MAX_MESSAGE_BYTES || !JSON_TYPE.test(headers?.['content-type'] ?? '')) return false;
  const text = bytes.toString('utf8');
  return !FORBIDDEN.test(text) && messageSchema.safeParse(read(text)).success;
};

/** What a message says; undefined where it is none. */
export const textIn = (event: Partial<HttpEvent>): string | undefined =>
  isMessage(event) ? messageSchema.parse(read(bytesIn(event).toString('utf8'))).text : undefined;

/** Signed with one of our keys over these very bytes. */
export const isSigned = (event: Partial<HttpEvent>): boolean => {
  const signature = event.headers?.['x-paystack-signature'];
  const bytes = bytesIn(event);
  return Object.values(KEYS).some((key) => signatureFor(bytes, key) === signature);
};

const chargeSchema = z.object({ event: z.literal('charge.success'), data: z.unknown().optional() });
const OURS = /^try-[0-9A-HJKMNP-TV-Z]{26}-[1-9]\d?$/;

/** News of money that may be ours and has no place yet: the only thing that Paystack is asked to send again. */
export const isHomeless = (event: Partial<HttpEvent>): boolean => {
  const charge = chargeSchema.safeParse(read(bytesIn(event).toString('utf8'))).data;
  if (!charge) return false;
  const reference = z.object({ reference: z.string() }).safeParse(charge.data).data?.reference;
  return reference === undefined || OURS.test(reference);
};
