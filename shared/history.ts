import { choicesOf } from './ordering/choices.ts';
import { type Order, orderView } from './ordering/order.ts';
import { text } from './ordering/replies.ts';
import type { Session } from './ordering/session.ts';
import { wordsOf } from './ordering/states/show.ts';
import type { Orders } from './orders.ts';
import { done, type EffectParts, type Performed, type Turn } from './turn.ts';

/** Orders a customer is shown. */
export const HISTORY = 5;
/** More orders than one device has with one shop. */
export const ALL_ORDERS = 1_000;

/**
 * A customer's orders, newest first; of the devices they came from, those that were placed before they left. The index may
 * lag behind the order that was just placed, so that one is read by its key.
 */
export const ordersOf = async (orders: Orders, session: Session, limit: number): Promise<Order[]> => {
  const { shopId, deviceId, earlier, earlierUpTo, lastOrderId } = session;
  const ofDevice = (device: string, before?: string) => orders.ofDevice({ deviceId: device, shopId }, limit, before);
  const found = (
    await Promise.all([ofDevice(deviceId), ...earlier.map((device) => ofDevice(device, earlierUpTo?.[device]))])
  ).flat();
  const isMissing = lastOrderId && !found.some(({ orderId }) => orderId === lastOrderId);
  const last = isMissing ? await orders.get(lastOrderId) : undefined;
  const all = last ? [last, ...found] : found;
  return all.toSorted((a, b) => (a.orderId < b.orderId ? 1 : -1)).slice(0, limit);
};

/** Whether `ordersOf` lists an order, however many there are and however far the index lags. */
export const isOrderOf = ({ shopId, deviceId, earlier, earlierUpTo }: Session, order: Order): boolean => {
  if (order.shopId !== shopId) return false;
  if (order.deviceId === deviceId) return true;
  const upTo = earlierUpTo?.[order.deviceId];
  return earlier.includes(order.deviceId) && (upTo === undefined || order.orderId < upTo);
};

/** Orders a customer is shown here: those that went along to another device are listed there. */
export const listedOrders = async (orders: Orders, session: Session, limit: number): Promise<Order[]> => {
  const { deviceId, movedTo } = session;
  const all = await ordersOf(orders, session, limit);
  return all.filter((order) => order.deviceId !== deviceId || !movedTo || order.orderId > movedTo.upTo);
};

export const showHistory = async (parts: EffectParts, { session, context }: Turn): Promise<Performed> => {
  const words = wordsOf(session, context);
  const newest = await listedOrders(parts.orders, session, HISTORY);
  if (newest.length === 0) return done([text(words.noOrders, ...choicesOf(words, 'openMenu', 'resume'))]);
  const orders = newest.map(orderView).map(({ code, status, total, currency, placedAt }) => ({
    code,
    status,
    total,
    currency,
    placedAt,
  }));
  const isWaiting = session.state === 'AWAITING_PAYMENT';
  const choices = isWaiting ? choicesOf(words, 'checkout', 'status') : choicesOf(words, 'menu', 'reorder');
  return done([{ kind: 'history', text: isWaiting ? words.historyOnly : words.history, orders, choices }]);
};
