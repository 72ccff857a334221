/** Smallest chargeable amounts, in subunits (Paystack documents: "Supported currency"; XOF's own minimum is not given). */
export const minimumAmounts = { NGN: 5_000, GHS: 10, ZAR: 100, KES: 300, USD: 200, XOF: 100 } as const;

export const currencies = ['NGN', 'GHS', 'ZAR', 'KES', 'USD', 'XOF'] as const;
export type Currency = (typeof currencies)[number];

const percentage = 0.015;
const flatFee = 10_000;
const flatFeeFrom = 250_000;
const highestFee = 200_000;

/**
 * Paystack's fee in kobo for a local NGN payment of `amount` kobo: 1.5 % + ₦100, the ₦100 waived under ₦2,500, ₦2,000
 * at most (Paystack pricing page). Null for other currencies: real payloads carry null fees too, readers must cope.
 */
export const feeOf = (amount: number, currency: Currency): number | null => {
  if (currency !== 'NGN') return null;
  const flat = amount < flatFeeFrom ? 0 : flatFee;
  return Math.min(Math.round(amount * percentage) + flat, highestFee);
};

/**
 * What the customer is charged, in subunits, so that `requested` is left for the shop after the fee. Paystack then
 * reports `amount` above `requested_amount` (its verify sample: 40333 for 30050).
 */
export const withFees = (requested: number, currency: Currency): number => {
  if (currency !== 'NGN') return requested;
  const withoutFlat = Math.ceil(requested / (1 - percentage));
  if (withoutFlat < flatFeeFrom) return withoutFlat;
  return Math.min(Math.ceil((requested + flatFee) / (1 - percentage)), requested + highestFee);
};

/** Subunits as people read them: 150000 NGN is ₦1,500.00. Only this locale writes the ₦ sign. */
export const displayAmount = (amount: number, currency: Currency): string =>
  new Intl.NumberFormat('en-NG', { style: 'currency', currency }).format(amount / 100);
