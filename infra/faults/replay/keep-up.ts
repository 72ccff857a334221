import type { Order } from '../../../shared/ordering/order.ts';
import { close, hear, isHeld, type Page } from './book.ts';
import type { Answer } from './overhear.ts';
import type { World } from './world.ts';

/** Who has just done something, as far as it may end an order that nobody has paid. */
export type Doing = 'cancels' | 'mayExpire' | 'nothingOfTheKind';

const HOUR = 3600;
const HELD_FOR = 24 * HOUR;
const BANK_IS_WAITED_FOR = 6 * HOUR;
const UNDER_WAY = ['ongoing', 'pending', 'processing', 'queued'];

/** Attempts whose link somebody may have, and of whose money the books know nothing. */
const openAttempts = (page: Page, { refs }: Order): number[] =>
  Object.entries(refs)
    .filter(([n, { status }]) => status !== 'DEAD' && !isHeld(page, Number(n)))
    .map(([n]) => Number(n));

/** "While Paystack cannot be asked, nothing expires, is cancelled, or is called unpaid"; and a bank is waited for. */
const mayBeGivenUp = (page: Page, order: Order, answers: readonly Answer[], now: number): boolean => {
  const patience = page.placed.createdAt + HELD_FOR + BANK_IS_WAITED_FOR;
  return openAttempts(page, order).every((n) => {
    const status = answers.findLast((answer) => answer.n === n && answer.status !== undefined)?.status ?? 'unknown';
    return status !== 'unknown' && (now >= patience || !UNDER_WAY.includes(status));
  });
};

/**
 * An order without an open attempt is given up without a question, so nothing shows whether the sweep has looked at it:
 * there either way is right.
 */
const isLeft = (page: Page, order: Order): boolean =>
  openAttempts(page, order).length === 0 && order.status === 'PENDING';

const end = (page: Page, order: Order, doing: Doing, answers: readonly Answer[], now: number) => {
  if (page.status !== 'PENDING' || doing === 'nothingOfTheKind') return;
  if (doing === 'mayExpire' && now < page.placed.createdAt + HELD_FOR) return;
  if (!mayBeGivenUp(page, order, answers, now)) return;
  if (doing === 'mayExpire' && isLeft(page, order)) return;
  close(page, doing === 'cancels' ? 'CANCELLED' : 'EXPIRED');
};

/** Writes into the books what Paystack has answered meanwhile, and which orders were given up on the strength of it. */
export const keepUp = ({ pages, store, time, answersSince }: World, doing: Doing, whose?: string): void => {
  const answers = answersSince();
  for (const { orderId, word } of answers) {
    const page = pages.get(orderId);
    if (page && word) hear(page, word);
  }
  for (const page of pages.values()) {
    const { orderId, deviceId } = page.placed;
    const order = store.orderItems.get(orderId);
    const meant = whose === undefined || whose === deviceId;
    const own = answers.filter((answer) => answer.orderId === orderId);
    if (order && meant) end(page, order, doing, own, time.now());
  }
};
