import { createHandler as createWebhook } from '../../../functions/paystack-webhook/handler.ts';
import { httpEvent, lambdaContext } from '../../../shared/testing/http-event.ts';
import { openWholeShop } from '../../testing/whole-shop.ts';
import { agreeing, chargeLetter } from './charge-letters.ts';
import { asForged, KEYS } from './post.ts';
import { randomFrom } from './random.ts';

/** A port of which every use is counted, and which works as before. */
const counted = <Port extends object>(port: Port, touched: () => void): Port =>
  new Proxy(port, {
    get: (target, name, receiver) => {
      touched();
      return Reflect.get(target, name, receiver);
    },
  });

/** A customer who waits to pay, and a webhook of which every step beyond the signature is counted. */
const openDoor = async () => {
  const shop = openWholeShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  shop.paysAt(customer.reference());
  const touches = { count: 0 };
  const touched = () => {
    touches.count += 1;
  };
  const { parts } = shop;
  const handler = createWebhook({
    ...parts,
    orders: counted(parts.orders, touched),
    bus: counted(parts.bus, touched),
    keys: async () => [KEYS.current, KEYS.previous],
  });
  return { shop, customer, touches, handler };
};

/** Bodies that look like the customer's payment in every way but the signature. */
export const forge = async (seed: number, bodies: number) => {
  const random = randomFrom(seed);
  const { shop, customer, touches, handler } = await openDoor();
  const { orderId, deviceId, shopId, total, currency, createdAt } = customer.order();
  const placed = { orderId, deviceId, shopId, total, currency, createdAt };
  const about = { reference: customer.reference(), orderId, n: 1, paidAt: '2026-01-01T00:05:00.000Z' };
  const letter = () => chargeLetter(random, about, agreeing(random, placed));
  const accepted: string[] = [];
  for (let count = 0; count < bodies; count += 1) {
    const { what, given } = asForged(random, letter(), letter().text);
    const { statusCode } = await handler(httpEvent('POST /api/webhooks/paystack', given), lambdaContext);
    if (statusCode !== 401) accepted.push(`seed ${seed}, body ${count}, ${what}: ${statusCode}`);
  }
  return { accepted, touches: touches.count, status: customer.order().status, log: shop.log };
};
