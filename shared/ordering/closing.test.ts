import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import { STATUSES, testOrder } from '../testing/test-order.ts';
import { closingOf, repaired } from './closing.ts';
import type { OrderStatus } from './order.ts';

const awaiting = () => {
  const customer = newCustomer();
  customer.saysAll('menu', '1', '99');
  return customer;
};

describe('what a session must hear of an order', () => {
  test.each([
    ['PAID', 'paymentConfirmed'],
    ['PAID_LATE', 'paidLate'],
    ['EXPIRED', 'orderExpired'],
    ['CANCELLED', 'orderCancelled'],
    ['REVIEW', 'orderInReview'],
    ['REFUND_DUE', 'orderInReview'],
  ] as const)('%s: %s', (status, type) => {
    const order = testOrder({ status });
    expect(closingOf(order)).toEqual({ type, orderId: order.orderId });
  });

  test('nothing while it waits to be paid', () => expect(closingOf(testOrder())).toBeUndefined());
});

describe('a customer whose event was lost', () => {
  const released = (status: OrderStatus) => {
    const customer = awaiting();
    return { before: customer.session(), after: repaired(customer.session(), { ...customer.order(), status }) };
  };

  test.each(STATUSES.filter((status) => status !== 'PENDING'))('is released by the next message: %s', (status) => {
    const { before, after } = released(status);
    expect(after.state).toBe('IDLE');
    expect(after.notices).toHaveLength(1);
    expect(after.notices[0]?.version).toBe(before.version + 1);
  });

  test('still waits while the order does', () => {
    const { before, after } = released('PENDING');
    expect(after).toBe(before);
  });

  test('is not released by another order', () => {
    const session = awaiting().session();
    expect(repaired(session, testOrder({ status: 'PAID', orderId: 'another' }))).toBe(session);
  });

  test('needs no repair where there is no order', () => {
    const session = newCustomer().session();
    expect(repaired(session, undefined)).toBe(session);
    expect(repaired(session, testOrder({ status: 'PAID' }))).toBe(session);
  });
});
