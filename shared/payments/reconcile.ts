import type { SessionParts } from '../change-session.ts';
import type { Notifier } from '../notifier.ts';
import type { ShopOrders } from '../shop-orders.ts';
import type { Shops } from '../shops.ts';
import { matchOrders } from './match-orders.ts';
import { matchPayments } from './match-payments.ts';
import type { CheckoutParts } from './parts.ts';
import { remindShops } from './remind-shops.ts';

export type ReconcileParts = CheckoutParts &
  SessionParts & { shops: Pick<Shops, 'list'>; shopOrders: ShopOrders; notifier: Notifier };

/** Something that the daily match found and that should not have been. */
export type Finding = {
  /**
   * found: a payment that no webhook or look had told of; it is in its order now. unmatched: a payment of ours without an
   * order. reversed: money that went back unheard. notAtPaystack: an order we call paid by a payment Paystack does not
   * know. unverified: Paystack lists it and does not answer about it.
   */
  what: 'found' | 'unmatched' | 'reversed' | 'notAtPaystack' | 'unverified';
  reference: string;
  /** The order's code, where there is one. */
  code?: string;
};
export type Reconciliation = { payments: number; orders: number; findings: Finding[]; finished: boolean };

/**
 * How far back the match looks, in seconds. Paystack lists by the day a link was made, and a link can be paid for as long
 * as somebody keeps it; a month covers all but the strangest, and webhooks tell of those too.
 */
const LOOKS_BACK = 30 * 24 * 60 * 60;
/** Seconds after which nothing further is begun: Lambda ends after 900, and what was found must be told. */
const MAX_SECONDS = 780;

/**
 * Matches Paystack's list of payments with our orders, both ways: every success there must stand in an order here, and
 * every payment here must be a success there. What is missing here is taken in like any other news of a payment; what is
 * missing there is told. Run twice, it finds nothing the second time.
 * @throws when Paystack cannot be asked for its list, or the table not read
 */
export const reconcile = async (parts: ReconcileParts): Promise<Reconciliation> => {
  const begun = parts.now();
  const window = { from: begun - LOOKS_BACK, to: begun, until: begun + MAX_SECONDS };
  const listed = await matchPayments(parts, window);
  // Without the whole list nothing can be said of what is not on it.
  const matched = listed.finished ? await matchOrders(parts, window, listed.references) : NOTHING;
  const { orders, finished } = matched;
  const result = {
    payments: listed.references.size,
    orders,
    findings: [...listed.findings, ...matched.findings],
    finished,
  };
  await report(parts, result);
  await remindShops(parts);
  return result;
};

const NOTHING = { orders: 0, findings: [], finished: false };

const WHAT: Record<Finding['what'], string> = {
  found: 'was paid and nobody had told us; it is in its order now',
  unmatched: "was paid, but there is no such order: give it back in Paystack's dashboard",
  reversed: 'was given back, and nobody had told us; it is in its order now',
  notAtPaystack: 'counts as paid here, but Paystack does not say so: look at it before anything is cooked',
  unverified: 'is in the list of Paystack, which does not answer about it; the next match looks again',
};

/** Nothing is told where nothing is wrong; an alarm tells if the match itself does not run. */
const report = async ({ notifier, log }: ReconcileParts, { payments, orders, findings, finished }: Reconciliation) => {
  const level = findings.length > 0 || !finished ? 'error' : 'info';
  const outcome = `${payments} payments, ${orders} orders, ${findings.length} findings${finished ? '' : ', not finished'}`;
  log(level, 'reconcile.done', { count: findings.length, outcome });
  for (const { what, reference } of findings) log('error', 'reconcile.found', { reference, outcome: what });
  if (level === 'info') return;
  const lines = findings.map(({ what, reference, code }) => `${code ?? 'Payment'} ${reference} ${WHAT[what]}.`);
  const unfinished = finished ? [] : ['There was no time for all of it: some payments or orders were not looked at.'];
  const subject = `Daily match with Paystack: ${findings.length} to look at`;
  await notifier.notify({ subject, text: [...lines, ...unfinished].join('\n'), type: 'DailyMatch' });
};
