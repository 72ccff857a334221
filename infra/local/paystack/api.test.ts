import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openShop, order } from './testing/shop.ts';

const list = ['GET', '/transaction'] as const;
const listed = z.array(z.object({ reference: z.string() }));

describe('without the right key nothing is told', () => {
  test.each([
    ['a wrong key', 'Bearer sk_test_other', 'Invalid key'],
    ['a key that only begins right', 'Bearer sk_test_sho', 'Invalid key'],
    ['no Bearer', 'sk_test_shop', 'Format is Authorization Bearer [secret key]'],
    ['no key at all', '', 'No Authorization Header was found'],
  ])('%s', async (_, authorization, message) => {
    const { simulator } = openShop();
    for (const path of ['/transaction', '/transaction/verify/x', '/refund']) {
      const response = await simulator.app.request(path, { headers: authorization ? { authorization } : {} });
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ status: false, message });
    }
  });
});

test('a link nobody has paid is abandoned, and that is not final', async () => {
  const shop = openShop();
  await shop.initialize();
  const { status, message, data } = await shop.verify();
  expect({ status, message }).toEqual({ status: true, message: 'Verification successful' });
  expect(data).toMatchObject({ status: 'abandoned', domain: 'test', paid_at: null, fees: null, currency: 'NGN' });
  shop.simulator.pay(order.reference);
  expect((await shop.verify()).data.status).toBe('success');
});

test('a paid transaction tells amount, fee, channel, time and customer', async () => {
  const shop = openShop();
  await shop.initialize({ amount: 300_000 });
  shop.simulator.pay(order.reference);
  expect((await shop.verify()).data).toMatchObject({
    status: 'success',
    reference: order.reference,
    amount: 300_000,
    requested_amount: 300_000,
    fees: 14_500,
    channel: 'card',
    paid_at: '2026-01-05T12:00:00.000Z',
    gateway_response: 'Successful',
    customer: { email: order.email },
    authorization: { last4: '4081', channel: 'card' },
  });
});

test('when the customer bears the fees, more is charged than was asked for', async () => {
  const shop = openShop();
  shop.simulator.faults.set({ customerBearsFees: true });
  await shop.initialize();
  shop.simulator.pay(order.reference);
  expect((await shop.verify()).data).toMatchObject({ requested_amount: 150_000, amount: 152_285, fees: 2_284 });
});

test('an unknown reference is told apart from a failed payment by the body', async () => {
  expect(await openShop().verify('ord-unknown')).toMatchObject({
    status: false,
    message: 'Transaction reference not found',
    code: 'transaction_not_found',
  });
});

describe('the list for the daily match', () => {
  const threeOrders = async () => {
    const shop = openShop();
    for (const reference of ['one', 'two', 'three']) {
      await shop.initialize({ reference });
      await shop.clock.passes(60_000);
    }
    shop.simulator.pay('one');
    shop.simulator.pay('three');
    return shop;
  };
  const references = (data: unknown) => listed.parse(data).map(({ reference }) => reference);

  test('has the newest first and says how many there are', async () => {
    const { data, meta } = await (await threeOrders()).call(...list);
    expect(references(data)).toEqual(['three', 'two', 'one']);
    expect(meta).toEqual({ total: 3, skipped: 0, page: 1, perPage: 50, pageCount: 1 });
  });

  test('is narrowed by status and time', async () => {
    const shop = await threeOrders();
    const paid = await shop.call('GET', '/transaction?status=success&from=2026-01-05T12:01:00Z&to=2026-01-06');
    expect(references(paid.data)).toEqual(['three']);
  });

  test('knows payments that went back by a status of their own', async () => {
    const shop = await threeOrders();
    await shop.call('POST', '/refund', { transaction: 'one' });
    await shop.clock.passes(24 * 3_600_000);
    expect(references((await shop.call('GET', '/transaction?status=reversed')).data)).toEqual(['one']);
    expect(references((await shop.call('GET', '/transaction?status=success')).data)).toEqual(['three']);
  });

  test('comes page by page', async () => {
    const { data, meta } = await (await threeOrders()).call('GET', '/transaction?perPage=2&page=2');
    expect(references(data)).toEqual(['one']);
    expect(meta).toMatchObject({ total: 3, page: 2, perPage: 2, pageCount: 2 });
  });

  test('refuses a time that is none', async () => {
    expect(await openShop().call('GET', '/transaction?from=yesterday')).toMatchObject({ http: 400, status: false });
  });
});

test('an endpoint that is not simulated says so', async () => {
  expect(await openShop().call('GET', '/bank')).toMatchObject({ http: 404, status: false });
});
