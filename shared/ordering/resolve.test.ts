import { describe, expect, test } from 'vitest';
import {
  comes,
  decides,
  expired,
  hears,
  inReview,
  LATER,
  late,
  mismatch,
  paid,
  waiting,
} from '../testing/orders-with-money.ts';
import { paidFacts, STATUSES, testOrder } from '../testing/test-order.ts';
import { type Order, orderSchema } from './order.ts';
import { asking } from './refund-changes.ts';
import { type Decision, type Resolved, resolve } from './resolve.ts';
import { settle } from './settle.ts';

const reasonOf = (resolved: Resolved) => (resolved.ok ? 'done' : resolved.reason);
const refused = (order: Order, decision: Decision, n?: number) => reasonOf(resolve(order, decision, n, LATER));
const twoReviews = comes(inReview, 2, { amount: 200 });
/** A payment that did not match, then one that does. */
const mended = comes(inReview, 2);

describe('a payment that a person accepts', () => {
  test('pays for the order it did not match, and stands in one place only', () => {
    const order = decides(inReview, 'accept');
    expect(order).toMatchObject({ status: 'PAID', paidRef: 1, resolvedAt: LATER, reviews: {}, surplus: [] });
    expect(order.received[1]).toMatchObject({ amount: 100, reference: 'ref-1' });
    expect(order.outbox).toHaveProperty(['OrderResolved#1#accept'], 0);
  });

  test('pays for the order it came too late for', () => {
    expect(decides(late, 'accept')).toMatchObject({
      status: 'PAID',
      paidRef: 1,
      received: { 1: {} },
      resolvedAt: LATER,
    });
  });

  test('pays at the time that Paystack named, or else now', () => {
    expect(decides(inReview, 'accept', undefined, LATER + 60).paidAt).toBe('2026-01-01T12:05:00.000Z');
    const untimed = comes(waiting, 1, { ...mismatch, paidAt: undefined });
    expect(decides(untimed, 'accept', undefined, LATER + 60).paidAt).toBe('2026-01-01T12:06:00.000Z');
  });

  test('changes neither lines, total nor currency', () => {
    const { lines, fees, total, currency } = inReview;
    expect(decides(inReview, 'accept')).toMatchObject({ lines, fees, total, currency });
  });

  test('is known when Paystack tells of it again', () => {
    const facts = paidFacts(inReview, mismatch);
    expect(settle(decides(inReview, 'accept'), 1, facts, 'test', LATER)).toEqual({ outcome: 'known' });
  });

  test('must be named where several wait', () => {
    expect(refused(twoReviews, 'accept')).toBe('ambiguous');
    const order = decides(twoReviews, 'accept', 2);
    expect(order).toMatchObject({ status: 'PAID', paidRef: 2 });
    expect(Object.keys(order.reviews)).toEqual(['1']);
  });

  test('may be the one that matches, though another came first', () => {
    expect(refused(mended, 'accept')).toBe('ambiguous');
    const order = decides(mended, 'accept', 2);
    expect(order).toMatchObject({ status: 'PAID', paidRef: 2, surplus: [] });
    expect(Object.keys(order.received)).toEqual(['2']);
  });

  test('leaves the one that matches to be given back, where the other is taken', () => {
    expect(decides(mended, 'accept', 1)).toMatchObject({ status: 'PAID', paidRef: 1, surplus: [2], reviews: {} });
  });

  test('may have gone back in part', () => {
    expect(decides(hears(late, 1, 'PROCESSED', { amount: 100 }), 'accept').status).toBe('PAID');
  });
});

describe('nobody can mark an order paid', () => {
  test.each(STATUSES)('%s: without a payment there is nothing to accept', (status) => {
    expect(refused(testOrder({ status }), 'accept')).toBe('nothingToAccept');
    expect(refused(testOrder({ status }), 'accept', 1)).toBe('nothingToAccept');
  });

  test('nor by a payment that is not there', () => {
    for (const n of [0, -1, 0.5, 3, Number.NaN]) expect(refused(inReview, 'accept', n)).toBe('nothingToAccept');
  });

  test('nor by test money', () => {
    const worthless = comes(waiting, 1, { domain: 'live' });
    expect(refused(worthless, 'accept')).toBe('testMoney');
    expect(refused(worthless, 'accept', 1)).toBe('testMoney');
    expect(decides(comes(worthless, 2, mismatch), 'accept')).toMatchObject({ status: 'PAID', paidRef: 2 });
  });

  test('nor by money that goes back, wholly', () => {
    const oneBack = hears(twoReviews, 1, 'PENDING');
    expect(refused(oneBack, 'accept', 1)).toBe('nothingToAccept');
    expect(decides(oneBack, 'accept')).toMatchObject({ paidRef: 2 });
    expect(refused(decides(late, 'refund'), 'accept')).toBe('nothingToAccept');
  });

  test('nor one that came late by another payment than the late one', () => {
    expect(refused(comes(late, 2), 'accept', 2)).toBe('nothingToAccept');
  });

  test('nor twice', () => expect(refused(decides(inReview, 'accept'), 'accept')).toBe('nothingToAccept'));
});

describe('money that a person gives back', () => {
  test.each([
    ['REVIEW', inReview],
    ['PAID_LATE', late],
  ])('%s: the wish is written down, and the order is not cooked', (_, order) => {
    const given = decides(order, 'refund');
    expect(given).toMatchObject({ status: 'REFUND_DUE', resolvedAt: LATER, dueAt: LATER });
    expect(given.refunds).toEqual({ 1: { status: 'WANTED', by: 'us', wantedAt: LATER, tries: 1 } });
    expect(given.outbox).toHaveProperty(['OrderResolved#1#refund'], 0);
  });

  test('came besides: the order stays paid', () => {
    const given = decides(comes(paid, 2), 'refund');
    expect(given).toMatchObject({ status: 'PAID', paidRef: 1, surplus: [2] });
    expect(Object.keys(given.refunds)).toEqual(['2']);
  });

  test('did not match, on an order that is paid: it stays paid', () => {
    expect(decides(comes(paid, 2, mismatch), 'refund')).toMatchObject({ status: 'PAID', refunds: { 2: {} } });
  });

  test('is all there is where none is named', () => {
    const given = decides(comes(twoReviews, 3), 'refund');
    expect(Object.keys(given.refunds)).toEqual(['1', '2', '3']);
    expect(given.status).toBe('REFUND_DUE');
  });

  test('is the one that is named, and the order waits for a decision about the others', () => {
    const given = decides(twoReviews, 'refund', 2);
    expect(given.status).toBe('REVIEW');
    expect(Object.keys(given.refunds)).toEqual(['2']);
    expect(decides(given, 'accept')).toMatchObject({ status: 'PAID', paidRef: 1 });
  });

  test.each(['FAILED', 'NEEDS_ATTENTION'] as const)('may be wanted again after it was %s', (status) => {
    const stuck = hears(asking(decides(late, 'refund'), 1, LATER), 1, status);
    const { status: now, refunds } = decides(stuck, 'refund');
    expect([now, refunds[1]?.status, refunds[1]?.tries]).toEqual(['REFUND_DUE', 'WANTED', 2]);
  });

  test.each(['WANTED', 'PENDING', 'PROCESSING', 'PROCESSED'] as const)('is not given back twice: %s', (status) => {
    const refunds: Order['refunds'] = { 1: { status, by: 'us', wantedAt: LATER, tries: 1 } };
    expect(refused({ ...late, status: 'REFUND_DUE', refunds }, 'refund')).toBe('nothingToRefund');
  });

  test.each(STATUSES)('%s: without a payment there is none', (status) => {
    expect(refused(testOrder({ status }), 'refund')).toBe('nothingToRefund');
  });

  test('is not what an order that is paid, and in order, was paid by', () => {
    expect(refused(paid, 'refund')).toBe('nothingToRefund');
    expect(refused(paid, 'refund', 1)).toBe('nothingToRefund');
    expect(refused(decides(inReview, 'accept'), 'refund')).toBe('nothingToRefund');
  });

  test('unless it was to go back by the dashboard, wholly, and could not', () => {
    const failed = hears(paid, 1, 'FAILED', { amount: 590_000 });
    expect(decides(failed, 'refund').refunds[1]).toMatchObject({ status: 'WANTED', by: 'us', tries: 2 });
  });

  test('a part of it that could not go back by the dashboard does not make all of it go', () => {
    const failed = hears(paid, 1, 'FAILED', { amount: 10_000 });
    expect(refused(failed, 'refund')).toBe('nothingToRefund');
    const surplusToo = decides(comes(failed, 2), 'refund');
    expect(surplusToo.refunds[1]).toEqual(failed.refunds[1]);
  });
});

test('money that comes after an order was given up is given back by a further decision', () => {
  const again = comes(decides(late, 'refund'), 2);
  expect(again).toMatchObject({ status: 'REFUND_DUE', surplus: [2] });
  expect(orderSchema.parse(decides(again, 'refund')).refunds).toMatchObject({
    1: { tries: 1 },
    2: { status: 'WANTED' },
  });
});

test('a payment that does not match, and came after the order had expired, can be accepted too', () => {
  expect(decides(comes(expired, 3, mismatch), 'accept')).toMatchObject({ status: 'PAID', paidRef: 3 });
});
