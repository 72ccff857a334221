import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { createApi } from './api.ts';
import { createCheckout } from './checkout/routes.ts';
import { createPause, type Report, type Wait } from './clock.ts';
import { createControls } from './controls.ts';
import { createFaults } from './faults.ts';
import type { Fresh } from './initialize.ts';
import type { Ledger } from './ledger.ts';
import { createLevers } from './levers.ts';
import { refusals } from './refusals.ts';
import { createTill } from './till.ts';
import { refuse } from './trouble.ts';
import { createWebhooks, type Post, postByFetch, retryLadders } from './webhooks.ts';

export type SimulatorOptions = {
  /** What the shop must send as Bearer, and what its webhooks are signed with. */
  secretKey: string;
  /** Where the simulator itself is reached, such as http://127.0.0.1:4010. */
  origin: string;
  /** Where its events go. */
  webhookUrl: string;
  ledger: Ledger;
  /** Milliseconds since 1970. */
  now: () => number;
  wait: Wait;
  /** How many times faster than Paystack webhooks are retried and refunds move on; 720 makes an hour five seconds. */
  timeScale: number;
  report: Report;
  /** The shop's name on the checkout pages. */
  merchant?: string;
  /** A code never given before, of letters and digits. */
  newCode?: () => string;
  post?: Post;
  /** Waits before the further attempts of a webhook, ms before scaling. */
  ladder?: readonly number[];
};

const firstId = 3_104_021_000;

/** Ids for new transactions, refunds and disputes. They go on where the ledger ends, so a restart repeats none. */
const createFresh = ({ ledger, now }: SimulatorOptions, newCode: () => string) => {
  const ids = ledger
    .list()
    .flatMap(({ id, refunds, disputes }) => [id, ...[...refunds, ...disputes].map((of) => of.id)]);
  let last = ids.reduce((highest, id) => Math.max(highest, id), firstId);
  return (): Fresh => {
    last += 1;
    const code = newCode();
    return { id: last, accessCode: code, reference: `T${code}`, now: now() };
  };
};

/**
 * A stand-in for https://api.paystack.co and https://checkout.paystack.com as one HTTP application. It takes up at once
 * what its ledger still owes. `stop()` ends all waiting; what was not delivered stays in the ledger.
 */
export const createPaystackSimulator = (options: SimulatorOptions) => {
  const { secretKey, origin, webhookUrl, ledger, now, wait, timeScale, report } = options;
  const { newCode = () => randomBytes(8).toString('hex'), merchant = 'Your shop' } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = createPause(wait, signal);
  const faults = createFaults();
  const { post = postByFetch, ladder = retryLadders.test } = options;
  const sender = { url: webhookUrl, secretKey, ledger, now, pause, signal, timeScale, ladder, post, report };
  const webhooks = createWebhooks(sender);
  const till = createTill({ ledger, faults, webhooks, now, pause, timeScale, newCode, report });
  const fresh = createFresh(options, newCode);
  const levers = createLevers({ ledger, till, fresh });

  const app = new Hono();
  app.route('/', createApi({ secretKey, origin, ledger, faults, till, fresh, stopped: signal }));
  app.route('/_simulator', createControls({ ledger, faults, levers }));
  app.route('/', createCheckout({ ledger, till, now, merchant }));
  app.get('/', (c) => c.redirect('/_simulator'));
  app.notFound((c) => refuse(c, refusals.noRoute));
  app.onError((error, c) => {
    report({ event: 'simulator.error', detail: error.message });
    return refuse(c, refusals.broken);
  });
  till.resume();

  const stop = async (): Promise<void> => {
    stopping.abort();
    await webhooks.stopped();
  };
  return { app, fetch: app.fetch, faults, ledger, ...levers, stop };
};
export type PaystackSimulator = ReturnType<typeof createPaystackSimulator>;
