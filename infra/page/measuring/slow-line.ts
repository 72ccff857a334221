import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { HOST } from '../../local/ports.ts';
import { createDirection, type Flow } from './direction.ts';
import { readAlong, type Transfer } from './transfers.ts';

export type Conditions = {
  kilobitsDown: number;
  kilobitsUp: number;
  /** From a request to the first byte of its answer. */
  latencyMs: number;
  /** Times that something must go to and fro before the first request: 2 for TCP and TLS 1.3. */
  handshakes: number;
};

/** A cheap phone at the edge of a network. */
export const SLOW: Conditions = { kilobitsDown: 240, kilobitsUp: 240, latencyMs: 840, handshakes: 0 };

export type SlowLine = {
  /** Where a browser finds the shop, such as http://127.0.0.1:4000. */
  origin: string;
  /** Breaks all connections. From now on the line is so slow; it holds nothing up with no conditions. */
  set: (conditions?: Conditions) => void;
  /** What was asked for since conditions were set for the last time. */
  transfers: () => Transfer[];
  /** Milliseconds since anything came or went; 0 while anything is under way. */
  quietFor: () => number;
  /** From now on nobody can even connect, as if there were no such server. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
};

/**
 * A line between browsers and the system, as a server of its own. A browser's own emulation holds for a page alone: what
 * its service worker asks for would come as if there were no slow line, photos and all.
 */
export const openSlowLine = async (target: string): Promise<SlowLine> => {
  let conditions: Conditions | undefined;
  let transfers: Transfer[] = [];
  let lastNews = Date.now();
  let isShaken = false;
  const sockets = new Set<Socket>();
  const delayMs = () => (conditions?.latencyMs ?? 0) / 2;
  const up = createDirection(() => conditions && { kilobits: conditions.kilobitsUp, delayMs: delayMs() });
  const down = createDirection(() => conditions && { kilobits: conditions.kilobitsDown, delayMs: delayMs() });

  const server = createServer((browser) => {
    const shop = connect(Number(new URL(target).port), HOST);
    const reader = readAlong((transfer) => transfers.push(transfer));
    const pass = (from: Socket, to: Socket, direction: typeof up, arrives: (bytes: Buffer) => void) => {
      const flow: Flow = {
        packets: [],
        deliver: (packet) => {
          lastNews = Date.now();
          if (!packet) return void to.end();
          arrives(packet);
          to.write(packet);
        },
      };
      from.on('data', (bytes: Buffer) => direction.send(flow, bytes));
      from.on('end', () => direction.send(flow));
      from.on('error', () => to.destroy());
      from.on('close', () => sockets.delete(from));
      sockets.add(from);
    };
    browser.on('data', (bytes: Buffer) => reader.up(bytes));
    browser.on('close', reader.end);
    pass(browser, shop, up, () => undefined);
    pass(shop, browser, down, reader.down);
    // One connection carries everything in HTTP/2, so the others have nothing to shake hands about.
    if (!conditions || isShaken) return;
    isShaken = true;
    browser.pause();
    setTimeout(() => browser.resume(), conditions.handshakes * conditions.latencyMs);
  });
  const open = async (port: number) => {
    server.listen(port, HOST);
    await once(server, 'listening');
  };
  const breakAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  await open(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    origin: `http://${HOST}:${port}`,
    set: (next) => {
      breakAll();
      conditions = next;
      transfers = [];
      isShaken = false;
    },
    transfers: () => transfers,
    quietFor: () => (transfers.every(({ ended }) => ended !== undefined) ? Date.now() - lastNews : 0),
    cut: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      breakAll();
      await closed;
    },
    mend: () => open(port),
  };
};
