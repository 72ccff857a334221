import { orderIdOf } from '../scene.ts';
import type { Real } from './real-shop.ts';

const HOUR = 3600;
/** Seconds after which the sweep asks Paystack again about an order that somebody has asked about. */
const ASKED_LATELY = HOUR / 2 + 60;
/** Seconds after closing until which the sweep may come here: the looks after that are the last, which the model leaves out. */
const LAST_LOOK = 79 * HOUR;

/** Lets time pass, but never past the time of an order that waits: that is a step of its own. */
export const waits = ({ clock, store }: Real, seconds: number): boolean => {
  const pending = [...store.orderItems.values()].find(({ status }) => status === 'PENDING');
  const at = clock.now + seconds;
  if (pending && clock.now < pending.expiresAt && at >= pending.expiresAt) return false;
  clock.now = at;
  return true;
};

/** Waits until the sweep would come to an order and ask Paystack about it; false where that is not to be played. */
export const waitsForSweep = (real: Real, o: number): boolean => {
  const { clock, store } = real;
  const { dueAt, lastVerifyAt = 0, closedAt = clock.now } = store.orderItems.get(orderIdOf(o)) ?? {};
  if (dueAt === undefined || dueAt > closedAt + LAST_LOOK) return false;
  return waits(real, Math.max(0, dueAt - clock.now, lastVerifyAt + ASKED_LATELY - clock.now));
};

/** The clock of an order goes on to its next moment: past its time, or past the time that a bank is waited for. */
export const passes = ({ clock, store }: Real, o: number): void => {
  const expiresAt = store.orderItems.get(orderIdOf(o))?.expiresAt ?? 0;
  clock.now = Math.max(clock.now, expiresAt) + (clock.now >= expiresAt ? 7 * HOUR : 60);
};
