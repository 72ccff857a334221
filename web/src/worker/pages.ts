import { PAGES } from './caches.ts';

/** Keeps the worker awake until something is done that the page does not wait for. */
export type Wait = (work: Promise<unknown>) => void;

/** A page that does not come within this time, in milliseconds, is opened as it was kept, where it was. */
const PATIENCE_MS = 4_000;

/** Browsers may keep an old page while they ask for a new one, as the edge may; what is kept here must be the new one. */
const AS_IT_IS = { cache: 'no-cache' } as const;

/** The page of an order is the shop's own page: its script reads the address. */
const shopPath = (pathname: string): string => `/${pathname.split('/')[1]}`;

/** The shop's page: as it is now, or as it was kept when the line is away, or slower than a customer waits. */
export const pageAt = async (pathname: string, request: Request, wait: Wait): Promise<Response> => {
  const pages = await caches.open(PAGES);
  const shop = shopPath(pathname);
  const fresh = fetch(request, AS_IT_IS).then(async (begun) => {
    if (!begun.ok) return begun;
    // A page that breaks off in the middle is no page.
    const response = new Response(await begun.arrayBuffer(), begun);
    // Under the path alone: what Paystack appends to it belongs to one visit.
    if (pathname === shop) wait(pages.put(shop, response.clone()));
    return response;
  });
  const kept = await pages.match(shop);
  if (!kept) return fresh;
  // A server that is down is as good as none.
  const usable = fresh.then((response) => (response.status >= 500 ? kept : response)).catch(() => kept);
  wait(usable);
  return Promise.race([usable, new Promise<Response>((done) => setTimeout(() => done(kept), PATIENCE_MS))]);
};

/**
 * Fetches the pages of these shops, and all that were kept before, as they are now: those name the files of an older build.
 * @throws when one cannot be fetched; it stays as it was kept
 */
export const renewPages = async (pathnames: readonly string[]): Promise<void> => {
  const pages = await caches.open(PAGES);
  const known = await pages.keys();
  const shops = new Set([...pathnames, ...known.map(({ url }) => new URL(url).pathname)].map(shopPath));
  const renew = async (shop: string) => {
    const response = await fetch(shop, AS_IT_IS);
    if (response.ok) return pages.put(shop, response);
    // The shop is gone.
    if (response.status === 404) return pages.delete(shop);
    throw new Error(`${shop}: ${response.status}`);
  };
  await Promise.all([...shops].map(renew));
};
