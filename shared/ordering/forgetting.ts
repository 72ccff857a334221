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

/** What must keep who it is for. */
export const keptOf = (orders: readonly Order[]): Kept => {
  const codes = orders.filter((order) => !mayBeForgotten(order)).map(({ code }) => code);
  return { codes: codes.slice(0, MAX_KEPT), more: Math.max(0, codes.length - MAX_KEPT) };
};

/**
 * A session that knows nobody any more. What money needs stays: notices that were not seen, the last order, and where
 * the customer went on; and so do the limits, or forgetting would lift them.
 * @param messageId of the message by which it was wanted
 */
export const forgotten = (session: Session, messageId: string, kept: Kept): Session => {
  const { details: _details, ...rest } = toIdle(session);
  return { ...rest, seen: withoutWords(session.seen), earlier: [], earlierUpTo: undefined, forgotBy: messageId, kept };
};

/** Says what was erased, and what was kept. */
export const forgottenReply = (kept: Kept | undefined, words: Words): Reply => {
  const { codes, more } = kept ?? { codes: [], more: 0 };
  const named = more > 0 ? words.andMore(codes.join(', '), more) : codes.join(', ');
  return {
    kind: 'forgotten',
    text: [words.forgotten, codes.length > 0 ? words.forgottenKept(named) : words.forgottenNothingKept].join(' '),
    choices: choicesOf(words, 'openMenu'),
  };
};
