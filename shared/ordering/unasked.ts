import { type Session, toAwaiting, toIdle } from './session.ts';
import { withoutQuestion } from './states/checkout.ts';

/** A session with nothing asked, and nothing that waited for the answer; the very same where nothing was. */
export const unasked = (session: Session): Session => {
  if (!session.question) return session;
  switch (session.state) {
    case 'IDLE':
      return toIdle(session);
    case 'CHOOSING_MENU':
      return withoutQuestion(session);
    case 'AWAITING_PAYMENT':
      return toAwaiting(session, { orderId: session.orderId });
  }
};
