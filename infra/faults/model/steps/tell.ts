import { DONE, move, orderRead, over, readingSession, writeSession } from '../change.ts';
import type { Frame, FrameAt } from '../frames.ts';
import type { Here, Move } from '../world.ts';

/** `tellSession`: the news of the order as it was read, which may be older than the order is by then. */
export const telling = (here: Here): Frame => ({
  at: 'tell.save',
  order: here.model.rules.withTheseNews(orderRead(here)),
});

/**
 * Reads and writes the session in one step. Nothing is decided from anything else, so a write that is refused because
 * somebody was first, and is made anew on what they left, comes to the same.
 */
export const tell = (here: Here, { order }: FrameAt<'tell.save'>): Move[] => {
  const { model, world } = here;
  const { session } = world;
  const next = model.rules.told(session, model.rules.orders.at(order));
  const told = next === session ? readingSession(here) : writeSession(here, next);
  return [move('tells the session', told, over(told.process, DONE))];
};
