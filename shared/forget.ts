import { changeSession } from './change-session.ts';
import { ordersOf } from './history.ts';
import { forgotten, forgottenReply, mustBeKept, withoutCustomer } from './ordering/forgetting.ts';
import { remember, wasSeen } from './ordering/seen.ts';
import { wordsOf } from './ordering/states/show.ts';
import { say } from './ordering/transitions.ts';
import { changeOrder } from './payments/change-order.ts';
import type { EffectParts, Performed, Turn } from './turn.ts';

/** More orders than one device has with one shop. */
const ALL = 200;
/** Codes named in the answer. */
const NAMED = 10;

/**
 * Erases who a customer is, as far as no payment needs it: first from orders that are over without money, then from the
 * session. Cut off half-way it is asked again, and goes on; what was erased stays so.
 */
export const forget = async (parts: EffectParts, turn: Turn): Promise<Performed> => {
  const { session, context, message } = turn;
  const orders = await ordersOf(parts.orders, session, ALL);
  for (const order of orders.filter((one) => withoutCustomer(one) !== undefined))
    await changeOrder(parts, order, withoutCustomer);
  const changed = await changeSession(parts, session, (current) => {
    // Another tab may have begun an order meanwhile, which needs to know who it is for.
    if (wasSeen(current, message) === 'same' || current.state === 'AWAITING_PAYMENT') return say(current);
    return say(remember(forgotten(current, message.messageId), message));
  });
  if (typeof changed === 'string' || changed.session.state === 'AWAITING_PAYMENT') return { type: 'conflict' };
  const kept = orders.filter(mustBeKept).map(({ code }) => code);
  const reply = forgottenReply(kept.slice(0, NAMED), wordsOf(changed.session, context));
  return { type: 'done', replies: [reply], session: changed.session };
};
