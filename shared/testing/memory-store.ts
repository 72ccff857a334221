import type { Saved } from '../dynamo.ts';
import type { OrderCodes } from '../order-codes.ts';
import { mattersOf } from '../ordering/matters.ts';
import { type Order, orderSchema, type PaymentFacts } from '../ordering/order.ts';
import { type Customer, newSession, type Session, sessionSchema } from '../ordering/session.ts';
import type { Orders } from '../orders.ts';
import { isOurs, type ResumeCode, type ResumeCodes } from '../resume-codes.ts';
import type { Sessions } from '../sessions.ts';
import type { ShopOrders } from '../shop-orders.ts';
import type { ShopAndMenu, Shops } from '../shops.ts';

type Versioned = { version: number };

/** Who wants to see every write that was done; `before` is absent for an item's first. */
export type StoreWatcher = {
  order?: (after: Order, before: Order | undefined) => void;
  session?: (after: Session, before: Session | undefined) => void;
};

/** The table in maps. It keeps the table's promises: parsed on write, refused when stale, all or nothing. */
export const createMemoryStore = (content: ShopAndMenu, watcher: StoreWatcher = {}) => {
  const sessionItems = new Map<string, Session>();
  const orderItems = new Map<string, Order>();
  const codes = new Map<string, string>();
  const unmatched = new Map<string, PaymentFacts>();
  const shopItems = new Map([[content.shop.shopId, content]]);
  const writes: string[] = [];

  const keyOf = ({ deviceId, shopId }: Customer) => `${deviceId} ${shopId}`;
  const fits = (item: Versioned | undefined, next: Versioned) => (item?.version ?? 0) === next.version;
  const raised = <Item extends Versioned>(next: Item) => ({ ...next, version: next.version + 1 });

  const putSession = (next: Session): Session => {
    const session = sessionSchema.parse(raised(next));
    watcher.session?.(session, sessionItems.get(keyOf(session)));
    sessionItems.set(keyOf(session), session);
    writes.push(`session ${session.version}`);
    return session;
  };
  const putOrder = (next: Order): Order => {
    const order = orderSchema.parse(raised(next));
    watcher.order?.(order, orderItems.get(order.orderId));
    orderItems.set(order.orderId, order);
    writes.push(`order ${order.status}`);
    return order;
  };

  const sessions: Sessions = {
    load: async (customer) => sessionItems.get(keyOf(customer)) ?? newSession(customer),
    save: async (next): Promise<Saved<Session>> => {
      const current = sessionItems.get(keyOf(next));
      return fits(current, next) ? { ok: true, value: putSession(next) } : { ok: false, reason: 'conflict', current };
    },
  };

  const orders: Orders = {
    get: async (orderId) => orderItems.get(orderId),
    save: async (next): Promise<Saved<Order>> => {
      const current = orderItems.get(next.orderId);
      return fits(current, next) ? { ok: true, value: putOrder(next) } : { ok: false, reason: 'conflict', current };
    },
    place: async (session, order) => {
      const code = `${order.shopId} ${order.code}`;
      if (!fits(sessionItems.get(keyOf(session)), session)) return { ok: false, reason: 'sessionMoved' };
      if (codes.has(code)) return { ok: false, reason: 'codeTaken' };
      codes.set(code, order.orderId);
      return { ok: true, session: putSession(session), order: putOrder(order) };
    },
    close: async (session, order) => {
      const unchanged = fits(sessionItems.get(keyOf(session)), session) && fits(orderItems.get(order.orderId), order);
      if (!unchanged) return { ok: false, reason: 'conflict' };
      return { ok: true, session: putSession(session), order: putOrder(order) };
    },
    ofDevice: async (customer, limit, before) =>
      [...orderItems.values()]
        .filter((order) => keyOf(order) === keyOf(customer) && (before === undefined || order.orderId < before))
        .sort((a, b) => b.orderId.localeCompare(a.orderId))
        .slice(0, limit),
    due: async (until, limit) =>
      [...orderItems.values()]
        .filter(({ dueAt }) => dueAt !== undefined && dueAt <= until)
        .sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))
        .slice(0, limit)
        .map(({ orderId }) => orderId),
    keepUnmatched: async (reference, facts) => {
      if (!unmatched.has(reference)) unmatched.set(reference, facts);
    },
  };

  const shops: Shops = {
    read: async (shopId) => shopItems.get(shopId),
    write: async (written) => void shopItems.set(written.shop.shopId, written),
    list: async () => [...shopItems.keys()],
  };

  const sorted = (wanted: (order: Order) => boolean) =>
    [...orderItems.values()].filter(wanted).sort((a, b) => a.orderId.localeCompare(b.orderId));
  const orderCodes: OrderCodes = { idOfCode: async (shopId, code) => codes.get(`${shopId} ${code}`) };
  const shopOrders: ShopOrders = {
    ...orderCodes,
    withStatus: async (shopId, status, limit) =>
      sorted((order) => order.shopId === shopId && order.status === status)
        .toReversed()
        .slice(0, limit),
    placedSince: async function* (shopId, status, since) {
      yield* sorted((order) => order.shopId === shopId && order.status === status && order.createdAt >= since);
    },
    toDecide: async function* (shopId) {
      yield* sorted((order) => order.shopId === shopId && mattersOf(order).length > 0);
    },
  };
  const resumeItems = new Map<string, ResumeCode>();
  const resumeCodes: ResumeCodes = {
    make: async (code, made) => {
      const key = `${made.shopId} ${code}`;
      const there = resumeItems.get(key);
      if (!there) resumeItems.set(key, { ...made, version: 1 });
      return !there || isOurs(made, there);
    },
    read: async (shopId, code) => resumeItems.get(`${shopId} ${code}`),
    use: async (code, read, from, to) => {
      const key = `${read.shopId} ${code}`;
      const unchanged = [from, to].every((next) => fits(sessionItems.get(keyOf(next)), next));
      if (!unchanged || resumeItems.get(key)?.version !== read.version) return undefined;
      resumeItems.set(key, { ...read, version: read.version + 1, takenBy: to.deviceId });
      putSession(from);
      return putSession(to);
    },
  };
  return {
    sessions,
    resumeCodes,
    resumeItems,
    orders,
    shops,
    shopOrders,
    orderCodes,
    orderItems,
    sessionItems,
    codes,
    unmatched,
    writes,
  };
};
