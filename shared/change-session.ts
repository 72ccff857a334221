import { pauses, type Wait } from './backoff.ts';
import { existingOrder } from './existing-order.ts';
import type { Ids } from './ids.ts';
import type { Basket } from './ordering/basket.ts';
import type { Order } from './ordering/order.ts';
import { placeOrder } from './ordering/order-changes.ts';
import type { Customer, Session } from './ordering/session.ts';
import type { Shop } from './ordering/shop.ts';
import type { Step } from './ordering/transitions.ts';
import type { Orders } from './orders.ts';
import type { Sessions } from './sessions.ts';

/** Codes tried before a shop is taken to have none left; even a shop with a tenth of them used seldom needs a second. */
const MAX_CODES = 5;

export type SessionParts = {
  sessions: Sessions;
  orders: Orders;
  /** Epoch seconds. */
  now: () => number;
  random: () => number;
  wait: Wait;
};

/** What placing an order takes besides the step that asks for it. */
export type Placing = {
  shop: Shop;
  ids: Ids;
  /** The request that will ask Paystack for the link. */
  owner: string;
  /** Seconds until an unpaid order is given up. */
  expirySeconds: number;
};

/** A step that was written, or that had nothing to write. `order`: the one the session waits for or has just placed. */
export type ChangedSession = { session: Session; order?: Order; step: Step };

/** Decides on a session and the order it waits for; undefined refuses to decide at all. */
export type Decide = (session: Session, order: Order | undefined) => Step | undefined;

/**
 * The one road to a session: load, decide, write over the version that was read; where somebody was first, decide again
 * on what they left. A step that changes nothing writes nothing.
 * @param placing for decisions that may place an order
 * @returns busy when others kept writing first: nothing was applied
 */
export const changeSession = async (
  parts: SessionParts,
  customer: Customer,
  decide: Decide,
  placing?: Placing,
): Promise<ChangedSession | 'busy' | 'refused'> => {
  let session = await parts.sessions.load(customer);
  for (const pause of pauses(parts.random)) {
    if (pause > 0) await parts.wait(pause);
    const order = session.state === 'AWAITING_PAYMENT' ? await existingOrder(parts.orders, session.orderId) : undefined;
    const step = decide(session, order);
    if (!step) return 'refused';
    if (step.next === session) return { session, order, step };
    const written = await write(parts, step, placing);
    if (written.ok) return { session: written.session, order: written.order ?? order, step };
    session = written.current ?? (await parts.sessions.load(customer));
  }
  return 'busy';
};

type Written = { ok: true; session: Session; order?: Order } | { ok: false; current?: Session };

const write = async (parts: SessionParts, { next, effects }: Step, placing?: Placing): Promise<Written> => {
  const place = effects.find((effect) => effect.type === 'placeOrder');
  if (place && placing) return writeWithOrder(parts, next, place, placing);
  const saved = await parts.sessions.save(next);
  return saved.ok ? { ok: true, session: saved.value } : { ok: false, current: saved.current };
};

/** An order code that the shop has used already is replaced by another, without asking the customer again. */
const writeWithOrder = async (
  { orders, now }: SessionParts,
  next: Session,
  { orderId, basket }: { orderId: string; basket: Basket },
  { shop, ids, owner, expirySeconds }: Placing,
): Promise<Written> => {
  for (let tries = 0; tries < MAX_CODES; tries++) {
    const ticket = { orderId, code: ids.orderCode(), owner, now: now(), expirySeconds };
    const placed = await orders.place(next, placeOrder(basket, shop, next.deviceId, ticket));
    if (placed.ok || placed.reason === 'sessionMoved') return placed;
  }
  throw new Error(`No order code was free in shop ${shop.shopId}`);
};
