import { once } from 'node:events';
import { createServer } from 'node:net';
import { HOST } from '../ports.ts';

const isFree = async (port: number): Promise<boolean> => {
  const probe = createServer();
  try {
    probe.listen(port, HOST);
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
};

/**
 * The first of several ports that follow each other and are free. They lie below those that the system gives to
 * outgoing connections, where a neighbour may be taken at any moment.
 */
export const freePorts = async (count: number): Promise<number> => {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 10_000);
    const free = await Promise.all(Array.from({ length: count }, (_, n) => isFree(first + n)));
    if (free.every(Boolean)) return first;
  }
};
