import type { Order } from '../../../../shared/ordering/order.ts';
import { readReference } from '../../../../shared/ordering/reference.ts';
import { newSession, type Session } from '../../../../shared/ordering/session.ts';
import { canonicalOrder, canonicalSession } from '../canonical.ts';
import { DEVICE, linkBit, MAX_ORDERS, orderIdOf, PREFIX, refOf, shop, urlOf, type Word } from '../scene.ts';
import type { World } from '../world.ts';
import type { Real } from './real-shop.ts';

const ATTEMPTS = [1, 2, 3, 4, 5];
const ORDERS = Array.from({ length: MAX_ORDERS }, (_, at) => at + 1);

/** The messages that the model has, by their ids alone: the hash of their words is ours to compare, not to know. */
const sessionSeen = (session: Session): Session =>
  canonicalSession(
    {
      ...session,
      seen: session.seen.map(({ messageId }) => ({ messageId, hash: messageId })),
    },
    true,
  );

/** Between rounds nobody is at work, so whoever began an attempt is gone. */
const orderSeen = (order: Order): Order => {
  const { refs } = canonicalOrder(order);
  const orphans = Object.entries(refs).map(([n, one]) => [n, { ...one, owner: one.owner === '' ? '' : 'gone' }]);
  return { ...canonicalOrder(order), refs: Object.fromEntries(orphans) };
};

type Observed = { session: Session; orders: (Order | null)[]; paystack: [number, Word, boolean][]; links: number };
const told = (observed: Observed): string => JSON.stringify(observed);

export const observedInModel = ({ session, orders, paystack, customer }: World): string =>
  told({
    session: sessionSeen(session),
    orders: orders.map((order) => (order ? orderSeen(order) : null)),
    paystack: Object.entries(paystack).map(([ref, { word, refund }]) => [Number(ref), word, refund]),
    links: customer.links,
  });

const wordOf = (status: string, amount: number, asked: number): Word => {
  if (status === 'success') return amount === asked ? 'paid' : 'odd';
  if (status === 'abandoned') return 'open';
  if (status === 'reversed') return amount === asked ? 'back' : 'oddBack';
  return status === 'ongoing' ? 'bank' : 'failed';
};

const linksOf = ({ page }: Real): number =>
  ORDERS.flatMap((o) => ATTEMPTS.filter((n) => page.links.has(urlOf(o, n))).map((n) => linkBit(o, n))).reduce(
    (bits, bit) => bits | bit,
    0,
  );

export const observedInReal = async (real: Real): Promise<string> => {
  const { store, paystack } = real;
  const session = await store.sessions.load(newSession({ deviceId: DEVICE, shopId: shop.shopId }));
  const payments = [...paystack.transactions.values()].flatMap(({ request, status, facts, refunds }) => {
    const ours = readReference(PREFIX, request.reference);
    const o = ours ? ORDERS.find((number) => orderIdOf(number) === ours.orderId) : undefined;
    if (!ours || !o) return [];
    const word = wordOf(status, facts.amount ?? request.amount, request.amount);
    const seen: [number, Word, boolean] = [refOf(o, ours.n), word, refunds.length > 0];
    return [seen];
  });
  return told({
    session: sessionSeen(session),
    orders: ORDERS.map((o) => store.orderItems.get(orderIdOf(o))).map((order) => (order ? orderSeen(order) : null)),
    paystack: payments.sort(([a], [b]) => a - b),
    links: linksOf(real),
  });
};
