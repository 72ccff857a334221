import { choicesOf } from './choices.ts';
import { type Order, paymentsOf } from './order.ts';
import type { Reply } from './replies.ts';
import { withoutWords } from './seen.ts';
import { type Kept, MAX_KEPT, type Session, toIdle } from './session.ts';
import type { Words } from './words/words.ts';

/** Came any money for it, even some that went back? Then the shop must account for it, and for who paid. */
const isPaidFor = (order: Order): boolean =>
  Object.keys(paymentsOf(order)).length + Object.keys(order.refunds).length > 0;

/** An order that is over without any money, and so needs nobody's name. */
const mayBeForgotten = (order: Order): boolean =>
  (order.status === 'CANCELLED' || order.status === 'EXPIRED') && !isPaidFor(order);

/** The order without who it was for and where they live; undefined where there is nothing to erase, or it must stay. */
export const withoutCustomer = (order: Order): Order | undefined => {
  const { contact, note, handover } = order;
  const address = handover?.type === 'delivery' ? handover.address : undefined;
  if (!mayBeForgotten(order) || (contact ?? note ?? address) === undefined) return undefined;
  const { contact: _contact, note: _note, handover: _handover, ...rest } = order;
  if (!handover) return rest;
  return { ...rest, handover: handover.type === 'delivery' ? { type: 'delivery', area: handover.area } : handover };
};

/** What must keep who it is for. An order that waits is one of a device that the customer came from. */
export const keptOf = (orders: readonly Order[]): Kept => {
  const isWaiting = ({ status }: Order) => status === 'PENDING';
  const codes = (wanted: (order: Order) => boolean) => orders.filter(wanted).map(({ code }) => code);
  const paid = codes((order) => !isWaiting(order) && !mayBeForgotten(order));
  return {
    paid: paid.slice(0, MAX_KEPT),
    more: Math.max(0, paid.length - MAX_KEPT),
    waiting: codes(isWaiting).slice(0, MAX_KEPT),
  };
};

/**
 * A session that knows nobody any more. What money needs stays: notices that were not seen, the last order, and where
 * the customer went on; and so do the limits, or forgetting would lift them.
 * @param messageId of the message by which it was wanted
 */
export const forgotten = (session: Session, messageId: string, kept: Kept): Session => {
  const { details: _details, ...rest } = toIdle(session);
  return { ...rest, seen: withoutWords(session.seen), earlier: [], forgotBy: messageId, kept };
};

/** Says what was erased, and what was kept. */
export const forgottenReply = (kept: Kept | undefined, words: Words): Reply => {
  const { paid, more, waiting } = kept ?? { paid: [], more: 0, waiting: [] };
  const codes = paid.join(', ');
  const said = [
    ...(paid.length > 0 ? [words.forgottenKept(more > 0 ? words.andMore(codes, more) : codes)] : []),
    ...(waiting.length > 0 ? [words.forgottenWaiting(waiting.join(', '))] : []),
  ];
  return {
    kind: 'forgotten',
    text: [words.forgotten, ...(said.length > 0 ? said : [words.forgottenNothingKept])].join(' '),
    choices: choicesOf(words, 'openMenu'),
  };
};
