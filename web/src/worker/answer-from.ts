import { PICTURES } from './caches.ts';
import { pageAt, type Wait } from './pages.ts';

/** What a request is answered with, besides what it says. */
export type Here = {
  origin: string;
  /** Name of the cache with this build's files. */
  shell: string;
  wait: Wait;
};

/** Two sizes of thirty dishes: a browser that runs out of room would throw the chat away too. */
const MOST_PICTURES = 60;

/**
 * What to answer a request with, or undefined to leave it to the browser. Of what the server tells a customer nothing
 * is ever kept here: the chat keeps itself, and erases itself when it is to forget.
 */
export const answerFrom = (request: Request, here: Here): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== here.origin || pathname.startsWith('/api/')) return undefined;
  // Where the browser's caches do not work, the page works as it does without a worker.
  const answer = (kept: Promise<Response>) => kept.catch(() => fetch(request));
  if (request.mode === 'navigate')
    return pathname.includes('.') ? undefined : answer(pageAt(pathname, request, here.wait));
  return answer(pathname.startsWith('/pictures/') ? picture(request, here) : keptFile(request, here));
};

/**
 * A file of this build, or of the one before it, which a page may still name. One that is not kept from the start, such
 * as another language, is kept from its first use on.
 */
const keptFile = async (request: Request, { shell, wait }: Here): Promise<Response> => {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && new URL(request.url).pathname.startsWith('/assets/')) wait(put(shell, request, response.clone()));
  return response;
};

const picture = async (request: Request, { wait }: Here): Promise<Response> => {
  const kept = await caches.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) wait(put(PICTURES, request, response.clone()).then(trim));
  return response;
};

const put = async (name: string, request: Request, response: Response): Promise<Cache> => {
  const cache = await caches.open(name);
  await cache.put(request, response);
  return cache;
};

/** Caches list what they have in the order it came. */
const trim = async (pictures: Cache): Promise<void> => {
  const all = await pictures.keys();
  await Promise.all(all.slice(0, -MOST_PICTURES).map((request) => pictures.delete(request)));
};
