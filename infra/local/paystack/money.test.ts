import { describe, expect, test } from 'vitest';
import { displayAmount, feeOf, withFees } from './money.ts';

describe('the fee of a naira payment', () => {
  test.each([
    ['1.5 % alone under ₦2,500', 25_000, 375],
    ['no ₦100 just under ₦2,500', 249_999, 3_750],
    ['₦100 more from ₦2,500', 250_000, 13_750],
    ['₦2,000 at most', 50_000_000, 200_000],
  ])('%s', (_, amount, fee) => {
    expect(feeOf(amount, 'NGN')).toBe(fee);
  });

  test.each([5_000, 30_050, 246_000, 246_250, 250_000, 1_000_000, 12_466_667, 90_000_000])(
    'borne by the customer, it leaves the shop the %i kobo it asked for',
    (requested) => {
      const charged = withFees(requested, 'NGN');
      const left = charged - (feeOf(charged, 'NGN') ?? 0);
      expect(left).toBeGreaterThanOrEqual(requested);
      expect(left).toBeLessThanOrEqual(requested + 1);
    },
  );
});

test('amounts are shown in the money of the country', () => {
  expect(displayAmount(150_000, 'NGN')).toBe('₦1,500.00');
});
