import * as z from 'zod';

/**
 * Money is a whole number of subunits everywhere: kobo for NGN, pesewas for GHS, cents for ZAR, KES and USD.
 * XOF has no subunit, and Paystack multiplies it by 100 all the same, so one rule serves every currency.
 */
export const amountSchema = z.int().nonnegative();

/** The currencies Paystack settles (Paystack API reference, "Supported currency"). */
export const currencySchema = z.enum(['NGN', 'GHS', 'ZAR', 'KES', 'USD', 'XOF']);
export type Currency = z.infer<typeof currencySchema>;

/** How numbers are written: as in Nigeria, "₦1,500.00", or as in French, "1 500,00 ₦". */
export type NumberLocale = 'en-NG' | 'fr-FR';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * Shows an amount, whatever language the machine speaks: 150000, NGN → "₦1,500.00".
 * @param amount whole subunits
 */
export const formatMoney = (amount: number, currency: Currency, locale: NumberLocale = 'en-NG'): string => {
  const key = `${locale} ${currency}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(key, format);
  }
  return format.format(amount / 100);
};
