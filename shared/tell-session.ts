import { changeSession, type SessionParts } from './change-session.ts';
import { closingOf } from './ordering/closing.ts';
import type { Order } from './ordering/order.ts';
import type { Session } from './ordering/session.ts';
import { step } from './ordering/step.ts';
import { say } from './ordering/transitions.ts';

/**
 * Tells the session of an order that is closed, if it still waits for that order; else nothing happens, so this may be
 * done by everybody who learns of it, and as often as they like.
 * @returns the session as it is now
 * @throws when others kept writing first: whoever called tries again later
 */
export const tellSession = async (parts: SessionParts, order: Order): Promise<Session> => {
  const closing = closingOf(order);
  const told = await changeSession(parts, order, (session) => (closing ? step(session, closing) : say(session)));
  if (typeof told === 'string') throw new Error(`The session of order ${order.orderId} kept changing under us`);
  return told.session;
};
