import type { Session } from './session.ts';
import { awaitingPayment } from './states/awaiting-payment.ts';
import { choosingMenu } from './states/choosing-menu.ts';
import { idle } from './states/idle.ts';
import type { Input, Step } from './transitions.ts';

/** One message or event in; a session, replies and effects out. No clock, no network, no database, no randomness. */
export const step = (session: Session, input: Input): Step => {
  switch (session.state) {
    case 'IDLE':
      return idle(session, input);
    case 'CHOOSING_MENU':
      return choosingMenu(session, input);
    case 'AWAITING_PAYMENT':
      return awaitingPayment(session, input);
  }
};
