import type { Order } from '../../../shared/ordering/order.ts';
import type { Page } from './book.ts';
import { attemptOf } from './overhear.ts';
import type { World } from './world.ts';

/** Looks of the sweep until nothing is due any more; more than this and something is due for ever. */
const MAX_LOOKS = 60;

/** Lets the sweep run whenever an order is due, until none is. */
export const sweepToTheEnd = async ({ store, time }: World, sweeps: () => Promise<void>): Promise<string[]> => {
  for (let looks = 0; looks < MAX_LOOKS; looks += 1) {
    const due = [...store.orderItems.values()].flatMap(({ dueAt }) => dueAt ?? []);
    if (due.length === 0) return [];
    time.passes({ seconds: Math.max(0, Math.min(...due) - time.now()) });
    await sweeps();
  }
  return ['an order is due again and again'];
};

const placesOf = ({ paidRef, surplus, reviews }: Order, n: number): number =>
  [paidRef === n, surplus.includes(n), n in reviews].filter(Boolean).length;

/** "Every success that Paystack reports for one of our references stands in exactly one place." */
const accounts = ({ paystack, store }: World): string[] =>
  [...paystack.transactions.keys()].flatMap((reference) => {
    const { orderId, n } = attemptOf(reference);
    const order = store.orderItems.get(orderId);
    const { status } = paystack.factsOf(reference) ?? {};
    if (!order) return [`${reference} has lost its order`];
    const places = placesOf(order, n);
    if (status === 'success' && places !== 1) return [`${reference} was paid and stands in ${places} places`];
    const isBack = order.refunds[n]?.status === 'PROCESSED';
    return status === 'reversed' && !isBack ? [`${reference} was given back, and the order does not know`] : [];
  });

/** What a customer hears in the end, by docs/payments.md; some of it otherwise once the money is back. */
const HEARS: { readonly [status: string]: RegExp } = {
  PAID: /is paid|went back to you/,
  REVIEW: /a person at the shop is looking at it/,
  CANCELLED: /is cancelled\./,
  EXPIRED: /expired before it was paid\./,
  PAID_LATE: /arrived after order .* was closed|went back to you/,
  REFUND_DUE: /will be given back|went back to you/,
};

const hears = async ({ engine }: World, page: Page, code = ''): Promise<string[]> => {
  const { status, placed, payments, refunds } = page;
  const { deviceId, shopId } = placed;
  const looked = await engine.look({ deviceId, shopId }, { seenVersion: 0, returned: false });
  if (!looked.ok) return ['a customer cannot look'];
  const notices = looked.answer.notices.filter((notice) => notice.code === code);
  const told = notices.map(({ reply }) => JSON.stringify(reply)).join();
  const uncharged = (status === 'CANCELLED' || status === 'EXPIRED') && payments.size + refunds.size === 0;
  const isTrue = told.includes('You were not charged') === uncharged && HEARS[status]?.test(told);
  return isTrue ? [] : [`the customer of a ${status} order hears ${told || 'nothing'}`];
};

/** What must hold in the end, when all that can be known is known. */
export const reckon = async (world: World): Promise<string[]> => {
  const { pages, store } = world;
  const wrong = accounts(world);
  for (const page of pages.values()) {
    const order = store.orderItems.get(page.placed.orderId);
    if (page.status === 'PENDING') wrong.push(`${page.placed.orderId} waits for ever`);
    if (Object.values(order?.outbox ?? {}).includes(0)) wrong.push('an event was never sent');
    wrong.push(...(await hears(world, page, order?.code)));
  }
  return wrong;
};
