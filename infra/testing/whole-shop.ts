import { createHandler as createChat } from '../../functions/chat/handler.ts';
import { createHandler as createConsumer } from '../../functions/on-payment-confirmed/handler.ts';
import { createHandler as createWebhook } from '../../functions/paystack-webhook/handler.ts';
import { createHandler as createReconcile } from '../../functions/reconcile/handler.ts';
import { createHandler as createSweep } from '../../functions/sweep/handler.ts';
import { createHandler as createTellShop } from '../../functions/tell-shop/handler.ts';
import type { EngineParts } from '../../shared/engine.ts';
import { EVENT_SOURCE } from '../../shared/events.ts';
import type { HttpEvent } from '../../shared/http.ts';
import type { Notification, Notifier } from '../../shared/notifier.ts';
import type { PaymentFacts } from '../../shared/ordering/order.ts';
import { signatureOf } from '../../shared/paystack/signature.ts';
import type { ShopAndMenu } from '../../shared/shops.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { RULES } from '../rules.ts';
import { listOrders, resolveOrder, showOrder } from '../tools/order-commands.ts';

const KEYS: [string, string] = ['sk_test_now', 'sk_test_before'];

/** The transaction as a webhook carries it. */
const dataOf = ({ requestedAmount, paidAt, ...facts }: PaymentFacts) => ({
  ...facts,
  requested_amount: requestedAmount,
  paid_at: paidAt,
});

/**
 * Every handler of the system around one shop in memory, with the rules of the stack between them: what a customer,
 * Paystack, the clock and the shop do, and what they get to see.
 */
export const openWholeShop = (change?: (parts: EngineParts) => Partial<EngineParts>, content?: ShopAndMenu) => {
  const shop = openShop(change, content);
  const { parts, store } = shop;
  const notifications: Notification[] = [];
  const notifier: Notifier = { notify: async (notification) => void notifications.push(notification) };
  const topic = { notifier };
  const told: Notifier = { notify: (notification) => topic.notifier.notify(notification) };

  const consumers = {
    onPaymentConfirmed: createConsumer(parts),
    tellShop: createTellShop({ ...parts, notifier: told }),
  };
  const webhook = createWebhook({ ...parts, keys: async () => KEYS });
  const sweep = createSweep(parts);
  const reconcile = createReconcile({ ...parts, shops: store.shops, shopOrders: store.shopOrders, notifier: told });
  const tools = { ...parts, shopOrders: store.shopOrders };

  let delivered = 0;
  /** Takes every event that was published since to those who listen, as the bus would. */
  const delivers = async () => {
    for (const { type, detail } of shop.events.slice(delivered)) {
      delivered += 1;
      const event = { id: `event-${delivered}`, source: EVENT_SOURCE, 'detail-type': type, detail };
      for (const { pattern, to } of RULES)
        if (pattern['detail-type'].includes(type) && (to === 'onPaymentConfirmed' || to === 'tellShop'))
          await consumers[to](event);
    }
  };

  /** An event from Paystack, signed over its raw bytes; then the bus does its part. */
  const paystackSends = async (event: string, data: object, given: Partial<HttpEvent> = {}, key: string = KEYS[0]) => {
    const body = JSON.stringify({ event, data });
    const headers = { 'x-paystack-signature': signatureOf(Buffer.from(body), key) };
    const post = httpEvent('POST /api/webhooks/paystack', { body, headers, ...given });
    const { statusCode } = await webhook(post, lambdaContext);
    await delivers();
    return statusCode;
  };

  const chargeOf = (reference: string, changed: object = {}) => {
    const facts = shop.paystack.factsOf(reference);
    if (!facts) throw new Error(`Paystack knows no ${reference}`);
    return { ...dataOf(facts), ...changed };
  };

  return {
    ...shop,
    notifications,
    topic,
    delivers,
    paystackSends,
    chargeOf,
    /** The customer pays at Paystack; the webhook is on its own way. */
    paysAt: (reference: string, facts: Partial<PaymentFacts> = {}) => shop.paystack.set(reference, 'success', facts),
    /** charge.success for a reference, with whatever differs from what Paystack really knows. */
    charges: (reference: string, changed: object = {}, given: Partial<HttpEvent> = {}, key?: string) =>
      paystackSends('charge.success', chargeOf(reference, changed), given, key),
    sweeps: async () => {
      const swept = await sweep({ id: 'sweep' });
      await delivers();
      return swept;
    },
    matches: async () => {
      const matched = await reconcile({ id: 'reconcile' });
      await delivers();
      return matched;
    },
    chat: createChat(shop.engine, parts.log),
    /** What the shopkeeper does at the command line. */
    keeper: {
      lists: (options: Partial<Parameters<typeof listOrders>[1]> = {}) => listOrders(tools, { limit: 20, ...options }),
      shows: (code: string) => showOrder(tools, code),
      resolves: (code: string, decision: 'accept' | 'refund', payment?: number) =>
        resolveOrder(tools, code, decision, { payment }),
    },
  };
};
