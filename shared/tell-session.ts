import { changeSession, type SessionParts } from './change-session.ts';
import { told } from './ordering/closing.ts';
import type { Order } from './ordering/order.ts';
import type { Session } from './ordering/session.ts';
import { say } from './ordering/transitions.ts';

/** Others kept writing a session first: nothing was applied, and whoever wanted to write it may try again. */
export class SessionBusy extends Error {}

/**
 * Tells its customer's session the news of an order: that it waits no longer, that money came late or twice, that money
 * went back. What the session knows already it is not told again, so this may be done by everybody who learns of
 * something, and as often as they like.
 * @returns the session as it is now
 * @throws SessionBusy when others kept writing first: whoever called tries again later
 */
export const tellSession = async (parts: SessionParts, order: Order): Promise<Session> => {
  const changed = await changeSession(parts, order, (session) => say(told(session, order)));
  if (typeof changed === 'string')
    throw new SessionBusy(`The session of order ${order.orderId} kept changing under us`);
  return changed.session;
};
