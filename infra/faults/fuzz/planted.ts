import type { HttpEvent } from '../../../shared/http.ts';
import type { Log } from '../../../shared/log.ts';
import { text } from '../../../shared/ordering/replies.ts';
import type { Door } from './ask.ts';
import type { Handler, Plant } from './fuzzed-shop.ts';
import { KEYS, signatureFor } from './keys.ts';
import { bytesIn } from './valid.ts';

/** A fault, whom it is looked for at, and what is said of it. */
type Planted = Plant & { found: RegExp };

const isEvent = (value: unknown): value is Partial<HttpEvent> => typeof value === 'object' && value !== null;

/** Does something with the event before the real handler is given it, or another event in its place. */
const before =
  (door: Door, act: (event: Partial<HttpEvent>, log: Log) => Partial<HttpEvent> | undefined): Plant['handler'] =>
  (real: Handler, at, log) =>
  (event) =>
    real(isEvent(event) && at === door ? (act(event, log) ?? event) : event);

const withDevice = (event: Partial<HttpEvent>, change: (id: string) => string): Partial<HttpEvent> => ({
  ...event,
  headers: { ...event.headers, 'x-device-id': change(event.headers?.['x-device-id'] ?? '') },
});

const readLeniently = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** As many a helper does it that has never heard of prototypes. */
const merge = (into: Record<string, unknown>, from: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(from)) {
    const there = into[name];
    if (isObject(there) && isObject(value)) merge(there, value);
    else into[name] = value;
  }
};

/** Says something more in every answer. */
const saysBesides =
  (sentence: (said: string) => string): Plant['engine'] =>
  (engine) => ({
    ...engine,
    hear: async (customer, request) => {
      const answered = await engine.hear(customer, request);
      if (!answered.ok) return answered;
      const replies = [...answered.answer.replies, text(sentence(request.text))];
      return { ok: true, answer: { ...answered.answer, replies } };
    },
  });

/** The last words that anybody said. */
const lastWords = () => {
  let last = '';
  return (said: string): string => {
    const before = last;
    last = said;
    return before;
  };
};

export const PLANTED_IN_CHAT: { readonly [what: string]: Planted } = {
  'a message is parsed before it is measured': {
    handler: before('chat', (event) => void readLeniently(bytesIn(event).toString())),
    found: /characters parsed/,
  },
  'the log prints a body': {
    handler: before('chat', ({ body }, log) => void log('info', 'message.heard', { outcome: body })),
    found: /the log says/,
  },
  'the log prints a device id': {
    handler: before('chat', ({ headers }, log) => void log('info', 'x', { device: headers?.['x-device-id'] })),
    found: /the log says/,
  },
  'half a letter is a fault of ours': {
    engine: (engine) => ({
      ...engine,
      hear: async (customer, request) => {
        if (!request.text.isWellFormed()) throw new URIError('URI malformed');
        return engine.hear(customer, request);
      },
    }),
    found: /serverErrors: answered with 500/,
  },
  'a device id of any version will do': {
    handler: before('chat', (event) => withDevice(event, (id) => id.replace(/^(.{14})[17](.{4})./, '$14$2a'))),
    found: /stored|answered with 200/,
  },
  'of two device ids the first one counts': {
    handler: before('chat', (event) => withDevice(event, (id) => id.split(',')[0]?.trim() ?? '')),
    found: /stored|answered with 200/,
  },
  'an answer repeats what it could not read': {
    handler: (real) => async (event) => {
      const answer = await real(event);
      if (!isEvent(event) || !isObject(answer) || answer['statusCode'] !== 400) return answer;
      const error = { code: 'bad_request', message: `We do not know ${event.body}.` };
      return { ...answer, body: JSON.stringify({ error }) };
    },
    found: /leaks: the answer repeats/,
  },
  'what was not understood is quoted as it came': {
    engine: saysBesides((said) => `I did not find "${said}".`),
    found: /leaks: the answer has a hidden letter/,
  },
  'what was not understood is quoted at whatever length': {
    engine: saysBesides((said) => `I did not find "${said.replace(/[\p{Cc}\p{Cf}]/gu, '')}".`),
    found: /leaks: the answer repeats at length/,
  },
  'a customer is told what another one has said': {
    engine: saysBesides(lastWords()),
    found: /leaks: the answer repeats what was sent$/m,
  },
  'to look writes': {
    engine: (engine, { sessions }) => ({
      ...engine,
      look: async (customer, options) => {
        await sessions.save(await sessions.load(customer));
        return engine.look(customer, options);
      },
    }),
    found: /stored: something is stored/,
  },
  'the table is asked for every letter': {
    engine: (engine, { shops }) => ({
      ...engine,
      hear: async (customer, request) => {
        for (const _ of request.text) await shops.read(customer.shopId);
        return engine.hear(customer, request);
      },
    }),
    found: /uses of the table/,
  },
  'every word is normalised as often as it is long': {
    engine: (engine) => ({
      ...engine,
      hear: (customer, request) => {
        for (const _ of request.text) request.text.normalize('NFKC');
        return engine.hear(customer, request);
      },
    }),
    found: /characters normalised/,
  },
  'a body is merged into our own objects': {
    handler: before('chat', (event) => {
      const body = readLeniently(bytesIn(event).toString().slice(0, 4_096));
      if (isObject(body)) merge({}, body);
      return event;
    }),
    found: /every object has "polluted" now/,
  },
};

export const PLANTED_IN_WEBHOOK: { readonly [what: string]: Planted } = {
  'an event is hashed before it is measured': {
    handler: before('webhook', (event) => void signatureFor(bytesIn(event), KEYS.current)),
    found: /bytes hashed/,
  },
  'an event is believed without its signature': {
    handler: before('webhook', (event) => ({
      ...event,
      headers: { 'x-paystack-signature': signatureFor(bytesIn(event), KEYS.current) },
    })),
    found: /answered with [25]00, and should be with 401|a payment is kept/,
  },
  'the log prints a signature': {
    handler: before(
      'webhook',
      ({ headers }, log) => void log('warn', 'webhook.unsigned', { error: headers?.['x-paystack-signature'] }),
    ),
    found: /the log says/,
  },
};
