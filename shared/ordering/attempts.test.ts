import { describe, expect, test } from 'vitest';
import { NOON } from '../testing/chat.ts';
import { testOrder } from '../testing/test-order.ts';
import {
  currentAttempt,
  MAX_ATTEMPTS,
  MAX_SHOWN,
  mayTryAgain,
  opened,
  owned,
  rotated,
  shownAttempts,
} from './attempts.ts';
import { type Order, orderView } from './order.ts';
import { unsettledAttempts } from './order-schedule.ts';

const LATER = NOON + 60;
const LINK = 'https://checkout.paystack.com/one';
const again = (order: Order) => rotated(order, 'owner-2', LATER);
const shown = opened(testOrder(), LINK);

describe('the link of an attempt', () => {
  test('is stored before it is shown', () => {
    expect(currentAttempt(shown)).toEqual({ status: 'OPEN', url: LINK, owner: 'owner-1', initAt: NOON });
    expect(orderView(shown).payUrl).toBe(LINK);
  });

  test('is not there before', () => expect(orderView(testOrder()).payUrl).toBeUndefined());

  test('belongs to its own attempt', () => {
    const second = opened(again(shown), 'https://checkout.paystack.com/two');
    expect(second.refs[1]?.url).toBe(LINK);
    expect(orderView(second).payUrl).toBe('https://checkout.paystack.com/two');
  });
});

describe('a further attempt', () => {
  test('kills one that nobody ever saw', () => {
    expect(again(testOrder())).toMatchObject({
      n: 2,
      refs: { 1: { status: 'DEAD' }, 2: { status: 'INIT', owner: 'owner-2', initAt: LATER } },
    });
  });

  test("regression: an older attempt's payment was forgotten when a newer one was made", () => {
    const newer = again(shown);
    expect(newer.refs[1]).toEqual(shown.refs[1]);
    expect(unsettledAttempts(newer)).toEqual([1, 2]);
  });

  test('plans the next look anew', () => expect(again(shown).dueAt).toBe(NOON + 120));

  test('leaves lines and total as they are', () => {
    const { lines, total, expiresAt } = testOrder();
    expect(again(shown)).toMatchObject({ lines, total, expiresAt });
  });
});

test('an attempt nobody saw cannot be paid', () => {
  expect(unsettledAttempts(testOrder())).toEqual([1]);
  expect(unsettledAttempts(again(testOrder()))).toEqual([2]);
});

describe('how often a customer may try', () => {
  const openAgain = (order: Order) => opened(again(order), LINK);

  test('three links may be seen', () => {
    const twice = openAgain(shown);
    expect(mayTryAgain(twice)).toBe(true);
    const thrice = openAgain(twice);
    expect(shownAttempts(thrice)).toBe(MAX_SHOWN);
    expect(mayTryAgain(thrice)).toBe(false);
  });

  test('five attempts may be made in all, seen or not', () => {
    const fourth = again(again(again(testOrder())));
    expect(mayTryAgain(fourth)).toBe(true);
    const fifth = again(fourth);
    expect(fifth.n).toBe(MAX_ATTEMPTS);
    expect(mayTryAgain(fifth)).toBe(false);
  });
});

test('an attempt can be taken over by another request, and left to anybody', () => {
  expect(currentAttempt(owned(testOrder(), 'owner-2', LATER))).toMatchObject({ owner: 'owner-2', initAt: LATER });
  expect(currentAttempt(owned(testOrder(), '', LATER))).toMatchObject({ owner: '', status: 'INIT' });
});

test('an order without the attempt it is in is a fault of ours', () => {
  expect(() => currentAttempt(testOrder({ n: 2 }))).toThrow(RangeError);
});
