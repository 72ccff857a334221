import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { HOUR, testOrder } from '../testing/test-order.ts';
import { nextLook, ONGOING_STEP } from './order-schedule.ts';

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

describe.each(['CANCELLED', 'EXPIRED'] as const)('an order that is %s is looked at', (status) => {
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

describe.each(['PAID', 'PAID_LATE', 'REVIEW', 'REFUND_DUE'] as const)('an order that is %s', (status) => {
  test('needs no look', () => expect(lookAfter(0, { status })).toBeUndefined());

  test('is looked at in a minute while the bus has not heard of it', () => {
    expect(lookAfter(0, { status, outbox: { 'PaymentConfirmed#1': 0 } })).toBe(MINUTE);
  });

  test('needs none once the bus has', () => {
    expect(lookAfter(0, { status, outbox: { 'PaymentConfirmed#1': NOON } })).toBeUndefined();
  });
});

test('what the bus has not heard does not wait for the next look at Paystack', () => {
  const unsent = { status: 'CANCELLED', closedAt: NOON, outbox: { 'OrderCancelled#1': 0 } };
  expect(lookAfter(0, unsent)).toBe(MINUTE);
});
