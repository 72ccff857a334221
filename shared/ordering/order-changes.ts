import type { Basket } from './basket.ts';
import { billOf } from './cart.ts';
import { type EventType, ORDER_NEXT, type Order, type OrderStatus } from './order.ts';
import { nextLook, ONGOING_STEP, unsettledAttempts } from './order-schedule.ts';
import type { Shop } from './shop.ts';

/** What an order needs besides the cart: identifiers and times come from outside, so that this code stays pure. */
export type OrderTicket = {
  orderId: string;
  code: string;
  /** The request that will ask Paystack for the link. */
  owner: string;
  /** Epoch seconds. */
  now: number;
  /** Seconds until an unpaid order is given up. */
  expirySeconds: number;
};

/** Freezes a cart into an order whose first attempt is already written down: its reference exists before Paystack does. */
export const placeOrder = (basket: Basket, shop: Shop, deviceId: string, ticket: OrderTicket): Order => {
  const { orderId, code, owner, now, expirySeconds } = ticket;
  const { cart, fees, note, handover, contact } = basket;
  const order: Order = {
    schema: 1,
    orderId,
    version: 0,
    status: 'PENDING',
    shopId: shop.shopId,
    deviceId,
    code,
    subaccount: shop.subaccount,
    lines: cart,
    fees,
    note,
    handover,
    contact,
    leadMinutes: shop.leadMinutes,
    total: billOf(cart, fees, shop.currency).total,
    currency: shop.currency,
    n: 1,
    refs: { 1: { status: 'INIT', owner, initAt: now } },
    surplus: [],
    reviews: {},
    received: {},
    refunds: {},
    disputes: {},
    outbox: {},
    verifies: 0,
    createdAt: now,
    expiresAt: now + expirySeconds,
  };
  return rescheduled(order, now);
};

/** Every change that may leave other things to do passes here, so that `dueAt` never lags behind them. */
export const rescheduled = (order: Order, now: number): Order => ({ ...order, dueAt: nextLook(order, now) });

/** @throws RangeError when money would go back: a fault of ours, never of the customer's. */
export const withStatus = (order: Order, status: OrderStatus): Order => {
  const allowed: readonly OrderStatus[] = ORDER_NEXT[order.status];
  if (!allowed.includes(status)) throw new RangeError(`An order never goes from ${order.status} to ${status}`);
  return { ...order, status };
};

/**
 * Puts an event into the outbox, unless it is there already.
 * @param what tells one event of this type and attempt from another, where there may be several
 */
export const owing = (order: Order, type: EventType, n: number, what?: string): Order => {
  const key = what === undefined ? `${type}#${n}` : `${type}#${n}#${what}`;
  return key in order.outbox ? order : { ...order, outbox: { ...order.outbox, [key]: 0 } };
};

/** Gives an unpaid order up. The caller has asked Paystack about every reference first. */
export const closeUnpaid = (order: Order, status: 'CANCELLED' | 'EXPIRED', now: number): Order => {
  const closed = { ...withStatus(order, status), closedAt: now };
  return rescheduled(owing(closed, status === 'CANCELLED' ? 'OrderCancelled' : 'OrderExpired', order.n), now);
};

/**
 * Notes that Paystack is being asked now. The order stays due even where this is the last look, for the question may have
 * no answer; `rescheduled` takes it off once there is one.
 */
export const verifying = (order: Order, now: number): Order => {
  const next = rescheduled({ ...order, lastVerifyAt: now, verifies: order.verifies + 1 }, now);
  const unanswered = unsettledAttempts(order).length > 0;
  return { ...next, dueAt: next.dueAt ?? (unanswered ? now + ONGOING_STEP : undefined) };
};
