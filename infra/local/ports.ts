import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/** A port that is free right now, for servers whose address only this process needs to know. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
