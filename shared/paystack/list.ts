import type { PaystackCall } from './call.ts';
import { readTransaction, type Transaction } from './facts.ts';
import { pagePath, readPage } from './pages.ts';

/** `from` and `to`: epoch seconds of the transactions' creation. `page`: from 1. */
export type TransactionsQuery = { status: 'success' | 'reversed'; from: number; to: number; page: number };

export type TransactionsFound =
  /** `unreadable`: rows of this page that could not be read. */
  | { type: 'found'; transactions: Transaction[]; more: boolean; unreadable: number }
  /** `why`: a word for the log. */
  | { type: 'unknown'; why: string };

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString();

/** One page of what Paystack has, newest first (API reference, "List transactions"). */
export const listTransactions = async (call: PaystackCall, query: TransactionsQuery): Promise<TransactionsFound> => {
  const { status, from, to, page } = query;
  const path = pagePath('/transaction', { status, from: iso(from), to: iso(to) }, page);
  const read = readPage(await call(path), page);
  if (read.type === 'unknown') return read;
  const rows = read.items.map(readTransaction).filter((row) => row !== undefined);
  // A filter that Paystack does not know is ignored by it: what was not asked for is left out here.
  const transactions = rows.filter(({ facts }) => facts.status === status);
  return { type: 'found', transactions, more: read.more, unreadable: read.items.length - rows.length };
};
