import { mattersOf } from '../ordering/matters.ts';
import { ORDER_NEXT, type Order, type OrderStatus } from '../ordering/order.ts';
import type { Refund, RefundStatus } from '../ordering/refund.ts';
import { isWhollyBack, type Life, type Turn } from './order-life.ts';

/** Cheaper than `expect`, of which a few thousand lives would need a million. @throws what must never be */
export const never = (wrong: boolean, what: string, ...about: unknown[]): void => {
  if (wrong) throw new Error([what, ...about.map((one) => JSON.stringify(one))].join(' '));
};
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Where the payment of attempt `n` stands: in one place, whatever became of it. */
const placesOf = ({ paidRef, surplus, reviews }: Order, n: number): string[] => [
  ...(paidRef === n ? ['paidRef'] : []),
  ...surplus.filter((one) => one === n).map(() => 'surplus'),
  ...(n in reviews ? ['reviews'] : []),
];

const checkMoney = ({ order, came }: Life) => {
  const { paidRef, surplus, reviews, received } = order;
  for (const [n, facts] of came) {
    const places = placesOf(order, n);
    never(places.length !== 1, `payment ${n} stands in`, places);
    const kept = (places[0] === 'reviews' ? reviews : received)[n];
    never(kept?.amount !== facts.amount || kept.currency !== facts.currency, `payment ${n} is kept otherwise`, kept);
  }
  const standing = [...(paidRef === undefined ? [] : [paidRef]), ...surplus];
  never(
    standing.some((n) => !came.has(n)),
    'money that never came stands in',
    standing,
  );
  never(
    !same(Object.keys(received).map(Number), standing.toSorted()),
    'received is of',
    Object.keys(received),
    standing,
  );
  never(
    Object.keys(reviews).some((n) => !came.has(Number(n))),
    'nobody paid',
    reviews,
  );
  const needs: readonly OrderStatus[] = ['PAID', 'PAID_LATE'];
  never(needs.includes(order.status) && paidRef === undefined, `${order.status} by no payment`);
};

const FROZEN = [
  'orderId',
  'shopId',
  'deviceId',
  'code',
  'lines',
  'fees',
  'total',
  'currency',
  'createdAt',
  'expiresAt',
] as const;

const checkForward = ({ order: before }: Life, turn: Turn, { order: after }: Life) => {
  const allowed: readonly OrderStatus[] = [before.status, ...ORDER_NEXT[before.status]];
  // An order whose only money was on its way back already is paid late and given up in one.
  const past = allowed.flatMap((status) => (status === before.status ? [] : [...ORDER_NEXT[status]]));
  const givenUp = after.status === 'REFUND_DUE' && past.some((status) => status === 'REFUND_DUE');
  never(!allowed.includes(after.status) && !givenUp, `went from ${before.status} to ${after.status}`);
  for (const field of FROZEN) never(!same(before[field], after[field]), `changed its ${field}`);
  never(before.paidRef !== undefined && before.paidRef !== after.paidRef, 'is paid by another payment now');
  const byWhom = turn.type === 'pays' || (turn.type === 'decides' && turn.decision === 'accept');
  never(before.paidRef !== after.paidRef && !byWhom, `was paid by: ${turn.type}`);
  for (const [key, sentAt] of Object.entries(before.outbox))
    never(after.outbox[key] === undefined || (sentAt > 0 && after.outbox[key] === 0), `forgot to have told ${key}`);
};

const ROAD: readonly RefundStatus[] = ['WANTED', 'PENDING', 'PROCESSING', 'NEEDS_ATTENTION', 'FAILED', 'PROCESSED'];
const far = ({ status, partly }: Refund) => ROAD.indexOf(status) + (partly ? 0 : 0.5);

const checkRefunds = ({ order: before }: Life, turn: Turn, { order: after }: Life) => {
  for (const [n, known] of Object.entries(before.refunds)) {
    const now = after.refunds[n];
    const again = turn.type === 'decides' && now?.status === 'WANTED' && now.tries === known.tries + 1;
    never(!now, `forgot the refund of ${n}`);
    if (now && !again) never(ROAD.indexOf(now.status) < ROAD.indexOf(known.status), 'a refund went back', known, now);
    if (now && known.status === 'PROCESSED') never(far(now) < far(known), 'money that was back came again', known, now);
    const unasked = known.status === 'WANTED' && known.tries > 1 && known.askedAt === undefined;
    never(unasked && turn.type === 'hearsRefund' && now?.status === 'PENDING', 'an old word ended a new wish', known);
  }
  for (const [n, { partly, amount }] of Object.entries(after.refunds))
    never(partly === true && amount === undefined, `nobody knows what part of ${n} went back`);
};

const checkDisputes = ({ order: before }: Life, { order: after }: Life) => {
  for (const [id, known] of Object.entries(before.disputes)) {
    const now = after.disputes[id];
    never(known.status === 'RESOLVED' && now?.status !== 'RESOLVED', `dispute ${id} is open again`);
    for (const word of ['category', 'answerBy', 'stage', 'amount'] as const)
      never(known[word] !== undefined && now?.[word] === undefined, `dispute ${id} forgot its ${word}`);
  }
};

const isStuck = (refund: Refund | undefined) => refund?.status === 'FAILED' || refund?.status === 'NEEDS_ATTENTION';

/** Attempts a person must act on, said once more in other words than the code's. */
const waitingFor = ({ order, came }: Life): number[] => {
  const { status, paidRef, refunds } = order;
  const stuck = Object.keys(refunds)
    .map(Number)
    .filter((n) => isStuck(refunds[n]));
  const open = [...came.keys()].filter((n) => {
    const inOrder = status === 'PAID' && n === paidRef;
    return !inOrder && !isStuck(refunds[n]) && (!refunds[n] || refunds[n].partly);
  });
  return [...stuck, ...open].toSorted();
};

const checkAttention = (life: Life) => {
  const { order } = life;
  const matters = mattersOf(order);
  const about = matters.filter(({ type }) => type !== 'dispute').map(({ n }) => n);
  never(!same(about.toSorted(), waitingFor(life)), 'waits for a person', about, 'instead of', waitingFor(life));
  const open = Object.values(order.disputes).filter(({ status }) => status === 'OPEN').length;
  never(
    matters.length - about.length !== open,
    'disputes that wait',
    matters.length - about.length,
    'instead of',
    open,
  );
  const doubtful = order.status === 'REVIEW' || order.status === 'PAID_LATE';
  const goesBack = Object.keys({ ...order.received, ...order.reviews }).every(
    (n) => order.refunds[n] && !order.refunds[n].partly,
  );
  never(doubtful && goesBack, `is ${order.status} although all its money goes back`);
};

const checkSchedule = (turn: Turn, { order, now }: Life) => {
  const { status, refunds, outbox, dueAt } = order;
  const underWay = Object.values(refunds).some((refund) => ['WANTED', 'PENDING', 'PROCESSING'].includes(refund.status));
  const open = status === 'PENDING' || underWay || Object.values(outbox).includes(0);
  never(open && dueAt === undefined, 'nobody will look at it again');
  never(turn.type === 'looks' && dueAt !== undefined && dueAt <= now, 'is due again as soon as it was looked at');
};

/** What must be true of every step of an order's life. @throws what is not */
export const checkKept = (before: Life, turn: Turn, after: Life): void => {
  checkMoney(after);
  checkForward(before, turn, after);
  checkRefunds(before, turn, after);
  checkDisputes(before, after);
  checkAttention(after);
  checkSchedule(turn, after);
  for (const n of after.came.keys())
    never(isWhollyBack(before.order, n) && !isWhollyBack(after.order, n), 'came again');
};
