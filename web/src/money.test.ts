import { expect, test } from 'vitest';
import { currencySchema, formatMoney } from '../../shared/ordering/money.ts';
import { money } from './money.ts';

test.each(currencySchema.options)("amounts in %s look as they do in the shop's sentences", (currency) => {
  for (const amount of [0, 5, 150_000, 123_456_789])
    expect(money(amount, currency)).toBe(formatMoney(amount, currency));
});
