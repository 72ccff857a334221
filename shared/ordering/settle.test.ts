import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { paidFacts, testOrder } from '../testing/test-order.ts';
import { opened, rotated } from './attempts.ts';
import { type Order, orderSchema, type PaymentFacts, shownStatus } from './order.ts';
import { closeUnpaid } from './order-changes.ts';
import { type RefundNews, refundHeard } from './refund-changes.ts';
import { type Settled, settle } from './settle.ts';

const LATER = NOON + 300;
const waiting = opened(testOrder(), 'https://checkout.paystack.com/one');
const twice = opened(rotated(waiting, 'owner-2', NOON), 'https://checkout.paystack.com/two');

const hear = (order: Order, changes: Partial<PaymentFacts> = {}, n = 1) =>
  settle(order, n, paidFacts(order, changes), 'test', LATER);
const orderOf = (settled: Settled): Order => {
  if (!('order' in settled)) throw new Error(`Nothing was settled: ${settled.outcome}`);
  return orderSchema.parse(settled.order);
};

describe('a payment that is as it should be', () => {
  test('pays for the order, and the bus will hear of it', () => {
    const paid = hear(waiting);
    expect(paid.outcome).toBe('paid');
    expect(orderOf(paid)).toMatchObject({
      status: 'PAID',
      paidRef: 1,
      paidAt: '2026-01-01T12:05:00.000Z',
      closedAt: LATER,
      outbox: { 'PaymentConfirmed#1': 0 },
    });
  });

  test('pays where the customer bears the fees', () => {
    expect(hear(waiting, { amount: 608_985, requestedAmount: 590_000 }).outcome).toBe('paid');
  });

  test('pays where Paystack does not repeat what we asked for', () => {
    expect(hear(waiting, { requestedAmount: undefined }).outcome).toBe('paid');
  });

  test.each([
    ['none', {}],
    ['some', { orderId: waiting.orderId }],
  ])('pays where Paystack gives %s of our metadata back', (_, metadata) => {
    expect(hear(waiting, { metadata }).outcome).toBe('paid');
  });

  test('pays at our own clock where Paystack names no time', () => {
    expect(orderOf(hear(waiting, { paidAt: undefined })).paidAt).toBe('2026-01-01T12:05:00.000Z');
  });

  test('changes neither lines nor total', () => {
    const { lines, total, currency, refs } = waiting;
    expect(orderOf(hear(waiting))).toMatchObject({ lines, total, currency, refs });
  });
});

describe('a payment that does not match', () => {
  const mismatches: [string, Partial<PaymentFacts>][] = [
    ['one kobo less than the bill', { amount: 589_999, requestedAmount: 589_999 }],
    ['less than was asked for', { amount: 589_999 }],
    ['less than the bill, and nothing said of what was asked', { amount: 100, requestedAmount: undefined }],
    ['more than the bill, unasked', { amount: 590_001, requestedAmount: undefined }],
    ['another amount asked for', { amount: 700_000, requestedAmount: 700_000 }],
    ['another currency', { currency: 'USD' }],
    ['the same currency, written otherwise', { currency: 'ngn' }],
    ['money of the other mode', { domain: 'live' }],
    ['a fraction of a kobo', { amount: 590_000.5 }],
    ['no number', { amount: Number.NaN }],
    ["another customer's device", { metadata: { deviceId: 'device-2' } }],
    ['another order', { metadata: { orderId: 'order-2' } }],
    ['another shop', { metadata: { shopId: 'other-kitchen' } }],
  ];

  test.each(mismatches)('%s: a person decides', (_, changes) => {
    const reviewed = hear(waiting, changes);
    expect(reviewed.outcome).toBe('review');
    if ('order' in reviewed) expect(reviewed.order).toMatchObject({ status: 'REVIEW', closedAt: LATER });
    if ('order' in reviewed) expect(reviewed.order.paidRef).toBeUndefined();
  });

  test('regression: an amount mismatch was dropped', () => {
    const facts = paidFacts(waiting, { amount: 100, requestedAmount: 100 });
    const kept = orderOf(settle(waiting, 1, facts, 'test', LATER));
    expect(kept.reviews).toEqual({ 1: { ...facts, differs: ['amount'] } });
    expect(kept.outbox).toEqual({ 'ReviewNeeded#1': 0 });
  });

  test('test money never pays for food in production', () => {
    expect(settle(waiting, 1, paidFacts(waiting), 'live', LATER).outcome).toBe('review');
  });

  test.each(['CANCELLED', 'EXPIRED'] as const)('on an order that is %s makes a person look at the order', (status) => {
    const kept = orderOf(hear(testOrder({ status }), { currency: 'USD' }));
    expect(kept).toMatchObject({ status: 'REVIEW', reviews: { 1: { differs: ['currency'] } } });
  });

  test.each(['PAID', 'PAID_LATE', 'REVIEW', 'REFUND_DUE'] as const)(
    'on an order that is %s is kept without moving it',
    (status) => {
      const kept = orderOf(hear(testOrder({ status }), { currency: 'USD' }));
      expect(kept).toMatchObject({ status, reviews: { 1: { currency: 'USD' } }, outbox: { 'ReviewNeeded#1': 0 } });
    },
  );
});

describe('anything but a success', () => {
  test.each(['failed', 'abandoned', 'ongoing', 'pending', 'processing', 'queued', '', 'SUCCESS'])(
    '%j pays for nothing',
    (status) => expect(hear(waiting, { status })).toEqual({ outcome: 'notPaid' }),
  );
});

describe('the same payment heard again', () => {
  test('regression: a replayed webhook paid for the next cart', () => {
    const paid = orderOf(hear(waiting));
    expect(hear(paid)).toEqual({ outcome: 'known' });
    const next = testOrder({ orderId: '01000000000000000000000002' });
    expect(settle(next, 1, paidFacts(waiting), 'test', LATER).outcome).toBe('review');
  });

  test('is known where it was surplus', () => {
    const surplus = orderOf(hear(orderOf(hear(twice, {}, 1)), {}, 2));
    expect(hear(surplus, {}, 2)).toEqual({ outcome: 'known' });
  });

  test('is known where a person looks at it, even if it now seems right', () => {
    const reviewed = orderOf(hear(waiting, { amount: 100 }));
    expect(hear(reviewed, { amount: 100 })).toEqual({ outcome: 'known' });
    expect(hear(reviewed)).toEqual({ outcome: 'known' });
  });
});

describe('a second success on one order', () => {
  test("regression: an older attempt's payment was forgotten when a newer one was made", () => {
    const paidByNewer = orderOf(hear(twice, {}, 2));
    expect(paidByNewer.paidRef).toBe(2);
    const both = hear(paidByNewer, {}, 1);
    expect(both.outcome).toBe('surplus');
    expect(orderOf(both)).toMatchObject({ status: 'PAID', paidRef: 2, surplus: [1] });
  });

  test('an older attempt that is paid first pays for the order', () => {
    expect(orderOf(hear(twice, {}, 1))).toMatchObject({ status: 'PAID', paidRef: 1 });
  });

  test('is money to give back, and the bus will hear of both', () => {
    const both = orderOf(hear(orderOf(hear(twice, {}, 1)), {}, 2));
    expect(both.outbox).toEqual({ 'PaymentConfirmed#1': 0, 'SurplusPayment#2': 0 });
  });

  test.each(['REVIEW', 'PAID_LATE', 'REFUND_DUE'] as const)('is surplus on one that is %s', (status) => {
    expect(hear(testOrder({ status }), {}, 2)).toMatchObject({ outcome: 'surplus', order: { status, surplus: [2] } });
  });
});

describe('a payment that comes after the order was given up', () => {
  test.each(['CANCELLED', 'EXPIRED'] as const)('%s: it is paid late, never lost', (status) => {
    const late = hear(closeUnpaid(waiting, status, NOON + 60));
    expect(late.outcome).toBe('paidLate');
    expect(orderOf(late)).toMatchObject({ status: 'PAID_LATE', paidRef: 1, closedAt: LATER });
    expect(orderOf(late).outbox).toHaveProperty(['PaidLate#1'], 0);
  });
});

test('a third success stands beside the second, and none takes the place of another', () => {
  const thrice = opened(rotated(twice, 'owner-3', NOON), 'https://checkout.paystack.com/three');
  const all = orderOf(hear(orderOf(hear(orderOf(hear(thrice, {}, 2)), {}, 3)), {}, 1));
  expect(all).toMatchObject({ paidRef: 2, surplus: [3, 1], received: { 1: {}, 2: {}, 3: {} } });
});

describe('what Paystack said of a payment is kept with it', () => {
  test('of the one that paid, of one besides, and of one that came late', () => {
    const both = orderOf(hear(orderOf(hear(twice, { channel: 'card' }, 1)), { channel: 'bank_transfer' }, 2));
    expect(both.received).toMatchObject({ 1: { channel: 'card' }, 2: { channel: 'bank_transfer' } });
    const late = orderOf(hear(closeUnpaid(waiting, 'EXPIRED', NOON + 60), { reference: 'ref-1' }));
    expect(late.received).toMatchObject({ 1: { reference: 'ref-1', amount: 590_000 } });
  });

  test('but not of one that does not match: that is kept for a person, and what differs with it', () => {
    const reviewed = orderOf(
      hear(waiting, { currency: 'USD', domain: 'live', metadata: { shopId: 'another' }, amount: 1 }),
    );
    expect(reviewed.received).toEqual({});
    expect(reviewed.reviews[1]?.differs).toEqual(['mode', 'currency', 'amount', 'metadata']);
  });

  test('as it was when it was taken, however often it is heard', () => {
    const paid = orderOf(hear(waiting, { channel: 'card' }));
    expect(hear(paid, { channel: 'ussd', amount: 1 })).toEqual({ outcome: 'known' });
  });

  test.each([
    ['no reference, time or channel', { reference: undefined, paidAt: undefined, channel: undefined }],
    ['a time nobody can read', { paidAt: 'this morning' }],
    ['very long words', { reference: 'x'.repeat(10_000), channel: 'x'.repeat(10_000) }],
  ])('with %s it pays all the same', (_, changes) => {
    expect(orderOf(hear(waiting, changes))).toMatchObject({ status: 'PAID', received: { 1: { amount: 590_000 } } });
  });
});

describe('a payment that Paystack calls reversed', () => {
  const reversed = (order: Order, changes: Partial<PaymentFacts> = {}, n = 1) =>
    hear(order, { status: 'reversed', ...changes }, n);

  test('went back wholly: the order keeps its status, and shows that it is refunded', () => {
    const back = reversed(orderOf(hear(waiting)));
    expect(back.outcome).toBe('reversed');
    expect(orderOf(back)).toMatchObject({
      status: 'PAID',
      paidRef: 1,
      refunds: { 1: { status: 'PROCESSED', by: 'paystack' } },
    });
    expect(shownStatus(orderOf(back))).toBe('REFUNDED');
    expect(orderOf(back).outbox).toHaveProperty(['RefundChanged#1#PROCESSED.1'], 0);
  });

  test('is known when it is heard again', () => {
    const back = orderOf(reversed(orderOf(hear(waiting))));
    expect(reversed(back)).toEqual({ outcome: 'known' });
    expect(hear(back)).toEqual({ outcome: 'known' });
  });

  test.each([
    ['late', closeUnpaid(waiting, 'EXPIRED', NOON + 60), {}],
    ['not as it should be', waiting, { amount: 100 }],
  ])('that came %s: there is nothing left to decide', (_, order, changes) => {
    expect(orderOf(reversed(orderOf(hear(order, changes)), changes)).status).toBe('REFUND_DUE');
  });

  test('besides the one that paid leaves the order paid', () => {
    const both = orderOf(hear(orderOf(hear(twice, {}, 1)), {}, 2));
    const back = orderOf(reversed(both, {}, 2));
    expect(back).toMatchObject({ status: 'PAID', paidRef: 1, surplus: [2], refunds: { 2: { status: 'PROCESSED' } } });
    expect(shownStatus(back)).toBe('PAID');
  });

  test('before anybody heard that it was paid: the order goes on waiting, and can be paid by another link', () => {
    const back = orderOf(reversed(twice));
    expect(back).toMatchObject({ status: 'PENDING', refunds: { 1: { status: 'PROCESSED' } } });
    expect(orderOf(hear(back, {}, 2))).toMatchObject({ status: 'PAID', paidRef: 2 });
  });

  test('is wholly back, whatever it came to', () => {
    expect(orderOf(reversed(waiting, { amount: 100 })).refunds[1]?.partly).toBeUndefined();
  });
});

describe('a payment of which a refund was heard first', () => {
  const heard = (order: Order, news: RefundNews): Order => refundHeard(order, 1, news, LATER) ?? order;

  test('of a part: it pays for the order all the same, and is never lost', () => {
    const paid = hear(heard(waiting, { status: 'PROCESSED', amount: 10_000 }));
    expect(paid.outcome).toBe('paid');
    expect(orderOf(paid)).toMatchObject({ status: 'PAID', paidRef: 1, refunds: { 1: { partly: true } } });
  });

  test('under way: it pays for an order that waits', () => {
    expect(orderOf(hear(heard(waiting, { status: 'PENDING' })))).toMatchObject({ status: 'PAID', paidRef: 1 });
  });

  test('under way: on an order that was given up there is nothing left to decide', () => {
    const late = hear(heard(closeUnpaid(waiting, 'CANCELLED', NOON + 60), { status: 'PENDING' }));
    expect(orderOf(late)).toMatchObject({ status: 'REFUND_DUE', paidRef: 1 });
  });
});
