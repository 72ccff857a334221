import { shopViewNow } from './answer.ts';
import type { OrderAnswer } from './chat-api.ts';
import type { Refusal } from './engine.ts';
import { isOrderOf } from './history.ts';
import type { OrderCodes } from './order-codes.ts';
import type { Order } from './ordering/order.ts';
import { readOrderCode } from './ordering/order-code.ts';
import type { Customer, Session } from './ordering/session.ts';
import { customerView } from './ordering/states/show.ts';
import { languageOf, wordsFor } from './ordering/words/words.ts';
import type { Orders } from './orders.ts';
import type { Sessions } from './sessions.ts';
import type { Shops } from './shops.ts';

export type FindParts = {
  orders: Pick<Orders, 'get'>;
  orderCodes: OrderCodes;
  sessions: Pick<Sessions, 'load'>;
  shops: Pick<Shops, 'read'>;
  mode: 'test' | 'live';
  /** Epoch seconds. */
  now: () => number;
};

/** A code proves nothing, so the order of somebody else is not there for this customer. */
const findOrder = async (parts: FindParts, session: Session, typed: string): Promise<Order | undefined> => {
  const code = readOrderCode(typed);
  const orderId = code && (await parts.orderCodes.idOfCode(session.shopId, code));
  const order = orderId ? await parts.orders.get(orderId) : undefined;
  return order && isOrderOf(session, order) ? order : undefined;
};

/**
 * One order, for the customer who placed it: by its key, so that it is found the moment it was placed.
 * @param typed its code in any letters, with or without what stands before it
 */
export const lookUpOrder = async (
  parts: FindParts,
  customer: Customer,
  typed: string,
): Promise<{ ok: true; answer: OrderAnswer } | Refusal> => {
  const shop = (await parts.shops.read(customer.shopId))?.shop;
  if (!shop) return { ok: false, reason: 'shopNotFound' };
  const session = await parts.sessions.load(customer);
  const order = await findOrder(parts, session, typed);
  if (!order) return { ok: false, reason: 'orderNotFound' };
  const view = shopViewNow(shop, parts.mode, parts.now(), wordsFor(session, shop));
  return { ok: true, answer: { shop: view, language: languageOf(session, shop), order: customerView(order) } };
};
