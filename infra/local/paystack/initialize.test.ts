import { describe, expect, test } from 'vitest';
import { openShop, order } from './testing/shop.ts';

test('a payment link points at the checkout of the simulator itself', async () => {
  const shop = openShop();
  const { http, status, message, data } = await shop.initialize();
  expect({ http, status, message }).toEqual({ http: 200, status: true, message: 'Authorization URL created' });
  const access_code = shop.simulator.ledger.find(order.reference)?.accessCode;
  const authorization_url = `http://paystack.test/checkout/${access_code}`;
  expect(data).toEqual({ authorization_url, access_code, reference: order.reference });
});

test('a reference can be used once', async () => {
  const shop = openShop();
  await shop.initialize();
  expect(await shop.initialize({ amount: 200_000 })).toMatchObject({
    http: 400,
    status: false,
    message: 'Duplicate Transaction Reference',
    code: 'duplicate_reference',
  });
  expect((await shop.verify()).data).toMatchObject({ amount: 150_000 });
});

describe('refused is', () => {
  test.each([
    ['a missing e-mail', { email: undefined }, 'missing_params'],
    ['an e-mail that is none', { email: 'nobody' }, 'invalid_params'],
    ['an amount with a fraction', { amount: 1500.5 }, 'invalid_amount'],
    ['a missing amount', { amount: undefined }, 'invalid_amount'],
    ['a negative amount', { amount: -150_000 }, 'invalid_amount'],
    ['less than ₦50', { amount: 4_999 }, 'invalid_amount'],
    ['less than 10 pesewas', { amount: 9, currency: 'GHS' }, 'invalid_amount'],
    ['less than one rand', { amount: 99, currency: 'ZAR' }, 'invalid_amount'],
    ['less than three shillings', { amount: 299, currency: 'KES' }, 'invalid_amount'],
    ['less than two dollars', { amount: 199, currency: 'USD' }, 'invalid_amount'],
    ['a currency Paystack has not', { currency: 'EUR' }, 'unsupported_currency'],
    ['a reference with a slash', { reference: 'ord/1' }, 'invalid_reference'],
    ['a reference with an underscore', { reference: 'ord_1' }, 'invalid_reference'],
    ['a callback that is no web address', { callback_url: 'javascript:alert(1)' }, 'invalid_params'],
  ])('%s', async (_, change, code) => {
    const refused = await openShop().initialize(change);
    const meta = { nextStep: expect.any(String) };
    expect(refused).toMatchObject({ http: 400, status: false, code, meta });
  });

  test('a body that is not JSON', async () => {
    const { simulator } = openShop();
    const headers = { authorization: 'Bearer sk_test_shop' };
    const response = await simulator.app.request('/transaction/initialize', { method: 'POST', headers, body: '{' });
    expect(response.status).toBe(400);
  });
});

test('every sign that Paystack allows in a reference is allowed here', async () => {
  expect(await openShop().initialize({ reference: 'Ord-1.2=b' })).toMatchObject({ status: true });
});

test('an amount may be a text of digits', async () => {
  const shop = openShop();
  await shop.initialize({ amount: '150000' });
  expect((await shop.verify()).data).toMatchObject({ amount: 150_000, requested_amount: 150_000 });
});

test('a shop that sends no reference gets one', async () => {
  const shop = openShop();
  await shop.initialize({ reference: undefined });
  const [given] = shop.simulator.ledger.list();
  expect((await shop.verify(given?.reference)).data).toMatchObject({
    status: 'abandoned',
    reference: given?.reference,
  });
});

test.each([
  ['an object', { orderId: 'ö/1', cart: [{ dish: 'Jollof', quantity: 2 }], note: null }],
  ['a text', '{"orderId":"1"}'],
  ['a zero', 0],
  ['null', null],
])('metadata comes back exactly as it was sent: %s', async (_, metadata) => {
  const shop = openShop();
  await shop.initialize({ metadata });
  expect((await shop.verify()).data.metadata).toEqual(metadata);
});
