import { PAGES, PICTURES } from './caches.ts';

type Here = {
  origin: string;
  /** Name of the cache with this build's files. */
  shell: string;
  /** Keeps the worker awake until something is done that the page does not wait for. */
  wait: (work: Promise<unknown>) => void;
};

/** A page that does not come within this time, in milliseconds, is opened as it was kept, where it was. */
const PATIENCE_MS = 4_000;
/** Two sizes of thirty dishes: a browser that runs out of room would throw the chat away too. */
const MOST_PICTURES = 60;

/**
 * What to answer a request with, or undefined to leave it to the browser. Of what the server tells a customer nothing
 * is ever kept here: the chat keeps itself, and erases itself when it is to forget.
 */
export const answerFrom = (request: Request, here: Here): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== here.origin || pathname.startsWith('/api/')) return undefined;
  if (request.mode === 'navigate') return pathname.includes('.') ? undefined : pageAt(pathname, request, here);
  if (pathname.startsWith('/pictures/')) return picture(request, here);
  return keptFile(request, here);
};

/** A file of this build; one that is not kept from the start, such as another language, is kept from its first use on. */
const keptFile = async (request: Request, { shell, wait }: Here): Promise<Response> => {
  const files = await caches.open(shell);
  const kept = await files.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && new URL(request.url).pathname.startsWith('/assets/')) wait(files.put(request, response.clone()));
  return response;
};

const picture = async (request: Request, { wait }: Here): Promise<Response> => {
  const pictures = await caches.open(PICTURES);
  const kept = await pictures.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) wait(pictures.put(request, response.clone()).then(() => trim(pictures)));
  return response;
};

/** Caches list what they have in the order it came. */
const trim = async (pictures: Cache): Promise<void> => {
  const all = await pictures.keys();
  await Promise.all(all.slice(0, -MOST_PICTURES).map((request) => pictures.delete(request)));
};

/** The page of an order is the shop's own page: its script reads the address. */
const shopPath = (pathname: string): string => `/${pathname.split('/')[1]}`;

/** Keeps the page of the shop at this path, as it is now. */
export const keepPage = async (pathname: string): Promise<void> => {
  const pages = await caches.open(PAGES);
  await pages.add(shopPath(pathname));
};

/** The shop's page: as it is now, or as it was kept when the line is away, or slower than a customer waits. */
const pageAt = async (pathname: string, request: Request, { wait }: Here): Promise<Response> => {
  const pages = await caches.open(PAGES);
  const shop = shopPath(pathname);
  const fresh = fetch(request).then((response) => {
    // Under the path alone: what Paystack appends to it belongs to one visit.
    if (response.ok && pathname === shop) wait(pages.put(shop, response.clone()));
    return response;
  });
  const kept = await pages.match(shop);
  if (!kept) return fresh;
  // A server that is down is as good as none.
  const usable = fresh.then((response) => (response.status >= 500 ? kept : response)).catch(() => kept);
  wait(usable);
  return Promise.race([usable, new Promise<Response>((done) => setTimeout(() => done(kept), PATIENCE_MS))]);
};
