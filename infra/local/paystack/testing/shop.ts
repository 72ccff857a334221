import * as z from 'zod';
import { memoryLedger } from '../ledger.ts';
import { createPaystackSimulator, type SimulatorOptions } from '../simulator.ts';
import { createClock, settle } from './clock.ts';

export const secretKey = 'sk_test_shop';
const origin = 'http://paystack.test';

const fields = z.record(z.string(), z.unknown());
const answer = z.object({
  status: z.boolean(),
  message: z.string(),
  data: z.unknown(),
  meta: z.unknown(),
  code: z.string(),
});
const event = z.object({ event: z.string(), data: fields });
const opened = z.object({ access_code: z.string() });

export const order = {
  email: 'a1b2c3@customers.shop.example',
  amount: 150_000,
  currency: 'NGN',
  reference: 'ord-01TEST-1',
  callback_url: 'https://shop.example/back?chat=7',
} as const;

/** A shop with an account at a simulator of its own: it calls the API, its customer walks through the pages. */
export const openShop = (given: Partial<SimulatorOptions> = {}) => {
  const clock = createClock();
  const letters: { body: Uint8Array; signature: string }[] = [];
  const lines: string[] = [];
  let answers: (count: number) => number = () => 200;
  let codes = 0;
  const simulator = createPaystackSimulator({
    secretKey,
    origin,
    webhookUrl: 'http://shop.test/webhook',
    ledger: memoryLedger(),
    now: clock.now,
    wait: clock.wait,
    timeScale: 1,
    report: (line) => lines.push(JSON.stringify(line)),
    newCode: () => `code${String(++codes)}`,
    post: async (_, { body, headers }) => {
      letters.push({ body, signature: headers['x-paystack-signature'] ?? '' });
      return { status: answers(letters.length) };
    },
    ...given,
  });

  const call = async (method: string, path: string, body?: unknown, key = secretKey) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const response = await simulator.app.request(path, init);
    return { http: response.status, ...answer.partial().parse(await response.json()) };
  };
  const verify = async (reference: string = order.reference) => {
    const answered = await call('GET', `/transaction/verify/${reference}`);
    return { ...answered, data: fields.parse(answered.data ?? {}) };
  };
  const page = async (path: string, init?: RequestInit) => {
    const response = await simulator.app.request(path.replace(origin, ''), init);
    return { http: response.status, headers: response.headers, text: await response.text() };
  };

  return {
    simulator,
    clock,
    letters,
    lines,
    call,
    page,
    /** How the shop answers webhooks; the count starts with 1. */
    webhooksAnswer(next: (count: number) => number) {
      answers = next;
    },
    heard: () => letters.map(({ body }) => event.parse(JSON.parse(new TextDecoder().decode(body)))),
    initialize: (change: Record<string, unknown> = {}) =>
      call('POST', '/transaction/initialize', { ...order, ...change }),
    /** Opens a payment and answers the path of its checkout page. */
    async link(change: Record<string, unknown> = {}): Promise<string> {
      const { data } = await call('POST', '/transaction/initialize', { ...order, ...change });
      return `/checkout/${opened.parse(data).access_code}`;
    },
    verify,
    /** Submits a form and answers where it leads, or the page that says what is wrong. */
    async submits(path: string, typed: Record<string, string>) {
      const { http, headers, text } = await page(path, { method: 'POST', body: new URLSearchParams(typed) });
      await settle();
      return { http, to: headers.get('location'), text };
    },
  };
};
