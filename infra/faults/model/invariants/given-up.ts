import { isPaid, type Word } from '../scene.ts';
import { insist } from '../violation.ts';
import type { Process, World } from '../world.ts';

/** What Paystack holds for all attempts of an order. */
export const wordsOf = ({ paystack }: World, o: number): Word[] =>
  Object.entries(paystack)
    .filter(([ref]) => Math.floor(Number(ref) / 10) === o)
    .map(([, { word }]) => word);

export const isPaidAt = (world: World, o: number): boolean => wordsOf(world, o).some(isPaid);

export const isBankAt = (world: World, o: number): boolean => wordsOf(world, o).includes('bank');

/** The clock of an order at which a bank is waited for no more. */
const OVERDUE = 2;

/** Called where an order is about to be cancelled or expired by somebody who began when it may have been paid already. */
export const checkGivenUp = (world: World, { o, paidBefore, bankBefore }: Process): void => {
  insist(!(paidBefore && isPaidAt(world, o)), 'I9 paid is never given up', () => `order ${o} was paid before`);
  const isWaited = bankBefore && isBankAt(world, o) && (world.rest.clock[o - 1] ?? 0) < OVERDUE;
  insist(!isWaited, 'a bank is waited for', () => `a bank was at work for order ${o}`);
};
