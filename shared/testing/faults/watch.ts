import type { ChatAnswer } from '../../chat-api.ts';
import type { OrderEvent } from '../../events.ts';
import { ORDER_NEXT, type Order, type OrderStatus, orderSchema } from '../../ordering/order.ts';
import { ONGOING_LIMIT } from '../../ordering/order-schedule.ts';
import { referenceOf } from '../../ordering/reference.ts';
import type { Reply } from '../../ordering/replies.ts';
import type { createFakePaystack } from '../fake-paystack.ts';
import { wrongMoney } from './money.ts';
import type { Process } from './scheduler.ts';
import { customerIn, isForgettable, namesCustomer } from './watch-customer.ts';
import { createSaidWatch, type Hearer } from './watch-said.ts';
import { createSessionWatch } from './watch-sessions.ts';

type Paystack = ReturnType<typeof createFakePaystack>;
type Options = {
  paystack: Paystack;
  prefix: string;
  orders: ReadonlyMap<string, Order>;
  /** Who is writing. */
  writer: () => Process | undefined;
  /** Epoch seconds. */
  now: () => number;
};

const frozen = ({ lines, fees, total, currency, shopId, deviceId, code, leadMinutes, createdAt }: Order) =>
  JSON.stringify({ lines, fees, total, currency, shopId, deviceId, code, leadMinutes, createdAt });

const mayFollow = (from: OrderStatus, to: OrderStatus): boolean => {
  const next: readonly OrderStatus[] = ORDER_NEXT[from];
  return from === to || next.includes(to);
};

/**
 * Holds everything that happens to what is promised about money, at the moment it happens: every write, every event,
 * every answer that reaches a customer. What is broken is noted, not thrown, for the code under test catches errors.
 */
export const createWatch = ({ paystack, prefix, orders, writer, now }: Options) => {
  const violations: string[] = [];
  const past = new Map<string, OrderStatus[]>();
  const shown = new Map<string, Set<string>>();
  const over = new Set<string>();
  const note = (rule: string, what: string) => void violations.push(`${rule}: ${what}`);
  const sessions = createSessionWatch({ orders, note });
  const said = createSaidWatch({ sessions, note });
  const statusesOf = (orderId: string): readonly OrderStatus[] => past.get(orderId) ?? [];

  /** A status only moves along its table; what is frozen stays; a payment that was taken stays taken. */
  const order = (after: Order, before: Order | undefined): void => {
    past.set(after.orderId, [...statusesOf(after.orderId), after.status]);
    opens(after, before);
    if (!before) return;
    const { code } = after;
    if (after.version !== before.version + 1)
      note('version', `${code} went from ${before.version} to ${after.version}`);
    if (!mayFollow(before.status, after.status))
      note('status', `${code} went from ${before.status} to ${after.status}`);
    if (frozen(before) !== frozen(after)) note('frozen', `${code} changed what was ordered`);
    const isForgotten = isForgettable(before) && !namesCustomer(after);
    if (customerIn(before) !== customerIn(after) && !isForgotten) note('contact', `${code} changed who it is for`);
    if (before.paidRef !== undefined && after.paidRef !== before.paidRef) note('paidRef', `${code} was paid anew`);
    for (const n of Object.keys(before.refs)) if (!(n in after.refs)) note('attempts', `${code} forgot attempt ${n}`);
    const isGivenUp = after.status === 'EXPIRED' || after.status === 'CANCELLED';
    if (isGivenUp && before.status === 'PENDING') givesUp(after);
  };

  /** What Paystack would have said when a process began: nothing it does may overlook that. */
  const known = new WeakMap<Process, ReadonlyMap<string, { status: string; facts: object }>>();
  const knew = ({ orderId, refs }: Order, status: string): number[] => {
    const process = writer();
    const then = process && known.get(process);
    return Object.keys(refs)
      .map(Number)
      .filter((n) => then?.get(referenceOf(prefix, orderId, n))?.status === status);
  };
  /** Payments that have been under way ever since the process that writes began. */
  const stillAtTheBank = (order: Order): number[] => {
    const process = writer();
    const then = process && known.get(process);
    return knew(order, 'ongoing').filter((n) => {
      const reference = referenceOf(prefix, order.orderId, n);
      return then?.get(reference)?.facts === paystack.transactions.get(reference)?.facts;
    });
  };

  /** An order is given up only when nothing was paid, and nothing is under way. */
  const givesUp = (after: Order): void => {
    if (knew(after, 'success').length > 0) note('expiry', `${after.code} was paid`);
    const waited = now() < after.expiresAt + ONGOING_LIMIT;
    if (waited && stillAtTheBank(after).length > 0)
      note('ongoing', `${after.code} was given up while a bank was at work`);
  };

  /** A link belongs to its own attempt, and is stored only for an order that waits and that nobody has paid. */
  const opens = (after: Order, before: Order | undefined): void => {
    for (const [n, { status, url }] of Object.entries(after.refs)) {
      if (status !== 'OPEN' || before?.refs[n]?.status === 'OPEN') continue;
      if (!url?.endsWith(referenceOf(prefix, after.orderId, Number(n))))
        note('link', `attempt ${n} has the link ${url}`);
      if (after.status !== 'PENDING') note('link', `a link was stored for ${after.code}, which is ${after.status}`);
      if (knew(after, 'success').some((other) => other !== Number(n)))
        note('link', `a link was made beside a paid one`);
    }
  };

  /** No event runs ahead of the stored truth. */
  const event = ({ type, detail }: OrderEvent): void => {
    const stored = orders.get(detail.orderId);
    const owed = Object.keys(stored?.outbox ?? {}).some((key) => key.startsWith(`${type}#${detail.attempt}`));
    if (!owed) note('outbox', `${type} of ${detail.orderId} was published before it was true`);
  };

  /** A link that is shown is stored, and is the only one that could still be paid in its turn. */
  const link = (orderId: string, url: string): void => {
    const stored = orders.get(orderId);
    const attempt = Object.entries(stored?.refs ?? {}).find(([, { url: known }]) => known === url);
    if (!attempt) note('link', `${url} was shown and is not stored`);
    const before = shown.get(orderId) ?? new Set();
    for (const other of before) if (other !== url && !over.has(other)) note('link', `${url} was shown beside ${other}`);
    shown.set(orderId, before.add(url));
  };

  const reply = (told: Reply, since: ReadonlyMap<string, number>): void => {
    if (told.kind !== 'order' && told.kind !== 'invoice') return;
    const stored = [...orders.values()].find(({ code }) => code === told.order.code);
    if (!stored) {
      note('truth', `${told.order.code} was shown and is not there`);
      return;
    }
    if (told.order.payUrl) link(stored.orderId, told.order.payUrl);
    const { status } = told.order;
    const lately = statusesOf(stored.orderId).slice(Math.max(0, (since.get(stored.orderId) ?? 0) - 1));
    if (status !== 'REFUNDED' && !lately.includes(status)) note('truth', `${told.order.code} was said to be ${status}`);
  };

  return {
    violations,
    order,
    session: sessions.session,
    carries: sessions.carries,
    followed: sessions.followed,
    event,
    note,
    /** A mark to hold later answers to: what was true before it may not be told any more. */
    mark: (): ReadonlyMap<string, number> => new Map([...past].map(([orderId, known]) => [orderId, known.length])),
    /** What reached a customer, told of the time since `mark`. */
    answer: (answer: ChatAnswer, mark: ReadonlyMap<string, number>, hearer: Hearer): void => {
      const { replies, notices, version } = answer;
      for (const told of [...notices.map((notice) => notice.reply), ...replies]) reply(told, mark);
      said(answer, hearer);
      sessions.shows(hearer.deviceId, version);
    },
    /** Paystack calls this payment over: another link may be shown from now on. */
    isOver: (reference: string) => void over.add(`https://checkout.paystack.com/${reference}`),
    begins: (process: Process) => {
      known.set(
        process,
        new Map([...paystack.transactions].map(([one, { status, facts }]) => [one, { status, facts }])),
      );
    },
    /** Holds all the money there is to our orders. */
    money: (unmatched: ReadonlyMap<string, unknown>): void => {
      for (const wrong of wrongMoney({ paystack, prefix, orders, unmatched })) note('money', wrong);
      for (const stored of orders.values()) if (!orderSchema.safeParse(stored).success) note('item', stored.code);
    },
  };
};

export type Watch = ReturnType<typeof createWatch>;
