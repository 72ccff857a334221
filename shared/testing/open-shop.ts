import { expect } from 'vitest';
import type { ChatAnswer } from '../chat-api.ts';
import { createEngine, type EngineParts } from '../engine.ts';
import type { OrderEvent } from '../events.ts';
import { existingOrder } from '../existing-order.ts';
import type { LogFields } from '../log.ts';
import type { Order } from '../ordering/order.ts';
import { readReference, referenceOf } from '../ordering/reference.ts';
import { replyText } from '../ordering/reply-text.ts';
import { WORDS } from '../ordering/words/words.ts';
import { settlePayment } from '../payments/settle-payment.ts';
import type { ShopAndMenu } from '../shops.ts';
import { tellSession } from '../tell-session.ts';
import { createFakePaystack } from './fake-paystack.ts';
import { createMemoryStore } from './memory-store.ts';
import { testShop } from './test-shop.ts';

const PREFIX = 'try';
const START = 1_767_225_600; // 2026-01-01T00:00:00Z

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ulidOf = (n: number) => `01${String(n).padStart(24, '0')}`;

/** What a customer was told, for a test to hold to. */
export const heard = (answer: ChatAnswer) => {
  const text = [...answer.notices.map(({ reply }) => reply), ...answer.replies]
    .map((reply) => replyText(reply, WORDS[answer.language]))
    .join('\n');
  return {
    answer,
    text,
    hears: (fragment: string) => expect(text).toContain(fragment),
    doesNotHear: (fragment: string) => expect(text).not.toContain(fragment),
    link: answer.order?.payUrl,
  };
};

/**
 * A shop with the real engine and payment road, a clock that can be pushed, a Paystack whose mood can be set, and a table
 * in memory.
 */
export const openShop = (
  change: (parts: EngineParts) => Partial<EngineParts> = () => ({}),
  content: ShopAndMenu = testShop,
) => {
  let now = START;
  let made = 0;
  const store = createMemoryStore(content);
  const paystack = createFakePaystack(() => now);
  const events: OrderEvent[] = [];
  const log: ({ event: string } & LogFields)[] = [];
  const bus = { down: false };
  const original: EngineParts = {
    ...store,
    paystack: paystack.port,
    bus: {
      publish: async (event) => {
        if (bus.down) throw new Error('The bus is down');
        events.push(event);
      },
    },
    mode: 'test',
    prefix: PREFIX,
    now: () => now,
    random: () => 0.5,
    wait: async () => undefined,
    log: (_level, event, fields) => void log.push({ event, ...fields }),
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
  const parts: EngineParts = { ...original, ...change(original) };
  const engine = createEngine(parts);
  const { shopId } = content.shop;

  const customer = (n = ++made) => {
    const who = { deviceId: uuid(n), shopId };
    const say = async (text: string, messageId = uuid(++made), seenVersion?: number) => {
      const answered = await engine.hear(who, { messageId, text, seenVersion });
      if (!answered.ok) throw new Error(answered.reason);
      return heard(answered.answer);
    };
    return {
      who,
      says: say,
      /** Says several things; the last answer counts. */
      saysAll: async (...texts: string[]) => {
        for (const text of texts.slice(0, -1)) await say(text);
        return say(texts.at(-1) ?? 'hi');
      },
      looks: async (seenVersion = 0, returned = false) => {
        const answered = await engine.look(who, { seenVersion, returned });
        if (!answered.ok) throw new Error(answered.reason);
        return heard(answered.answer);
      },
      session: () => store.sessions.load(who),
      order: () => lastOrder(who.deviceId),
      /** The reference of the attempt in use. */
      reference: () => {
        const { orderId, n: attempt } = lastOrder(who.deviceId);
        return referenceOf(PREFIX, orderId, attempt);
      },
    };
  };

  const lastOrder = (deviceId: string): Order => {
    const orders = [...store.orderItems.values()].filter((order) => order.deviceId === deviceId);
    const last = orders.toSorted((a, b) => a.orderId.localeCompare(b.orderId)).at(-1);
    if (!last) throw new Error('This customer has no order');
    return last;
  };

  /** Paystack's webhook for a reference, as the function handles it once the signature is checked. */
  const webhook = async (reference: string) => {
    const ours = readReference(PREFIX, reference);
    const facts = paystack.factsOf(reference);
    if (!ours || !facts) throw new Error(`No payment ${reference}`);
    return settlePayment(parts, await existingOrder(store.orders, ours.orderId), ours.n, facts);
  };

  return {
    parts,
    engine,
    store,
    paystack,
    bus,
    events,
    log,
    customer,
    webhook,
    /** The consumer's step, for an order somebody has closed. */
    consumes: async (orderId: string) => tellSession(parts, await existingOrder(store.orders, orderId)),
    time: {
      now: () => now,
      passes: ({ hours = 0, minutes = 0, seconds = 0 }) => {
        now += hours * 3600 + minutes * 60 + seconds;
      },
    },
  };
};
