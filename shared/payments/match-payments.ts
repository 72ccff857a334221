import type { SessionParts } from '../change-session.ts';
import type { Order } from '../ordering/order.ts';
import { isSettled } from '../ordering/order-schedule.ts';
import { readReference } from '../ordering/reference.ts';
import type { Transaction } from '../paystack/facts.ts';
import { tellSession } from '../tell-session.ts';
import type { CheckoutParts } from './parts.ts';
import type { Finding } from './reconcile.ts';
import { settlePayment } from './settle-payment.ts';

/** Epoch seconds: payments whose link was made between `from` and `to`; no page is begun after `until`. */
export type Window = { from: number; to: number; until: number };
type Parts = CheckoutParts & SessionParts;
type Matched = { references: Set<string>; findings: Finding[]; finished: boolean };

/** A payment younger than this, in seconds, may have its webhook still on the way: that is no finding. */
const GRACE = 15 * 60;
/** Milliseconds to wait before a page is asked for again. */
const PAUSES = [1_000, 5_000, 15_000];

/** Every payment that Paystack lists is looked for in our orders, and taken in where it is not there. */
export const matchPayments = async (parts: Parts, window: Window): Promise<Matched> => {
  const references = new Set<string>();
  const findings: Finding[] = [];
  for await (const transaction of listed(parts, window)) {
    if (transaction === 'late') return { references, findings, finished: false };
    if (!readReference(parts.prefix, transaction.reference)) continue;
    references.add(transaction.reference);
    const finding = await match(parts, transaction);
    if (finding) findings.push(finding);
  }
  return { references, findings, finished: true };
};

/**
 * All pages of Paystack's list of successes, one payment after another; `late` when there is no time for another page.
 * What was given back is on no list we rely on: an order whose payment is missing here is asked about by name.
 */
const listed = async function* (parts: Parts, { from, to, until }: Window): AsyncGenerator<Transaction | 'late', void> {
  for (let page = 1, more = true; more; page++) {
    if (parts.now() >= until) {
      yield 'late';
      return;
    }
    const found = await pageOf(parts, { status: 'success', from, to, page });
    if (found.unreadable > 0) parts.log('error', 'reconcile.unreadable', { count: found.unreadable });
    yield* found.transactions;
    more = found.more;
  }
};

/** A month is many pages, and one of them may meet a bad moment. @throws when Paystack does not answer at all */
const pageOf = async ({ paystack, wait }: Parts, query: Parameters<Parts['paystack']['transactions']>[0]) => {
  for (const pause of PAUSES) {
    const found = await paystack.transactions(query);
    if (found.type === 'found') return found;
    await wait(pause);
  }
  const found = await paystack.transactions(query);
  if (found.type === 'found') return found;
  throw new Error(`Paystack does not give page ${query.page} of its list: ${found.why}`);
};

const match = async (parts: Parts, { reference, facts }: Transaction): Promise<Finding | undefined> => {
  const ours = readReference(parts.prefix, reference);
  if (!ours || isYoung(facts.paidAt, parts.now())) return undefined;
  const order = await parts.orders.get(ours.orderId);
  if (!order) {
    await parts.orders.keepUnmatched(reference, facts);
    return { what: 'unmatched', reference };
  }
  return isSettled(order, ours.n) ? undefined : takeIn(parts, order, ours.n, reference);
};

const isYoung = (paidAt: string | undefined, now: number): boolean =>
  paidAt !== undefined && Date.parse(paidAt) / 1000 > now - GRACE;

/** A list may tell less of a payment than an answer about it alone does, so that is asked for before anything is decided. */
const takeIn = async (parts: Parts, order: Order, n: number, reference: string): Promise<Finding | undefined> => {
  const { code } = order;
  const verified = await parts.paystack.verify(reference);
  if (verified.type !== 'found') return { what: 'unverified', reference, code };
  const { outcome, order: settled } = await settlePayment(parts, order, n, verified.facts);
  if (outcome === 'known' || outcome === 'notPaid') return undefined;
  await tellSession(parts, settled);
  return { what: outcome === 'reversed' ? 'reversed' : 'found', reference, code };
};
