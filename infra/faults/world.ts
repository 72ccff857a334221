import { createHandler as createConsumer } from '../../functions/on-payment-confirmed/handler.ts';
import { createHandler as createWebhook } from '../../functions/paystack-webhook/handler.ts';
import { createHandler as createReconcile } from '../../functions/reconcile/handler.ts';
import { createHandler as createSweep } from '../../functions/sweep/handler.ts';
import { createHandler as createTellShop } from '../../functions/tell-shop/handler.ts';
import { createEngine, type EngineParts } from '../../shared/engine.ts';
import { EVENT_SOURCE, type OrderEvent } from '../../shared/events.ts';
import type { Notification } from '../../shared/notifier.ts';
import type { Decision } from '../../shared/ordering/resolve.ts';
import type { Paystack } from '../../shared/paystack/client.ts';
import { signatureOf } from '../../shared/paystack/signature.ts';
import type { ShopAndMenu } from '../../shared/shops.ts';
import { createFakePaystack } from '../../shared/testing/fake-paystack.ts';
import { noFaults, type Plan } from '../../shared/testing/faults/plan.ts';
import { AT_LAST, faultyPorts } from '../../shared/testing/faults/ports.ts';
import { createScheduler, type Process } from '../../shared/testing/faults/scheduler.ts';
import { createWatch } from '../../shared/testing/faults/watch.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { createMemoryStore } from '../../shared/testing/memory-store.ts';
import { testShop } from '../../shared/testing/test-shop.ts';
import { RULES } from '../rules.ts';
import { resolveOrder } from '../tools/order-commands.ts';
import { type Client, createClient } from './client.ts';

const PREFIX = 'try';
const START = 1_767_225_600; // 2026-01-01T00:00:00Z
const KEY = 'sk_test_faults';
/** Lambda's own limit. */
const LONGEST_SECONDS = 900;

/** A delivery that is owed: to a consumer by the bus, or to the webhook by Paystack. It is owed until it was taken. */
export type Owed = { name: string; deliver: () => Promise<void> };

const ulidOf = (n: number) => `01${String(n).padStart(24, '0')}`;

/**
 * The whole system around one shop, on ports that can fail at every call, with a clock that only moves when it is told to.
 * The plan may be exchanged at any time. Nothing in here depends on real time or chance.
 */
export const createWorld = (random: () => number = () => 0.5, content: ShopAndMenu = testShop) => {
  const clock = { now: START };
  const faults: { plan: Plan } = { plan: noFaults };
  const scheduler = createScheduler();
  const started = new Map<Process, number>();
  let made = 0;

  const paystack = createFakePaystack(() => clock.now);
  const store: ReturnType<typeof createMemoryStore> = createMemoryStore(content, {
    order: (after, before) => watch.order(after, before),
    session: (after, before) => watch.session(after, before),
  });
  const watch = createWatch({
    paystack,
    prefix: PREFIX,
    orders: store.orderItems,
    writer: scheduler.current,
    now: () => clock.now,
  });
  const notifications: Notification[] = [];
  const events: OrderEvent[] = [];
  const owed: Owed[] = [];
  const later: { name: string; work: () => Promise<unknown> }[] = [];

  let lastRefund: object | undefined;
  const longOnTheirWay = new Set<string>();
  /** Nobody asks for a refund that there is already, but a line that repeats itself, or a request that was long on its way. */
  const refundOnce: Paystack['refund'] = async (request) => {
    const { reference } = request;
    if (scheduler.current()?.name.endsWith(AT_LAST)) longOnTheirWay.add(reference);
    const there = paystack.transactions.has(reference) ? paystack.refundsOf(reference) : [];
    const isAgain = request !== lastRefund && !longOnTheirWay.has(reference);
    if (isAgain && there.some(({ status }) => status !== 'failed')) watch.note('refund', `${reference} twice`);
    lastRefund = request;
    return paystack.port.refund(request);
  };

  const ports = faultyPorts(
    {
      ...store,
      resumeCodes: {
        ...store.resumeCodes,
        use: (code, read, from, to) =>
          watch.carries(code, [from.deviceId, to.deviceId], () => store.resumeCodes.use(code, read, from, to)),
      },
      paystack: { ...paystack.port, refund: refundOnce },
      bus: {
        publish: async (event) => {
          watch.event(event);
          events.push(event);
          for (const { to, pattern } of RULES) if (pattern['detail-type'].includes(event.type)) owe(to, event);
        },
      },
      notifier: { notify: async (notification) => void notifications.push(notification) },
    },
    {
      scheduler,
      plan: (call) => faults.plan(call),
      later: (name, work) => void later.push({ name, work }),
    },
  );

  const parts: EngineParts = {
    ...ports,
    shops: store.shops,
    orderCodes: store.orderCodes,
    mode: 'test',
    prefix: PREFIX,
    now: () => clock.now,
    random,
    wait: () => scheduler.pass('wait'),
    log: () => undefined,
    ids: {
      orderId: () => ulidOf(++made),
      orderCode: () => `B2B-T${String(++made).padStart(4, '0')}`,
      resumeCode: () => `TRY7-${String(++made).padStart(4, '0')}`,
      owner: () => `owner-${++made}`,
    },
    expirySeconds: 24 * 3600,
    callbackUrl: (shopId) => `https://shop.example/${shopId}`,
    email: ({ orderId }) => `order-${orderId}@example.com`,
  };
  const engine = createEngine(parts);
  const shopParts = { ...parts, shopOrders: ports.shopOrders, notifier: ports.notifier };
  const handlers = {
    webhook: createWebhook({ ...parts, keys: async () => [KEY] }),
    onPaymentConfirmed: createConsumer(parts),
    tellShop: createTellShop(shopParts),
    sweep: createSweep(parts),
    reconcile: createReconcile(shopParts),
  };

  const owe = (to: string, { type, detail }: OrderEvent) => {
    if (to !== 'onPaymentConfirmed' && to !== 'tellShop') throw new Error(`Nobody here is ${to}`);
    const event = { id: `event-${++made}`, source: EVENT_SOURCE, 'detail-type': type, detail };
    owed.push({ name: to, deliver: () => handlers[to](event) });
  };

  const post = async (event: string, data: object): Promise<void> => {
    const body = JSON.stringify({ event, data });
    const headers = { 'x-paystack-signature': signatureOf(Buffer.from(body), KEY) };
    const { statusCode } = await handlers.webhook(
      httpEvent('POST /api/webhooks/paystack', { body, headers }),
      lambdaContext,
    );
    if (statusCode !== 200) throw new Error(`The webhook answered ${statusCode}`);
  };

  const start = (name: string, work: () => Promise<unknown>): Process => {
    const process = scheduler.start(name, work);
    started.set(process, clock.now);
    watch.begins(process);
    return process;
  };

  const atWork = new Map<Client, Process>();

  return {
    clock,
    faults,
    /** A customer says one thing at a time: the next once an answer has come, or nobody is at work on it any more. */
    isBusy: (client: Client): boolean => atWork.get(client)?.state === 'running',
    hears: (client: Client, text: string) =>
      void atWork.set(
        client,
        start('hear', () => client.says(text)),
      ),
    scheduler,
    paystack,
    store,
    watch,
    notifications,
    events,
    owed,
    later,
    parts,
    engine,
    handlers,
    start,
    customer: (n: number) => createClient({ engine, watch, shopId: content.shop.shopId, n }),
    /** Paystack owes a webhook for this payment, in whatever state it is when it is sent. */
    oweWebhook: (reference: string) => {
      const facts = paystack.factsOf(reference);
      if (facts?.status !== 'success') return;
      const { requestedAmount, paidAt, ...rest } = facts;
      const data = { ...rest, reference, requested_amount: requestedAmount, paid_at: paidAt };
      owed.push({ name: 'webhook', deliver: () => post('charge.success', data) });
    },
    /** Paystack owes an event about a refund or a dispute. */
    oweEvent: (event: string, data: object) => void owed.push({ name: 'webhook', deliver: () => post(event, data) }),
    sweep: () => handlers.sweep({ id: `sweep-${++made}` }),
    reconcile: () => handlers.reconcile({ id: `reconcile-${++made}` }),
    /** Time passes, and no function outlives its time: Lambda ends it. */
    passes: (seconds: number): void => {
      clock.now += seconds;
      for (const [process, at] of started) if (clock.now - at > LONGEST_SECONDS) scheduler.kill(process);
    },
    resolve: (code: string, decision: Decision) =>
      resolveOrder({ ...shopParts, shops: store.shops }, code, decision).then(
        () => undefined,
        // A decision that is not there to be taken is a sentence for the shopkeeper, and no fault.
        (error: unknown) => {
          if (!(error instanceof Error) || /no answer/.test(error.message)) throw error;
        },
      ),
  };
};
export type World = ReturnType<typeof createWorld>;
