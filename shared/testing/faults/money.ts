import type { Order, PaymentFacts } from '../../ordering/order.ts';
import { readReference } from '../../ordering/reference.ts';
import type { createFakePaystack } from '../fake-paystack.ts';

type Books = {
  paystack: ReturnType<typeof createFakePaystack>;
  prefix: string;
  orders: ReadonlyMap<string, Order>;
  /** Payments that were kept without an order, by reference. */
  unmatched: ReadonlyMap<string, unknown>;
};

const placesOf = ({ paidRef, surplus, reviews }: Order, n: number): number =>
  (paidRef === n ? 1 : 0) + surplus.filter((other) => other === n).length + (n in reviews ? 1 : 0);

/** Only what was asked for pays for an order, or what a person has accepted. */
const isPaidWrongly = (order: Order, n: number, { amount }: PaymentFacts): boolean =>
  order.paidRef === n && order.resolvedAt === undefined && amount !== order.total;

/** Every success at Paystack stands in exactly one place, and every payment of ours is one. @returns what is wrong */
export const wrongMoney = ({ paystack, prefix, orders, unmatched }: Books): string[] => {
  const wrong: string[] = [];
  for (const reference of paystack.transactions.keys()) {
    const ours = readReference(prefix, reference);
    const facts = paystack.factsOf(reference);
    // What went back may stand where it stood, or nowhere.
    if (!ours || !facts || facts.status === 'reversed') continue;
    const order = orders.get(ours.orderId);
    const places = order ? placesOf(order, ours.n) : unmatched.has(reference) ? 1 : 0;
    if (places !== (facts.status === 'success' ? 1 : 0)) wrong.push(`${reference} stands in ${places} places`);
    if (order && isPaidWrongly(order, ours.n, facts)) wrong.push(`${reference} paid for ${order.code} wrongly`);
  }
  return wrong;
};
