import {
  clockOf,
  instead,
  move,
  onto,
  orderRead,
  reading,
  readingSession,
  writeOrder,
  writeSession,
} from '../change.ts';
import type { Frame, FrameAt, Verdict } from '../frames.ts';
import { checkEffect } from '../invariants/effects.ts';
import { checkGivenUp } from '../invariants/given-up.ts';
import { awaited } from '../session-rules.ts';
import { type Here, type Move, type Next, NOW } from '../world.ts';
import { CHECK } from './check.ts';
import { conflict } from './effects.ts';
import { OVERDUE } from './expire.ts';
import { closedAs, found } from './link.ts';
import { messageOf } from './message-id.ts';
import { publish } from './publish.ts';

/** Why an order cannot be cancelled now, in a word; undefined when it can. */
const refusal = (here: Here, answer: Verdict): Next | undefined => {
  if (answer === 'closed') return putting(here, false, 'closed');
  if (answer === 'unknown') return putting(here, false, 'unknown');
  if (answer === 'ongoing' && clockOf(here) < OVERDUE) return putting(here, false, 'a bank is at work');
  return undefined;
};

const putting = (here: Here, open: boolean, why: string): Next => {
  const { status } = orderRead(here);
  const reply = status === 'PENDING' ? { says: 'words' as const, why } : { says: 'order' as const, status };
  return { process: instead(here.process, { at: 'ask.put', open, reply }) };
};

/** The question is put only once nothing stands in its way. */
export const askGet = (here: Here): Move[] => {
  const read = reading(here);
  const asks = { process: instead(read.process, { at: 'ask.checked' }, CHECK) };
  const moves = [move('reads the order', read, asks)];
  if (orderRead(read).status !== 'PENDING') return moves;
  return [...moves, move('finds that Paystack was asked a moment ago', read, putting(read, true, 'question'))];
};

export const askChecked = (here: Here, answer: Verdict): Next =>
  refusal(here, answer) ?? putting(here, true, 'question');

/** `putQuestion`: in one step, as `tell` is. */
export const put = (here: Here, { open, reply }: FrameAt<'ask.put'>): Move[] => {
  const { model, world, process } = here;
  const next = model.rules.asked(world.session, process.o, open, messageOf(process));
  const done = next === world.session ? readingSession(here) : writeSession(here, next);
  const isWaiting = awaited(done.world.session) > 0;
  const goesOn = isWaiting ? found(done, reply) : { process: instead(done.process, { at: 'ask.closed' }) };
  return [move(open ? 'puts the question' : 'leaves no question', done, goesOn)];
};

export const askClosed = (here: Here): Move[] => {
  const read = reading(here);
  return [move('reads the order', read, closedAs(read))];
};

export const cancelGet = (here: Here): Move[] => {
  const read = reading(here);
  return [move('reads the order', read, { process: instead(read.process, { at: 'cancel.checked' }, CHECK) })];
};

const CLOSE: Frame = { at: 'cancel.close' };
const SAYS_SO: Frame = { at: 'answer', reply: { says: 'order', status: 'CANCELLED' } };

export const cancelChecked = (here: Here, answer: Verdict): Next => {
  const refused = refusal(here, answer);
  if (refused) return refused;
  const { model, process } = here;
  if (model.wrong === 'cancelledInTwoWrites') return { process: instead(process, { at: 'wrong.cancel' }) };
  if (model.wrong === 'cancelledIsSaidFirst') return { process: instead(process, CLOSE, SAYS_SO) };
  return { process: instead(process, CLOSE) };
};

/** Order and session in one transaction, over both versions that were read. */
export const close = (here: Here): Move[] => {
  const { model, world, process } = here;
  const overSession = model.wrong === 'cancelledOverTheSession';
  if (process.session !== NOW || (process.copy !== NOW && !overSession))
    return [move('meets another write while cancelling', here, conflict(here))];
  const { o } = process;
  checkGivenUp(world, process);
  const order = orderRead(reading(here));
  const cancelled =
    order.status === 'PENDING'
      ? model.rules.closed(order, 'CANCELLED', clockOf(here))
      : model.rules.forced(order, 'CANCELLED');
  const closed = writeOrder(checkEffect(here, `cancels order ${o}`), cancelled);
  const released = writeSession(closed, model.rules.cancelled(world.session, o, messageOf(process)));
  return [move('cancels the order', released, published(released))];
};

const published = (here: Here): Next =>
  publish({ ...here, process: onto(instead(here.process, { at: 'cancel.done' }), { at: 'cancel.done' }) });

export const cancelPublished = (here: Here): Next => closedAs(here);

/** Only a wrong design's: the session alone, and the order after it. */
export const releaseFirst = (here: Here): Move[] => {
  const { model, world, process } = here;
  if (process.session !== NOW) return [move('meets another write while cancelling', here, conflict(here))];
  const released = writeSession(here, model.rules.cancelled(world.session, process.o, messageOf(process)));
  return [move('releases the session', released, { process: instead(released.process, { at: 'cancel.close' }) })];
};
