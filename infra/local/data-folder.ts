import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const ownerSchema = z.object({
  pid: z.int(),
  origin: z.string(),
  dynamoEndpoint: z.string(),
  databasePid: z.int().optional(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Where `npm start` keeps its data unless it is told otherwise; git ignores it. */
export const DATA_FOLDER = join(import.meta.dirname, '../../.data');

export type DataFolder = {
  database: string;
  ledger: string;
  deadLetters: string;
  inbox: string;
  /** Notes who uses the folder, so that a second start does not spoil it and a later one can tidy up. */
  claim(owner: Owner): void;
  release(): void;
};

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A process id may belong to somebody else by now; its command line tells. */
const isDatabase = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dynoxide');
  } catch {
    return false;
  }
};

/**
 * The folder where a laptop keeps its orders between two starts.
 * @param fresh throw away what is in it
 * @throws a sentence, when a system that runs already uses the folder
 */
export const openDataFolder = (folder: string, fresh: boolean): DataFolder => {
  const ownerFile = join(folder, 'running.json');
  const owner = readOwner(ownerFile);
  if (owner && owner.pid !== process.pid && alive(owner.pid))
    throw new Error(
      `Byte-to-Bite is running already, at ${owner.origin}. Stop it first, or use --data with another folder.`,
    );
  // A start that was killed leaves its database running: it outlives its parent.
  if (owner?.databasePid && isDatabase(owner.databasePid)) process.kill(owner.databasePid, 'SIGKILL');
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    database: join(folder, 'table.db'),
    ledger: join(folder, 'paystack.jsonl'),
    deadLetters: join(folder, 'dead-letters.jsonl'),
    inbox: join(folder, 'inbox.jsonl'),
    claim: (claimed) => writeFileSync(ownerFile, JSON.stringify(claimed)),
    release: () => rmSync(ownerFile, { force: true }),
  };
};

/** The system that runs over this folder, if one does. */
export const runningIn = (folder: string): Owner | undefined => {
  const owner = readOwner(join(folder, 'running.json'));
  return owner && alive(owner.pid) ? owner : undefined;
};

const readOwner = (file: string): Owner | undefined => {
  if (!existsSync(file)) return undefined;
  try {
    return ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
};
