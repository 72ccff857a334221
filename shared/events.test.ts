import { expect, test } from 'vitest';
import { orderEvent } from './events.ts';
import { comes, inReview, late, paid, waiting } from './testing/orders-with-money.ts';

test('an event tells what was paid by its own attempt, in the currency it came in', () => {
  const both = comes(inReview, 2, {
    currency: 'USD',
    amount: 700,
    requestedAmount: 700,
    paidAt: '2026-01-01T13:00:00.000Z',
  });
  expect(orderEvent(both, 'ReviewNeeded', 1, 'try').detail).toMatchObject({ attempt: 1, amount: 100, currency: 'NGN' });
  expect(orderEvent(both, 'ReviewNeeded', 2, 'try').detail).toMatchObject({
    attempt: 2,
    amount: 700,
    currency: 'USD',
    paidAt: '2026-01-01T13:00:00.000Z',
    reference: `try-${both.orderId}-2`,
  });
});

test('the first payment is told as it came, whatever came after it', () => {
  const both = comes(paid, 2, { paidAt: '2026-01-01T18:00:00.000Z' });
  expect(orderEvent(both, 'PaymentConfirmed', 1, 'try').detail.paidAt).toBe('2026-01-01T12:05:00.000Z');
  expect(orderEvent(both, 'SurplusPayment', 2, 'try').detail.paidAt).toBe('2026-01-01T18:00:00.000Z');
});

test('where nothing was paid it tells what the order comes to, and no time', () => {
  const { detail } = orderEvent(waiting, 'OrderCancelled', 3, 'try');
  expect(detail).toMatchObject({ amount: 590_000, currency: 'NGN', attempt: 3 });
  expect(detail.paidAt).toBeUndefined();
});

test('its device is the one that ordered, whatever a webhook claimed', () => {
  const claimed = comes(waiting, 1, { metadata: { deviceId: 'another', orderId: 'another', shopId: 'another' } });
  const { deviceId, orderId, shopId } = late;
  expect(orderEvent(claimed, 'ReviewNeeded', 1, 'try').detail).toMatchObject({ deviceId, orderId, shopId });
});
