import { expect, test } from 'vitest';
import type { HttpEvent } from '../../shared/http.ts';
import { signatureOf } from '../../shared/paystack/signature.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { createHandler } from './handler.ts';

const KEY = 'sk_test_now';
const ROUTE = 'POST /api/webhooks/paystack';

const waiting = async (shop = openShop()) => {
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const order = customer.order();
  const handler = createHandler({ ...shop.parts, keys: async () => [KEY, 'sk_test_before'] });
  const data = (changed: object = {}) => ({
    id: 3_104_021_987,
    domain: 'test',
    status: 'success',
    reference: customer.reference(),
    amount: order.total,
    currency: 'NGN',
    paid_at: '2026-01-01T13:29:09.000Z',
    channel: 'card',
    metadata: { deviceId: order.deviceId, orderId: order.orderId, shopId: order.shopId },
    ...changed,
  });
  const send = async (body: string, given: Partial<HttpEvent> = {}, key = KEY) => {
    const headers = { 'x-paystack-signature': signatureOf(Buffer.from(body), key) };
    const { statusCode, body: said } = await handler(httpEvent(ROUTE, { body, headers, ...given }), lambdaContext);
    return { status: statusCode, said: said ?? '' };
  };
  const charge = (changed: object = {}, given: Partial<HttpEvent> = {}, key = KEY) =>
    send(JSON.stringify({ event: 'charge.success', data: data(changed) }), given, key);
  return { shop, customer, charge, send, data };
};

test('a signed payment makes the order PAID and is announced with all that a listener needs', async () => {
  const { shop, customer, charge } = await waiting();
  expect((await charge()).status).toBe(200);
  const { orderId, deviceId, shopId } = customer.order();
  expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1, paidAt: '2026-01-01T13:29:09.000Z' });
  expect(shop.events).toEqual([
    {
      type: 'PaymentConfirmed',
      detail: {
        deviceId,
        orderId,
        shopId,
        reference: customer.reference(),
        attempt: 1,
        amount: 270_000,
        currency: 'NGN',
        paidAt: '2026-01-01T13:29:09.000Z',
      },
    },
  ]);
});

test('unsigned, forged or altered, nothing is read and nothing changes', async () => {
  const reads: string[] = [];
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      get: (orderId) => {
        reads.push(orderId);
        return orders.get(orderId);
      },
    },
  }));
  const { charge, send, data } = await waiting(shop);
  reads.length = 0;
  const body = JSON.stringify({ event: 'charge.success', data: data() });
  const altered = { 'x-paystack-signature': signatureOf(Buffer.from(body), KEY) };
  expect((await charge({}, { headers: {} })).status).toBe(401);
  expect((await charge({}, {}, 'sk_test_other')).status).toBe(401);
  expect((await send(body.replace('"amount":270000', '"amount":270001'), { headers: altered })).status).toBe(401);
  expect(reads).toEqual([]);
  expect(shop.events).toEqual([]);
});

test('the key before still counts while keys are being changed', async () => {
  const { charge } = await waiting();
  expect((await charge({}, {}, 'sk_test_before')).status).toBe(200);
});

test('a body in base64 is the same body', async () => {
  const { customer, send, data } = await waiting();
  const body = JSON.stringify({ event: 'charge.success', data: data({ customer: { first_name: 'Ọlá' } }) });
  const headers = { 'x-paystack-signature': signatureOf(Buffer.from(body), KEY) };
  const base64 = Buffer.from(body).toString('base64');
  expect((await send(base64, { headers, isBase64Encoded: true })).status).toBe(200);
  expect(customer.order().status).toBe('PAID');
});

test('a webhook that comes twice changes and announces nothing more', async () => {
  const { shop, customer, charge } = await waiting();
  await charge();
  const { version } = customer.order();
  expect((await charge()).status).toBe(200);
  expect(customer.order().version).toBe(version);
  expect(shop.events).toHaveLength(1);
});

test('two webhooks at the same moment pay once', async () => {
  const { shop, customer, charge } = await waiting();
  await Promise.all([charge(), charge(), charge()]);
  expect(customer.order()).toMatchObject({ status: 'PAID', surplus: [] });
  expect(new Set(shop.events.map(({ type }) => type))).toEqual(new Set(['PaymentConfirmed']));
});

test.each([
  ['too little', { amount: 269_999 }],
  ['too much without our asking', { amount: 270_001 }],
  ['half a kobo', { amount: 270_000.5 }],
  ['another currency', { currency: 'GHS' }],
  ['live money in a test stage', { domain: 'live' }],
  ['another order’s metadata', { metadata: { orderId: 'other' } }],
])('%s never becomes PAID and is kept for a person', async (_name, changed) => {
  const { shop, customer, charge } = await waiting();
  expect((await charge(changed)).status).toBe(200);
  expect(customer.order()).toMatchObject({ status: 'REVIEW', reviews: { 1: expect.anything() } });
  expect(shop.events.map(({ type }) => type)).toEqual(['ReviewNeeded']);
});

test.each([
  ['the customer bears the fees', { amount: 284_162, requested_amount: 270_000 }],
  ['no metadata', { metadata: '' }],
  ['metadata of nought', { metadata: 0 }],
  ['nothing but what decides', { channel: null, paid_at: null, fees: null, plan: {}, authorization: { bank: null } }],
])('a payment counts also where %s', async (_name, changed) => {
  const { customer, charge } = await waiting();
  await charge(changed);
  expect(customer.order().status).toBe('PAID');
});

test('the event names the device of the order, never the one a payload claims', async () => {
  const { shop, customer, charge } = await waiting();
  await charge({ metadata: '' });
  expect(shop.events[0]?.detail.deviceId).toBe(customer.order().deviceId);
});

test('other events and other systems’ references are taken note of and left alone', async () => {
  const { shop, send, charge } = await waiting();
  expect((await send('{"event":"transfer.success","data":{}}')).status).toBe(200);
  expect((await send('not json')).status).toBe(200);
  expect((await charge({ reference: 'woocommerce-77' })).status).toBe(200);
  expect(shop.events).toEqual([]);
});

test('money on a reference of ours that no order knows is kept, and Paystack is asked to come again', async () => {
  const { shop, charge } = await waiting();
  const reference = 'try-01ARZ3NDEKTSV4RRFFQ69G5FAV-1';
  expect((await charge({ reference, metadata: '' })).status).toBe(500);
  expect([...shop.store.unmatched.keys()]).toEqual([reference]);
});

test('an amount in a string is an amount', async () => {
  const { customer, charge } = await waiting();
  await charge({ amount: '270000' });
  expect(customer.order().status).toBe('PAID');
});

test.each([
  ['an amount that is none', { amount: 'much' }],
  ['no reference', { reference: undefined }],
])('a payment with %s is not dropped with a 200', async (_name, changed) => {
  const { customer, charge } = await waiting();
  expect((await charge(changed)).status).toBe(500);
  expect(customer.order().status).toBe('PENDING');
});

test('a table that is away is a 500, so that Paystack sends it again', async () => {
  const shop = openShop(({ orders }) => {
    let paid = false;
    return {
      orders: {
        ...orders,
        save: async (order) => {
          if (order.status === 'PAID' && !paid) {
            paid = true;
            throw new Error('The table is away');
          }
          return orders.save(order);
        },
      },
    };
  });
  const { customer, charge } = await waiting(shop);
  expect((await charge()).status).toBe(500);
  expect((await charge()).status).toBe(200);
  expect(customer.order().status).toBe('PAID');
});

test('a bus that is away does not make the payment fail: the outbox keeps the event', async () => {
  const { shop, customer, charge } = await waiting();
  shop.bus.down = true;
  expect((await charge()).status).toBe(200);
  expect(customer.order()).toMatchObject({ status: 'PAID', outbox: { 'PaymentConfirmed#1': 0 } });
});

test('an event longer than 256 KB is refused before it is hashed', async () => {
  const { send } = await waiting();
  expect((await send('x'.repeat(256 * 1024 + 1))).status).toBe(413);
});

const paid = async () => {
  const there = await waiting();
  await there.charge();
  const tells = (event: string, changed: object = {}) => {
    const about = { transaction_reference: there.customer.reference(), amount: '270000', domain: 'test' };
    return there.send(JSON.stringify({ event, data: { ...about, ...changed } }));
  };
  const refund = () => there.customer.order().refunds[1];
  return { ...there, tells, refund };
};

test('a refund is followed through Paystack’s events, and told once when the money is back', async () => {
  const { shop, tells, refund } = await paid();
  for (const word of ['pending', 'processing']) await tells(`refund.${word}`);
  expect(refund()).toMatchObject({ status: 'PROCESSING', by: 'paystack' });
  expect((await tells('refund.processed')).status).toBe(200);
  await tells('refund.processed');
  expect(refund()).toMatchObject({ status: 'PROCESSED', amount: 270_000 });
  expect(shop.events.map(({ type }) => type)).toEqual(['PaymentConfirmed', 'RefundChanged']);
});

test('refund events that come late and out of order take nothing back', async () => {
  const { tells, refund } = await paid();
  for (const word of ['processed', 'pending', 'failed', 'processing', 'needs-attention']) await tells(`refund.${word}`);
  expect(refund()?.status).toBe('PROCESSED');
});

test.each(['failed', 'needs-attention'])(
  'a refund that is stuck (%s) is told, for somebody has to act',
  async (word) => {
    const { shop, tells } = await paid();
    await tells(`refund.${word}`);
    expect(shop.events.at(-1)?.type).toBe('RefundChanged');
  },
);

test.each([
  ['of another mode', { domain: 'live' }],
  ['about an order that is not there', { transaction_reference: 'try-01ARZ3NDEKTSV4RRFFQ69G5FAV-1' }],
  ['that says not what it is about', { transaction_reference: null }],
])('a refund event %s changes nothing, is not sent again, and raises the alarm', async (_, changed) => {
  const { shop, tells, refund } = await paid();
  expect((await tells('refund.processed', changed)).status).toBe(200);
  expect(refund()).toBeUndefined();
  expect(shop.log.at(-1)?.event).toBe('webhook.strange');
});

test('refunds and disputes of other systems in the same account are left alone', async () => {
  const { shop, tells } = await paid();
  await tells('refund.processed', { transaction_reference: 'woocommerce-77' });
  expect(shop.log.at(-1)).toMatchObject({ event: 'webhook.ignored', outcome: "another system's reference" });
});

test('a dispute is kept with its order, until Paystack says how it ended', async () => {
  const { customer, tells } = await paid();
  const dispute = {
    id: 9_007_199_254,
    status: 'awaiting-merchant-feedback',
    category: 'chargeback',
    dueAt: '2026-01-05T12:00:00.000Z',
    transaction: { reference: customer.reference() },
  };
  await tells('charge.dispute.create', dispute);
  const open = { n: 1, status: 'OPEN', category: 'chargeback', answerBy: '2026-01-05T12:00:00.000Z' };
  expect(customer.order().disputes).toMatchObject({ 9007199254: open });
  await tells('charge.dispute.resolve', { ...dispute, status: 'resolved', resolution: 'declined' });
  await tells('charge.dispute.remind', dispute);
  expect(customer.order().disputes).toMatchObject({ 9007199254: { status: 'RESOLVED', resolution: 'declined' } });
});

test('what came of a dispute’s or refund’s event depends on the order’s write: a table that is away is a 500', async () => {
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      save: async (order) => {
        if (order.refunds[1]) throw new Error('The table is away');
        return orders.save(order);
      },
    },
  }));
  const { customer, send } = await waiting(shop);
  const data = { transaction_reference: customer.reference(), amount: 1 };
  expect((await send(JSON.stringify({ event: 'refund.pending', data }))).status).toBe(500);
});
