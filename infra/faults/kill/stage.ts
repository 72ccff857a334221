import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../../local/testing/ports.ts';
import { createCrowd } from './crowd.ts';
import { createDoor } from './door.ts';
import { createFindings, left } from './findings.ts';
import { createGate } from './gate.ts';
import { createHost, databasesIn } from './host.ts';
import { createOracle } from './oracle.ts';
import { createRandom } from './random.ts';

/** Shop, simulator, inbox. */
const PORTS = 3;

/** One system over one folder, its customers, who wait at the gate, and the oracle that watches them. */
export const openStage = async ({ seed, seats }: { seed: number; seats: number }) => {
  const random = createRandom(seed);
  const folder = await mkdtemp(join(tmpdir(), 'byte-to-bite-kill-'));
  const port = await freePorts(PORTS);
  const [gate, findings, host] = [createGate(), createFindings(), createHost(folder, port)];
  const door = createDoor(port, gate);
  const crowd = createCrowd(door, random.fork(), seats, findings.report);
  const oracle = createOracle({ folder, door, memories: crowd.memories, givenUp: host.givenUp });
  let ahead = 0;

  return {
    random,
    folder,
    gate,
    findings,
    host,
    door,
    crowd,
    oracle,
    /** Seconds that the system's clock is ahead of ours. */
    ahead: () => ahead,
    /** Starts the system as if the machine had been off for some seconds. */
    start: (off: number) => {
      ahead += off;
      host.start(ahead);
    },
    /** Waits until the shop answers, and looks through everything before anybody asks for more. */
    ready: async () => {
      await host.ready();
      const databases = databasesIn(folder).length;
      if (databases !== 1) findings.report([left(`${databases} databases run over one file`)]);
      findings.report(await oracle.audit());
    },
    /** Ends every process. The data of a run that found something stay where they are, to be looked at. */
    end: async () => {
      crowd.dismiss();
      gate.open();
      await host.end();
      if (findings.isSound()) await rm(folder, { recursive: true, force: true });
    },
  };
};
export type Stage = Awaited<ReturnType<typeof openStage>>;
