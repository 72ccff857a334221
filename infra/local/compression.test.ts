import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { compression } from './compression.ts';
import { type Served, serve } from './serve.ts';

const { compressed } = vi.hoisted(() => ({ compressed: [] as string[] }));
vi.mock('node:zlib', async (original) => {
  const zlib = await original<typeof import('node:zlib')>();
  const noted =
    <Args extends unknown[]>(name: string, encode: (...args: Args) => Buffer) =>
    (...args: Args) => {
      compressed.push(name);
      return encode(...args);
    };
  return {
    ...zlib,
    brotliCompressSync: noted('br', zlib.brotliCompressSync),
    gzipSync: noted('gzip', zlib.gzipSync),
  };
});

const LONG = 'Jollof rice with fried plantain. '.repeat(100);
const SHORT = 'x'.repeat(999);
/** Any file will do that is long enough. */
const FILE = join(import.meta.dirname, 'compression.ts');
const PUBLIC = 'public, max-age=60';

/** A front with one answer for each case, behind the middleware. */
const createFront = () => {
  const front = new Hono().use(compression());
  front.use('/validated/*', etag());
  front.get('/validated/page', (c) => c.html(LONG));
  front.get('/validated/file', async (c, next) => {
    const answer = await serveStatic({ path: FILE })(c, next);
    c.header('content-type', 'text/javascript');
    return answer;
  });
  front.get('/page', (c) => c.html(LONG, 200, { 'cache-control': 'public, max-age=0, must-revalidate' }));
  front.get('/twin', (c) => c.html(LONG));
  front.get('/menu', (c) => c.json({ LONG }, 200, { 'cache-control': PUBLIC }));
  front.get('/short', (c) => c.html(SHORT));
  front.get('/missing', (c) => c.html(LONG, 404));
  front.get('/broken', (c) => c.html(LONG, 500));
  front.get('/encoded', (c) => c.body(LONG, 200, { 'content-type': 'text/html', 'content-encoding': 'zstd' }));
  front.get('/app.webmanifest', (c) => c.body(LONG, 200, { 'content-type': 'application/manifest+json' }));
  front.get('/photo.webp', (c) => c.body(LONG, 200, { 'content-type': 'image/webp' }));
  front.get('/session', (c) => c.json({ LONG }, 200, { 'cache-control': 'no-store' }));
  front.post('/messages', (c) => c.json({ LONG }));
  return front;
};

let served: Served;
beforeAll(async () => {
  served = await serve(createFront(), 0);
});
afterAll(() => served.stop());
beforeEach(() => {
  compressed.length = 0;
});

const ask = (path: string, encoding: string, init: RequestInit = {}) =>
  createFront().request(path, { ...init, headers: { 'accept-encoding': encoding, ...init.headers } });
const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());

test.each([
  ['Brotli for a browser that takes it', 'gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip for one that does not', 'gzip, deflate', 'gzip', gunzipSync],
  ['gzip for one that refuses Brotli', 'br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
])('a page is sent with %s, with its length as sent', async (_name, accepts, encoding, decode) => {
  const response = await ask('/page', accepts);
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(response.headers.get('vary')).toBe('accept-encoding');
  const body = await bytes(response);
  expect(response.headers.get('content-length')).toBe(String(body.length));
  expect(body.length).toBeLessThan(LONG.length / 10);
  expect(decode(body).toString()).toBe(LONG);
});

test.each(['', 'deflate', 'identity', 'br;q=0'])('whoever accepts "%s" reads the page as it is', async (accepts) => {
  const response = await ask('/page', accepts);
  expect(response.headers.get('content-encoding')).toBeNull();
  // A cache between us must not give this one to a browser that wants the other, nor the other way round.
  expect(response.headers.get('vary')).toBe('accept-encoding');
  expect(response.headers.get('content-length')).toBe(String(LONG.length));
  expect(await response.text()).toBe(LONG);
});

test.each(['/menu', '/missing'])('%s is compressed: the edge may keep it', async (path) => {
  expect((await ask(path, 'br')).headers.get('content-encoding')).toBe('br');
});

test.each([
  ['a session, which is for one customer alone', '/session', {}],
  ['the answer to a message', '/messages', { method: 'POST' }],
  ['what has fewer than 1,000 bytes', '/short', {}],
  ['an error of ours', '/broken', {}],
  ['a photo', '/photo.webp', {}],
  ['the manifest, which CloudFront does not list', '/app.webmanifest', {}],
])('%s is not compressed, as CloudFront would not', async (_name, path, init) => {
  const response = await ask(path, 'br, gzip', init);
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(response.headers.get('vary')).toBeNull();
  expect(compressed).toEqual([]);
});

test('what is compressed already is not compressed again', async () => {
  const response = await ask('/encoded', 'br');
  expect(response.headers.get('content-encoding')).toBe('zstd');
  expect(await response.text()).toBe(LONG);
});

test('the same content is compressed once, under however many addresses and for however many customers', async () => {
  const front = createFront();
  const get = async (path: string, accepts: string) =>
    bytes(await front.request(path, { headers: { 'accept-encoding': accepts } }));
  const first = await get('/page', 'br');
  expect((await get('/page', 'br')).equals(first)).toBe(true);
  expect((await get('/twin', 'br')).equals(first)).toBe(true);
  await get('/page', 'gzip');
  await get('/page', 'gzip');
  expect(compressed).toEqual(['br', 'gzip']);
});

test('a page that a browser has is not sent again: its mark is weak where it was compressed, and both are known', async () => {
  const plain = await ask('/validated/page', 'identity');
  const strong = plain.headers.get('etag') ?? '';
  expect(strong).toMatch(/^"/);
  const tag = (await ask('/validated/page', 'br')).headers.get('etag') ?? '';
  expect(tag).toBe(`W/${strong}`);
  for (const known of [strong, tag]) {
    const again = await ask('/validated/page', 'br', { headers: { 'if-none-match': known } });
    expect([again.status, again.headers.get('vary'), await again.text()]).toEqual([304, 'accept-encoding', '']);
  }
});

test.each(['page', 'file'])('HEAD tells of a %s what GET would, over a real line, and sends no body', async (name) => {
  const headers = { 'accept-encoding': 'br' };
  const told = async (method: string) => {
    const response = await fetch(`${served.origin}/validated/${name}`, { method, headers });
    const names = ['content-length', 'content-encoding', 'content-type', 'etag', 'vary'];
    return { status: response.status, ...Object.fromEntries(names.map((name) => [name, response.headers.get(name)])) };
  };
  const head = await told('HEAD');
  expect(head).toEqual(await told('GET'));
  expect(head).toMatchObject({
    status: 200,
    'content-encoding': 'br',
    'content-length': expect.stringMatching(/^\d+$/),
  });
});
