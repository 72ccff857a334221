import { expect, test } from 'vitest';
import type { HttpEvent } from '../../shared/http.ts';
import type { LogFields } from '../../shared/log.ts';
import { readTemplate } from '../../shared/page/template.ts';
import { httpEvent, lambdaContext } from '../../shared/testing/http-event.ts';
import { openShop } from '../../shared/testing/open-shop.ts';
import { testBukka } from '../../shared/testing/test-bukka.ts';
import { createPageHandler, DEFAULT_SHOP, isPage, type PageParts } from './page.ts';

const PAGE = 'GET /{shopId}';
const ORDER = 'GET /{shopId}/orders/{code}';
const MANIFEST = 'GET /api/shops/{shopId}/manifest';
const TEMPLATE = '<html lang="en"><head><!--shop:head--></head><body><!--shop:header--><!--shop:intro--></body></html>';
/** A Thursday, at noon in Lagos. */
const NOON = Date.parse('2026-01-01T12:00:00+01:00') / 1000;

const open = (given: Partial<PageParts> = {}) => {
  const { parts, store } = openShop(undefined, testBukka);
  const lines: ({ event: string } & LogFields)[] = [];
  const handler = createPageHandler({
    shops: parts.shops,
    mode: 'test',
    now: () => NOON,
    template: readTemplate(TEMPLATE),
    origin: 'https://order.example',
    log: (_level, event, fields) => void lines.push({ event, ...fields }),
    ...given,
  });
  const ask = async (
    route: string,
    pathParameters?: HttpEvent['pathParameters'],
    headers: HttpEvent['headers'] = {},
  ) => {
    const {
      statusCode,
      headers: told = {},
      body = '',
    } = await handler(httpEvent(route, { pathParameters, headers }), lambdaContext);
    return { status: statusCode, headers: told, body };
  };
  return { ask, store, lines };
};

test('whoever opens the address of a shop reads its name and hours without running a script', async () => {
  const { status, headers, body } = await open().ask(PAGE, { shopId: 'test-bukka' });
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(body).toContain('<title>Test Bukka · Order and pay online</title>');
  expect(body).toContain('>Open until 21:00</p>');
  expect(body).toContain('Order from Test Bukka in the chat and pay safely with Paystack.</p>');
  expect(body).not.toContain('<!--');
});

test('a page is in the language of its shop, and says so', async () => {
  const french = { ...testBukka, shop: { ...testBukka.shop, language: 'fr' as const } };
  const { body } = await open({ shops: { read: async () => french } }).ask(PAGE, { shopId: 'test-bukka' });
  expect(body).toContain('<html lang="fr">');
  expect(body).toContain('>Ouvert jusqu’à 21:00</p>');
});

test("the site's own address is that of one shop", async () => {
  const asked: string[] = [];
  const read = async (shopId: string) => {
    asked.push(shopId);
    return testBukka;
  };
  const { body } = await open({ shops: { read } }).ask('GET /');
  expect(asked).toEqual([DEFAULT_SHOP]);
  expect(body).toContain('<link rel="canonical" href="https://order.example/test-bukka">');
});

test('where there is no shop a person is told so, and nobody keeps the answer', async () => {
  for (const shopId of ['nowhere', '../etc', 'A B', '__proto__']) {
    const { status, headers, body } = await open().ask(PAGE, { shopId });
    expect([status, headers['cache-control']]).toEqual([404, 'no-store']);
    expect(body).toContain('There is no shop at this address.');
    expect(body).toContain('<title>Byte-to-Bite</title>');
    expect(body).not.toContain('rel="manifest"');
  }
});

test('the page of an order is the page of its shop, under the code alone, and tells nothing of the order', async () => {
  const { ask } = open();
  const { status, body, headers } = await ask(ORDER, { shopId: 'test-bukka', code: 'b2b7k4qx' });
  const shop = await ask(PAGE, { shopId: 'test-bukka' });
  expect(status).toBe(200);
  expect(body).toContain('<title>Order B2B-7K4QX</title><meta name="robots" content="noindex">');
  const bodyOf = (page: string) => page.slice(page.indexOf('<body>'));
  expect(bodyOf(body)).toBe(bodyOf(shop.body));
  expect(headers['cache-control']).toBe(shop.headers['cache-control']);
});

test('what is no code of an order is repeated to nobody', async () => {
  const { status, body } = await open().ask(ORDER, { shopId: 'test-bukka', code: '<b>buy-now.example</b>' });
  expect(status).toBe(404);
  expect(body).not.toContain('buy-now');
});

test('the edge keeps a page for a minute, an old one while it fetches a new one, and never one that says what is over', async () => {
  const cache = async (now: number) =>
    (await open({ now: () => now }).ask(PAGE, { shopId: 'test-bukka' })).headers['cache-control'];
  expect(await cache(NOON)).toBe('public, max-age=0, s-maxage=60, stale-while-revalidate=32340, stale-if-error=604800');
  expect(await cache(NOON + 9 * 3600 - 30)).toContain('stale-while-revalidate=0,');
});

test('a page that has not changed is not sent again, though the edge has weakened its tag', async () => {
  const { ask } = open();
  const { headers } = await ask(PAGE, { shopId: 'test-bukka' });
  for (const tag of [headers['etag'], `W/${headers['etag']}`, `"other", ${headers['etag']}`]) {
    const again = await ask(PAGE, { shopId: 'test-bukka' }, { 'if-none-match': String(tag) });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(again.headers).toMatchObject({ etag: headers['etag'], 'cache-control': headers['cache-control'] });
  }
  expect((await ask(PAGE, { shopId: 'test-bukka' }, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('a home screen is told of the shop by its manifest, which may be kept for an hour', async () => {
  const { ask } = open();
  const { status, headers, body } = await ask(MANIFEST, { shopId: 'test-bukka' });
  expect([status, headers['content-type']]).toEqual([200, 'application/manifest+json; charset=utf-8']);
  expect(headers['cache-control']).toBe('public, max-age=3600');
  expect(JSON.parse(body)).toMatchObject({ name: 'Test Bukka', start_url: '/test-bukka' });
  const nowhere = await ask(MANIFEST, { shopId: 'nowhere' });
  expect([nowhere.status, JSON.parse(nowhere.body).error.code]).toEqual([404, 'shop_not_found']);
});

test('a fault of ours is a page with a plain sentence, and a line in the log', async () => {
  const away = async () => {
    throw new Error('Table Orders-3F is away');
  };
  const { ask, lines } = open({ shops: { read: away } });
  const { status, headers, body } = await ask(PAGE, { shopId: 'test-bukka' });
  expect([status, headers['cache-control']]).toEqual([500, 'no-store']);
  expect(body).toContain('Something went wrong on our side.');
  expect(body).not.toContain('Orders-3F');
  expect(lines).toEqual([{ event: 'page.failed', error: expect.stringContaining('Orders-3F is away') }]);
});

test('pages and manifests are no conversation, and a conversation is no page', () => {
  for (const routeKey of ['GET /', PAGE, 'HEAD /{shopId}', ORDER, MANIFEST])
    expect(isPage({ routeKey }), routeKey).toBe(true);
  for (const path of ['messages', 'session', 'menu', 'orders/{code}'])
    expect(isPage({ routeKey: `GET /api/shops/{shopId}/${path}` }), path).toBe(false);
});
