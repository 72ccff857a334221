import { currentAttempt, mayTryAgain, shownAttempts } from '../../../../shared/ordering/attempts.ts';
import { isSettled } from '../../../../shared/ordering/order-schedule.ts';
import { clockOf, instead, move, orderRead, over, reading, writeOrder } from '../change.ts';
import type { FrameAt, Reply, Verdict } from '../frames.ts';
import { type Here, type Move, type Next, NOW } from '../world.ts';
import { CHECK, note } from './check.ts';
import { expiring } from './expire.ts';

type Run = { calls: number; renewed: boolean };
export const FIRST_RUN: Run = { calls: 0, renewed: false };

export const found = ({ process }: Here, reply: Reply): Next => over(process, { of: 'performed', reply });
const words = (here: Here, why: string): Next => found(here, { says: 'words', why });

/** The link of the attempt in use, as far as it has one. */
export const openAs = (here: Here): Next => {
  const order = orderRead(here);
  return currentAttempt(order).url ? found(here, { says: 'link', n: order.n }) : words(here, 'no link yet');
};
export const closedAs = (here: Here): Next => found(here, { says: 'order', status: orderRead(here).status });

/** `look` of `open-link.ts`: what is next, by what was read. */
export const look = (here: Here, { calls, renewed }: Run): Next => {
  const { model, process } = here;
  const order = orderRead(here);
  if (order.status !== 'PENDING') return closedAs(here);
  const run = { calls, renewed };
  if (clockOf(here) > 0) return { process: expiring(here, instead(process, { at: 'link.expiry', ...run })) };
  const { status, owner } = currentAttempt(order);
  if (status === 'OPEN') {
    if (model.wrong === 'everyPayMakesALink' && !renewed) return moveOn(here, { calls, renewed: true });
    // A payment that was given back is over; whether the older links are is asked before the next one is made.
    if (isSettled(order, order.n)) return moveOn(here, run);
    return renewed ? openAs(here) : { process: instead(process, { at: 'link.reuse', ...run }) };
  }
  const isOlderAsked = renewed || shownAttempts(order) === 0 || model.wrong === 'olderLinksUnasked';
  if (!isOlderAsked) return { process: instead(process, { at: 'link.older', ...run }, CHECK) };
  return { process: instead(process, { at: owner === process.who ? 'link.ask' : 'link.take', ...run }) };
};

export const moveOn = (here: Here, run: Run): Next =>
  mayTryAgain(orderRead(here))
    ? { process: instead(here.process, { at: 'link.rotate', calls: run.calls, renewed: run.renewed }) }
    : words(here, 'exhausted');

export const get = (here: Here, run: FrameAt<'link.get'>): Move[] => {
  const read = reading(here);
  return [move('reads the order', read, look(read, run))];
};

/** A link that was shown is asked about, unless that was done a moment ago: the same link then. */
export const reuse = (here: Here, { calls, renewed }: FrameAt<'link.reuse'>): Move[] => {
  const asks = { ...here, process: instead(here.process, { at: 'link.reused', calls, renewed }, CHECK) };
  const relies = { ...here, process: { ...here.process, relies: true } };
  return [...note(asks), move('finds that Paystack was asked a moment ago', relies, openAs(relies))];
};

export const reused = (here: Here, { calls }: FrameAt<'link.reused'>, answer: Verdict): Next => {
  if (answer === 'closed') return closedAs(here);
  return answer === 'failed' ? moveOn(here, { calls, renewed: true }) : openAs(here);
};

export const olderChecked = (here: Here, { calls }: FrameAt<'link.older'>, answer: Verdict): Next => {
  if (answer === 'closed') return closedAs(here);
  if (answer === 'ongoing' || answer === 'unknown') return words(here, answer);
  return look(here, { calls, renewed: true });
};

export const expiryDone = (here: Here, answer: Verdict): Next =>
  orderRead(here).status === 'PENDING' ? words(here, answer) : closedAs(here);

/** An attempt of somebody else's: they may be about to store its link, or they are gone. */
export const take = (here: Here, run: FrameAt<'link.take'>): Move[] => {
  const { model, process } = here;
  const owner = currentAttempt(orderRead(here)).owner;
  const prepares = move('finds another one preparing the link', here, words(here, 'preparing'));
  const read = reading(here);
  if (process.copy !== NOW) return [move('meets another write while taking over', read, look(read, run))];
  const taken = writeOrder(here, model.rules.owned(orderRead(here), process.who, clockOf(here)));
  return [move('takes the attempt over', taken, look(taken, run)), ...(owner === '' ? [] : [prepares])];
};

/** The next attempt is begun over the very version that was looked at. */
export const rotate = (here: Here, run: FrameAt<'link.rotate'>): Move[] => {
  const { model, process } = here;
  const read = reading(here);
  const isBlind = model.wrong === 'rotatesWhateverIsThere' && orderRead(read).status === 'PENDING';
  if (process.copy !== NOW && !isBlind)
    return [move('meets another write while beginning anew', read, look(read, run))];
  const begun = writeOrder(here, model.rules.rotated(orderRead(read), process.who, clockOf(here)));
  return [move('begins the next attempt', begun, look(begun, run))];
};

/** Gives up for now: whoever asks next need not wait. */
export const release = (here: Here, { why }: FrameAt<'link.release'>): Move[] => {
  const { model, process } = here;
  const read = reading(here);
  if (process.copy !== NOW) return [move('meets another write while letting go', read, words(read, why))];
  const left = writeOrder(here, model.rules.owned(orderRead(here), '', clockOf(here)));
  return [move('lets go of the attempt', left, words(left, why))];
};
