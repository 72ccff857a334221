import type { Currency } from '../../shared/ordering/money.ts';

const formats = new Map<Currency, Intl.NumberFormat>();

/**
 * 150000, NGN → "₦1,500.00", in the same words as the server's sentences.
 * @param amount whole subunits
 */
export const money = (amount: number, currency: Currency): string => {
  const format =
    formats.get(currency) ??
    new Intl.NumberFormat('en-NG', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  formats.set(currency, format);
  return format.format(amount / 100);
};
