import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { HOUR, paidFacts, STATUSES, testOrder } from '../testing/test-order.ts';
import type { Order } from './order.ts';
import { dueRefunds, isSettled, nextLook, ONGOING_STEP, unsettledAttempts } from './order-schedule.ts';
import type { Refund } from './refund.ts';

const MINUTE = 60;
const lookAfter = (seconds: number, changes = {}) => {
  const at = nextLook(testOrder(changes), NOON + seconds);
  return at === undefined ? undefined : at - NOON;
};

describe('an order that waits to be paid is looked at', () => {
  test.each([
    ['as soon as it is placed: in two minutes', 0, 2 * MINUTE],
    ['a second before that: then', 2 * MINUTE - 1, 2 * MINUTE],
    ['at two minutes: at ten', 2 * MINUTE, 10 * MINUTE],
    ['at ten minutes: after an hour', 10 * MINUTE, HOUR],
    ['after an hour: after six', HOUR, 6 * HOUR],
    ['after six hours: when it expires', 6 * HOUR, 24 * HOUR],
    ['late, since the sweep stood still: at the next time of all', 5 * HOUR, 6 * HOUR],
    ['when it expires while the bank is at work: half an hour later', 24 * HOUR, 24 * HOUR + ONGOING_STEP],
    ['and half an hour later once more', 25 * HOUR, 25 * HOUR + ONGOING_STEP],
  ])('%s', (_, now, next) => expect(lookAfter(now)).toBe(next));

  test('no later than it expires, however short it is held', () => {
    expect(lookAfter(0, { expiresAt: NOON + MINUTE })).toBe(MINUTE);
    expect(lookAfter(10 * MINUTE, { expiresAt: NOON + 30 * MINUTE })).toBe(30 * MINUTE);
  });
});

const CLOSED = STATUSES.filter((status) => status !== 'PENDING');

describe.each(CLOSED)('an order that is %s, with a link that has brought no money yet, is looked at', (status) => {
  const closed = { status, closedAt: NOON };
  test.each([
    ['an hour after', 0, HOUR],
    ['a day after', HOUR, 24 * HOUR],
    ['once Paystack repeats no webhook any more', 24 * HOUR, 80 * HOUR],
    ['and then never again', 80 * HOUR, undefined],
  ])('%s', (_, now, next) => expect(lookAfter(now, closed)).toBe(next));

  test('counted from its closing, not from its placing', () => {
    expect(lookAfter(24 * HOUR, { status, closedAt: NOON + 24 * HOUR })).toBe(25 * HOUR);
  });
});

describe.each(CLOSED)('an order that is %s, all of whose money is known,', (status) => {
  const settled = { status, closedAt: NOON, paidRef: 1 };
  test('needs no look', () => expect(lookAfter(0, settled)).toBeUndefined());

  test('is looked at in a minute while the bus has not heard of it', () => {
    expect(lookAfter(0, { ...settled, outbox: { 'PaymentConfirmed#1': 0 } })).toBe(MINUTE);
  });

  test('needs none once the bus has', () => {
    expect(lookAfter(0, { ...settled, outbox: { 'PaymentConfirmed#1': NOON } })).toBeUndefined();
  });
});

describe('an attempt may still bring money that the order does not know of', () => {
  const attempt = { owner: '', initAt: NOON };
  const refs: Order['refs'] = {
    1: { ...attempt, status: 'DEAD' },
    2: { ...attempt, status: 'OPEN' },
    3: { ...attempt, status: 'OPEN' },
    4: { ...attempt, status: 'INIT' },
  };
  const left = (changes: Partial<Order>) => unsettledAttempts(testOrder({ n: 4, refs, ...changes }));

  test('whatever its link did, unless nobody ever saw it', () => expect(left({})).toEqual([2, 3, 4]));
  test('but not the one that paid', () => expect(left({ paidRef: 3 })).toEqual([2, 4]));
  test('nor one that is to be given back', () => expect(left({ paidRef: 3, surplus: [2] })).toEqual([4]));
  test('nor one whose money is back already', () => {
    expect(left({ refunds: { 2: { status: 'PROCESSED', by: 'paystack', wantedAt: NOON, tries: 1 } } })).toEqual([3, 4]);
  });
  test('but one of whose money a part alone is back', () => {
    const part: Refund = { status: 'PROCESSED', by: 'paystack', wantedAt: NOON, tries: 1, amount: 100, partly: true };
    expect(left({ refunds: { 2: part } })).toEqual([2, 3, 4]);
    expect(isSettled(testOrder({ refunds: { 2: part } }), 2)).toBe(false);
  });
  test('nor one a person looks at', () => {
    expect(left({ reviews: { 2: paidFacts(testOrder()) } })).toEqual([3, 4]);
  });

  test('regression: a second link of a paid order was never looked at, and its money never given back', () => {
    const outbox = { 'PaymentConfirmed#3': NOON };
    const paid = { status: 'PAID', n: 3, refs, paidRef: 3, closedAt: NOON, outbox };
    expect(lookAfter(HOUR, paid)).toBe(24 * HOUR);
    expect(
      lookAfter(HOUR, { ...paid, surplus: [2], refs: { ...refs, 4: { ...attempt, status: 'DEAD' } } }),
    ).toBeUndefined();
  });
});

test('what the bus has not heard does not wait for the next look at Paystack', () => {
  const unsent = { status: 'CANCELLED', closedAt: NOON, outbox: { 'OrderCancelled#1': 0 } };
  expect(lookAfter(0, unsent)).toBe(MINUTE);
});

describe('a refund is looked at', () => {
  const DAY = 24 * HOUR;
  const refunding = (refund: Partial<Refund>, more: Partial<Order> = {}) =>
    testOrder({
      status: 'REFUND_DUE',
      paidRef: 1,
      refunds: { 1: { status: 'WANTED', by: 'us', wantedAt: NOON, tries: 1, ...refund } },
      ...more,
    });
  const look = (refund: Partial<Refund>, more: Partial<Order> = {}) => {
    const at = nextLook(refunding(refund, more), NOON + MINUTE);
    return at === undefined ? undefined : at - NOON;
  };

  test.each<[string, Partial<Refund>, number | undefined]>([
    ['at once when it is wanted', {}, 0],
    ['half an hour after Paystack was asked, when nobody knows what came of it', { askedAt: NOON + 10 }, 1810],
    ['a day later while it is pending', { status: 'PENDING' }, DAY],
    ['a day later while it is on its way', { status: 'PROCESSING' }, DAY],
    ['a day after the last look', { status: 'PENDING', askedAt: NOON + DAY }, 2 * DAY],
    ['never again once a person must act', { status: 'NEEDS_ATTENTION' }, undefined],
    ['never again once it failed', { status: 'FAILED', askedAt: NOON }, undefined],
    ['never again once it is back', { status: 'PROCESSED', askedAt: NOON }, undefined],
  ])('%s', (_, refund, at) => expect(look(refund)).toBe(at));

  test('earlier for the bus, and no later for an open link', () => {
    expect(look({ status: 'PENDING' }, { outbox: { 'OrderResolved#1#refund': 0 } })).toBe(2 * MINUTE);
    const link = { owner: '', initAt: NOON, status: 'OPEN' as const };
    expect(look({ status: 'PENDING' }, { n: 2, refs: { 1: link, 2: link }, closedAt: NOON })).toBe(HOUR);
  });

  test.each(STATUSES)('whatever the order is: %s', (status) => {
    expect(nextLook(refunding({}, { status, closedAt: NOON }), NOON)).toBe(NOON);
  });

  test('on its own, and only from then on', () => {
    const refund = { by: 'us', wantedAt: NOON, tries: 1 } as const;
    const order = testOrder({
      refunds: {
        1: { ...refund, status: 'WANTED' },
        2: { ...refund, status: 'PENDING' },
        3: { ...refund, status: 'FAILED' },
        4: { ...refund, status: 'PROCESSED' },
      },
    });
    expect(dueRefunds(order, NOON - 1)).toEqual([]);
    expect(dueRefunds(order, NOON)).toEqual([1]);
    expect(dueRefunds(order, NOON + DAY)).toEqual([1, 2]);
    expect(dueRefunds(order, NOON + 365 * DAY)).toEqual([1, 2]);
  });
});
