/** What the page's address says: whose shop it is, whether the customer comes back from Paystack, and which order it is about. */
export type Visit = { shopId: string; returned: boolean; orderCode?: string };

export const DEFAULT_SHOP = 'demo-kitchen';

/** Below it each order has a page, under its code, for the device that placed it. The code alone opens nothing. */
export const ordersAt = (shopId: string): string => `/${shopId}/orders/`;

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
  const [, shopId, part, code] = location.pathname.split('/');
  return { shopId: shopId || DEFAULT_SHOP, returned, ...(part === 'orders' && code && { orderCode: code }) };
};
