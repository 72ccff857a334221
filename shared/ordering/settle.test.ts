import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { paidFacts, testOrder } from '../testing/test-order.ts';
import { opened, rotated } from './attempts.ts';
import { type Order, orderSchema, type PaymentFacts } from './order.ts';
import { closeUnpaid } from './order-changes.ts';
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
