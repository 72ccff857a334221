import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Ledger, memoryLedger, type Transaction, transactionSchema } from './ledger.ts';

const readLine = (path: string, line: string, index: number): Transaction => {
  try {
    return transactionSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`${path}, line ${index + 1}, is not a transaction: move the file away to start afresh`, { cause });
  }
};

/**
 * A line counts once its line break is written. What follows the last break was cut off by a kill, so nobody was told
 * of it: it is removed, else the next change would be glued to it.
 */
const readPast = (path: string): Transaction[] => {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const complete = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  if (complete.length < bytes.length) truncateSync(path, complete.length);
  const lines = complete.toString('utf8').split('\n').slice(0, -1);
  return lines.map((line, index) => readLine(path, line, index));
};

/**
 * A ledger kept in a file of JSON lines. Each change appends the whole transaction, and the last line of a reference
 * wins; so a payment and the webhooks that it owes are written together or not at all. Survives a killed process (not
 * a lost disk cache). Throws on a line that is not a transaction.
 */
export const fileLedger = (path: string): Ledger => {
  mkdirSync(dirname(path), { recursive: true });
  return memoryLedger(readPast(path), (changed) => appendFileSync(path, `${JSON.stringify(changed)}\n`));
};
