import { opened, owned, rotated } from '../../../shared/ordering/attempts.ts';
import type { Order, OrderStatus } from '../../../shared/ordering/order.ts';
import { closeUnpaid, rescheduled, verifying } from '../../../shared/ordering/order-changes.ts';
import { dueRefunds } from '../../../shared/ordering/order-schedule.ts';
import { asking, type RefundNews, refundHeard } from '../../../shared/ordering/refund-changes.ts';
import { type Decision, resolve } from '../../../shared/ordering/resolve.ts';
import { type Settled, settle } from '../../../shared/ordering/settle.ts';
import { canonicalOrder } from './canonical.ts';
import { createPool } from './pool.ts';
import { factsOf, momentOf, type Word } from './scene.ts';
import { createSessionRules, newsNames } from './session-rules.ts';
import type { WrongDesign } from './wrong-designs.ts';
import { wrongSettle } from './wrong-settle.ts';

export type SettledHere = { outcome: Settled['outcome']; order?: Order };
export type Rules = ReturnType<typeof createRules>;

/** By then every refund that may be asked about again is due. */
const LATER = 2 * 24 * 3600;

/**
 * What our code decides, by our code: the model calls the real functions on real orders and sessions, so that it cannot
 * drift from them. Each is asked once for each of its few inputs and then remembered, which makes it fast enough for
 * millions of states. Who reads and writes what, and when, is described anew in `steps/`, for a handler that runs cannot be
 * copied at each of its steps; that is held against the real handlers, run at random, in `conformance/`.
 */
export const createRules = (wrong: WrongDesign | undefined, keepsSeen: boolean) => {
  const orders = createPool<Order>();
  const known = new Map<string, Order | undefined>();
  const settlements = new Map<string, SettledHere>();
  const byNews = new Map<string, number>();

  const once = (order: Order, name: string, make: () => Order | undefined): Order | undefined => {
    const key = `${orders.idOf(order)} ${name}`;
    const before = known.get(key);
    if (before || known.has(key)) return before;
    const next = make();
    const one = next && orders.one(canonicalOrder(next));
    known.set(key, one);
    return one;
  };
  const always = (order: Order, name: string, make: () => Order): Order => once(order, name, make) ?? order;

  const settled = (order: Order, n: number, word: Word, clock: number): SettledHere => {
    const key = `${orders.idOf(order)} ${n} ${word} ${clock}`;
    const before = settlements.get(key);
    if (before) return before;
    const decide = wrong ? wrongSettle(wrong) : settle;
    const decision = decide(order, n, factsOf(order, word), 'test', momentOf(clock));
    const next = 'order' in decision ? orders.one(canonicalOrder(decision.order)) : undefined;
    const one = { outcome: decision.outcome, order: next };
    settlements.set(key, one);
    return one;
  };

  return {
    orders,
    ...createSessionRules(wrong, keepsSeen),
    settled,
    placed: (order: Order) => orders.one(canonicalOrder(order)),
    verifying: (order: Order, clock: number) =>
      always(order, `verifying ${clock}`, () => verifying(order, momentOf(clock))),
    opened: (order: Order, url: string) =>
      always(order, `opened ${url}`, () => {
        const open = opened(order, url);
        return wrong === 'pricedAnew' ? { ...open, total: open.total + 1 } : open;
      }),
    owned: (order: Order, owner: string, clock: number) =>
      always(order, `owned ${owner} ${clock}`, () => owned(order, owner, momentOf(clock))),
    rotated: (order: Order, owner: string, clock: number) =>
      always(order, `rotated ${owner} ${clock}`, () => rotated(order, owner, momentOf(clock))),
    closed: (order: Order, status: 'CANCELLED' | 'EXPIRED', clock: number) =>
      always(order, `closed ${status} ${clock}`, () => {
        const closed = closeUnpaid(order, status, momentOf(clock));
        return wrong === 'closedIsForgotten' ? { ...closed, dueAt: undefined } : closed;
      }),
    /** Only for a wrong design: a status over whatever is there. */
    forced: (order: Order, status: OrderStatus) => always(order, `forced ${status}`, () => ({ ...order, status })),
    marked: (order: Order, keys: readonly string[], clock: number) =>
      always(order, `marked ${keys.join()} ${clock}`, () => {
        const marks = Object.fromEntries(keys.map((key) => [key, 1]));
        return rescheduled({ ...order, outbox: { ...order.outbox, ...marks } }, momentOf(clock));
      }),
    claimed: (order: Order, n: number, clock: number) =>
      once(order, `claimed ${n} ${clock}`, () => {
        const due = dueRefunds(order, momentOf(clock) + LATER).includes(n);
        return due ? asking(order, n, momentOf(clock)) : undefined;
      }),
    dueRefunds: (order: Order, clock: number) => dueRefunds(order, momentOf(clock) + LATER),
    refundHeard: (order: Order, n: number, news: RefundNews, clock: number) =>
      once(order, `refund ${n} ${news.status} ${news.amount} ${clock}`, () =>
        refundHeard(order, n, news, momentOf(clock)),
      ),
    resolved: (order: Order, decision: Decision, n: number, clock: number) =>
      once(order, `${decision} ${n} ${clock}`, () => {
        const resolved = resolve(order, decision, n === 0 ? undefined : n, momentOf(clock));
        return resolved.ok ? resolved.order : undefined;
      }),
    /** Nobody can tell any more who began this attempt, only that somebody did. */
    abandoned: (order: Order, owner: string) =>
      order.refs[order.n]?.owner === owner
        ? always(order, `abandoned ${owner}`, () => owned(order, 'gone', momentOf(0)))
        : order,
    /** An order that has the same news to tell: which one a process has read matters no further. */
    withTheseNews: (order: Order): number => {
      const key = `${order.orderId} ${newsNames(order)}`;
      const known = byNews.get(key) ?? orders.idOf(order);
      byNews.set(key, known);
      return known;
    },
  };
};
