import type { Transaction } from '../ledger.ts';

/** Where Paystack sends the customer after paying: `trxref` and `reference` behind what the shop's URL already has. */
export const callbackLink = ({ callbackUrl, reference }: Transaction): string | null => {
  if (callbackUrl === null) return null;
  const url = new URL(callbackUrl);
  const value = encodeURIComponent(reference);
  // By hand: searchParams would write the shop's own parameters in another spelling.
  url.search = [url.search.slice(1), `trxref=${value}&reference=${value}`].filter(Boolean).join('&');
  return url.href;
};

/** The link behind Cancel (Paystack documents: Metadata, cancel_action). */
export const cancelLink = (transaction: Transaction): string | null =>
  transaction.cancelAction ?? callbackLink(transaction);

/** Which ways to pay are offered; a shop that names no channels gets both that are simulated. */
export const offered = ({ channels }: Transaction) => ({
  card: channels.length === 0 || channels.includes('card'),
  transfer: channels.length === 0 || channels.includes('bank_transfer'),
});
