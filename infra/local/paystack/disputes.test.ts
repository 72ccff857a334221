import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { settle } from './testing/clock.ts';
import { openShop, order } from './testing/shop.ts';

const minute = 60_000;

const paidShop = async () => {
  const shop = openShop();
  await shop.initialize({ metadata: { orderId: '7' } });
  shop.simulator.pay(order.reference);
  /** Pulls the lever /_simulator/dispute/…; `step` is "", "/remind" or "/resolve". */
  const dispute = async (step = '', body?: string, reference: string = order.reference) => {
    const init = body === undefined ? { method: 'POST' } : { method: 'POST', body };
    const response = await shop.simulator.app.request(`/_simulator/dispute/${reference}${step}`, init);
    await settle();
    return { http: response.status, ...z.record(z.string(), z.unknown()).parse(await response.json()) };
  };
  const refunded = () => shop.call('POST', '/refund', { transaction: order.reference });
  return { ...shop, dispute, refunded, last: () => shop.heard().at(-1) };
};

test('a dispute is told as in the samples of Paystack: what it is about, how much, and until when to answer', async () => {
  const shop = await paidShop();
  await shop.clock.passes(minute);
  expect(await shop.dispute()).toEqual({ http: 200, ok: true, status: 'success' });
  const paid = shop.simulator.ledger.find(order.reference);
  expect(shop.last()).toMatchObject({
    event: 'charge.dispute.create',
    data: {
      id: paid?.disputes[0]?.id,
      refund_amount: 150_000,
      currency: 'NGN',
      status: 'awaiting-merchant-feedback',
      resolution: null,
      domain: 'test',
      transaction: { id: paid?.id, reference: order.reference, status: 'success', amount: 150_000, metadata: '' },
      transaction_reference: null,
      category: 'chargeback',
      customer: { email: order.email },
      bin: '408408',
      last4: '4081',
      dueAt: '2026-01-06T12:01:00.000Z',
      resolvedAt: null,
      created_at: '2026-01-05T12:01:00.000Z',
    },
  });
});

test('Paystack reminds of a dispute as often as it likes, and nothing changes by it', async () => {
  const shop = await paidShop();
  await shop.dispute();
  const before = shop.simulator.ledger.find(order.reference)?.disputes;
  expect(await shop.dispute('/remind')).toMatchObject({ http: 200 });
  expect(await shop.dispute('/remind')).toMatchObject({ http: 200 });
  expect(shop.heard().map(({ event }) => event)).toEqual([
    'charge.success',
    'charge.dispute.create',
    'charge.dispute.remind',
    'charge.dispute.remind',
  ]);
  expect(shop.last()).toMatchObject({ data: { id: before?.[0]?.id, status: 'awaiting-merchant-feedback' } });
  expect(shop.simulator.ledger.find(order.reference)?.disputes).toEqual(before);
});

describe('a dispute that is decided', () => {
  test.each([
    ['merchant-accepted', 'reversed'],
    ['auto-accepted', 'reversed'],
    ['declined', 'success'],
  ])('as %s leaves the payment %s', async (resolution, status) => {
    const shop = await paidShop();
    await shop.dispute();
    await shop.clock.passes(minute);
    expect(await shop.dispute('/resolve', JSON.stringify({ resolution }))).toMatchObject({ http: 200, status });
    expect(shop.last()).toMatchObject({
      event: 'charge.dispute.resolve',
      data: { status: 'resolved', resolution, resolvedAt: '2026-01-05T12:01:00.000Z', transaction: { status } },
    });
    expect((await shop.verify()).data.status).toBe(status);
  });

  test('is lost unless something else is said', async () => {
    const shop = await paidShop();
    await shop.dispute();
    await shop.dispute('/resolve');
    expect(shop.last()).toMatchObject({ data: { resolution: 'merchant-accepted' } });
  });

  test('and was lost leaves nothing to give back by a refund', async () => {
    const shop = await paidShop();
    await shop.dispute();
    await shop.dispute('/resolve');
    expect(await shop.refunded()).toMatchObject({ http: 400, code: 'transaction_reversed' });
  });

  test('and was won leaves the money to be given back, or disputed again', async () => {
    const shop = await paidShop();
    await shop.dispute();
    await shop.dispute('/resolve', '{"resolution":"declined"}');
    expect(await shop.dispute()).toMatchObject({ http: 200 });
    expect(await shop.refunded()).toMatchObject({ status: true });
    expect(new Set(shop.simulator.ledger.find(order.reference)?.disputes.map(({ id }) => id)).size).toBe(2);
  });
});

describe('refused with a reason, and without an event, is', () => {
  test.each([
    ['a second dispute while one waits', '', undefined, 409, 'alreadyDisputed'],
    ['a verdict that does not exist', '/resolve', '{"resolution":"maybe"}', 400, 'badRequest'],
  ])('%s', async (_name, step, body, http, reason) => {
    const shop = await paidShop();
    await shop.dispute();
    expect(await shop.dispute(step, body)).toEqual({ http, ok: false, reason });
    expect(shop.last()).toMatchObject({ event: 'charge.dispute.create' });
  });

  test.each(['/remind', '/resolve'])('%s where no dispute waits', async (step) => {
    const shop = await paidShop();
    expect(await shop.dispute(step)).toEqual({ http: 409, ok: false, reason: 'notDisputed' });
    expect(shop.last()).toMatchObject({ event: 'charge.success' });
  });

  test('a dispute about what was never paid, or does not exist', async () => {
    const shop = await paidShop();
    await shop.initialize({ reference: 'unpaid' });
    expect(await shop.dispute('', undefined, 'unpaid')).toMatchObject({ http: 409, reason: 'notPaid' });
    expect(await shop.dispute('', undefined, 'unknown')).toMatchObject({ http: 404, reason: 'unknownReference' });
    expect(shop.heard()).toHaveLength(1);
  });
});

test('money that was given back can be disputed as well, as at real banks', async () => {
  const shop = await paidShop();
  await shop.refunded();
  await shop.clock.passes(24 * 60 * minute);
  expect(await shop.dispute()).toMatchObject({ http: 200, status: 'reversed' });
});

test('the faults of webhooks hold for disputes too', async () => {
  const shop = await paidShop();
  shop.simulator.faults.set({ webhook: { wrongAmount: true, wrongMode: true, times: 1 } });
  await shop.dispute();
  const told = shop.last()?.data;
  expect(told).toMatchObject({ refund_amount: 75_000, domain: 'live' });
  expect(told).not.toHaveProperty('amount');
});
