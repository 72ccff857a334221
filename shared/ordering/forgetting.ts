import { choicesOf } from './choices.ts';
import { type Order, paymentsOf } from './order.ts';
import type { Reply } from './replies.ts';
import { type Session, toIdle } from './session.ts';
import type { Words } from './words/words.ts';

/** Came any money for it, even some that went back? Then the shop must account for it, and for who paid. */
const isPaidFor = (order: Order): boolean =>
  Object.keys(paymentsOf(order)).length + Object.keys(order.refunds).length > 0;

/** An order that is over without any money, and so needs nobody's name. */
const mayBeForgotten = (order: Order): boolean =>
  (order.status === 'CANCELLED' || order.status === 'EXPIRED') && !isPaidFor(order);

/** An order that must keep who it is for. */
export const mustBeKept = (order: Order): boolean => !mayBeForgotten(order);

/** The order without who it was for and where they live; undefined where there is nothing to erase, or it must stay. */
export const withoutCustomer = (order: Order): Order | undefined => {
  const { contact, note, handover } = order;
  const address = handover?.type === 'delivery' ? handover.address : undefined;
  if (mustBeKept(order) || (contact ?? note ?? address) === undefined) return undefined;
  const { contact: _contact, note: _note, handover: _handover, ...rest } = order;
  if (!handover) return rest;
  return { ...rest, handover: handover.type === 'delivery' ? { type: 'delivery', area: handover.area } : handover };
};

/**
 * A session that knows nobody any more. What money needs stays: notices that were not seen, and the last order; and so do
 * the limits, or forgetting would lift them.
 * @param messageId of the message by which it was wanted
 */
export const forgotten = (session: Session, messageId: string): Session => {
  const { details: _details, earlier: _earlier, ...kept } = toIdle(session);
  return { ...kept, earlier: [], forgotBy: messageId };
};

/** Says what was erased, and what was kept. @param kept codes of orders that keep who they were for */
export const forgottenReply = (kept: readonly string[], words: Words): Reply => ({
  kind: 'forgotten',
  text: [words.forgotten, kept.length > 0 ? words.forgottenKept(kept.join(', ')) : words.forgottenNothingKept].join(
    ' ',
  ),
  choices: choicesOf(words, 'openMenu'),
});
