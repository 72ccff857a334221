import * as z from 'zod';
import { MARK } from './words.ts';

const resultSchema = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
});
export type Answer = z.infer<typeof resultSchema>;

/** What a handler gave back; undefined where it is no answer that the HTTP API could pass on. */
export const readAnswer = (result: unknown): Answer | undefined => resultSchema.safeParse(result).data;

export const headerIn = ({ headers }: Answer, wanted: string): string =>
  String(Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '');

const CODES = [
  ...['bad_request', 'bad_device_id', 'shop_not_found', 'order_not_found', 'message_id_reused', 'too_long', 'busy'],
  'our_fault',
];
/** Words that a person reads, from a capital letter to a full stop, and none of a program's. */
const SENTENCE = /^[A-Z][A-Za-z0-9 ,.'’-]*\.$/;

const errorSchema = z.strictObject({
  error: z.strictObject({ code: z.enum(CODES), message: z.string().max(200).regex(SENTENCE) }),
});
const chatSchema = z.looseObject({
  shop: z.object({}),
  state: z.string(),
  version: z.int(),
  replies: z.array(z.unknown()),
});
const menuSchema = z.strictObject({
  shop: z.object({}),
  categories: z.array(z.unknown()),
  dishes: z.array(z.unknown()),
});
const orderSchema = z.strictObject({ shop: z.object({}), language: z.string(), order: z.object({}) });
const manifestSchema = z.object({ name: z.string(), start_url: z.string() });
const receivedSchema = z.strictObject({ received: z.string() });

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What is wrong with the form of an answer: its type, its shape, its sentence. */
export const misshapen = (answer: Answer): string[] => {
  const { statusCode, body } = answer;
  const type = headerIn(answer, 'content-type');
  if (statusCode === 200 && type === 'text/plain; charset=utf-8') return [];
  if (type === 'text/html; charset=utf-8')
    return /^<html.*<\/html>$/s.test(body) ? [] : [`the page is no whole page: ${body.slice(0, 200)}`];
  if (statusCode === 200 && type.startsWith('application/manifest+json'))
    return manifestSchema.safeParse(parsed(body)).success ? [] : [`no manifest: ${body.slice(0, 200)}`];
  if (!type.startsWith('application/json')) return [`the answer's type is "${type}"`];
  const schema = statusCode === 200 ? z.union([chatSchema, menuSchema, orderSchema, receivedSchema]) : errorSchema;
  return schema.safeParse(parsed(body)).success
    ? []
    : [`the answer of ${statusCode} is none of ours: ${body.slice(0, 200)}`];
};

/** Every text in an answer, with the names that lead to it. */
const textsIn = (value: unknown, path: string): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsIn(one, `${path}.${name}`));
};

/** Where a customer's own words have their place: in a sentence that quotes them, and in what the kitchen is to know. */
const QUOTING = /^\.(?:(?:replies\.\d+|notices\.\d+\.reply)\.)?(?:text|(?:cart|order)\.note)$/;
/** As long as a note may be. */
const LONGEST_QUOTE = /"[^"]{141,}"/u;
/** Nothing moves the cursor, turns the text round or hides: the answer may be read in a terminal. */
const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}]/u;

/** What is repeated to a customer is quoted, short, and can be seen; a text alone stands for a whole answer in plain text. */
const misquoted = ([path, text]: [string, string]): string[] => [
  ...(text.toLowerCase().includes(MARK) && !QUOTING.test(path) ? [`the answer repeats what was sent in ${path}`] : []),
  ...(text.toLowerCase().includes(MARK) && LONGEST_QUOTE.test(text)
    ? ['the answer repeats at length what was sent']
    : []),
  ...(HIDDEN.test(text) ? [`the answer has a hidden letter in ${path}`] : []),
];

/**
 * What a stranger sent never comes back, in whatever letters; but a customer may be told what of their own words was
 * understood.
 * @param isOwn this is the answer to a customer who has said such a thing
 */
export const echoes = ({ statusCode, headers, body }: Answer, isOwn: boolean): string[] => {
  const isQuoted = isOwn && statusCode === 200;
  const said = `${JSON.stringify(headers)}${isQuoted ? '' : body}`.toLowerCase();
  if (said.includes(MARK)) return ['the answer repeats what was sent'];
  if (!isQuoted) return [];
  const value = parsed(body);
  return (value === undefined ? [['.text', body] as [string, string]] : textsIn(value, '')).flatMap(misquoted);
};
