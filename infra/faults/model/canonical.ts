import type { Attempt, Order, PaymentFacts } from '../../../shared/ordering/order.ts';
import type { Refund } from '../../../shared/ordering/refund.ts';
import type { Session } from '../../../shared/ordering/session.ts';
import { factsOf, NOON } from './scene.ts';

/**
 * Real orders and sessions, without what does not decide: times (a clock is one of three moments, and whether something
 * has a time at all is kept), versions (a process knows whether what it read is still what is there), how often Paystack
 * was asked. Two that are the same but for those are one state.
 */
const someTime = (time: number | undefined) => (time === undefined ? undefined : NOON);

const mapped = <Value>(record: Record<string, Value>, change: (value: Value) => Value): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(record)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, change(value)]),
  );

/** Whose an attempt is matters only until it has its link. */
const attempt = ({ status, owner, url }: Attempt): Attempt => ({
  status,
  owner: status === 'INIT' ? owner : '',
  initAt: NOON,
  url,
});

const refund = ({ status, by, tries, askedAt, amount, partly }: Refund): Refund => ({
  status,
  by,
  wantedAt: NOON,
  tries,
  askedAt: someTime(askedAt),
  amount,
  partly,
});

export const canonicalOrder = (order: Order): Order => {
  const facts = ({ amount }: PaymentFacts) => factsOf(order, amount === order.total ? 'paid' : 'odd');
  return {
    schema: 1,
    orderId: order.orderId,
    version: 1,
    status: order.status,
    shopId: order.shopId,
    deviceId: order.deviceId,
    code: order.code,
    subaccount: order.subaccount,
    lines: order.lines,
    fees: order.fees,
    note: order.note,
    handover: order.handover,
    contact: order.contact,
    leadMinutes: order.leadMinutes,
    total: order.total,
    currency: order.currency,
    n: order.n,
    refs: mapped(order.refs, attempt),
    paidRef: order.paidRef,
    paidAt: order.paidAt === undefined ? undefined : '2026-01-01T12:05:00.000Z',
    surplus: order.surplus,
    reviews: mapped(order.reviews, (review) => ({ ...facts(review), differs: review.differs })),
    received: mapped(order.received, facts),
    refunds: mapped(order.refunds, refund),
    disputes: {},
    resolvedAt: someTime(order.resolvedAt),
    outbox: mapped(order.outbox, (sentAt) => (sentAt === 0 ? 0 : 1)),
    verifies: 0,
    createdAt: NOON,
    expiresAt: NOON + order.expiresAt - order.createdAt,
    closedAt: someTime(order.closedAt),
    dueAt: someTime(order.dueAt),
  };
};

/**
 * Notices are numbered as they came. A customer's page has seen those whose number is not above its own, so that the
 * order of numbers says as much as the numbers.
 */
export const canonicalSession = (session: Session, keepSeen: boolean): Session => {
  const numbers = [...new Set(session.notices.map(({ version }) => version))].sort((a, b) => a - b);
  const { schema, deviceId, shopId, lastOrderId, language, details, forgotBy, earlier } = session;
  const base = {
    schema,
    deviceId,
    shopId,
    version: numbers.length,
    lastOrderId,
    notices: session.notices.map(({ orderId, status, n, version, seen }) => ({
      orderId,
      status,
      n,
      version: numbers.indexOf(version) + 1,
      seen,
    })),
    seen: keepSeen ? session.seen.map(({ messageId, hash }) => ({ messageId, hash })) : [],
    pays: [],
    codes: [],
    guesses: [],
    language,
    details,
    forgotBy,
    earlier,
  };
  switch (session.state) {
    case 'IDLE':
      return { ...base, state: 'IDLE', question: session.question };
    case 'CHOOSING_MENU':
      return {
        ...base,
        state: 'CHOOSING_MENU',
        cart: session.cart,
        view: session.view,
        note: session.note,
        wishes: session.wishes,
        question: session.question,
      };
    case 'AWAITING_PAYMENT':
      return { ...base, state: 'AWAITING_PAYMENT', orderId: session.orderId, question: session.question };
  }
};
