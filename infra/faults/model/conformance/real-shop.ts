import { createHandler as createConsumer } from '../../../../functions/on-payment-confirmed/handler.ts';
import { createHandler as createSweep } from '../../../../functions/sweep/handler.ts';
import { createEngine, type EngineParts } from '../../../../shared/engine.ts';
import { existingOrder } from '../../../../shared/existing-order.ts';
import { referenceOf } from '../../../../shared/ordering/reference.ts';
import { settlePayment } from '../../../../shared/payments/settle-payment.ts';
import { createFakePaystack } from '../../../../shared/testing/fake-paystack.ts';
import { noFaults, type Plan } from '../../../../shared/testing/faults/plan.ts';
import { faultyPorts } from '../../../../shared/testing/faults/ports.ts';
import { createScheduler } from '../../../../shared/testing/faults/scheduler.ts';
import { createMemoryStore } from '../../../../shared/testing/memory-store.ts';
import { testShop } from '../../../../shared/testing/test-shop.ts';
import { resolveOrder } from '../../../tools/order-commands.ts';
import type { Happening } from '../happenings.ts';
import { codeOf, DEVICE, EXPIRY_SECONDS, NOON, orderIdOf, PREFIX, shop, type Word, withCart } from '../scene.ts';
import { messageOf } from '../steps/message-id.ts';
import type { Asked } from '../world.ts';

const TEXTS: Partial<Record<Asked, string>> = { pay: '99', cancel: '0', yes: 'yes', status: 'status' };
const STATUS: Partial<Record<Word, string>> = { paid: 'success', odd: 'success', bank: 'ongoing', failed: 'failed' };
const WHO = { deviceId: DEVICE, shopId: shop.shopId };
/** After that, Paystack is asked anew. */
const HALF_AN_HOUR = 1860;
/** Seconds after closing until which the model lets the sweep come: later looks are the last ones. */
const LAST_LOOK = 79 * 3600;

/** What the customer's page knows: the newest version it has shown, and every link. */
type Page = { seenVersion: number; links: Set<string> };

/**
 * The real code on a table in memory, with the names that the model gives. Every call to a port waits for its turn.
 */
export const openReal = () => {
  const clock = { now: NOON };
  const faults: { plan: Plan } = { plan: noFaults };
  const page: Page = { seenVersion: 0, links: new Set() };
  const scheduler = createScheduler();
  const store = createMemoryStore(testShop);
  const paystack = createFakePaystack(() => clock.now);
  const ports = faultyPorts(
    {
      ...store,
      paystack: paystack.port,
      bus: { publish: async () => undefined },
      notifier: { notify: async () => undefined },
    },
    { scheduler, plan: (call) => faults.plan(call), later: (_name, work) => void work() },
  );
  const parts = {
    ...store,
    ...ports,
    mode: 'test',
    prefix: PREFIX,
    now: () => clock.now,
    random: () => 0.5,
    wait: async () => undefined,
    log: () => undefined,
    ids: {
      orderId: () => orderIdOf(store.orderItems.size + 1),
      orderCode: () => codeOf(store.orderItems.size + 1),
      owner: () => scheduler.current()?.name ?? 'nobody',
    },
    expirySeconds: EXPIRY_SECONDS,
    callbackUrl: (shopId) => `https://shop.example/${shopId}`,
    email: ({ orderId }) => `${orderId}@example.com`,
  } satisfies EngineParts;
  const engine = createEngine(parts);
  const orderOf = (o: number) => existingOrder(store.orders, orderIdOf(o));

  const ask = async (asked: Asked, who: string): Promise<void> => {
    const { seenVersion } = page;
    const text = TEXTS[asked];
    const answered =
      text === undefined
        ? await engine.look(WHO, { seenVersion, returned: asked === 'return' })
        : await engine.hear(WHO, { messageId: messageOf({ who }), text, seenVersion });
    if (!answered.ok) return;
    const { version, order, replies } = answered.answer;
    page.seenVersion = Math.max(page.seenVersion, version);
    const shown = [
      order?.payUrl,
      ...replies.map((reply) => (reply.kind === 'invoice' ? reply.order.payUrl : undefined)),
    ];
    for (const link of shown) if (link) page.links.add(link);
  };

  const hook = async (o: number, n: number): Promise<unknown> => {
    const facts = paystack.factsOf(referenceOf(PREFIX, orderIdOf(o), n));
    const order = await ports.orders.get(orderIdOf(o));
    return facts && order && settlePayment(parts, order, n, facts);
  };

  const sweep = (o: number) =>
    createSweep({ ...parts, orders: { ...ports.orders, due: async () => [orderIdOf(o)] } })({ id: 'sweep' });

  /** The work of a process that begins; what is done outside of any process is done at once. */
  const workOf = (happening: Happening): (() => Promise<unknown>) => {
    switch (happening.what) {
      case 'asks':
        return () => ask(happening.asked, happening.who);
      case 'hook':
        return () => hook(happening.o, happening.n);
      case 'event':
        return () => createConsumer(parts)({ id: 'event', detail: { orderId: orderIdOf(happening.o) } });
      case 'sweep':
        return () => sweep(happening.o);
      case 'person': {
        const payment = happening.n === 0 ? undefined : happening.n;
        return () => resolveOrder(parts, codeOf(happening.o), happening.decision, { payment });
      }
      default:
        return () => around(happening);
    }
  };

  const around = async (happening: Happening): Promise<void> => {
    if (happening.what === 'payment') moves(happening.o, happening.n, happening.word);
    if (happening.what === 'time') {
      const { expiresAt } = await orderOf(happening.o);
      clock.now = Math.max(clock.now, expiresAt) + (clock.now >= expiresAt ? 7 * 3600 : 60);
    }
    if (happening.what !== 'cart') return;
    await store.sessions.save(withCart(await store.sessions.load(WHO)));
  };

  const moves = (o: number, n: number, word: Word): void => {
    const reference = referenceOf(PREFIX, orderIdOf(o), n);
    const amount = paystack.factsOf(reference)?.amount ?? 0;
    if (word !== 'back') paystack.set(reference, STATUS[word] ?? word, word === 'odd' ? { amount: amount - 100 } : {});
    else if (paystack.refundsOf(reference).length > 0) paystack.moveRefund(reference, 'processed');
    else paystack.set(reference, 'reversed', { amount });
  };

  /** Lets time pass, but never past the time of an order that waits: that is a step of its own. */
  const waits = (seconds: number): boolean => {
    const pending = [...store.orderItems.values()].find(({ status }) => status === 'PENDING');
    const at = clock.now + seconds;
    if (pending && clock.now < pending.expiresAt && at >= pending.expiresAt) return false;
    clock.now = at;
    return true;
  };

  /** Waits until the sweep comes to an order and asks Paystack about it; false where that is not to be played. */
  const waitsForSweep = (o: number): boolean => {
    const { dueAt, lastVerifyAt = 0, closedAt = clock.now } = store.orderItems.get(orderIdOf(o)) ?? {};
    if (dueAt === undefined || dueAt > closedAt + LAST_LOOK) return false;
    return waits(Math.max(0, dueAt - clock.now, lastVerifyAt + HALF_AN_HOUR - clock.now));
  };

  return { clock, faults, page, scheduler, store, paystack, workOf, waits, waitsForSweep };
};
export type Real = ReturnType<typeof openReal>;
