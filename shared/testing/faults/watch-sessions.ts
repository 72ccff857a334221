import { countItems, type Line } from '../../ordering/cart.ts';
import type { Order } from '../../ordering/order.ts';
import { MAX_NOTICES, type Notice, SEEN_MESSAGES, type Session } from '../../ordering/session.ts';
import { isForgettable, namesCustomer } from './watch-customer.ts';

type Options = { orders: ReadonlyMap<string, Order>; note: (rule: string, what: string) => void };
type Asked = { type: string; version: number };

export const cartOf = (session: Session | undefined): readonly Line[] =>
  session?.state === 'CHOOSING_MENU' ? session.cart : [];
const itemsIn = (session: Session | undefined): number => countItems(cartOf(session));

/** Was nothing remembered by this write? */
const sameLast = (after: Session, before: Session | undefined): boolean =>
  after.seen.length === (before?.seen.length ?? 0) && after.seen.at(-1)?.messageId === before?.seen.at(-1)?.messageId;

/** All that some carts hold, in words that can be compared. */
const heldIn = (sessions: readonly (Session | undefined)[]): string => {
  const counts = new Map<string, number>();
  for (const { dishId, unitPrice, options = [], quantity } of sessions.flatMap(cartOf)) {
    const what = JSON.stringify([dishId, unitPrice, options]);
    counts.set(what, (counts.get(what) ?? 0) + quantity);
  }
  return JSON.stringify([...counts].sort());
};

/** One more notice, and the oldest goes. */
const isFull = (session: Session | undefined): boolean => (session?.notices.length ?? 0) >= MAX_NOTICES;
const isSame = (one: Notice, other: Notice): boolean =>
  one.orderId === other.orderId && one.status === other.status && one.n === other.n;

const keyOf = (session: Session | undefined, { orderId, status, n }: Notice): string =>
  [session?.deviceId, orderId, status, n].join(' ');

/** Holds every write of a session to what is promised of conversations. `device` is a device's id throughout. */
export const createSessionWatch = ({ orders, note }: Options) => {
  /** Every version there was of each session. */
  const past = new Map<string, Session[]>();
  /** Messages that were applied, by device, oldest first; the version each has made; and those by which a cart grew. */
  const applied = new Map<string, string[]>();
  const madeBy = new Map<string, number>();
  const grown = new Set<string>();
  /** The question that is open, and since which version. */
  const asked = new Map<string, Asked>();
  /** The newest version that each device's page was shown. */
  const shown = new Map<string, number>();
  const used = new Set<string>();
  /** Notices that a conversation brought along, by the device it came to. */
  const brought = new Set<string>();
  let isCarrying = false;

  /** None is applied twice, unless as many others have come since as a session remembers: that is what is promised. */
  const remembers = (after: Session, before: Session | undefined): void => {
    const more = itemsIn(after) - itemsIn(before);
    if (sameLast(after, before)) {
      if (more > 0) note('twice', 'a cart grew without a message');
      if (more < 0 && !isCarrying) note('cart', 'a cart shrank without a message');
      return;
    }
    const newest = after.seen.at(-1)?.messageId ?? '';
    const earlier = applied.get(after.deviceId) ?? [];
    if (earlier.slice(-SEEN_MESSAGES).includes(newest)) note('twice', `message ${newest.slice(-4)} was applied again`);
    applied.set(after.deviceId, [...earlier, newest]);
    madeBy.set(newest, after.version);
    if (more > 0) grown.add(newest);
  };

  const asks = (after: Session, before: Session | undefined): void => {
    const { deviceId, question } = after;
    if (!question) asked.delete(deviceId);
    if (!question || JSON.stringify(question) === JSON.stringify(before?.question)) return;
    asked.set(deviceId, { type: question.type, version: after.version });
  };

  /** Only its own order, once it waits no longer, resets a session. */
  const releases = (after: Session, before: Session | undefined): void => {
    if (before?.state !== 'AWAITING_PAYMENT') return;
    if (after.state === 'AWAITING_PAYMENT' && after.orderId === before.orderId) return;
    // A cancellation writes both items together, the session first.
    const awaited = orders.get(before.orderId);
    const cancelled = after.notices.some(({ orderId, status }) => orderId === before.orderId && status === 'CANCELLED');
    if (awaited?.status === 'PENDING' && !cancelled) note('reset', `a session left ${awaited.code} while it waits`);
  };

  const isUnseen = ({ seen, version }: Notice, session: Session | undefined): boolean =>
    !seen && version > (shown.get(session?.deviceId ?? '') ?? 0);

  /** A notice goes only once its customer's page was shown it, or too many others have come since. */
  const keepsNotices = (after: Session, before: Session | undefined): void => {
    if (isFull(after)) return;
    for (const notice of before?.notices ?? [])
      if (isUnseen(notice, before) && !after.notices.some((one) => isSame(one, notice) && !one.seen))
        note('notice', `${notice.status} of ${notice.orderId} was dropped before it was shown`);
  };

  /** When all is said to be forgotten, nothing of the customer is there any more that no money needs. */
  const forgets = (after: Session, before: Session | undefined): void => {
    if (after.forgotBy === undefined || after.forgotBy === before?.forgotBy) return;
    if (after.state !== 'IDLE' || after.details || after.earlier.length > 0)
      note('forget', 'a session knows its customer');
    const devices = new Set([after.deviceId, ...(before?.earlier ?? [])]);
    for (const order of orders.values())
      if (devices.has(order.deviceId) && isForgettable(order) && namesCustomer(order))
        note('forget', `${order.code} knows its customer`);
  };

  return {
    session: (after: Session, before: Session | undefined): void => {
      past.set(after.deviceId, [...(past.get(after.deviceId) ?? []), after]);
      for (const check of [remembers, asks, releases, keepsNotices, forgets]) check(after, before);
    },
    /**
     * A code is used: both sessions are written, and what the two carts hold stays what it was. `perform` does it at once,
     * before it answers.
     */
    carries: <Taken>(code: string, devices: readonly string[], perform: () => Promise<Taken>): Promise<Taken> => {
      const before = devices.map((device) => past.get(device)?.at(-1));
      const count = () => devices.map((device) => past.get(device)?.length ?? 0).join();
      const written = count();
      isCarrying = true;
      const taken = perform();
      isCarrying = false;
      if (count() === written) return taken;
      if (used.has(code)) note('code', `${code} was used twice`);
      used.add(code);
      const after = devices.map((device) => past.get(device)?.at(-1));
      if (before.some((one) => one?.state === 'AWAITING_PAYMENT')) note('carried', 'a session that waits for payment');
      if (heldIn(before) !== heldIn(after)) note('carried', `${heldIn(before)} became ${heldIn(after)}`);
      const [from, there] = before;
      const [, to] = after;
      for (const notice of to?.notices ?? [])
        if (!there?.notices.some((one) => isSame(one, notice))) brought.add(keyOf(to, notice));
      for (const notice of from?.notices ?? [])
        if (isUnseen(notice, from) && !isFull(to) && !to?.notices.some((one) => isSame(one, notice)))
          note('notice', `${notice.status} of ${notice.orderId} did not go along`);
      return taken;
    },
    /** News of what went along to another device is told there too, and not only where the customer has left. */
    followed: (): void => {
      for (const versions of past.values()) {
        const { movedTo, notices = [] } = versions.at(-1) ?? {};
        const left = versions.find((one) => one.movedTo?.upTo === movedTo?.upTo)?.version ?? 0;
        const there = past.get(movedTo?.deviceId ?? '')?.flatMap((one) => one.notices) ?? [];
        for (const notice of notices)
          if (
            movedTo &&
            notice.orderId < movedTo.upTo &&
            notice.version > left &&
            // What a conversation brought along is no news that was heard here.
            !brought.has(keyOf(versions.at(-1), notice)) &&
            !there.some((one) => isSame(one, notice))
          )
            note('notice', `${notice.status} of ${notice.orderId} did not follow its customer`);
      }
    },
    /** A session as it was at this version; undefined where nobody has written it. */
    at: (device: string, version: number): Session | undefined => past.get(device)?.[version - 1],
    askedAt: (device: string): Asked | undefined => asked.get(device),
    /** The version that a message has made; undefined where it has changed nothing. */
    madeBy: (messageId: string): number | undefined => madeBy.get(messageId),
    wasApplied: (device: string, messageId: string): boolean => applied.get(device)?.includes(messageId) ?? false,
    grewBy: (messageId: string): boolean => grown.has(messageId),
    /** The page of this device was shown an answer. */
    shows: (device: string, version: number): void => void shown.set(device, Math.max(version, shown.get(device) ?? 0)),
  };
};
export type SessionWatch = ReturnType<typeof createSessionWatch>;
