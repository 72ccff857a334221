import { mattersOf } from '../../../../shared/ordering/matters.ts';
import { ORDER_NEXT, type Order, type OrderStatus, paymentsOf } from '../../../../shared/ordering/order.ts';
import { unsettledAttempts } from '../../../../shared/ordering/order-schedule.ts';
import { insist } from '../violation.ts';

/** Every place where a payment may stand in an order. */
const places = ({ paidRef, surplus, reviews }: Order): number[] => [
  ...(paidRef === undefined ? [] : [paidRef]),
  ...surplus,
  ...Object.keys(reviews).map(Number),
];

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const EVENT_OF: Partial<Record<OrderStatus, readonly string[]>> = {
  PAID: ['PaymentConfirmed', 'OrderResolved'],
  REVIEW: ['ReviewNeeded'],
  CANCELLED: ['OrderCancelled'],
  EXPIRED: ['OrderExpired'],
  PAID_LATE: ['PaidLate'],
  REFUND_DUE: ['OrderResolved'],
};

/** What holds of an order by itself, whatever is around it. */
const checkOrder = (order: Order): void => {
  const { status, paidRef, reviews, received, resolvedAt } = order;
  const standing = places(order);
  insist(
    new Set(standing).size === standing.length,
    'I1 money in one place',
    () => `twice in ${JSON.stringify(order)}`,
  );
  insist(
    same(Object.keys(paymentsOf(order)).map(Number), [...standing].sort()),
    'I1 money in one place',
    () => `a payment without a place, or a place without one: ${JSON.stringify(order)}`,
  );
  insist(
    status !== 'PENDING' || standing.length === 0,
    'I1 money in one place',
    () => 'an order that has money still waits for it',
  );
  const isPaid = status === 'PAID' || status === 'PAID_LATE';
  insist(!isPaid || paidRef !== undefined, 'I2 paid once', () => `${status} by nothing`);
  const paid = paidRef === undefined ? undefined : received[paidRef];
  insist(
    paidRef === undefined || resolvedAt !== undefined || paid?.amount === order.total,
    'I2 paid once',
    () => 'paid without a person by a payment that does not match',
  );
  insist(
    Object.keys(reviews).every((n) => order.refunds[n] || mattersOf(order).some((matter) => matter.n === Number(n))),
    'I1 money in one place',
    () => 'a payment for review that no person is shown',
  );
  const isOwed = Object.values(order.outbox).includes(0) || unsettledAttempts(order).length > 0;
  insist(!isOwed || order.dueAt !== undefined, 'I4 links are looked after', () => 'nobody will look at it again');
};

const checkChange = (before: Order, after: Order): void => {
  const next: readonly OrderStatus[] = ORDER_NEXT[before.status];
  const moved = before.status !== after.status;
  insist(!moved || next.includes(after.status), 'I3 status goes forward', () => `${before.status} to ${after.status}`);
  insist(before.paidRef === undefined || before.paidRef === after.paidRef, 'I2 paid once', () => 'paidRef is replaced');
  const { lines, fees, total, currency } = before;
  insist(
    same([lines, fees, total, currency], [after.lines, after.fees, after.total, after.currency]),
    'I5 what was ordered stays',
    () => after.orderId,
  );
  const kept = new Set(places(after));
  insist(
    places(before).every((n) => kept.has(n)),
    'I1 money in one place',
    () => 'a payment was forgotten',
  );
  const links = Object.entries(before.refs).filter(([, { status }]) => status === 'OPEN');
  insist(
    links.every(([n, { url }]) => after.refs[n]?.status === 'OPEN' && after.refs[n].url === url),
    'I4 links are looked after',
    () => 'a link was forgotten',
  );
  const types = Object.keys(after.outbox).map((key) => key.split('#')[0]);
  insist(
    !moved || (EVENT_OF[after.status] ?? []).some((type) => types.includes(type)),
    'I10 events follow the truth',
    () => `${after.status} without its event in the same write`,
  );
};

const orders = new WeakSet<Order>();
const changes = new WeakMap<Order, WeakSet<Order>>();

/** Called at every write of an order; each pair of values is looked at once. */
export const orderWritten = (before: Order, after: Order): void => {
  const known = changes.get(before) ?? new WeakSet();
  if (known.has(after)) return;
  if (!orders.has(after)) checkOrder(after);
  checkChange(before, after);
  orders.add(after);
  changes.set(before, known.add(after));
};
