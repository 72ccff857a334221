import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { amountSchema, currencySchema, formatMoney } from './money.ts';

describe('money is shown as Nigerians write it', () => {
  test.each([
    [150_000, '₦1,500.00'],
    [0, '₦0.00'],
    [5, '₦0.05'],
    [800_000, '₦8,000.00'],
    [123_456_789, '₦1,234,567.89'],
  ])('%i kobo is %s', (amount, shown) => expect(formatMoney(amount, 'NGN')).toBe(shown));

  test.each([
    ['NGN', '₦1,500.00'],
    ['GHS', 'GH₵1,500.00'],
    ['ZAR', 'R 1,500.00'],
    ['KES', 'KES 1,500.00'],
    ['USD', '$1,500.00'],
    ['XOF', 'F CFA 1,500'],
  ] as const)('150,000 subunits of %s are %s', (currency, shown) => {
    expect(formatMoney(150_000, currency).replaceAll(/\s/gu, ' ')).toBe(shown);
  });

  test('whatever language the machine speaks', () => {
    const source = `import { formatMoney } from ${JSON.stringify(new URL('money.ts', import.meta.url).href)};
      console.log(Intl.DateTimeFormat().resolvedOptions().locale, formatMoney(150000, 'NGN'));`;
    const env = { ...process.env, LC_ALL: 'de_DE.UTF-8', NODE_NO_WARNINGS: '1' };
    const said = execFileSync(process.execPath, ['--input-type=module', '--eval', source], { env, encoding: 'utf8' });
    expect(said.trim()).toBe('de-DE ₦1,500.00');
  });
});

test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '100'])('%s is no amount', (amount) => {
  expect(amountSchema.safeParse(amount).success).toBe(false);
});

test('every currency can be shown', () => {
  for (const currency of currencySchema.options) expect(formatMoney(100, currency)).toMatch(/\d/);
});
