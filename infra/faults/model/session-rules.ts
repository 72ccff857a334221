import { told } from '../../../shared/ordering/closing.ts';
import { newsOf } from '../../../shared/ordering/news.ts';
import { nameOf } from '../../../shared/ordering/notices.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import { remember } from '../../../shared/ordering/seen.ts';
import { type Session, toIdle } from '../../../shared/ordering/session.ts';
import { askingToCancel } from '../../../shared/ordering/states/awaiting-payment.ts';
import { step } from '../../../shared/ordering/step.ts';
import { canonicalSession } from './canonical.ts';
import { type Decided, decide, type Request } from './decide.ts';
import { except, has, type Notices, namesOf, noticeName } from './notices.ts';
import { createPool } from './pool.ts';
import { firstSession, numberOf, orderIdOf, withCart } from './scene.ts';
import type { WrongDesign } from './wrong-designs.ts';

type DecidedHere = Decided | 'refused';

const unseen = new WeakMap<Session, Notices>();

/** The notices a session would bring to somebody who has seen `seen`. */
export const unseenIn = (session: Session, seen: Notices): Notices => {
  const known = unseen.get(session) ?? namesOf(session.notices.filter((notice) => !notice.seen));
  unseen.set(session, known);
  return except(known, seen);
};

/** The news of an order by their names. */
export const newsNames = (order: Order): string =>
  newsOf(order)
    .map(({ news, n }) => nameOf({ status: news, n }))
    .join();

/** The order a session waits for, or 0. */
export const awaited = (session: Session): number =>
  session.state === 'AWAITING_PAYMENT' ? numberOf(session.orderId) : 0;

const toldWrongly = (wrong: WrongDesign | undefined, session: Session, order: Order): Session => {
  if (wrong === 'anyOrderResets' && session.state === 'AWAITING_PAYMENT')
    return told({ ...session, orderId: order.orderId }, order);
  const next = told(session, order);
  if (wrong === 'resetBeforeNotice' && session.state !== next.state) return toIdle(session);
  return next;
};

/** The decisions about sessions, real ones like those of `rules.ts`, each asked once for each of its inputs. */
export const createSessionRules = (wrong: WrongDesign | undefined, keepsSeen: boolean) => {
  const sessions = createPool<Session>();
  const changes = new Map<string, Session>();
  const decisions = new Map<string, DecidedHere>();
  const one = (session: Session) => sessions.one(canonicalSession(session, keepsSeen));
  const once = (session: Session, name: string, make: () => Session): Session => {
    const key = `${sessions.idOf(session)} ${name}`;
    const before = changes.get(key);
    if (before) return before;
    const made = make();
    const next = made === session ? session : one(made);
    changes.set(key, next);
    return next;
  };
  const news = (order: Order) => `${order.orderId} ${newsNames(order)}`;

  return {
    sessions,
    first: () => one(firstSession()),
    withCart: (session: Session) => once(session, 'cart', () => withCart(session)),
    told: (session: Session, order: Order) =>
      once(session, `told ${news(order)}`, () => toldWrongly(wrong, session, order)),
    /** The question whether to cancel is put or taken back, on behalf of a message. */
    asked: (session: Session, o: number, open: boolean, messageId: string) =>
      once(session, `asked ${o} ${open} ${messageId}`, () => {
        const next = askingToCancel(session, orderIdOf(o), open);
        return next === session ? session : remember(next, { messageId, hash: messageId });
      }),
    cancelled: (session: Session, o: number, messageId: string) =>
      once(session, `cancelled ${o} ${messageId}`, () => {
        const { next } = step(session, { type: 'orderNews', orderId: orderIdOf(o), news: 'CANCELLED' });
        return wrong === 'messageForgotten' ? next : remember(next, { messageId, hash: messageId });
      }),
    /** Only for a wrong design: notices are dropped as they are sent. */
    dropped: (session: Session, sent: Notices) =>
      once(session, `dropped ${sent}`, () => ({
        ...session,
        notices: session.notices.filter((notice) => !has(sent, noticeName(numberOf(notice.orderId), notice))),
      })),
    decided: (session: Session, order: Order | undefined, orderId: number, request: Request): DecidedHere => {
      const { asks, messageId, seen, newOrder } = request;
      const key = `${sessions.idOf(session)} ${orderId} ${asks} ${messageId} ${seen} ${newOrder}`;
      const before = decisions.get(key);
      if (before) return before;
      const decision = decide(session, order, request, wrong) ?? 'refused';
      const next = decision === 'refused' ? decision : { ...decision, next: decision.next && one(decision.next) };
      decisions.set(key, next);
      return next;
    },
  };
};
