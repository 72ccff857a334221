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

const CODES = ['bad_request', 'bad_device_id', 'shop_not_found', 'message_id_reused', 'too_long', 'busy', 'our_fault'];
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
  if (!type.startsWith('application/json')) return [`the answer's type is "${type}"`];
  const schema = statusCode === 200 ? z.union([chatSchema, menuSchema, receivedSchema]) : errorSchema;
  return schema.safeParse(parsed(body)).success
    ? []
    : [`the answer of ${statusCode} is none of ours: ${body.slice(0, 200)}`];
};

/** What a stranger sent never comes back, in whatever letters. */
export const echoes = ({ headers, body }: Answer): string[] => {
  const said = `${JSON.stringify(headers)}${body}`.toLowerCase();
  return said.includes(MARK) ? ['the answer repeats what was sent'] : [];
};
