import { createServer, type IncomingHttpHeaders } from 'node:http';
import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { type ServerOptions, startPaystackSimulator } from './server.ts';
import { order, secretKey } from './testing/shop.ts';
import { signature } from './webhooks.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
});

const start = async (given: Partial<ServerOptions> = {}) => {
  const started = await startPaystackSimulator({ port: 0, secretKey, webhookUrl: 'http://127.0.0.1:9/', ...given });
  ends.push(started.stop);
  const initialize = (signal?: AbortSignal) =>
    fetch(`${started.origin}/transaction/initialize`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}` },
      body: JSON.stringify(order),
      signal: signal ?? null,
    });
  return { ...started, initialize };
};

/** A shop's webhook on a port of this machine; keeps what it is sent. */
const startReceiver = async () => {
  const received: { headers: IncomingHttpHeaders; body: Buffer }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    received.push({ headers: request.headers, body: Buffer.concat(chunks) });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(async () => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = z.object({ port: z.int() }).parse(server.address());
  return { received, url: `http://127.0.0.1:${port}/webhook` };
};

test('a payment goes all the way over HTTP, and its webhook arrives signed', async () => {
  const { received, url } = await startReceiver();
  const { origin, initialize } = await start({ webhookUrl: url });
  const link = z.object({ data: z.object({ authorization_url: z.string() }) }).parse(await (await initialize()).json());
  expect(link.data.authorization_url).toMatch(new RegExp(`^${origin}/checkout/`));
  const body = new URLSearchParams({ number: '4084084084084081', expiry: '12/34', cvv: '408' });
  const done = await fetch(`${link.data.authorization_url}/card`, { method: 'POST', body });
  expect(await done.text()).toContain('Payment successful');
  await vi.waitFor(() => expect(received).toHaveLength(1));
  const [letter] = received;
  expect(letter?.headers['x-paystack-signature']).toBe(signature(letter?.body ?? Buffer.of(), secretKey));
});

test('a lost answer is a cut connection, while the payment exists', async () => {
  const { simulator, initialize } = await start();
  simulator.faults.set({ initialize: { mode: 'loseAnswer', times: 1 } });
  await expect(initialize()).rejects.toThrow('fetch failed');
  expect(simulator.ledger.find(order.reference)?.status).toBe('abandoned');
});

test('a call that hangs is let go when the caller gives up', async () => {
  const { simulator, initialize } = await start();
  simulator.faults.set({ initialize: { mode: 'hang', times: 1 } });
  await expect(initialize(AbortSignal.timeout(50))).rejects.toThrow('timeout');
  expect((await initialize()).status).toBe(200);
});

test('a port that is taken is told by its code', async () => {
  const { origin } = await start();
  await expect(start({ port: Number(new URL(origin).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('after stopping nobody answers, however busy it was', async () => {
  const { origin, simulator, initialize, stop } = await start();
  await initialize();
  simulator.pay(order.reference);
  simulator.faults.set({ verify: { mode: 'hang' } });
  const hanging = fetch(`${origin}/transaction/verify/x`, { headers: { authorization: `Bearer ${secretKey}` } });
  const ended = hanging.then(
    () => 'answered',
    () => 'cut off',
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  await ended;
  await expect(initialize()).rejects.toThrow('fetch failed');
  await stop();
});
