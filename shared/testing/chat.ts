import { expect } from 'vitest';
import { type Basket, cartView } from '../ordering/basket.ts';
import type { Cart } from '../ordering/cart.ts';
import { understand } from '../ordering/commands.ts';
import type { OrderNews } from '../ordering/news.ts';
import type { Order } from '../ordering/order.ts';
import { placeOrder } from '../ordering/order-changes.ts';
import { replyText } from '../ordering/reply-text.ts';
import { newSession, type Session } from '../ordering/session.ts';
import { askingToCancel } from '../ordering/states/awaiting-payment.ts';
import { step } from '../ordering/step.ts';
import type { Context, Effect, Step } from '../ordering/transitions.ts';
import { type Words, wordsFor } from '../ordering/words/words.ts';
import { type Kitchen, newKitchen } from './test-shop.ts';

export const NOON = 1_767_268_800; // 2026-01-01T12:00:00Z
const DAY = 24 * 3600;
const DEVICE = '00000000-0000-4000-8000-000000000001';

/** The nth order of a conversation: a ULID. */
export const orderIdOf = (n: number) => `01${String(n).padStart(24, '0')}`;

/** What came of a message, for a test to hold to. `state` is where it leads. */
const heard = ({ next, replies, effects }: Step, words: Words) => {
  const text = replies.map((reply) => replyText(reply, words)).join('\n');
  return {
    state: next.state,
    replies,
    effects,
    text,
    hears(fragment: string) {
      expect(text).toContain(fragment);
      return this;
    },
    doesNotHear(fragment: string) {
      expect(text).not.toContain(fragment);
      return this;
    },
  };
};

/**
 * A customer in front of the pure core alone: no table, no Paystack, no clock. What a step decides is kept as the table
 * would keep it, every write raises the version, and an order that is placed waits in memory.
 */
export const newCustomer = (kitchen: Kitchen = newKitchen()) => {
  let session: Session = newSession({ deviceId: DEVICE, shopId: kitchen.shop.shopId });
  let made = 0;
  const orders = new Map<string, Order>();

  const place = (orderId: string, basket: Basket) => {
    const ticket = { orderId, code: `B2B-TEST${orders.size + 1}`, owner: 'owner', now: NOON, expirySeconds: DAY };
    orders.set(orderId, placeOrder(basket, kitchen.shop, DEVICE, ticket));
  };
  const write = (next: Session, effects: readonly Effect[]) => {
    if (next !== session) session = { ...next, version: next.version + 1 };
    for (const effect of effects) if (effect.type === 'placeOrder') place(effect.orderId, effect.basket);
  };
  const take = (decided: Step) => {
    write(decided.next, decided.effects);
    return heard(decided, words());
  };
  const words = () => wordsFor(session, kitchen.shop);
  const waitedFor = () => (session.state === 'AWAITING_PAYMENT' ? orders.get(session.orderId) : undefined);
  const context = (): Context => ({
    shop: kitchen.shop,
    menu: kitchen.menu(),
    order: waitedFor(),
    newOrderId: orderIdOf(++made),
    now: NOON,
  });
  const says = (message: string) =>
    take(step(session, { type: 'message', said: message, command: understand(message), context: context() }));

  return {
    says,
    /** Says several things; the last answer counts. */
    saysAll: (first: string, ...others: string[]) => others.reduce((_, message) => says(message), says(first)),
    hearsThat: (heard: Omit<OrderNews, 'type'>) => take(step(session, { type: 'orderNews', ...heard })),
    /** Paystack was asked after a `0`: the question whether to cancel is put, or refused and so closed. */
    isAskedToCancel: (open = true) => {
      if (session.state === 'AWAITING_PAYMENT') write(askingToCancel(session, session.orderId, open), []);
    },
    session: () => session,
    /** What is in the cart; empty where there is none. */
    cart: (): Cart => (session.state === 'CHOOSING_MENU' ? session.cart : []),
    /** What the cart costs, all fees included. */
    bill: () => cartView(session.state === 'CHOOSING_MENU' ? session : { cart: [] }, kitchen.shop, words()),
    question: () => session.question?.type,
    /** The order the customer waits for. */
    order: () => {
      const order = waitedFor();
      if (!order) throw new Error('This customer waits for no order');
      return order;
    },
    context,
  };
};
