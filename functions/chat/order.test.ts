import { expect, test } from 'vitest';
import type { HttpEvent } from '../../shared/http.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const ORDER = 'GET /api/shops/{shopId}/orders/{code}';

const open = (shop = openShop()) => {
  const handler = createHandler(shop.engine, () => undefined);
  /** What a device is told that opens the address of an order. */
  const ask = async (deviceId: string, code: string, given: Partial<HttpEvent> = {}) => {
    const event = httpEvent(ORDER, {
      pathParameters: { shopId: 'test-kitchen', code },
      headers: { 'x-device-id': deviceId },
      ...given,
    });
    const { statusCode, headers, body } = await handler(event, lambdaContext);
    return { status: statusCode, headers: headers ?? {}, json: JSON.parse(body ?? '') };
  };
  return { shop, ask };
};

/** An order that waits to be paid, and who placed it. */
const ordered = async () => {
  const { shop, ask } = open();
  const customer = shop.customer();
  const { link } = await customer.saysAll('1', '5 x 2', '99');
  return { shop, ask, customer, link, order: customer.order() };
};

test('who placed an order sees it under its code, with the link to pay it while it waits', async () => {
  const { ask, customer, order, link } = await ordered();
  const { status, headers, json } = await ask(customer.who.deviceId, order.code);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  expect(json).toMatchObject({
    shop: { shopId: 'test-kitchen', name: 'Test Kitchen' },
    language: 'en',
    order: { code: order.code, status: 'PENDING', total: order.total, payUrl: link, lines: [{ quantity: 2 }] },
  });
  expect(link).toMatch(/^https:/);
});

test('an order is shown as it is now, and without a link once it is paid', async () => {
  const { shop, ask, customer, order } = await ordered();
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  const { json } = await ask(customer.who.deviceId, order.code);
  expect(json.order.status).toBe('PAID');
  expect(json.order).not.toHaveProperty('payUrl');
});

test('a code may be written in small letters, without its hyphen or what stands before it', async () => {
  const { ask, customer, order } = await ordered();
  const short = order.code.slice('B2B-'.length);
  for (const typed of [order.code.toLowerCase(), order.code.replace('-', ''), short, ` b2b ${short.toLowerCase()}`])
    expect((await ask(customer.who.deviceId, typed)).json.order?.code, typed).toBe(order.code);
});

test('an order that the index does not know yet is found all the same', async () => {
  const { shop } = open(openShop(({ orders }) => ({ orders: { ...orders, ofDevice: async () => [] } })));
  const { ask } = open(shop);
  const customer = shop.customer();
  await customer.saysAll('1', '5', '99');
  expect((await ask(customer.who.deviceId, customer.order().code)).status).toBe(200);
});

test("another customer's order is answered like one that does not exist", async () => {
  const { shop, ask, order } = await ordered();
  const stranger = shop.customer();
  await stranger.says('hi');
  const theirs = await ask(stranger.who.deviceId, order.code);
  const none = await ask(stranger.who.deviceId, 'B2B-7K4QX');
  expect(theirs).toEqual(none);
  expect([none.status, none.json.error]).toEqual([
    404,
    { code: 'order_not_found', message: expect.stringContaining('no order of yours by this code') },
  ]);
});

test('who went on at another device finds there what was ordered before, and not what is ordered at the first one since', async () => {
  const { shop, ask } = open();
  const phone = shop.customer();
  const laptop = shop.customer();
  await phone.saysAll('1', '5', '99', '0', 'yes');
  const before = phone.order().code;
  const { text } = await phone.says('resume');
  const [, code] = /resume (\S+?)\./.exec(text) ?? [];
  await laptop.says(`resume ${code}`);
  await phone.saysAll('1', '5', '99');
  const since = phone.order().code;
  const statuses = (deviceId: string) =>
    Promise.all([before, since].map(async (one) => (await ask(deviceId, one)).status));
  expect(since).not.toBe(before);
  expect(await statuses(laptop.who.deviceId)).toEqual([200, 404]);
  expect(await statuses(phone.who.deviceId)).toEqual([200, 200]);
});

test('a customer is answered in the language they chose', async () => {
  const { ask, customer, order } = await ordered();
  await customer.says('français');
  expect((await ask(customer.who.deviceId, order.code)).json.language).toBe('fr');
});

test.each(['', ' ', '%', 'B2B-', '../session', 'x'.repeat(5_000), '__proto__'])(
  '%j is the code of no order',
  async (code) => {
    const { ask, customer } = await ordered();
    expect((await ask(customer.who.deviceId, code)).json.error.code).toBe('order_not_found');
  },
);

test('who does not say which device this is, or asks at no shop, is refused', async () => {
  const { ask, customer, order } = await ordered();
  expect((await ask('me', order.code)).json.error.code).toBe('bad_device_id');
  const elsewhere = { pathParameters: { shopId: 'nowhere', code: order.code } };
  expect((await ask(customer.who.deviceId, order.code, elsewhere)).json.error.code).toBe('shop_not_found');
});

test('looking at an order writes nothing and asks nobody', async () => {
  const { shop, ask, customer, order } = await ordered();
  const writes = shop.store.writes.length;
  const asked = shop.paystack.asked.length;
  await ask(customer.who.deviceId, order.code);
  expect([shop.store.writes.length, shop.paystack.asked.length]).toEqual([writes, asked]);
});
