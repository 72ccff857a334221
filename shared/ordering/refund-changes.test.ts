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
import { testOrder } from '../testing/test-order.ts';
import { orderSchema } from './order.ts';
import { dueRefunds } from './order-schedule.ts';
import { type Refund, type RefundStatus, refundSchema, refundStatusSchema } from './refund.ts';
import { asking, isForgotten, refundHeard, undecidedPayments, wanting } from './refund-changes.ts';

const DAY = 24 * 3600;
const ROAD: readonly RefundStatus[] = ['WANTED', 'PENDING', 'PROCESSING', 'NEEDS_ATTENTION', 'FAILED', 'PROCESSED'];
const HEARD = ROAD.filter((status) => status !== 'WANTED');
const twice = comes(paid, 2);
const wanted = wanting(twice, 2, LATER);

describe('a refund that a person wants', () => {
  test('is written down before Paystack is asked, and is due at once', () => {
    expect(orderSchema.parse(wanted).refunds).toEqual({ 2: { status: 'WANTED', by: 'us', wantedAt: LATER, tries: 1 } });
    expect(wanted.dueAt).toBe(LATER);
  });

  test('changes nothing else of the order', () => {
    const { status, paidRef, surplus, received, lines, total } = twice;
    expect(wanted).toMatchObject({ status, paidRef, surplus, received, lines, total });
  });

  test('may be wanted again when it failed: a new try, for which Paystack is asked anew', () => {
    const failed = hears(asking(wanted, 2, LATER), 2, 'FAILED', { why: 'no balance' });
    const again = wanting(failed, 2, LATER + DAY);
    expect(orderSchema.parse(again).refunds[2]).toEqual({
      status: 'WANTED',
      by: 'us',
      wantedAt: LATER + DAY,
      tries: 2,
    });
    expect(again.dueAt).toBe(LATER + DAY);
  });

  test('is left alone by everybody else for half an hour after somebody began to ask', () => {
    const asked = asking(wanted, 2, LATER);
    expect(asked.refunds[2]).toMatchObject({ status: 'WANTED', askedAt: LATER });
    expect(dueRefunds(asked, LATER + 1799)).toEqual([]);
    expect(dueRefunds(asked, LATER + 1800)).toEqual([2]);
  });

  test('that nobody wanted cannot be asked for', () => expect(asking(twice, 2, LATER)).toBe(twice));
});

describe("Paystack's word on a refund", () => {
  test('the road of a refund has every status there is', () => {
    expect(ROAD.toSorted()).toEqual(refundStatusSchema.options.toSorted());
  });

  test.each(HEARD)('%s is believed when nothing was known: somebody gave it back in the dashboard', (status) => {
    const { refunds } = hears(twice, 2, status, { amount: 590_000 });
    expect(refunds[2]).toEqual({ status, by: 'paystack', wantedAt: LATER, tries: 1, amount: 590_000 });
  });

  const pairs = ROAD.flatMap((known) => HEARD.map((heard) => ({ known, heard })));
  test.each(pairs)('after $known, $heard is taken only if it is further on', ({ known, heard }) => {
    const order = testOrder({ refunds: { 1: { status: known, by: 'us', wantedAt: LATER, tries: 1 } } });
    const next = refundHeard(order, 1, { status: heard }, LATER + 60);
    const isFurther = ROAD.indexOf(heard) > ROAD.indexOf(known);
    expect(next?.refunds[1]?.status).toBe(isFurther ? heard : undefined);
  });

  test('keeps who wanted it, since when and how often', () => {
    const pending = hears(asking(wanted, 2, LATER + 60), 2, 'PENDING');
    expect(pending.refunds[2]).toMatchObject({ by: 'us', wantedAt: LATER, tries: 1, askedAt: LATER + 60 });
  });

  test.each(['PENDING', 'PROCESSING'] as const)('%s is nothing to tell people', (status) => {
    expect(hears(wanted, 2, status).outbox).toEqual(wanted.outbox);
  });

  test.each(['PROCESSED', 'FAILED', 'NEEDS_ATTENTION'] as const)('%s is told, once for every try', (status) => {
    expect(hears(wanted, 2, status).outbox).toHaveProperty([`RefundChanged#2#${status}.1`], 0);
    const again = asking(wanting(hears(wanted, 2, 'FAILED'), 2, LATER), 2, LATER);
    expect(hears(again, 2, status).outbox).toHaveProperty([`RefundChanged#2#${status}.2`], 0);
  });

  test('an amount that was told once is remembered', () => {
    const pending = hears(twice, 2, 'PENDING', { amount: 590_000 });
    expect(hears(pending, 2, 'PROCESSED').refunds[2]?.amount).toBe(590_000);
  });

  test('is kept for a payment that is not known yet', () => {
    expect(hears(waiting, 1, 'PROCESSING')).toMatchObject({
      status: 'PENDING',
      refunds: { 1: { status: 'PROCESSING' } },
    });
  });

  test.each(['', 'x'.repeat(121), 'x'.repeat(100_000)])('a reason of any length can be written down', (why) => {
    expect(hears(wanted, 2, 'FAILED', { why }).refunds[2]?.status).toBe('FAILED');
  });

  test('a short reason is kept for the shop to read', () => {
    expect(hears(wanted, 2, 'FAILED', { why: 'insufficient_balance' }).refunds[2]?.why).toBe('insufficient_balance');
  });

  test.each([-1, -590_000, 0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'an amount of %d counts as not told',
    (amount) => {
      const { refunds } = hears(twice, 2, 'PROCESSED', { amount });
      expect(refunds[2]).toEqual({ status: 'PROCESSED', by: 'paystack', wantedAt: LATER, tries: 1 });
    },
  );
});

test('a refund that was written down with an odd word can be read all the same', () => {
  const refund = { status: 'FAILED', by: 'us', wantedAt: LATER, tries: 1 };
  expect(refundSchema.parse({ ...refund, amount: -0.5, why: 'x'.repeat(1000) })).toEqual(refund);
});

describe('a part of a payment that was given back in the dashboard', () => {
  const part = hears(paid, 1, 'PROCESSED', { amount: 10_000 });

  test('is marked as a part, and told as one', () => {
    expect(part.refunds[1]).toMatchObject({ status: 'PROCESSED', amount: 10_000, partly: true });
    expect(part.outbox).toHaveProperty(['RefundChanged#1#PROCESSED.1.part'], 0);
  });

  test('may be followed by the rest, which is told too', () => {
    const whole = hears(part, 1, 'PROCESSED', { amount: 590_000 });
    expect(whole.refunds[1]?.partly).toBeUndefined();
    expect(whole.outbox).toHaveProperty(['RefundChanged#1#PROCESSED.1'], 0);
  });

  test('heard again is no news, nor is it once all of it is back', () => {
    expect(refundHeard(part, 1, { status: 'PROCESSED', amount: 10_000 }, LATER)).toBeUndefined();
    const whole = hears(part, 1, 'PROCESSED', { amount: 590_000 });
    expect(refundHeard(whole, 1, { status: 'PROCESSED', amount: 10_000 }, LATER)).toBeUndefined();
  });

  test('is measured by what was paid, not by the bill', () => {
    expect(hears(inReview, 1, 'PROCESSED', { amount: 100 }).refunds[1]?.partly).toBeUndefined();
    const dear = comes(waiting, 1, { amount: 700_000, requestedAmount: 700_000 });
    expect(hears(dear, 1, 'PROCESSED', { amount: 590_000 }).refunds[1]?.partly).toBe(true);
  });
});

describe('a late word on a try that failed, after a person has wanted the money back again,', () => {
  const again = wanting(hears(asking(wanted, 2, LATER), 2, 'FAILED'), 2, LATER + DAY);

  test.each(['PENDING', 'PROCESSING', 'NEEDS_ATTENTION', 'FAILED'] as const)(
    '%s: does not end the new try',
    (status) => {
      expect(hears(again, 2, status).refunds[2]).toMatchObject({ status: 'WANTED', tries: 2 });
    },
  );

  test('PROCESSED: the money is back, whichever try it was', () => {
    expect(hears(again, 2, 'PROCESSED').refunds[2]?.status).toBe('PROCESSED');
  });
});

describe('a doubtful order all of whose money goes back is given up', () => {
  test.each([
    ['REVIEW', inReview],
    ['PAID_LATE', late],
  ])('%s: in the dashboard as by a command, from the first word on', (_, order) => {
    const given = hears(order, 1, 'PENDING');
    expect(given).toMatchObject({ status: 'REFUND_DUE', resolvedAt: LATER, outbox: { 'OrderResolved#1#refund': 0 } });
  });

  test('but not one that is paid and in order: it shows that its money went back', () => {
    expect(hears(paid, 1, 'PROCESSED').status).toBe('PAID');
  });

  test('not as long as another payment waits for a decision', () => {
    const two = comes(inReview, 2, mismatch);
    expect(hears(two, 1, 'PROCESSED').status).toBe('REVIEW');
    expect(hears(hears(two, 1, 'PROCESSED'), 2, 'PENDING').status).toBe('REFUND_DUE');
  });

  test('not by a part: the rest is still to be decided', () => {
    const part = hears(late, 1, 'PROCESSED', { amount: 10_000 });
    expect(part.status).toBe('PAID_LATE');
    expect(undecidedPayments(part)).toEqual([1]);
    expect(hears(part, 1, 'PROCESSED', { amount: 590_000 }).status).toBe('REFUND_DUE');
  });

  test('also when its refund was heard of before the payment itself', () => {
    const early = hears(expired, 1, 'PENDING', { amount: 590_000 });
    expect(comes(early, 1)).toMatchObject({ status: 'REFUND_DUE', paidRef: 1 });
    expect(comes(early, 1, { currency: 'USD' })).toMatchObject({
      status: 'REFUND_DUE',
      reviews: { 1: { currency: 'USD' } },
    });
  });
});

describe('a refund that Paystack says nothing more of', () => {
  const refund = (status: RefundStatus): Refund => ({ status, by: 'us', wantedAt: LATER, tries: 1 });

  test.each(['PENDING', 'PROCESSING'] as const)('%s: is handed to a person after thirty days', (status) => {
    expect(isForgotten(refund(status), LATER + 30 * DAY)).toBe(false);
    expect(isForgotten(refund(status), LATER + 30 * DAY + 1)).toBe(true);
  });

  test.each(['WANTED', 'NEEDS_ATTENTION', 'FAILED', 'PROCESSED'] as const)('%s: is not forgotten', (status) => {
    expect(isForgotten(refund(status), LATER + 365 * DAY)).toBe(false);
  });
});

test('a wish to give back survives a word that comes before Paystack was asked', () => {
  const due = decides(late, 'refund');
  expect(hears(due, 1, 'PENDING').refunds[1]).toMatchObject({ by: 'us', wantedAt: LATER, status: 'PENDING' });
});
