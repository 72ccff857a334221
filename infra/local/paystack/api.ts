import { type Context, Hono } from 'hono';
import * as z from 'zod';
import { refundAnswer, transactionAnswer, verifyAnswer } from './answers.ts';
import type { Faults } from './faults.ts';
import { type Fresh, readInitialize } from './initialize.ts';
import type { Ledger, Transaction } from './ledger.ts';
import { refundRequest, requestRefund } from './refunds.ts';
import { refusals } from './refusals.ts';
import type { Till } from './till.ts';
import { inTrouble, loseAnswer, refuse } from './trouble.ts';

export type ApiOptions = {
  secretKey: string;
  /** Where the checkout pages are, without a slash at the end. */
  origin: string;
  ledger: Ledger;
  faults: Faults;
  till: Till;
  fresh: () => Fresh;
  stopped: AbortSignal;
};

const instant = z
  .string()
  .transform((text) => Date.parse(text))
  .pipe(z.number());
const counting = (otherwise: number) => z.coerce.number().int().min(1).default(otherwise);
const paging = { perPage: counting(50), page: counting(1) };

const listQuery = z.object({
  ...paging,
  status: z.string().optional(),
  from: instant.default(Number.NEGATIVE_INFINITY),
  to: instant.default(Number.POSITIVE_INFINITY),
});
const refundQuery = z.object({ ...paging, transaction: z.string().optional() });

/** One page of `all`, with Paystack's meta. */
const paged = <Item>(all: Item[], { perPage, page }: { perPage: number; page: number }) => {
  const skipped = (page - 1) * perPage;
  const pageCount = Math.ceil(all.length / perPage);
  return {
    data: all.slice(skipped, skipped + perPage),
    meta: { total: all.length, skipped, perPage, page, pageCount },
  };
};

const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined);

/** Paystack takes a transaction's reference and its id alike. */
const findByEither = (ledger: Ledger, name: string): Transaction | undefined =>
  ledger.find(name) ?? ledger.list().find(({ id }) => String(id) === name);

const initialize = async (c: Context, { faults, stopped, ledger, till, origin, fresh }: ApiOptions) => {
  const trouble = faults.take('initialize');
  const answer = await inTrouble(c, trouble, stopped);
  if (answer) return answer;
  const body = await bodyOf(c);
  if (body === undefined) return refuse(c, refusals.notJson);
  const read = readInitialize(body, fresh());
  if (!read.ok) return refuse(c, read.refusal);
  if (ledger.find(read.transaction.reference)) return refuse(c, refusals.duplicateReference);
  const { reference, accessCode } = till.open(read.transaction);
  if (trouble === 'loseAnswer') return loseAnswer(c);
  const data = { authorization_url: `${origin}/checkout/${accessCode}`, access_code: accessCode, reference };
  return c.json({ status: true, message: 'Authorization URL created', data });
};

/** The instants of `from` and `to` are compared with the creation, and both count in. Newest first, like Paystack. */
const listTransactions = (c: Context, { ledger }: ApiOptions) => {
  const query = listQuery.safeParse(c.req.query());
  if (!query.success) return refuse(c, refusals.invalidParameter);
  const { status, from, to } = query.data;
  const wanted = ledger
    .list()
    .filter((one) => (status === undefined || one.status === status) && one.createdAt >= from && one.createdAt <= to)
    .reverse();
  const { data, meta } = paged(wanted, query.data);
  return c.json({ status: true, message: 'Transactions retrieved', data: data.map(transactionAnswer), meta });
};

const createRefund = async (c: Context, { faults, stopped, ledger, till, fresh }: ApiOptions) => {
  const trouble = faults.take('refund');
  const answer = await inTrouble(c, trouble, stopped);
  if (answer) return answer;
  const body = await bodyOf(c);
  if (body === undefined) return refuse(c, refusals.notJson);
  const request = refundRequest.safeParse(body);
  if (!request.success) return refuse(c, refusals.invalidParameter);
  const transaction = findByEither(ledger, request.data.transaction);
  if (!transaction) return refuse(c, refusals.unknownReference);
  const { id, now } = fresh();
  const requested = requestRefund(transaction, request.data, id, now);
  if (!requested.ok) return refuse(c, requested.refusal);
  const { refund } = requested;
  const refunded = till.refund(transaction, refund);
  if (trouble === 'loseAnswer') return loseAnswer(c);
  const data = refundAnswer(refund, transaction, transactionAnswer(refunded));
  return c.json({ status: true, message: 'Refund has been queued for processing', data });
};

const listRefunds = (c: Context, { ledger }: ApiOptions) => {
  const query = refundQuery.safeParse(c.req.query());
  if (!query.success) return refuse(c, refusals.invalidParameter);
  const { transaction: name } = query.data;
  const one = name === undefined ? undefined : findByEither(ledger, name);
  const among = name === undefined ? ledger.list() : one ? [one] : [];
  const wanted = among.flatMap((of) => of.refunds.map((refund) => refundAnswer(refund, of))).reverse();
  return c.json({ status: true, message: 'Refunds retrieved', ...paged(wanted, query.data) });
};

/** The part of https://api.paystack.co that a shop needs: initialize, verify, list, refund (Paystack API reference). */
export const createApi = (options: ApiOptions): Hono => {
  const { secretKey, ledger, faults, stopped } = options;
  const api = new Hono();
  for (const path of ['/transaction/*', '/refund/*']) {
    api.use(path, async (c, next) => {
      const header = c.req.header('authorization');
      if (!header) return refuse(c, refusals.noKey);
      if (!header.startsWith('Bearer ')) return refuse(c, refusals.malformedKey);
      if (header !== `Bearer ${secretKey}`) return refuse(c, refusals.wrongKey);
      return next();
    });
  }
  api.post('/transaction/initialize', (c) => initialize(c, options));
  api.get('/transaction/verify/:reference', async (c) => {
    const trouble = await inTrouble(c, faults.take('verify'), stopped);
    if (trouble) return trouble;
    const transaction = ledger.find(c.req.param('reference'));
    if (!transaction) return refuse(c, refusals.unknownReference);
    return c.json({ status: true, message: 'Verification successful', data: verifyAnswer(transaction) });
  });
  api.get('/transaction', async (c) => {
    return (await inTrouble(c, faults.take('list'), stopped)) ?? listTransactions(c, options);
  });
  api.post('/refund', (c) => createRefund(c, options));
  api.get('/refund', async (c) => {
    return (await inTrouble(c, faults.take('refunds'), stopped)) ?? listRefunds(c, options);
  });
  return api;
};
