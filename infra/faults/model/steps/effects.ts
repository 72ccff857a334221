import { newsOf } from '../../../../shared/ordering/news.ts';
import { unsettledAttempts } from '../../../../shared/ordering/order-schedule.ts';
import { instead, move, orderRead, over, reading } from '../change.ts';
import type { FrameAt, Verdict } from '../frames.ts';
import type { Here, Move, Next, Process } from '../world.ts';
import { CHECK } from './check.ts';
import { closedAs, found } from './link.ts';
import { telling } from './tell.ts';

const words = (here: Here, why: string): Next => found(here, { says: 'words', why });

/** "I have paid": Paystack is asked, unless that was done a moment ago. */
export const paidGet = (here: Here): Move[] => {
  const read = reading(here);
  if (orderRead(read).status !== 'PENDING') return [move('reads the order', read, closedAs(read))];
  const asks = { process: instead(read.process, { at: 'paid.checked' }, CHECK) };
  return [
    move('reads the order', read, asks),
    move('finds that Paystack was asked a moment ago', read, words(read, 'asked a moment ago')),
  ];
};

export const paidChecked = (here: Here, answer: Verdict): Next =>
  answer === 'closed' ? closedAs(here) : words(here, answer);

/** `askAbout`: an order that is about to be shown, open or closed, may have been paid meanwhile. */
export const showGet = (here: Here): Move[] => {
  const read = reading(here);
  const order = orderRead(read);
  const shows = move('finds that Paystack was asked a moment ago', read, shown(read));
  if (unsettledAttempts(order).length === 0) return [move('reads the order', read, shown(read))];
  const { status } = order;
  const asks = { at: 'show.checked' as const, was: status, news: newsOf(order).length };
  return [move('reads the order', read, { process: instead(read.process, asks, CHECK) }), shows];
};

const shown = (here: Here): Next =>
  orderRead(here).status === 'PENDING' ? words(here, 'waits for payment') : closedAs(here);

export const showChecked = (here: Here, { was, news }: FrameAt<'show.checked'>): Next => {
  const order = orderRead(here);
  if (order.status === was && newsOf(order).length <= news) return shown(here);
  const process: Process = instead(here.process, { at: 'show.told' }, telling(here));
  return { process };
};

export const showTold = (here: Here): Next => shown(here);

/** Somebody else wrote in between, and nothing was done. */
export const conflict = ({ process }: Here): Next => over(process, { of: 'performed' });
