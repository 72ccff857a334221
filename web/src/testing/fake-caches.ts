const ORIGIN = 'https://shop.example';

const urlOf = (request: RequestInfo | URL): URL =>
  new URL(request instanceof Request ? request.url : `${request}`, ORIGIN);

type Options = { ignoreSearch?: boolean };

/** One of a browser's caches, as far as the worker uses it. */
const fakeCache = () => {
  const kept = new Map<string, Response>();
  const keyOf = (request: RequestInfo | URL) => urlOf(request).href;
  return {
    kept,
    match: async (request: RequestInfo | URL, { ignoreSearch = false }: Options = {}) => {
      const wanted = urlOf(request);
      const found = [...kept].find(([url]) =>
        ignoreSearch ? new URL(url).pathname === wanted.pathname : url === wanted.href,
      );
      return found?.[1].clone();
    },
    /** Like a browser's, it takes nothing whose body breaks off. */
    put: async (request: RequestInfo | URL, response: Response) => {
      const body = await response.arrayBuffer();
      kept.delete(keyOf(request));
      kept.set(keyOf(request), new Response(body, response));
    },
    keys: async () => [...kept.keys()].map((url) => new Request(url)),
    delete: async (request: RequestInfo | URL) => kept.delete(keyOf(request)),
  };
};

/** The browser's caches of one origin; `isBroken` lets them refuse everything, as browsers on a broken disk do. */
export const fakeCaches = () => {
  const caches = new Map<string, ReturnType<typeof fakeCache>>();
  const disk = { isBroken: false };
  const use = () => {
    if (disk.isBroken) throw new DOMException('Unexpected internal error.', 'UnknownError');
    return caches;
  };
  const open = async (name: string) => {
    const cache = use().get(name) ?? fakeCache();
    caches.set(name, cache);
    return cache;
  };
  return {
    disk,
    storage: {
      open,
      match: async (request: RequestInfo | URL, options?: Options) => {
        for (const cache of use().values()) {
          const found = await cache.match(request, options);
          if (found) return found;
        }
        return undefined;
      },
      keys: async () => [...use().keys()],
    },
    /** The paths and queries that are kept in the cache of this name. */
    paths: (name: string) => [...(caches.get(name)?.kept.keys() ?? [])].map((url) => url.slice(ORIGIN.length)),
    keep: async (name: string, path: string, body: string) => (await open(name)).put(path, new Response(body)),
  };
};
