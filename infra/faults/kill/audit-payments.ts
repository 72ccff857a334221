import type { Order } from '../../../shared/ordering/order.ts';
import { readReference, referenceOf } from '../../../shared/ordering/reference.ts';
import { isPaid } from '../../local/paystack/charge.ts';
import type { Transaction } from '../../local/paystack/ledger.ts';
import { doubled, type Finding, lost, wrong } from './findings.ts';
import { missing } from './missing.ts';
import type { Snapshot } from './snapshot.ts';

/** What every local reference begins with. */
const PREFIX = 'local';
/** Statuses of an order that nobody has paid for. */
const UNPAID: readonly string[] = ['PENDING', 'CANCELLED', 'EXPIRED'];

export type Patience = {
  /** Nothing is on its way any more: every payment must have arrived. */
  quiet: boolean;
  /** References whose webhook was given up, so that others have to learn of the payment. */
  givenUp: ReadonlySet<string>;
};

const entriesOf = ({ paidRef, surplus, reviews }: Order): number[] => [
  ...(paidRef === undefined ? [] : [paidRef]),
  ...surplus,
  ...Object.keys(reviews).map(Number),
];

const references = ({ orders, unmatched }: Snapshot): string[] => [
  ...orders.flatMap((order) => entriesOf(order).map((n) => referenceOf(PREFIX, order.orderId, n))),
  ...unmatched,
];

/** Paid, and the shop has not said yet that it knows: Paystack will tell it again. */
const isOnItsWay = ({ reference, deliveries }: Transaction, { quiet, givenUp }: Patience): boolean =>
  !quiet && (deliveries.length > 0 || givenUp.has(reference));

/** Every success at Paystack stands in exactly one place. */
const auditSuccesses = (snapshot: Snapshot, patience: Patience): Finding[] => {
  const placed = Map.groupBy(references(snapshot), (reference) => reference);
  return snapshot.before.filter(isPaid).flatMap((transaction) => {
    const { reference } = transaction;
    const places = placed.get(reference)?.length ?? 0;
    if (places > 1) return [doubled(`Payment ${reference} stands in ${places} places`)];
    if (places === 1 || isOnItsWay(transaction, patience)) return [];
    return [lost(`Payment ${reference} is a success at Paystack and stands nowhere here`)];
  });
};

/** Every payment that stands here is a success at Paystack, and of this order. */
const auditEntries = ({ orders, unmatched, after }: Snapshot): Finding[] => {
  const atPaystack = new Map(after.map((transaction) => [transaction.reference, transaction]));
  const check = (reference: string, where: string): Finding[] => {
    const known = atPaystack.get(reference);
    if (known && isPaid(known)) return [];
    return [wrong(`${where} counts payment ${reference}, which is ${known?.status ?? 'unknown'} at Paystack`)];
  };
  return [
    ...orders.flatMap((order) =>
      entriesOf(order).flatMap((n) => check(referenceOf(PREFIX, order.orderId, n), `Order ${order.code}`)),
    ),
    ...unmatched.flatMap((reference) => check(reference, 'UNMATCHED')),
  ];
};

const auditStatus = (order: Order): Finding[] => {
  const { code, status, paidRef } = order;
  const entries = entriesOf(order);
  if (UNPAID.includes(status) && entries.length > 0) return [lost(`Order ${code} is paid and ${status}`)];
  const isCalledPaid = status === 'PAID' || status === 'PAID_LATE';
  return isCalledPaid && paidRef === undefined ? [wrong(`Order ${code} is ${status} without a payment`)] : [];
};

/** Every link was made for an attempt that is written down, and every one that was shown is known at Paystack. */
const auditLinks = ({ orders, before, after }: Snapshot): Finding[] => {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  const known = new Set(after.map(({ reference }) => reference));
  const withoutOrder = before.flatMap(({ reference, requestedAmount }) => {
    const named = readReference(PREFIX, reference);
    const order = named && byId.get(named.orderId);
    if (!named || !order?.refs[named.n]) return [lost(`Paystack has a link ${reference}, and no order has`)];
    return requestedAmount === order.total ? [] : [wrong(`Link ${reference} asks for another amount than its order`)];
  });
  const withoutLink = orders.flatMap(({ orderId, code, refs }) =>
    Object.entries(refs)
      .filter(([n, { status }]) => status === 'OPEN' && !known.has(referenceOf(PREFIX, orderId, Number(n))))
      .map(([n]) => lost(`Order ${code} has shown link ${n}, which Paystack does not know`)),
  );
  return [...withoutOrder, ...withoutLink];
};

const auditFile = ({ after, file }: Snapshot): Finding[] => {
  const spelled = (ledger: Transaction[]) => ledger.map((transaction) => JSON.stringify(transaction));
  const differ = [...missing(spelled(after), spelled(file)), ...missing(spelled(file), spelled(after))].length;
  return differ === 0 ? [] : [lost(`The simulator's ledger and its file differ in ${differ} lines`)];
};

/** Paystack's ledger and our orders, line by line and both ways. */
export const auditPayments = (snapshot: Snapshot, patience: Patience): Finding[] => [
  ...auditSuccesses(snapshot, patience),
  ...auditEntries(snapshot),
  ...snapshot.orders.flatMap(auditStatus),
  ...auditLinks(snapshot),
  ...auditFile(snapshot),
];
