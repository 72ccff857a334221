import { describe, expect, test } from 'vitest';
import { STATUSES, testOrder } from '../testing/test-order.ts';
import { opened } from './attempts.ts';
import { orderSchema, orderView } from './order.ts';

const shown = opened(testOrder(), 'https://checkout.paystack.com/one');

describe('an order as its customer may see it', () => {
  test.each(STATUSES.filter((status) => status !== 'PENDING'))('%s: it has no link to pay again', (status) => {
    expect(orderView({ ...shown, status }).payUrl).toBeUndefined();
  });

  test('it has its link while it waits', () => {
    expect(orderView(shown).payUrl).toBe('https://checkout.paystack.com/one');
  });

  test('it tells nothing that is ours alone', () => {
    const view = JSON.stringify(orderView(shown));
    for (const secret of [shown.deviceId, shown.orderId, 'owner-1', 'refs', 'outbox'])
      expect(view).not.toContain(secret);
  });

  test('it shows the bill that was frozen', () => {
    expect(orderView(shown)).toMatchObject({ subtotal: 570_000, total: 590_000, fees: shown.fees, code: 'B2B-7K4QX' });
  });
});

describe('an order is not written down', () => {
  test.each([
    ['without a line', { lines: [] }],
    ['for nothing', { total: 0 }],
    ['with a fraction of a kobo', { total: 10.5 }],
    ['with a word for its status that nobody knows', { status: 'DELIVERED' }],
    ['with attempt 0', { n: 0 }],
    ['of another time', { schema: 2 }],
  ])('%s', (_, change) => expect(orderSchema.safeParse({ ...shown, ...change }).success).toBe(false));
});
