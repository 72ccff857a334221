import { setTimeout as sleep } from 'node:timers/promises';
import { auditHistory } from './audit-history.ts';
import { auditMemories } from './audit-memory.ts';
import { auditPayments } from './audit-payments.ts';
import { auditTable } from './audit-table.ts';
import { auditTold } from './audit-told.ts';
import type { Door } from './door.ts';
import type { Finding } from './findings.ts';
import type { Memory } from './memory.ts';
import { type Snapshot, tableIn, takeSnapshot } from './snapshot.ts';

const LOOKS = 4;
const BETWEEN_LOOKS = 400;

type Parts = { folder: string; door: Door; memories: () => Memory[]; givenUp: ReadonlySet<string> };

/** Holds what is stored against the simulator's ledger, against what customers were told, and against the last look. */
export const createOracle = ({ folder, door, memories, givenUp }: Parts) => {
  let last: Snapshot | undefined;
  let quietSince: number | undefined;

  const look = async (): Promise<{ snapshot: Snapshot; findings: Finding[] }> => {
    const table = tableIn(folder);
    try {
      const snapshot = await takeSnapshot(folder, table, door);
      const findings = [
        ...auditPayments(snapshot, { quiet: quietSince !== undefined, givenUp }),
        ...auditTable(snapshot),
        ...auditMemories(memories(), snapshot),
        ...(last ? auditHistory(last, snapshot) : []),
        ...(quietSince === undefined ? [] : auditTold(memories(), snapshot, quietSince)),
      ];
      return { snapshot, findings };
    } finally {
      table.client.destroy();
    }
  };

  return {
    /** The findings of one look. */
    look: async () => (await look()).findings,
    /**
     * What is still found after some looks: the items of a table are not read in one moment, and the system may just
     * have been about to write something by itself. What is lost stays lost.
     */
    audit: async (): Promise<Finding[]> => {
      let looked = await look();
      for (let looks = 1; looked.findings.length > 0 && looks < LOOKS; looks++) {
        await sleep(BETWEEN_LOOKS);
        looked = await look();
      }
      last = looked.snapshot;
      return looked.findings;
    },
    last: () => last,
    /** From now on nothing is on its way any more. @param since epoch seconds of the last start, by the system's clock */
    allIsQuiet: (since: number) => {
      quietSince = since;
    },
  };
};
export type Oracle = ReturnType<typeof createOracle>;
