import { changeSession } from './change-session.ts';
import { existingOrder } from './existing-order.ts';
import { ALL_ORDERS, ordersOf } from './history.ts';
import { forgotten, forgottenReply, keptOf, withoutCustomer } from './ordering/forgetting.ts';
import type { Order } from './ordering/order.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import type { Session } from './ordering/session.ts';
import { wordsOf } from './ordering/states/show.ts';
import { say } from './ordering/transitions.ts';
import { changeOrder } from './payments/change-order.ts';
import type { EffectParts, Performed, Turn } from './turn.ts';

/**
 * Erases who a customer is, as far as no payment needs it: first from orders that are over without money, then from the
 * session. Cut off half-way it is asked again, and goes on; what was erased stays so.
 */
export const forget = async (parts: EffectParts, turn: Turn): Promise<Performed> => {
  const { session, context, message } = turn;
  const orders: Order[] = [];
  for (const order of await ordersOf(parts.orders, session, ALL_ORDERS)) orders.push(await erased(parts, order));
  // Another tab may have taken the question back meanwhile, or have placed an order, which needs to know who it is for.
  const isWanted = ({ question, lastOrderId }: Session) =>
    question?.type === 'forgetMe' && lastOrderId === session.lastOrderId;
  let isDone = false;
  const changed = await changeSession(parts, session, (current) => {
    const isAgain = wasSeen(current, message) === 'same';
    isDone = isAgain ? current.state !== 'AWAITING_PAYMENT' : isWanted(current);
    if (isAgain || !isDone) return say(current);
    return say(remember(forgotten(current, message.messageId, keptOf(orders)), message));
  });
  if (typeof changed === 'string' || !isDone) return { type: 'conflict' };
  const reply = forgottenReply(changed.session.kept, wordsOf(changed.session, context));
  return { type: 'done', replies: [reply], session: changed.session };
};

/** The index lags behind: an order that waits there may have been cancelled, or expired, a moment ago. */
const erased = async (parts: EffectParts, listed: Order): Promise<Order> => {
  const order = listed.status === 'PENDING' ? await existingOrder(parts.orders, listed.orderId) : listed;
  return changeOrder(parts, order, withoutCustomer);
};
