import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { visit } from '../local/testing/browser.ts';
import { SITE_HEADERS } from '../site-headers.ts';
import { browser, system, useRig } from './testing/rig.ts';

useRig();

const get = (path: string, init: RequestInit = {}) => fetch(`${system.origin}${path}`, { redirect: 'manual', ...init });

/** What the maker of a link's preview reads: it runs no script and follows no other file but the picture. */
const preview = async (path: string) => {
  const response = await get(path, { headers: { 'user-agent': 'WhatsApp/2.24 N' } });
  const text = await response.text();
  const tag = (name: string) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(text)?.[1];
  return { status: response.status, text, title: /<title>(.*?)<\/title>/.exec(text)?.[1], tag };
};

test('a link that is shared has a preview with name, description and picture, though nobody runs a script', async () => {
  const { status, text, title, tag } = await preview('/demo-bukka');
  expect([status, title]).toEqual([200, 'Demo Bukka · Order and pay online']);
  expect(tag('og:title')).toBe(title);
  expect(tag('description')).toBeTruthy();
  expect(tag('og:url')).toBe(`${system.origin}/demo-bukka`);
  const picture = await fetch(tag('og:image') ?? '');
  expect(picture.headers.get('content-type')).toBe(tag('og:image:type'));
  expect(text).not.toContain('<!--shop:');
});

test('the built page has a slot for everything that is a shop’s own, and each is filled', async () => {
  const { text } = await preview('/demo-kitchen');
  expect(text.match(/<header class="head">/g)).toHaveLength(1);
  expect(text.match(/<title>/g)).toHaveLength(1);
  expect(text).toMatch(/<script type="module" src="\/assets\/main-\w+\.js">/);
});

describe('an address', () => {
  test.each([
    '/',
    '/demo-kitchen',
    '/demo-kitchen/',
    '/demo-kitchen?reference=local-x&trxref=local-x',
    '/demo-kitchen/orders/b2b7k4qx',
  ])('%s is a page of the shop, for who asks for it whole and for who asks for its head alone', async (path) => {
    const { status, text } = await preview(path);
    expect(status).toBe(200);
    expect(text).toContain('<bdi>Demo Kitchen</bdi>');
    expect((await get(path, { method: 'HEAD' })).status).toBe(200);
  });

  test('of no shop is told in words', async () => {
    const { status, text } = await preview('/nowhere');
    expect(status).toBe(404);
    expect(text).toContain('There is no shop at this address.');
  });

  test.each(['/index.html', '/favicon.png', '/assets/main-00000000.js', '/a/b', '/api', '/api/nothing'])(
    '%s is nothing',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

test('every answer has the headers of the edge: pages, files, the API and what is not there', async () => {
  for (const path of [
    '/demo-kitchen',
    '/nowhere',
    '/favicon.svg',
    '/missing.svg',
    '/api/shops/demo-kitchen/menu',
    '/a/b',
  ]) {
    const { headers } = await get(path);
    expect(Object.fromEntries(headers), path).toMatchObject(SITE_HEADERS);
  }
});

test('a page that has not changed is not sent again', async () => {
  const { headers } = await get('/demo-kitchen');
  const again = await get('/demo-kitchen', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('every icon that a home screen is told of is named by its manifest from the root', async () => {
  const response = await get('/api/shops/demo-bukka/manifest');
  expect(response.headers.get('content-type')).toContain('application/manifest+json');
  expect(await response.json()).toMatchObject({
    start_url: '/demo-bukka',
    icons: expect.arrayContaining([{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }]),
  });
});

test('an order that was placed a moment ago opens under its code, for the device that placed it alone', async () => {
  const answerSchema = z.object({ order: z.object({ code: z.string(), payUrl: z.string() }) });
  const deviceId = crypto.randomUUID();
  const headers = { 'x-device-id': deviceId, 'content-type': 'application/json' };
  const say = async (text: string): Promise<unknown> => {
    const body = JSON.stringify({ messageId: crypto.randomUUID(), text });
    return (await get('/api/shops/demo-kitchen/messages', { method: 'POST', headers, body })).json();
  };
  for (const text of ['1', '5']) await say(text);
  const { order } = answerSchema.parse(await say('99'));
  const typed = order.code.toLowerCase().replace('-', '');
  const own = await get(`/api/shops/demo-kitchen/orders/${typed}`, { headers });
  expect(await own.json()).toMatchObject({ language: 'en', order: { code: order.code, payUrl: order.payUrl } });
  const stranger = { 'x-device-id': crypto.randomUUID() };
  expect((await get(`/api/shops/demo-kitchen/orders/${order.code}`, { headers: stranger })).status).toBe(404);
});

test("at the site's own address page and script are of the same shop", async () => {
  const { page, hears, close } = await visit(browser, `${system.origin}/`);
  await hears('Welcome to Demo Kitchen');
  expect(await page.locator('header h1').textContent()).toBe('Demo Kitchen');
  await close();
});

test('a browser complains of nothing, and hours and contact are one tap away', async () => {
  const { page, complaints, hears, close } = await visit(browser, `${system.origin}/demo-bukka`);
  await hears('Welcome to Demo Bukka');
  await page.locator('details.about summary').click();
  expect(await page.locator('details.about a').getAttribute('href')).toBe('https://wa.me/2348000000001');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(complaints).toEqual([]);
  await close();
});
