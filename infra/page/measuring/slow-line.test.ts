import { once } from 'node:events';
import { connect } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOST } from '../../local/ports.ts';
import { type Served, serve } from '../../local/serve.ts';
import { openSlowLine, type SlowLine } from './slow-line.ts';
import { totalBy } from './transfers.ts';

const PHOTO = Buffer.alloc(50_000, 'suya');
/** Slow enough to take its turns, and fast enough for a test. */
const CONDITIONS = { kilobitsDown: 20_000, kilobitsUp: 20_000, latencyMs: 2, handshakes: 1 };

let shop: Served;
let line: SlowLine;
beforeAll(async () => {
  const app = new Hono().get('/photo', (c) => c.body(PHOTO)).post('/messages', async (c) => c.text(await c.req.text()));
  shop = await serve(app, 0);
  line = await openSlowLine(shop.origin);
});
afterAll(async () => {
  await line.cut();
  await shop.stop();
});

/** Each on a connection of its own, since the line breaks those that were left open. */
const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${line.origin}${path}`, { ...init, headers: { connection: 'close' } });

test.each([
  ['slow', CONDITIONS],
  ['free', undefined],
])('a %s line brings what the shop sent, byte for byte, and tells what it was', async (_name, conditions) => {
  line.set(conditions);
  const answers = await Promise.all([
    ask('/photo').then((response) => response.arrayBuffer()),
    ask('/messages', { method: 'POST', body: '"1"' }).then((response) => response.arrayBuffer()),
  ]);
  expect(answers.map((answer) => Buffer.from(answer))).toEqual([PHOTO, Buffer.from('"1"')]);
  const told = line.transfers().map((transfer) => [transfer.name, totalBy(Number.POSITIVE_INFINITY, [transfer]).body]);
  expect(told.toSorted()).toEqual([
    ['/photo', PHOTO.length],
    ['POST /messages', 3],
  ]);
  expect(line.transfers().every(({ ended }) => ended !== undefined)).toBe(true);
});

test('a line that is cut breaks off who is connected and lets nobody through, and one that is mended does', async () => {
  const connected = connect(Number(new URL(line.origin).port), HOST);
  await once(connected, 'connect');
  const broken = once(connected, 'close');
  await line.cut();
  await broken;
  await expect(ask('/photo')).rejects.toThrow();
  await line.mend();
  line.set(undefined);
  expect((await ask('/photo')).status).toBe(200);
});
