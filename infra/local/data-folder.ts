import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';

const ownerSchema = z.object({
  pid: z.int(),
  origin: z.string(),
  dynamoEndpoint: z.string(),
});
type Owner = z.infer<typeof ownerSchema>;

/** Where `npm start` keeps its data unless it is told otherwise; git ignores it. */
export const DATA_FOLDER = join(import.meta.dirname, '../../.data');

/** Where published pictures lie in a data folder. */
export const picturesIn = (folder: string): string => join(resolve(folder), 'pictures');

export type DataFolder = {
  database: string;
  ledger: string;
  deadLetters: string;
  inbox: string;
  pictures: string;
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

const argumentsOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
};

/**
 * The embedded databases that run over a file. Who was killed between beginning one and noting it has left one that no
 * file tells of, so the processes themselves are looked at. (Where there is no /proc there is no embedded database.)
 * @param file its absolute path
 */
export const databasesOver = (file: string): number[] => {
  const pids = existsSync('/proc') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  return pids.map(Number).filter((pid) => {
    const [program = '', ...args] = argumentsOf(pid);
    return program.endsWith('dynoxide') && args.includes(file);
  });
};

const end = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

/**
 * The folder where a laptop keeps its orders between two starts.
 * @param fresh throw away what is in it
 * @throws a sentence, when a system that runs already uses the folder
 */
export const openDataFolder = (given: string, fresh: boolean): DataFolder => {
  const folder = resolve(given);
  const database = join(folder, 'table.db');
  const ownerFile = join(folder, 'running.json');
  const owner = readOwner(ownerFile);
  if (owner && owner.pid !== process.pid && alive(owner.pid))
    throw new Error(
      `Byte-to-Bite is running already, at ${owner.origin}. Stop it first, or use --data with another folder.`,
    );
  // A start that was killed leaves its database running: it outlives its parent.
  databasesOver(database).forEach(end);
  if (fresh) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return {
    database,
    ledger: join(folder, 'paystack.jsonl'),
    deadLetters: join(folder, 'dead-letters.jsonl'),
    inbox: join(folder, 'inbox.jsonl'),
    pictures: picturesIn(folder),
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
