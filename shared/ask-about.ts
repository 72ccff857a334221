import type { SessionParts } from './change-session.ts';
import type { Order } from './ordering/order.ts';
import { unsettledAttempts } from './ordering/order-schedule.ts';
import type { Session } from './ordering/session.ts';
import { checkPayment, mayAsk } from './payments/check-payment.ts';
import type { CheckoutParts } from './payments/parts.ts';
import { tellSession } from './tell-session.ts';

/**
 * Looks whether an order that is about to be shown has been paid meanwhile, and tells its session if so. This goes for a
 * closed order as for one that waits: it may have been paid since by a link that was still open, and "you were not
 * charged" must not be said on old knowledge. Paystack is asked no more often than a waiting page may ask it.
 */
export const askAbout = async (
  parts: CheckoutParts & SessionParts,
  session: Session,
  read: Order,
): Promise<{ session: Session; order: Order }> => {
  if (unsettledAttempts(read).length === 0 || !mayAsk(read, parts.now())) return { session, order: read };
  const { order } = await checkPayment(parts, read);
  return { session: order.status === read.status ? session : await tellSession(parts, order), order };
};
