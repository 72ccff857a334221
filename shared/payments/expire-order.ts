import type { Order } from '../ordering/order.ts';
import { closeUnpaid } from '../ordering/order-changes.ts';
import { ONGOING_LIMIT } from '../ordering/order-schedule.ts';
import { changeOrder } from './change-order.ts';
import { type Checked, checkPayment } from './check-payment.ts';
import type { CheckoutParts } from './parts.ts';
import { publishOutbox } from './publish-outbox.ts';

/**
 * Gives up an order that nobody paid in time, after Paystack was asked: paid is settled instead; a payment under way is
 * waited for, six hours at most; and while Paystack cannot be asked nothing expires, for nobody knows.
 */
export const expireOrder = async (parts: CheckoutParts, due: Order): Promise<Checked> => {
  const checked = await checkPayment(parts, due);
  if (checked.answer === 'closed' || checked.answer === 'unknown') return checked;
  const now = parts.now();
  if (checked.answer === 'ongoing' && now < checked.order.expiresAt + ONGOING_LIMIT) return checked;
  const seen = checked.order.version;
  // Only the order that Paystack was asked about: one that changed since is looked at anew.
  const order = await changeOrder(parts, checked.order, (current) =>
    current.status === 'PENDING' && current.version === seen ? closeUnpaid(current, 'EXPIRED', now) : undefined,
  );
  if (order.status === 'PENDING') return { order, answer: checked.answer };
  parts.log('info', 'order.closed', { orderId: order.orderId, shopId: order.shopId, status: order.status });
  return { order: await publishOutbox(parts, order), answer: 'closed' };
};
