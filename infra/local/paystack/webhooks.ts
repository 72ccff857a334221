import { createHmac } from 'node:crypto';
import type { Pause, Report } from './clock.ts';
import type { Delivery, Ledger, Transaction } from './ledger.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long Paystack waits before each further attempt, ms (Paystack documents: Webhooks, retry policy). */
export const retryLadders = {
  live: [...Array<number>(4).fill(3 * minute), ...Array<number>(72).fill(hour)],
  test: Array<number>(10).fill(hour),
} as const;

/** How long Paystack waits for an answer, ms. Not scaled: the receiver is as slow here as there. */
const patience = 30_000;

/** Paystack's x-paystack-signature: lower-case hex HMAC-SHA512 of the raw body, with the secret key itself. */
export const signature = (body: Uint8Array, secretKey: string): string =>
  createHmac('sha512', secretKey).update(body).digest('hex');

type Letter = { method: 'POST'; headers: Record<string, string>; body: Uint8Array<ArrayBuffer>; signal: AbortSignal };
/** Sends one webhook; rejects when nobody answers, or when its signal is aborted. */
export type Post = (url: string, letter: Letter) => Promise<{ status: number }>;

/** The global fetch, told not to follow redirects: Paystack wants its 200 from the very address it was given. */
export const postByFetch: Post = async (url, letter) => {
  const response = await fetch(url, { ...letter, redirect: 'manual' });
  await response.arrayBuffer(); // Else the connection stays busy and is not used again.
  return { status: response.status };
};

export type WebhookOptions = {
  url: string;
  secretKey: string;
  ledger: Ledger;
  now: () => number;
  pause: Pause;
  /** Aborted when the simulator stops. */
  signal: AbortSignal;
  /** The ladder runs this many times faster than Paystack's: with 720 an hour is five seconds. */
  timeScale: number;
  ladder: readonly number[];
  post: Post;
  report: Report;
};

const replaced = (transaction: Transaction, delivery: Delivery, next: Delivery | undefined): Transaction => ({
  ...transaction,
  deliveries: transaction.deliveries.flatMap((other) => (other.id === delivery.id ? (next ?? []) : other)),
});

/** The HTTP status, or why there was none. */
const attempt = async (options: WebhookOptions, delivery: Delivery): Promise<number | string> => {
  const { url, secretKey, post, signal } = options;
  const { body, badlySigned } = delivery;
  const bytes = new TextEncoder().encode(body);
  const headers = {
    'content-type': 'application/json',
    'x-paystack-signature': signature(bytes, badlySigned ? 'not-the-key' : secretKey),
  };
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), patience);
  const either = AbortSignal.any([signal, impatience.signal]);
  try {
    return (await post(url, { method: 'POST', headers, body: bytes, signal: either })).status;
  } catch {
    return impatience.signal.aborted ? 'no answer in time' : 'unreachable';
  } finally {
    clearTimeout(timer);
  }
};

/** Brings the deliveries that stand in the ledger to the shop, each on its own, until 200 or the ladder's end. */
export const createWebhooks = (options: WebhookOptions) => {
  const { ledger, now, pause, signal, timeScale, ladder, report } = options;
  const running = new Set<Promise<void>>();

  /** Writes down what came of an attempt: 200 ends the delivery, anything else puts it one rung up. */
  const settle = (reference: string, delivery: Delivery, answer: number | string): void => {
    const transaction = ledger.find(reference);
    if (!transaction) return;
    const { event, attempts } = delivery;
    const rung = ladder[attempts];
    if (answer === 200 || rung === undefined) {
      report({ event: answer === 200 ? 'webhook.delivered' : 'webhook.given-up', reference, detail: event });
      ledger.save(replaced(transaction, delivery, undefined));
      return;
    }
    const delay = Math.round(rung / timeScale);
    const said = typeof answer === 'number' ? `HTTP ${answer}` : answer;
    report({ event: 'webhook.retry', reference, detail: `${event}: ${said}, again in ${Math.ceil(delay / 1000)} s` });
    ledger.save(replaced(transaction, delivery, { ...delivery, attempts: attempts + 1, dueAt: now() + delay }));
  };

  const deliver = async (reference: string, id: string): Promise<void> => {
    for (;;) {
      const delivery = ledger.find(reference)?.deliveries.find((owed) => owed.id === id);
      if (!delivery || !(await pause(delivery.dueAt - now()))) return;
      const answer = await attempt(options, delivery);
      // Stopped in the middle: nobody knows whether it arrived, so it stays owed and is sent again after the start.
      if (signal.aborted) return;
      settle(reference, delivery, answer);
    }
  };

  return {
    /** Starts the delivery `id`, which the ledger already holds. */
    start(reference: string, id: string): void {
      const task = deliver(reference, id)
        .catch(() => report({ event: 'webhook.broken', reference, detail: 'the ledger could not be written' }))
        .finally(() => running.delete(task));
      running.add(task);
    },
    /** Ends once every delivery has let go; to be called after the signal was aborted. */
    async stopped(): Promise<void> {
      await Promise.all(running);
    },
  };
};
export type Webhooks = ReturnType<typeof createWebhooks>;
