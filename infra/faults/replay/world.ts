import { createHandler as createWebhook } from '../../../functions/paystack-webhook/handler.ts';
import type { EngineParts } from '../../../shared/engine.ts';
import type { HttpEvent, HttpResult } from '../../../shared/http.ts';
import { httpEvent, lambdaContext } from '../../../shared/testing/http-event.ts';
import { openWholeShop } from '../../testing/whole-shop.ts';
import { newPage, type Page } from './book.ts';
import { type Answer, overheard } from './overhear.ts';
import { KEYS } from './post.ts';

export type Webhook = (event: HttpEvent) => Promise<HttpResult>;

/** Something that is made wrong on purpose, to see whether anybody notices. */
export type Plant = {
  /** Parts of the webhook's handler. */
  parts?: (parts: EngineParts) => Partial<EngineParts>;
  keys?: readonly string[];
  /** What stands before the webhook's handler, or in its place. */
  webhook?: (real: Webhook, parts: EngineParts) => Webhook;
  /** Parts of everything else: chat, sweep and daily match. */
  others?: (parts: EngineParts) => Partial<EngineParts>;
};

const away = async (): Promise<never> => {
  throw new Error('The table is away');
};

/** A whole shop, the books that are kept about it, and a door for Paystack's events. */
export const openWorld = (plant: Plant = {}) => {
  const pages = new Map<string, Page>();
  const answers: Answer[] = [];
  const table = { isAway: false };
  const paidBy = (orderId: string, n: number): number => {
    const page = pages.get(orderId);
    return page?.payments.get(n)?.amount ?? page?.placed.total ?? 0;
  };
  const shop = openWholeShop((parts) => {
    const paystack = overheard(parts.paystack, paidBy, answers);
    return { paystack, ...plant.others?.({ ...parts, paystack }) };
  });
  const planted: EngineParts = { ...shop.parts, ...plant.parts?.(shop.parts) };
  const { orders } = planted;
  const handler = createWebhook({
    ...planted,
    orders: {
      ...orders,
      get: (orderId) => (table.isAway ? away() : orders.get(orderId)),
      keepUnmatched: (reference, facts) => (table.isAway ? away() : orders.keepUnmatched(reference, facts)),
    },
    keys: async () => plant.keys ?? [KEYS.current, KEYS.previous],
  });
  const real: Webhook = (event) => handler(event, lambdaContext);
  const webhook = plant.webhook?.(real, shop.parts) ?? real;

  return {
    ...shop,
    pages,
    table,
    /** What Paystack has answered since this was last asked. */
    answersSince: () => answers.splice(0),
    /** An event comes in; then the bus does its part. @returns the HTTP status */
    arrives: async (given: Partial<HttpEvent>): Promise<number | undefined> => {
      const { statusCode } = await webhook(httpEvent('POST /api/webhooks/paystack', given));
      await shop.delivers();
      return statusCode;
    },
    /** Opens a page for every order that was placed since. */
    keepsBooks: (expected: (deviceId: string) => number) => {
      for (const { orderId, deviceId, shopId, createdAt } of shop.store.orderItems.values())
        if (!pages.has(orderId))
          pages.set(
            orderId,
            newPage({ orderId, deviceId, shopId, total: expected(deviceId), currency: 'NGN', createdAt }),
          );
    },
  };
};
export type World = ReturnType<typeof openWorld>;
