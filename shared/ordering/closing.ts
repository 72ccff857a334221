import { newsOf } from './news.ts';
import { hearNews } from './notices.ts';
import type { Order } from './order.ts';
import type { Session } from './session.ts';

/** A session that has heard all there is to tell of an order; the very same session where it knew all of it. */
export const told = (session: Session, order: Order): Session => newsOf(order).reduce<Session>(hearNews, session);

/**
 * Read-repair: a session that waits for an order that is closed is released here and now, so that no customer depends
 * on an event that may be late or lost. Answers with the very same session where there is nothing to repair.
 */
export const repaired = (session: Session, order: Order | undefined): Session =>
  order ? told(session, order) : session;
