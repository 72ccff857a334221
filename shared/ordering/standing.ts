import type { Command } from './commands.ts';
import type { Reply } from './replies.ts';
import { sentences } from './sentences.ts';
import type { Session } from './session.ts';
import { askAgain, showCart, showInvoice, showMenu, welcome } from './states/show.ts';
import { step } from './step.ts';
import { type Context, perform, type Step, say } from './transitions.ts';

/** Where things stand: what a page shows that has nothing to show yet. */
export const standing = (session: Session, context: Context): Reply[] => {
  const { shop, order } = context;
  switch (session.state) {
    case 'IDLE':
      return [welcome(shop)];
    case 'CHOOSING_MENU':
      return [session.cart.length > 0 ? showCart(session, context) : showMenu(session, context)];
    case 'AWAITING_PAYMENT':
      return order ? [showInvoice(order, sentences.status(order))] : [];
  }
};

/**
 * Answers a message that was applied before and has come again: nothing is done twice, and what is said is true now.
 * PAY goes on towards its link, for the first time may have been cut off on the way.
 */
export const retell = (session: Session, command: Command, context: Context): Step => {
  if (command.type === 'status' || command.type === 'history') {
    const asked = step(session, { type: 'message', command, context });
    if (asked.next === session) return asked;
  }
  if (session.state === 'AWAITING_PAYMENT') {
    const { orderId } = session;
    if (command.type === 'checkout') return perform(session, { type: 'showPaymentLink', orderId });
    if (command.type === 'cancel' && session.question) return perform(session, { type: 'askToCancel', orderId });
  }
  if (session.state === 'CHOOSING_MENU' && session.question) return say(session, askAgain(session));
  const paidFor = session.state === 'IDLE' && command.type === 'checkout' && session.lastOrderId;
  if (paidFor) return perform(session, { type: 'showOrder', orderId: paidFor });
  return say(session, ...standing(session, context));
};
