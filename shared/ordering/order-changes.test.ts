import { describe, expect, test } from 'vitest';
import { NOON, orderIdOf } from '../testing/chat.ts';
import { BACKWARDS, HOUR, STATUSES, testCart, testOrder } from '../testing/test-order.ts';
import { testShop } from '../testing/test-shop.ts';
import { ORDER_NEXT, type OrderStatus, orderSchema, orderStatusSchema } from './order.ts';
import { closeUnpaid, owing, placeOrder, rescheduled, verifying, withStatus } from './order-changes.ts';

const LATER = NOON + 300;

describe('placing an order', () => {
  test('freezes lines, fees and total', () => {
    const { lines, fees, total, currency, status } = testOrder();
    expect({ lines, fees, total, currency, status }).toEqual({
      lines: testCart,
      fees: testShop.shop.fees,
      total: 590_000,
      currency: 'NGN',
      status: 'PENDING',
    });
  });

  test('writes the first attempt down before Paystack is asked', () => {
    expect(testOrder()).toMatchObject({ n: 1, refs: { 1: { status: 'INIT', owner: 'owner-1', initAt: NOON } } });
    expect(testOrder().refs[1]?.url).toBeUndefined();
  });

  test('holds it for as long as the shop does, and looks at it in two minutes', () => {
    expect(testOrder()).toMatchObject({ createdAt: NOON, expiresAt: NOON + 24 * HOUR, dueAt: NOON + 120 });
  });

  test('keeps who ordered what where, and who gets the money', () => {
    const subaccount = 'ACCT_8f4s1eq7ml6rlzj';
    const ticket = { orderId: orderIdOf(2), code: 'B2B-AAAAA', owner: 'o', now: NOON, expirySeconds: HOUR };
    const order = placeOrder(
      { cart: testCart, fees: testShop.shop.fees },
      { ...testShop.shop, subaccount },
      'device-1',
      ticket,
    );
    expect(order).toMatchObject({ deviceId: 'device-1', shopId: 'test-kitchen', subaccount, orderId: orderIdOf(2) });
  });

  test('makes an order that can be written down as it is', () => {
    expect(orderSchema.parse(testOrder())).toEqual(testOrder());
  });
});

describe('the status of an order only moves forward', () => {
  test.each(BACKWARDS)('never from $from to $to', ({ from, to }) => {
    expect(() => withStatus(testOrder({ status: from }), to)).toThrow(RangeError);
  });

  test.each([
    ['PENDING', 'PAID'],
    ['PENDING', 'REVIEW'],
    ['PENDING', 'CANCELLED'],
    ['PENDING', 'EXPIRED'],
    ['CANCELLED', 'PAID_LATE'],
    ['CANCELLED', 'REVIEW'],
    ['EXPIRED', 'PAID_LATE'],
    ['EXPIRED', 'REVIEW'],
    ['REVIEW', 'PAID'],
    ['REVIEW', 'REFUND_DUE'],
    ['PAID_LATE', 'PAID'],
    ['PAID_LATE', 'REFUND_DUE'],
  ] as const)('from %s to %s', (from, to) => {
    expect(withStatus(testOrder({ status: from }), to).status).toBe(to);
  });

  test('no other way leads anywhere', () => {
    expect(Object.values(ORDER_NEXT).flat()).toHaveLength(12);
    expect(BACKWARDS).toHaveLength(7 * 7 - 12);
  });

  test.each(STATUSES)('no way leads back to %s', (status) => {
    const reached = new Set<OrderStatus>(ORDER_NEXT[status]);
    // A set that grows while it is walked is walked to its end.
    for (const next of reached) for (const further of ORDER_NEXT[next]) reached.add(further);
    expect([...reached]).not.toContain(status);
  });

  test('the schema knows the same statuses', () => {
    expect(orderStatusSchema.options.toSorted()).toEqual(Object.keys(ORDER_NEXT).toSorted());
  });
});

describe('events owed to the bus', () => {
  test('an event is owed once for an attempt, and once for another', () => {
    const owed = owing(owing(testOrder(), 'SurplusPayment', 1), 'SurplusPayment', 2);
    expect(owed.outbox).toEqual({ 'SurplusPayment#1': 0, 'SurplusPayment#2': 0 });
  });

  test('an event of which there may be several is owed once for each', () => {
    const owed = ['FAILED.1', 'FAILED.2', 'FAILED.1'].reduce(
      (order, what) => owing(order, 'RefundChanged', 1, what),
      testOrder(),
    );
    expect(owed.outbox).toEqual({ 'RefundChanged#1#FAILED.1': 0, 'RefundChanged#1#FAILED.2': 0 });
  });

  test('an event that was sent is not owed again', () => {
    const sent = testOrder({ outbox: { 'PaymentConfirmed#1': NOON } });
    expect(owing(sent, 'PaymentConfirmed', 1)).toBe(sent);
  });
});

describe('giving an unpaid order up', () => {
  test.each([
    ['CANCELLED', 'OrderCancelled#1'],
    ['EXPIRED', 'OrderExpired#1'],
  ] as const)('%s: closed, and the bus will hear of it', (status, event) => {
    expect(closeUnpaid(testOrder(), status, LATER)).toMatchObject({
      status,
      closedAt: LATER,
      outbox: { [event]: 0 },
      dueAt: LATER + 60,
    });
  });

  test.each(['PAID', 'REVIEW', 'PAID_LATE', 'CANCELLED'] as const)('never one that is %s', (status) => {
    expect(() => closeUnpaid(testOrder({ status }), 'EXPIRED', LATER)).toThrow(RangeError);
  });
});

test('asking Paystack is counted and dated, and the next look planned', () => {
  const asked = verifying(verifying(testOrder(), NOON + 10), NOON + 120);
  expect(asked).toMatchObject({ verifies: 2, lastVerifyAt: NOON + 120, dueAt: NOON + 600 });
});

test('an order with nothing left to do leaves the index', () => {
  expect(rescheduled(testOrder({ status: 'PAID', paidRef: 1 }), NOON).dueAt).toBeUndefined();
});
