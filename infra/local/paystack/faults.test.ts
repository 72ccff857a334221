import { describe, expect, test } from 'vitest';
import type { FaultChange } from './faults.ts';
import { settle } from './testing/clock.ts';
import { openShop, order, secretKey } from './testing/shop.ts';
import { signature } from './webhooks.ts';

const shopWith = (fault: FaultChange) => {
  const shop = openShop();
  shop.simulator.faults.set(fault);
  return shop;
};

/** A call that is not answered in time, as the shop's client would make it. */
const impatient = async (shop: ReturnType<typeof openShop>, path: string, init: RequestInit = {}) => {
  const headers = { authorization: `Bearer ${secretKey}` };
  return shop.simulator.app.request(path, { ...init, headers, signal: AbortSignal.timeout(20) });
};

describe('initialize', () => {
  test.each([
    ['error500', 500, undefined],
    ['rateLimited', 429, 'Rate limit exceeded!'],
    ['refused', 400, undefined],
  ] as const)('%s creates nothing, and works again after its times', async (mode, http, message) => {
    const shop = shopWith({ initialize: { mode, times: 2 } });
    for (const _ of [1, 2]) {
      const refused = await shop.initialize();
      expect(refused).toMatchObject({ http, status: false });
      if (message) expect(refused.message).toBe(message);
    }
    expect(await shop.initialize()).toMatchObject({ status: true });
  });

  test('loseAnswer creates the transaction but does not say so', async () => {
    const shop = shopWith({ initialize: { mode: 'loseAnswer', times: 1 } });
    const headers = { authorization: `Bearer ${secretKey}` };
    const body = JSON.stringify(order);
    const lost = await shop.simulator.app.request('/transaction/initialize', { method: 'POST', headers, body });
    expect(lost.status).toBe(502);
    expect((await shop.verify()).data.status).toBe('abandoned');
    expect(await shop.initialize()).toMatchObject({ code: 'duplicate_reference' });
  });

  test('hang answers nothing until the caller gives up, and creates nothing', async () => {
    const shop = shopWith({ initialize: { mode: 'hang', times: 1 } });
    const body = JSON.stringify(order);
    expect((await impatient(shop, '/transaction/initialize', { method: 'POST', body })).status).toBe(504);
    expect(shop.simulator.ledger.list()).toEqual([]);
  });
});

describe('a refund', () => {
  const paid = async (fault: FaultChange) => {
    const shop = shopWith(fault);
    await shop.initialize();
    shop.simulator.pay(order.reference);
    return shop;
  };
  const body = JSON.stringify({ transaction: order.reference });
  const statusesOf = (shop: ReturnType<typeof openShop>) =>
    shop.simulator.ledger.find(order.reference)?.refunds.map(({ status }) => status);

  test('can be made although its caller never hears of it', async () => {
    const shop = await paid({ refund: { mode: 'loseAnswer', times: 1 } });
    const headers = { authorization: `Bearer ${secretKey}` };
    const lost = await shop.simulator.app.request('/refund', { method: 'POST', headers, body });
    expect(lost.status).toBe(502);
    expect(lost.headers.has('x-simulator-lost-answer')).toBe(true);
    expect(statusesOf(shop)).toEqual(['pending']);
    await settle();
    expect(shop.heard().at(-1)).toMatchObject({ event: 'refund.pending' });
    expect(await shop.call('POST', '/refund', { transaction: order.reference })).toMatchObject({
      code: 'transaction_reversed',
    });
  });

  test.each([
    ['hang', 504],
    ['error500', 500],
    ['rateLimited', 429],
    ['refused', 400],
  ] as const)('is not made when the call goes wrong: %s', async (mode, http) => {
    const shop = await paid({ refund: { mode, times: 1 } });
    expect((await impatient(shop, '/refund', { method: 'POST', body })).status).toBe(http);
    expect(statusesOf(shop)).toEqual([]);
  });
});

test.each([
  ['hang', 504],
  ['error500', 500],
  ['rateLimited', 429],
] as const)('the list of refunds can fail for a while: %s', async (mode, http) => {
  const shop = shopWith({ refunds: { mode, times: 1 } });
  expect((await impatient(shop, '/refund')).status).toBe(http);
  expect((await impatient(shop, '/refund')).status).toBe(200);
});

test('verify can fail for a while', async () => {
  const shop = shopWith({ verify: { mode: 'rateLimited', times: 1 } });
  await shop.initialize();
  expect(await shop.verify()).toMatchObject({ http: 429, code: 'rate_limited' });
  expect(await shop.verify()).toMatchObject({ http: 200, status: true });
});

test('a call that hangs ends when the simulator stops', async () => {
  const shop = shopWith({ verify: { mode: 'hang' } });
  const hanging = shop.simulator.app.request('/transaction/verify/x', {
    headers: { authorization: `Bearer ${secretKey}` },
  });
  await settle();
  await shop.simulator.stop();
  expect((await hanging).status).toBe(504);
});

describe('webhooks', () => {
  const paidUnder = async (webhook: NonNullable<FaultChange['webhook']>) => {
    const shop = shopWith({ webhook: { ...webhook, times: 1 } });
    await shop.initialize();
    await shop.initialize({ reference: 'next' });
    shop.simulator.pay(order.reference);
    shop.simulator.pay('next');
    await settle();
    return shop;
  };
  const referencesOf = (shop: ReturnType<typeof openShop>) => shop.heard().map(({ data }) => data.reference);

  test('can be lost for good', async () => {
    const shop = await paidUnder({ drop: true });
    await shop.clock.passes(100 * 3_600_000);
    expect(referencesOf(shop)).toEqual(['next']);
  });

  test('can come late, and so in another order', async () => {
    const shop = await paidUnder({ delayMs: 90_000 });
    await shop.clock.passes(90_000);
    expect(referencesOf(shop)).toEqual(['next', order.reference]);
  });

  test('can come several times', async () => {
    const shop = await paidUnder({ duplicate: 2 });
    expect(referencesOf(shop).sort()).toEqual(['next', order.reference, order.reference, order.reference]);
  });

  test('can be badly signed, and stay so', async () => {
    const shop = await paidUnder({ badSignature: true });
    const right = shop.letters.map(({ body, signature: signed }) => signature(body, secretKey) === signed);
    expect(right).toEqual([false, true]);
  });

  test.each([
    ['wrongAmount', { amount: 75_000, requested_amount: 75_000 }],
    ['wrongCurrency', { currency: 'GHS' }],
    ['wrongMode', { domain: 'live' }],
  ])('can lie: %s; verify still tells the truth', async (fault, data) => {
    const shop = await paidUnder({ [fault]: true });
    expect(shop.heard()[0]).toMatchObject({ data });
    expect((await shop.verify()).data).toMatchObject({ amount: 150_000, currency: 'NGN', domain: 'test' });
  });
});

describe('over HTTP', () => {
  const put = (shop: ReturnType<typeof openShop>, body: unknown) =>
    shop.simulator.app.request('/_simulator/faults', { method: 'PUT', body: JSON.stringify(body) });

  test('faults are read and replaced as a whole', async () => {
    const shop = shopWith({ verify: { mode: 'error500' }, refunds: { mode: 'hang' } });
    const response = await put(shop, { initialize: { mode: 'hang', times: 3 }, webhook: { duplicate: 1 } });
    const expected = {
      initialize: { mode: 'hang', times: 3 },
      verify: { mode: 'ok' },
      refunds: { mode: 'ok' },
      webhook: { duplicate: 1, drop: false },
      customerBearsFees: false,
    };
    expect(await response.json()).toMatchObject(expected);
    expect(await (await shop.simulator.app.request('/_simulator/faults')).json()).toMatchObject(expected);
  });

  test('a fault that does not exist is refused and changes nothing', async () => {
    const shop = shopWith({ verify: { mode: 'error500' } });
    const response = await put(shop, { verify: { mode: 'explode' } });
    expect(response.status).toBe(400);
    expect(shop.simulator.faults.read().verify.mode).toBe('error500');
  });

  test('a payment can be paid, failed and set going, even long after its link was made', async () => {
    const shop = openShop();
    await shop.initialize();
    await shop.clock.passes(25 * 3_600_000);
    const lever = async (name: string, reference: string = order.reference) => {
      const response = await shop.simulator.app.request(`/_simulator/${name}/${reference}`, { method: 'POST' });
      return { http: response.status, is: (await shop.verify()).data.status };
    };
    expect(await lever('ongoing')).toEqual({ http: 200, is: 'ongoing' });
    expect(await lever('fail')).toEqual({ http: 200, is: 'failed' });
    expect(await lever('pay')).toEqual({ http: 200, is: 'success' });
    expect(await lever('pay')).toEqual({ http: 409, is: 'success' });
    expect(await lever('fail')).toEqual({ http: 409, is: 'success' });
    expect((await lever('pay', 'unknown')).http).toBe(404);
    expect(shop.heard()).toHaveLength(1);
  });

  test('all transactions can be listed', async () => {
    const shop = openShop();
    await shop.initialize();
    const listed = await shop.simulator.app.request('/_simulator/transactions');
    expect(await listed.json()).toMatchObject([{ reference: order.reference, status: 'abandoned' }]);
  });
});
