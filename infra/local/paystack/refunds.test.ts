import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { successCard, testCards } from './cards.ts';
import { memoryLedger } from './ledger.ts';
import { openShop, order } from './testing/shop.ts';

const day = 24 * 3_600_000;

const paidShop = async (card = successCard, given: Parameters<typeof openShop>[0] = {}) => {
  const shop = openShop(given);
  const link = await shop.link();
  await shop.submits(`${link}/card`, { number: card.number, expiry: '12/30', cvv: card.cvv });
  const refund = (change: Record<string, unknown> = {}) =>
    shop.call('POST', '/refund', { transaction: order.reference, ...change });
  const heard = () => shop.heard().map(({ event }) => event);
  return { ...shop, refund, events: heard };
};

test('a refund is queued first and becomes processed later, with an event at each step', async () => {
  const shop = await paidShop();
  expect(await shop.refund({ merchant_note: 'sold out' })).toMatchObject({
    status: true,
    message: 'Refund has been queued for processing',
    data: {
      status: 'pending',
      amount: 150_000,
      merchant_note: 'sold out',
      transaction: { reference: order.reference },
    },
  });
  expect((await shop.verify()).data.status).toBe('success');
  await shop.clock.passes(day);
  expect(shop.events()).toEqual(['charge.success', 'refund.pending', 'refund.processing', 'refund.processed']);
  expect((await shop.verify()).data.status).toBe('reversed');
});

test('refund events have no numeric id and carry the amount as a text, as in the samples', async () => {
  const shop = await paidShop();
  await shop.refund();
  await shop.clock.passes(day);
  const [, pending] = shop.heard();
  expect(pending?.data).toMatchObject({
    transaction_reference: order.reference,
    refund_reference: null,
    amount: '150000',
  });
  expect(pending?.data).not.toHaveProperty('id');
});

test.each([
  ['refund-fails', 'failed'],
  ['refund-needs-attention', 'needs-attention'],
])('money paid with the card "%s" does not go back: %s', async (key, status) => {
  const shop = await paidShop(testCards.find((card) => card.key === key));
  await shop.refund();
  await shop.clock.passes(day);
  expect(shop.heard().at(-1)).toMatchObject({ event: `refund.${status}`, data: { amount: 150_000, status } });
  expect((await shop.call('GET', `/refund?transaction=${order.reference}`)).data).toMatchObject([{ status }]);
  expect((await shop.verify()).data.status).toBe('success');
});

describe('more than was paid never goes back', () => {
  test('in one refund', async () => {
    expect(await (await paidShop()).refund({ amount: 150_001 })).toMatchObject({ http: 400, status: false });
  });

  test('in several', async () => {
    const shop = await paidShop();
    expect(await shop.refund({ amount: 100_000 })).toMatchObject({ status: true });
    expect(await shop.refund({ amount: 50_001 })).toMatchObject({ status: false });
    expect(await shop.refund()).toMatchObject({ status: true, data: { amount: 50_000 } });
    expect(await shop.refund()).toMatchObject({ status: false, message: 'Transaction has been fully reversed' });
  });
});

test('after a failed refund the money can be given back by another', async () => {
  const shop = await paidShop(testCards.find(({ key }) => key === 'refund-fails'));
  await shop.refund();
  await shop.clock.passes(day);
  expect(await shop.refund()).toMatchObject({ status: true });
});

test('a part that went back leaves the payment a success', async () => {
  const shop = await paidShop();
  await shop.refund({ amount: 50_000 });
  await shop.clock.passes(day);
  expect((await shop.verify()).data.status).toBe('success');
});

describe('a refund made in the dashboard of Paystack', () => {
  const pull = async (shop: ReturnType<typeof openShop>, body?: string, reference: string = order.reference) => {
    const init = body === undefined ? { method: 'POST' } : { method: 'POST', body };
    const response = await shop.simulator.app.request(`/_simulator/refund/${reference}`, init);
    return { http: response.status, ...z.record(z.string(), z.unknown()).parse(await response.json()) };
  };
  const amounts = (shop: ReturnType<typeof openShop>) =>
    shop.simulator.ledger.find(order.reference)?.refunds.map(({ amount }) => amount);

  test('gives all back, and the shop hears of it as of its own', async () => {
    const shop = await paidShop();
    expect(await pull(shop)).toEqual({ http: 200, ok: true, status: 'success' });
    await shop.clock.passes(day);
    expect(shop.events()).toEqual(['charge.success', 'refund.pending', 'refund.processing', 'refund.processed']);
    expect((await shop.verify()).data.status).toBe('reversed');
  });

  test.each([
    ['as JSON', '{"amount":50000}'],
    ['as a form', 'amount=50000'],
  ])('may be a part: %s', async (_name, body) => {
    const shop = await paidShop();
    expect(await pull(shop, body)).toMatchObject({ http: 200 });
    expect(amounts(shop)).toEqual([50_000]);
  });

  test.each([
    ['too much', '{"amount":150001}', 409, 'badAmount'],
    ['nothing', '{"amount":0}', 409, 'badAmount'],
    ['half a kobo', '{"amount":0.5}', 409, 'badAmount'],
    ['no amount at all', '{"amount":"much"}', 400, 'badRequest'],
    ['a slip of the pen', '{"amonut":5}', 400, 'badRequest'],
    ['half a sentence', '{"amount":', 400, 'badRequest'],
  ])('is refused with a reason and gives nothing back: %s', async (_name, body, http, reason) => {
    const shop = await paidShop();
    expect(await pull(shop, body)).toEqual({ http, ok: false, reason });
    expect(amounts(shop)).toEqual([]);
  });

  test('is not made twice, nor for what was not paid or does not exist', async () => {
    const shop = await paidShop();
    await pull(shop);
    expect(await pull(shop)).toMatchObject({ http: 409, reason: 'nothingLeft' });
    await shop.initialize({ reference: 'unpaid' });
    expect(await pull(shop, undefined, 'unpaid')).toMatchObject({ http: 409, reason: 'notPaid' });
    expect(await pull(shop, undefined, 'unknown')).toMatchObject({ http: 404, reason: 'unknownReference' });
  });
});

test('what was not paid cannot be refunded', async () => {
  const shop = openShop();
  await shop.initialize();
  expect(await shop.call('POST', '/refund', { transaction: order.reference })).toMatchObject({ status: false });
  expect(await shop.call('POST', '/refund', { transaction: 'unknown' })).toMatchObject({ status: false });
});

test('refunds are listed by reference and by the id of their transaction', async () => {
  const shop = await paidShop();
  await shop.refund();
  const paid = shop.simulator.ledger.find(order.reference);
  for (const name of [paid?.reference, paid?.id]) {
    const listed = await shop.call('GET', `/refund?transaction=${name}`);
    expect(listed.data).toMatchObject([{ id: paid?.refunds[0]?.id, transaction: paid?.id, status: 'pending' }]);
  }
  expect((await shop.call('GET', '/refund?transaction=unknown')).data).toEqual([]);
});

test('a refund under way goes on after a restart', async () => {
  const ledger = memoryLedger();
  const before = await paidShop(successCard, { ledger });
  await before.refund();
  await before.simulator.stop();
  const after = openShop({ ledger });
  await after.clock.passes(day);
  expect((await after.verify()).data.status).toBe('reversed');
});
