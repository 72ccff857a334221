import type { SessionParts } from '../change-session.ts';
import { type Order, paymentsOf } from '../ordering/order.ts';
import { referenceOf } from '../ordering/reference.ts';
import type { ShopOrders } from '../shop-orders.ts';
import type { Shops } from '../shops.ts';
import { tellSession } from '../tell-session.ts';
import type { Window } from './match-payments.ts';
import type { CheckoutParts } from './parts.ts';
import type { Finding } from './reconcile.ts';
import { settlePayment } from './settle-payment.ts';

type Parts = CheckoutParts & SessionParts & { shops: Pick<Shops, 'list'>; shopOrders: ShopOrders };

/** Statuses of orders that hold money, or held some. */
const PAID = ['PAID', 'PAID_LATE', 'REVIEW', 'REFUND_DUE'] as const;

/** Every payment that stands in one of our orders must be on Paystack's list, or have gone back. */
export const matchOrders = async (
  parts: Parts,
  { from, until }: Window,
  references: ReadonlySet<string>,
): Promise<{ orders: number; findings: Finding[]; finished: boolean }> => {
  const findings: Finding[] = [];
  let orders = 0;
  for (const shopId of await parts.shops.list())
    for (const status of PAID)
      for await (const order of parts.shopOrders.placedSince(shopId, status, from)) {
        if (parts.now() >= until) return { orders, findings, finished: false };
        orders += 1;
        findings.push(...(await match(parts, order, references)));
      }
  return { orders, findings, finished: true };
};

const match = async (parts: Parts, order: Order, references: ReadonlySet<string>): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const n of missing(order, parts.prefix, references)) {
    const finding = await askAbout(parts, order, n);
    if (finding) findings.push(finding);
  }
  return findings;
};

const missing = (order: Order, prefix: string, references: ReadonlySet<string>): number[] =>
  Object.keys(paymentsOf(order))
    .map(Number)
    .filter((n) => order.refunds[n]?.status !== 'PROCESSED')
    .filter((n) => !references.has(referenceOf(prefix, order.orderId, n)));

/** The list may have been made a moment too early: what it lacks is asked about by name. */
const askAbout = async (parts: Parts, order: Order, n: number): Promise<Finding | undefined> => {
  const reference = referenceOf(parts.prefix, order.orderId, n);
  const verified = await parts.paystack.verify(reference);
  const { code } = order;
  if (verified.type === 'unknown') return { what: 'unverified', reference, code };
  if (verified.type === 'found' && verified.facts.status === 'success') return undefined;
  if (verified.type === 'notFound' || verified.facts.status !== 'reversed')
    return { what: 'notAtPaystack', reference, code };
  const settled = await settlePayment(parts, order, n, verified.facts);
  await tellSession(parts, settled.order);
  return { what: 'reversed', reference, code };
};
