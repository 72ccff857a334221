import { describe, expect, test } from 'vitest';
import { paidFacts, testOrder } from '../testing/test-order.ts';
import { SENDS } from './choices.ts';
import { understand } from './commands.ts';
import { orderSentence } from './order-sentences.ts';
import { settle } from './settle.ts';
import { en } from './words/en.ts';

test.each(Object.entries(SENDS))('the button %s sends %j, which does the same when it is typed', (_name, send) => {
  expect(understand(send).type).not.toBe('words');
});

test.each([
  [24 * 3600, '24 hours'],
  [24 * 3600 - 60, '24 hours'],
  [7000, '117 minutes'],
  [3600, '1 hour'],
  [1800, '30 minutes'],
  [5400, '90 minutes'],
  [60, '1 minute'],
  [20, '1 minute'],
])('an order held for %i seconds is held for %s', (seconds, shown) => {
  expect(en.invoice('B2B-7K4QX', '₦5,900.00', seconds)).toBe(
    `Order B2B-7K4QX: please pay ₦5,900.00. We hold it for ${shown}.`,
  );
});

describe('how an order stands, in words', () => {
  const order = testOrder();
  test.each([
    ['PENDING', 'waits for your payment of ₦5,900.00'],
    ['PAID', 'is paid: ₦5,900.00, confirmed by Paystack'],
    ['REVIEW', 'does not match the bill'],
    ['CANCELLED', 'is cancelled. You were not charged'],
    ['EXPIRED', 'expired before it was paid. You were not charged'],
    ['PAID_LATE', 'Your payment of ₦5,900.00 arrived after order B2B-7K4QX was closed'],
    ['REFUND_DUE', 'your ₦5,900.00 will be given back'],
  ] as const)('%s: %s', (status, said) => {
    expect(orderSentence({ ...order, status }, en)).toContain(said);
    expect(orderSentence({ ...order, status }, en)).toContain('B2B-7K4QX');
  });

  test('only one that is paid is called paid, and only one that is cancelled cancelled', () => {
    for (const status of ['PENDING', 'REVIEW', 'EXPIRED', 'REFUND_DUE'] as const) {
      expect(orderSentence({ ...order, status }, en)).not.toMatch(/is paid|cancelled|Payment received/);
    }
  });

  test.each(['CANCELLED', 'EXPIRED'] as const)(
    'regression: "not charged" was said of money that came: %s',
    (status) => {
      const settled = settle({ ...order, status }, 1, paidFacts(order, { amount: 100 }), 'test', order.createdAt);
      const said = 'order' in settled ? orderSentence(settled.order, en) : '';
      expect(said).not.toContain('not charged');
      expect(said).toContain('a person at the shop is looking at it');
    },
  );

  const reviews = { 1: paidFacts(order, { amount: 100 }) };
  test('an order that is paid stays so, whatever else a person looks at', () => {
    expect(orderSentence({ ...order, status: 'PAID', reviews }, en)).toContain('is paid');
  });
});
