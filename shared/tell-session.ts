import { changeSession, type SessionParts } from './change-session.ts';
import { told } from './ordering/closing.ts';
import type { Order } from './ordering/order.ts';
import type { Customer, Session } from './ordering/session.ts';
import { say } from './ordering/transitions.ts';

/** Others kept writing a session first: nothing was applied, and whoever wanted to write it may try again. */
export class SessionBusy extends Error {}

/**
 * Tells its customer the news of an order: that it waits no longer, that money came late or twice, that money went back.
 * Who went on at another device is told at both: where they are now, and where they ordered. What a session knows already
 * it is not told again, so this may be done by everybody who learns of something, and as often as they like.
 * @param asking whose session is wanted: who asked about the order, and hears of it in any case
 * @returns that session as it is now; the order's own, where nobody asked
 * @throws SessionBusy when others kept writing one of them first: whoever called tries again later, and tells all again
 */
export const tellSession = async (parts: SessionParts, order: Order, asking: Customer = order): Promise<Session> => {
  const known = new Map<string, Session>();
  let next: string | undefined = order.deviceId;
  while (next !== undefined && !known.has(next)) {
    const session = await tell(parts, order, next);
    known.set(next, session);
    next = wentAlong(order, session);
  }
  return known.get(asking.deviceId) ?? tell(parts, order, asking.deviceId);
};

const tell = async (parts: SessionParts, order: Order, deviceId: string): Promise<Session> => {
  const customer = { deviceId, shopId: order.shopId };
  const changed = await changeSession(parts, customer, (session) => say(told(session, order)));
  if (typeof changed === 'string')
    throw new SessionBusy(`A session of order ${order.orderId}'s customer kept changing under us`);
  return changed.session;
};

/** The device that an order's customer has gone on at; what is ordered after they left is somebody's who came after. */
const wentAlong = ({ orderId }: Order, { movedTo }: Session): string | undefined =>
  movedTo && orderId < movedTo.upTo ? movedTo.deviceId : undefined;
