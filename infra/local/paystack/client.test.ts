import { expect, test } from 'vitest';
import { createPaystack } from '../../../shared/paystack/client.ts';
import { readEvent } from '../../../shared/paystack/events.ts';
import { openShop, order, secretKey } from './testing/shop.ts';

const day = 24 * 3_600_000;

/** The shop's real client at the simulator: what one believes of Paystack, the other must do. */
const paidShop = async () => {
  const shop = openShop();
  const paystack = createPaystack({
    baseUrl: 'http://paystack.test',
    secretKey: async () => secretKey,
    fetch: async (url, init) => shop.simulator.app.request(String(url), init),
  });
  await shop.initialize();
  shop.simulator.pay(order.reference);
  const { reference } = order;
  const verified = await paystack.verify(reference);
  const transactionId = verified.type === 'found' ? verified.transactionId : '';
  return {
    ...shop,
    paystack,
    refund: () => paystack.refund({ reference, note: 'sold out' }),
    refunds: () => paystack.refundsOf({ transactionId, reference }),
    events: () => shop.letters.map(({ body }) => readEvent(Buffer.from(body))),
  };
};

test('a payment is given back once, and the client follows it to its end', async () => {
  const shop = await paidShop();
  const queued = await shop.refund();
  expect(queued).toMatchObject({ type: 'queued', refund: { status: 'pending', amount: 150_000 } });
  expect(await shop.refund()).toEqual({ type: 'refused', code: 'transaction_reversed' });
  await shop.clock.passes(day);
  expect(await shop.refunds()).toEqual({
    type: 'found',
    refunds: [{ ...(queued.type === 'queued' && queued.refund), status: 'processed' }],
  });
  expect(shop.events().slice(1)).toMatchObject(
    ['pending', 'processing', 'processed'].map((status) => ({
      type: 'refund',
      reference: order.reference,
      status,
      amount: 150_000,
      domain: 'test',
    })),
  );
});

test('a refund whose answer was lost is found by asking', async () => {
  const shop = await paidShop();
  shop.simulator.faults.set({ refund: { mode: 'loseAnswer', times: 1 } });
  expect(await shop.refund()).toEqual({ type: 'unknown' });
  expect(await shop.refunds()).toMatchObject({ type: 'found', refunds: [{ status: 'pending', amount: 150_000 }] });
});

test('the refunds of one payment are not those of another', async () => {
  const shop = await paidShop();
  await shop.initialize({ reference: 'second' });
  shop.simulator.pay('second');
  shop.simulator.refund('second');
  expect(await shop.refunds()).toEqual({ type: 'found', refunds: [] });
});

test('while the list of refunds is away, nobody knows', async () => {
  const shop = await paidShop();
  shop.simulator.faults.set({ refunds: { mode: 'error500', times: 1 } });
  expect(await shop.refunds()).toEqual({ type: 'unknown', why: 'http 500 unknown' });
});

test('the list tells payments that went back from those that did not, by the time of their making', async () => {
  const shop = await paidShop();
  const made = shop.clock.now() / 1000;
  await shop.refund();
  await shop.clock.passes(day);
  await shop.initialize({ reference: 'second' });
  shop.simulator.pay('second');
  const found = async (status: 'success' | 'reversed', from: number, to: number) => {
    const page = await shop.paystack.transactions({ status, from, to, page: 1 });
    return page.type === 'found' && page.transactions.map(({ reference }) => reference);
  };
  const end = made + 2 * 86_400;
  expect(await found('success', made, end)).toEqual(['second']);
  expect(await found('reversed', made, end)).toEqual([order.reference]);
  expect(await found('reversed', made + 60, end)).toEqual([]);
});

test('more than a hundred payments come in pages', async () => {
  const shop = await paidShop();
  for (let n = 0; n < 120; n += 1) {
    await shop.initialize({ reference: `more-${n}` });
    shop.simulator.pay(`more-${n}`);
  }
  const page = (number: number) =>
    shop.paystack.transactions({ status: 'success', from: 0, to: shop.clock.now() / 1000, page: number });
  expect(await page(1)).toMatchObject({ type: 'found', more: true, unreadable: 0 });
  const last = await page(2);
  expect(last.type === 'found' && { length: last.transactions.length, more: last.more }).toEqual({
    length: 21,
    more: false,
  });
});

test('every step of a dispute is understood', async () => {
  const shop = await paidShop();
  shop.simulator.openDispute(order.reference);
  shop.simulator.remindOfDispute(order.reference);
  shop.simulator.resolveDispute(order.reference, 'declined');
  await shop.clock.passes(1);
  const disputeId = String(shop.simulator.ledger.find(order.reference)?.disputes[0]?.id);
  const known = {
    type: 'dispute',
    reference: order.reference,
    disputeId,
    category: 'chargeback',
    amount: 150_000,
    answerBy: '2026-01-06T12:00:00.000Z',
    domain: 'test',
  };
  expect(shop.events().slice(1)).toEqual([
    { ...known, stage: 'create', status: 'awaiting-merchant-feedback' },
    { ...known, stage: 'remind', status: 'awaiting-merchant-feedback' },
    { ...known, stage: 'resolve', status: 'resolved', resolution: 'declined' },
  ]);
});
