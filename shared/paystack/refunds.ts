import * as z from 'zod';
import { type Answer, isRateLimited, type PaystackCall } from './call.ts';
import { pagePath, readPage } from './pages.ts';
import { namesIn, type PaystackRefund, type ReadRefund, readRefund, type TransactionNames } from './refund-facts.ts';

export type RefundsFound =
  /** Oldest first. */
  | { type: 'found'; refunds: PaystackRefund[] }
  /** `why`: a word for the log. */
  | { type: 'unknown'; why: string };

/** `unknown` is not a failure: Paystack may have booked the refund, and the answer was lost. */
export type Refunded =
  | { type: 'queued'; refund?: PaystackRefund }
  | { type: 'refused'; code: string }
  | { type: 'rateLimited' | 'unknown' };

/** Were the filter ignored, every refund of the account would come: Paystack is not asked for more pages than this. */
const MAX_PAGES = 20;

/**
 * The refunds of one transaction on a page; undefined when one cannot be read that is of it, or might be. The documents
 * disagree whether the filter takes an id or a reference, and one that is not known is ignored: so each is looked at.
 * To overlook a refund would be to give the money back twice.
 */
const refundsIn = (items: unknown[], { transactionId, reference }: TransactionNames): ReadRefund[] | undefined => {
  const named = items.map((item) => ({ item, names: namesIn(item) }));
  if (named.some(({ names }) => names.length === 0)) return undefined;
  const ours = named.filter(({ names }) => names.includes(transactionId) || names.includes(reference));
  const read = ours.map(({ item }) => readRefund(item)).filter((refund) => refund !== undefined);
  return read.length === ours.length ? read : undefined;
};

/** All refunds of a transaction, whoever made them (API reference, "List refunds"). */
export const listRefunds = async (call: PaystackCall, names: TransactionNames): Promise<RefundsFound> => {
  const found = new Map<string, ReadRefund>();
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const read = readPage(await call(pagePath('/refund', { transaction: names.transactionId }, page)), page);
    if (read.type === 'unknown') return read;
    const refunds = refundsIn(read.items, names);
    if (!refunds) return { type: 'unknown', why: 'unreadable refund' };
    // A refund made meanwhile pushes others on to the next page, where they are met again.
    for (const one of refunds) found.set(one.refund.id, one);
    if (!read.more) return { type: 'found', refunds: oldestFirst([...found.values()]) };
  }
  return { type: 'unknown', why: 'too many refunds' };
};

/** Paystack lists the newest first, which decides between two of the same moment. */
const oldestFirst = (listed: ReadRefund[]): PaystackRefund[] =>
  listed
    .toReversed()
    .toSorted((a, b) => a.at - b.at)
    .map(({ refund }) => refund);

/** Gives the whole of a payment back: no amount is sent (API reference, "Create refund"). `note`: for the dashboard. */
export const createRefund = async (call: PaystackCall, reference: string, note: string): Promise<Refunded> => {
  const answer = await call('/refund', { transaction: reference, merchant_note: note });
  if (!answer || answer.httpStatus >= 500) return { type: 'unknown' };
  if (answer.status) return queued(answer, reference);
  return isRateLimited(answer) ? { type: 'rateLimited' } : { type: 'refused', code: refusalCode(answer) };
};

const referenceSchema = z.object({ transaction: z.object({ reference: z.string() }) });

const queued = ({ data }: Answer, reference: string): Refunded => {
  const told = referenceSchema.safeParse(data).data?.transaction.reference;
  // An answer about another payment says nothing about this one.
  if (told !== undefined && told !== reference) return { type: 'unknown' };
  return { type: 'queued', refund: readRefund(data)?.refund };
};

/** Older answers carry only the sentence. This refusal is worth telling apart: there is nothing left to give back. */
const refusalCode = ({ code, message, httpStatus }: Answer): string =>
  code ?? (/fully reversed/i.test(message) ? 'transaction_reversed' : `http_${httpStatus}`);
