import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Wait } from './clock.ts';
import { memoryLedger } from './ledger.ts';
import { createPaystackSimulator, type PaystackSimulator, type SimulatorOptions } from './simulator.ts';
import { lostAnswerHeader } from './trouble.ts';

type Needed = 'secretKey' | 'webhookUrl';
export type ServerOptions = Pick<SimulatorOptions, Needed> &
  Partial<Omit<SimulatorOptions, Needed>> & {
    /** 0 takes any free port. */
    port: number;
    host?: string;
  };

/** Rejects with the error of the system, such as `code: 'EADDRINUSE'`. Answers the port. */
const listen = async (server: Server, port: number, host: string): Promise<number> => {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
};

const realWait: Wait = (ms, signal) => sleep(ms, undefined, { signal });

/** Answers requests by the simulator; an answer that shall get lost becomes a cut connection. */
const listenerOf = (simulator: PaystackSimulator) =>
  getRequestListener(async (request, { outgoing }) => {
    const response = await simulator.fetch(request);
    if (!response.headers.has(lostAnswerHeader)) return response;
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  });

/**
 * The simulator behind a port of this machine, with real time. Without a ledger it forgets everything at its end.
 * `origin` is told if it is reached by another address than host and port, as behind a tunnel.
 */
export const startPaystackSimulator = async ({ port, host = '127.0.0.1', ...options }: ServerOptions) => {
  const server = createServer();
  const taken = await listen(server, port, host);
  const { ledger = memoryLedger(), origin = `http://${host}:${taken}`, now = Date.now, wait = realWait } = options;
  const { timeScale = 720, report = () => undefined } = options;
  const simulator = createPaystackSimulator({ ...options, ledger, origin, now, wait, timeScale, report });
  server.on('request', listenerOf(simulator));
  const stop = async (): Promise<void> => {
    await simulator.stop();
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { origin, simulator, stop };
};
