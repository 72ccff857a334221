import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { HOUR, paidFacts, STATUSES, testOrder } from '../testing/test-order.ts';
import type { Order } from './order.ts';
import { nextLook, ONGOING_STEP, unsettledAttempts } from './order-schedule.ts';

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
