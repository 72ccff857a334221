import { once } from 'node:events';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { HOST } from './ports.ts';

export type Served = { origin: string; port: number; stop: () => Promise<void> };

const GRACE_MILLISECONDS = 2000;

/**
 * Serves an application on this machine alone.
 * @param port 0 takes any free one
 * @throws an error with `code` EADDRINUSE when the port is taken
 */
export const serve = async (app: Hono, port: number): Promise<Served> => {
  const server = createServer(getRequestListener(app.fetch));
  server.listen(port, HOST);
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const stop = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    // Requests under way may finish; a browser that keeps its line open does not keep us here.
    const impatience = setTimeout(() => server.closeAllConnections(), GRACE_MILLISECONDS);
    await closed;
    clearTimeout(impatience);
  };
  return { origin: `http://${HOST}:${taken}`, port: taken, stop };
};
