/** What the page's address says: whose shop it is, and whether the customer comes back from Paystack. */
export type Visit = { shopId: string; returned: boolean };

export const DEFAULT_SHOP = 'demo-kitchen';

/**
 * Reads the address. What Paystack appends (`reference`, `trxref`) only says that somebody came back: its values are
 * ignored, and the whole query is taken out of the address, so that a reload or a shared link does not repeat it.
 */
export const takeVisit = (
  location: Pick<Location, 'pathname' | 'search'>,
  history: Pick<History, 'replaceState'>,
): Visit => {
  const query = new URLSearchParams(location.search);
  const returned = query.has('reference') || query.has('trxref');
  if (returned) history.replaceState(null, '', location.pathname);
  return { shopId: location.pathname.split('/')[1] || DEFAULT_SHOP, returned };
};
