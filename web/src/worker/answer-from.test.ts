import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeCaches } from '../testing/fake-caches.ts';
import { settle } from '../testing/fake-time.ts';
import { answerFrom } from './answer-from.ts';
import { PAGES, PICTURES } from './caches.ts';
import { renewPages } from './pages.ts';

const ORIGIN = 'https://shop.example';
const SHELL = 'shell-new';
const MAIN = '/assets/main-AAAA.js';

type Reply = Response | 'broken' | 'silent';

let caches: ReturnType<typeof fakeCaches>;
/** What the line brings for a path, and what was asked of it. */
const line = { replies: new Map<string, Reply>(), asked: [] as string[] };

beforeEach(() => {
  caches = fakeCaches();
  line.replies.clear();
  line.asked = [];
  vi.stubGlobal('caches', caches.storage);
  vi.stubGlobal('fetch', async (request: Request | string) => {
    const url = new URL(request instanceof Request ? request.url : request, ORIGIN);
    line.asked.push(`${url.pathname}${url.search}`);
    const reply = line.replies.get(url.pathname) ?? 'broken';
    if (reply === 'broken') throw new TypeError('Failed to fetch');
    return reply === 'silent' ? new Promise<Response>(() => undefined) : reply.clone();
  });
});
afterEach(() => vi.useRealTimers());
afterAll(() => vi.unstubAllGlobals());

const brings = (path: string, body: string, status = 200) => line.replies.set(path, new Response(body, { status }));

/** The worker’s answer to a request, once all is done that it did besides. */
const ask = (path: string, { method = 'GET', navigates = false } = {}) => {
  const request = new Request(new URL(path, ORIGIN), { method });
  // Nobody but a browser can make such a request.
  if (navigates) Object.defineProperty(request, 'mode', { value: 'navigate' });
  const answer = answerFrom(request, {
    origin: ORIGIN,
    shell: SHELL,
    wait: (work) => void work.catch(() => undefined),
  });
  return {
    isLeft: answer === undefined,
    text: async () => {
      const text = await (await answer)?.text();
      await settle();
      return text;
    },
  };
};
const open = (path: string) => ask(path, { navigates: true });

describe('The worker leaves to the browser', () => {
  test.each([
    ['what the server tells a customer', '/api/shops/demo-kitchen/session?since=3', {}],
    ['a file that is opened by itself', '/favicon.svg', { navigates: true }],
    ['what is sent', '/demo-kitchen', { method: 'POST' }],
    ['what is not of this site', 'https://checkout.paystack.com/abc', { navigates: true }],
  ])('%s', (_, path, options) => {
    expect(ask(path, options).isLeft).toBe(true);
    expect(line.asked).toEqual([]);
  });
});

describe('A shop’s page', () => {
  test('is the newest there is, and kept for a line that breaks', async () => {
    await caches.keep(PAGES, '/demo-kitchen', 'old');
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen').text()).toBe('new');
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('new');
  });

  test.each([
    ['there is no line', 'broken'],
    ['there is no server', new Response('503 ERROR', { status: 503 })],
  ] as const)('is opened as it was kept where %s, and stays kept', async (_, reply) => {
    await caches.keep(PAGES, '/demo-kitchen', 'kept');
    line.replies.set('/demo-kitchen', reply);
    expect(await open('/demo-kitchen').text()).toBe('kept');
    expect(await open('/demo-kitchen').text()).toBe('kept');
  });

  test('is opened as it was kept when nothing is heard for four seconds, and not before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await caches.keep(PAGES, '/demo-kitchen', 'kept');
    line.replies.set('/demo-kitchen', 'silent');
    const text = open('/demo-kitchen').text();
    let isThere = false;
    void text.then(() => {
      isThere = true;
    });
    await vi.advanceTimersByTimeAsync(3_999);
    await settle();
    await settle();
    expect(isThere).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await text).toBe('kept');
  });

  test('that was closed says so, whatever was kept', async () => {
    await caches.keep(PAGES, '/demo-kitchen', 'kept');
    brings('/demo-kitchen', 'No such shop', 404);
    expect(await open('/demo-kitchen').text()).toBe('No such shop');
    expect(caches.paths(PAGES)).toEqual(['/demo-kitchen']);
  });

  test('that was never opened here is asked for, and its absence is no other page’s', async () => {
    await caches.keep(PAGES, '/demo-kitchen', 'kept');
    await expect(open('/demo-bukka').text()).rejects.toThrow('Failed to fetch');
    brings('/demo-bukka', 'busy', 503);
    expect(await open('/demo-bukka').text()).toBe('busy');
    expect(caches.paths(PAGES)).toEqual(['/demo-kitchen']);
  });

  test('is not kept under what Paystack appends to its address, but opened for it', async () => {
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen?trxref=abc&reference=abc').text()).toBe('new');
    expect(caches.paths(PAGES)).toEqual(['/demo-kitchen']);
    line.replies.clear();
    expect(await open('/demo-kitchen?trxref=abc&reference=abc').text()).toBe('new');
  });

  test('opens its orders without a line, and the page of an order is never taken for it', async () => {
    await caches.keep(PAGES, '/demo-kitchen', 'kept');
    expect(await open('/demo-kitchen/orders/B2B-7K4QX').text()).toBe('kept');
    brings('/demo-kitchen/orders/B2B-7K4QX', 'an order');
    expect(await open('/demo-kitchen/orders/B2B-7K4QX').text()).toBe('an order');
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('kept');
  });

  test('is opened from the line where the browser’s caches are broken', async () => {
    caches.disk.isBroken = true;
    brings('/demo-kitchen', 'new');
    expect(await open('/demo-kitchen').text()).toBe('new');
  });
});

describe('A file of the page', () => {
  test('is not asked for again, also when its script says that it tries again', async () => {
    await caches.keep(SHELL, MAIN, 'main');
    expect(await ask(MAIN).text()).toBe('main');
    expect(await ask(`${MAIN}?1`).text()).toBe('main');
    expect(line.asked).toEqual([]);
  });

  test('of the build before is there as long as that build is kept', async () => {
    await caches.keep('shell-old', '/assets/main-OLD.js', 'old main');
    await caches.keep(SHELL, MAIN, 'main');
    expect(await ask('/assets/main-OLD.js').text()).toBe('old main');
  });

  test('that was not kept from the start, such as a language, is kept from its first use on', async () => {
    brings('/assets/fr-BBBB.js', 'mots');
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('mots');
    line.replies.clear();
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('mots');
  });

  test('is not kept when it is none, nor when its name does not tell its content', async () => {
    brings('/assets/fr-BBBB.js', 'busy', 503);
    brings('/icons/icon-180.png', 'icon');
    expect(await ask('/assets/fr-BBBB.js').text()).toBe('busy');
    expect(await ask('/icons/icon-180.png').text()).toBe('icon');
    expect(caches.paths(SHELL)).toEqual([]);
  });

  test('is fetched where the browser’s caches are broken', async () => {
    caches.disk.isBroken = true;
    brings(MAIN, 'main');
    expect(await ask(MAIN).text()).toBe('main');
  });
});

describe('A photo', () => {
  const photo = (n: number) => `/pictures/demo-kitchen/dish-${n}-160.webp`;

  test('that was seen is seen again without a line', async () => {
    brings(photo(1), 'rice');
    expect(await ask(photo(1)).text()).toBe('rice');
    line.replies.clear();
    expect(await ask(photo(1)).text()).toBe('rice');
    await expect(ask(photo(2)).text()).rejects.toThrow('Failed to fetch');
  });

  test('that is not there is not kept', async () => {
    brings(photo(1), 'no such photo', 404);
    expect(await ask(photo(1)).text()).toBe('no such photo');
    expect(caches.paths(PICTURES)).toEqual([]);
  });

  test('pushes out the oldest, so that there are never more than sixty', async () => {
    for (let n = 1; n <= 62; n += 1) {
      brings(photo(n), `${n}`);
      await ask(photo(n)).text();
    }
    expect(caches.paths(PICTURES)).toHaveLength(60);
    expect(caches.paths(PICTURES)).not.toContain(photo(2));
    expect(caches.paths(PICTURES)).toContain(photo(3));
  });
});

describe('A new build', () => {
  test('fetches the pages of the shops that are open, and of all that were kept', async () => {
    await caches.keep(PAGES, '/demo-bukka', 'old');
    brings('/demo-kitchen', 'new kitchen');
    brings('/demo-bukka', 'new bukka');
    await renewPages(['/demo-kitchen/orders/B2B-7K4QX', '/demo-kitchen']);
    line.replies.clear();
    expect(await open('/demo-kitchen').text()).toBe('new kitchen');
    expect(await open('/demo-bukka').text()).toBe('new bukka');
    expect(line.asked.filter((path) => path === '/demo-kitchen')).toHaveLength(2);
  });

  test('forgets the page of a shop that is gone', async () => {
    await caches.keep(PAGES, '/demo-bukka', 'old');
    brings('/demo-bukka', 'No such shop', 404);
    await renewPages([]);
    expect(caches.paths(PAGES)).toEqual([]);
  });

  test.each([['broken'], [new Response('503 ERROR', { status: 503 })]] as const)(
    'keeps the page that it cannot fetch, and says so, for its files are still needed: %s',
    async (reply) => {
      await caches.keep(PAGES, '/demo-bukka', 'old');
      line.replies.set('/demo-bukka', reply);
      await expect(renewPages([])).rejects.toThrow();
      await settle();
      expect(await open('/demo-bukka').text()).toBe('old');
    },
  );
});
