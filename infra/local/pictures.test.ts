import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPictures } from './pictures.ts';
import { type Served, serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-pictures-'));
const pictures = join(folder, 'pictures');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(pictures, 'demo-kitchen'), { recursive: true });
  mkdirSync(join(folder, 'secrets'));
  for (const ending of ['160.webp', '320.webp', '512.png', 'preview.jpg'])
    writeFileSync(join(pictures, `demo-kitchen/demo-kitchen-3f2a91c0-${ending}`), ending);
  for (const file of [join(pictures, 'demo-kitchen/notes.txt'), join(folder, 'secrets/key-3f2a91c0-160.webp')])
    writeFileSync(file, 'a secret');
  served = await serve(createPictures(pictures), 0);
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks for exactly that path: `fetch` would tidy it up first. */
const ask = (path: string, method = 'GET') =>
  new Promise<{ status?: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: served.port, path, method }, async (answer) =>
      resolve({ status: answer.statusCode, headers: answer.headers, body: await text(answer) }),
    );
    sent.on('error', reject).end();
  });

test.each([
  ['160.webp', 'image/webp'],
  ['320.webp', 'image/webp'],
  ['512.png', 'image/png'],
  ['preview.jpg', 'image/jpeg'],
])('a picture that ends with %s is served with its type, and kept by the browser for ever', async (ending, type) => {
  const { status, headers, body } = await ask(`/pictures/demo-kitchen/demo-kitchen-3f2a91c0-${ending}`);
  expect({ status, body }).toEqual({ status: 200, body: ending });
  expect(headers).toMatchObject({
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('who asks for the headers alone is given them', async () => {
  const { status, headers } = await ask('/pictures/demo-kitchen/demo-kitchen-3f2a91c0-preview.jpg', 'HEAD');
  expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'image/jpeg' });
});

test.each([
  '/pictures/demo-kitchen/demo-kitchen-00000000-160.webp',
  '/pictures/demo-kitchen/demo-kitchen-3f2a91c0-160.png',
  '/pictures/demo-kitchen/notes.txt',
  '/pictures/demo-kitchen',
  '/pictures/',
  '/pictures/../secrets/key-3f2a91c0-160.webp',
  '/pictures/%2e%2e/secrets/key-3f2a91c0-160.webp',
  '/pictures/demo-kitchen/..%2f..%2fsecrets%2fkey-3f2a91c0-160.webp',
  '/pictures/..%2fsecrets/key-3f2a91c0-160.webp',
  '/pictures/demo-kitchen/../../secrets/key-3f2a91c0-160.webp',
])('%s is not there, and nothing else of the machine is shown', async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});
