import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import { paidFacts, STATUSES, testOrder } from '../testing/test-order.ts';
import { repaired } from './closing.ts';
import { newsOf } from './news.ts';
import type { Order, OrderStatus } from './order.ts';

const awaiting = () => {
  const customer = newCustomer();
  customer.saysAll('menu', '1', '99');
  return customer;
};

describe('what there is to tell of an order', () => {
  const told = (changes: Partial<Order>) => newsOf(testOrder(changes)).map(({ news }) => news);
  const payment = paidFacts(testOrder());
  const refund = { status: 'PROCESSED', by: 'us', wantedAt: 0, tries: 1 } as const;

  test.each([...STATUSES.filter((status) => status !== 'PENDING')])('%s: just that', (status) =>
    expect(told({ status })).toEqual([status]),
  );
  test('nothing while it waits to be paid', () => expect(told({})).toEqual([]));
  test('a payment that a person accepted is told as such', () =>
    expect(told({ status: 'PAID', resolvedAt: 1 })).toEqual(['ACCEPTED']));
  test('that it was paid twice', () =>
    expect(told({ status: 'PAID', surplus: [2], received: { 2: payment } })).toEqual(['PAID', 'SURPLUS']));
  test('that money went back, once it did', () => {
    const order = { status: 'REFUND_DUE', reviews: { 1: payment } } as const;
    expect(told({ ...order, refunds: { 1: { ...refund, status: 'PENDING' } } })).toEqual(['REFUND_DUE']);
    expect(told({ ...order, refunds: { 1: refund } })).toEqual(['REFUND_DUE', 'REFUNDED']);
  });
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
