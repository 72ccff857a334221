import * as z from 'zod';

/**
 * Money is a whole number of subunits everywhere: kobo for NGN, pesewas for GHS, cents for ZAR, KES and USD.
 * XOF has no subunit, and Paystack multiplies it by 100 all the same, so one rule serves every currency.
 */
export const amountSchema = z.int().nonnegative();

/** The currencies Paystack settles (Paystack API reference, "Supported currency"). */
export const currencySchema = z.enum(['NGN', 'GHS', 'ZAR', 'KES', 'USD', 'XOF']);
export type Currency = z.infer<typeof currencySchema>;

const formats = new Map<Currency, Intl.NumberFormat>();

/**
 * Shows an amount as a Nigerian customer writes it, whatever language the machine speaks: 150000, NGN → "₦1,500.00".
 * @param amount whole subunits
 */
export const formatMoney = (amount: number, currency: Currency): string => {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-NG', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, format);
  }
  return format.format(amount / 100);
};
