import type { SessionParts } from './change-session.ts';
import { newsOf } from './ordering/news.ts';
import type { Order } from './ordering/order.ts';
import { unsettledAttempts } from './ordering/order-schedule.ts';
import type { Session } from './ordering/session.ts';
import { askedJustNow, checkPayment, mayAsk } from './payments/check-payment.ts';
import type { CheckoutParts } from './payments/parts.ts';
import { tellSession } from './tell-session.ts';

/**
 * Looks whether an order that is about to be shown has been paid meanwhile, and tells its session if so. This goes for a
 * closed order as for one that waits: it may have been paid since by a link that was still open, and "you were not
 * charged" must not be said on old knowledge. For an order that waits, Paystack is asked no more often than its page may
 * ask.
 */
export const askAbout = async (
  parts: CheckoutParts & SessionParts,
  session: Session,
  read: Order,
): Promise<{ session: Session; order: Order }> => {
  const now = parts.now();
  const may = read.status === 'PENDING' ? mayAsk(read, now) : !askedJustNow(read, now);
  if (unsettledAttempts(read).length === 0 || !may) return { session, order: read };
  const { order } = await checkPayment(parts, read);
  const isNews = order.status !== read.status || newsOf(order).length > newsOf(read).length;
  // It may be an order of a device that the customer came from, whose session is not this one.
  return { session: isNews ? await tellSession(parts, order, session) : session, order };
};
