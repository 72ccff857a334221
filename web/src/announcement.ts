import type { ChatAnswer } from '../../shared/chat-api.ts';
import { countItems } from './count-items.ts';
import type { Speech } from './speech.ts';
import type { Standing } from './standing.ts';

/**
 * What an answer changed, in a few words for a screen reader: a payment, an order that waits, a new total. Undefined
 * where none of these did.
 */
export const announcement = (
  before: Standing | undefined,
  { cart, order }: Standing,
  notices: ChatAnswer['notices'],
  { texts, money }: Speech,
): string | undefined => {
  const paid = notices.find(({ status }) => status === 'PAID');
  if (paid) return texts.paidNow(paid.code);
  if (order) return texts.orderWaits(order.code, money(order.total, order.currency));
  if (cart && cart.total !== (before?.cart?.total ?? 0)) {
    return texts.cartNow(countItems(cart), money(cart.total, cart.currency));
  }
  return undefined;
};
