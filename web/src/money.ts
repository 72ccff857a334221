import type { Currency } from '../../shared/ordering/money.ts';

/**
 * How amounts, in whole subunits, are written: 150000, NGN → "₦1,500.00", in the same words as the server's sentences.
 */
export const moneyIn = (locale: string) => {
  const formats = new Map<Currency, Intl.NumberFormat>();
  return (amount: number, currency: Currency): string => {
    const format =
      formats.get(currency) ??
      new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, format);
    return format.format(amount / 100);
  };
};
