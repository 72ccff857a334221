import { expect, test } from 'vitest';
import { currencySchema, formatMoney } from '../../shared/ordering/money.ts';
import { moneyIn } from './money.ts';

const cases = currencySchema.options.flatMap((currency) =>
  (['en-NG', 'fr-FR'] as const).map((locale) => ({ currency, locale })),
);

test.each(cases)("amounts in $currency look as they do in the shop's sentences in $locale", ({ currency, locale }) => {
  const money = moneyIn(locale);
  for (const amount of [0, 5, 150_000, 123_456_789])
    expect(money(amount, currency)).toBe(formatMoney(amount, currency, locale));
});
