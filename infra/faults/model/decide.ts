import { repaired } from '../../../shared/ordering/closing.ts';
import { understand } from '../../../shared/ordering/commands.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import { acknowledge, remember, wasSeen } from '../../../shared/ordering/seen.ts';
import type { Session } from '../../../shared/ordering/session.ts';
import { retell } from '../../../shared/ordering/standing.ts';
import { step } from '../../../shared/ordering/step.ts';
import { type Effect, type Heard, isWrittenLater, type Step } from '../../../shared/ordering/transitions.ts';
import { has, type Notices, noticeName } from './notices.ts';
import { menu, momentOf, numberOf, orderIdOf, shop } from './scene.ts';
import type { Asked } from './world.ts';
import type { WrongDesign } from './wrong-designs.ts';

/** `seen`: the notices this customer's page had shown when it asked. `newOrder`: the order that this may place. */
export type Request = { asks: Asked; messageId: string; seen: Notices; newOrder: number };

/** What is done about an order after the session was written. The model's customers ask for nothing else. */
type EffectOnOrder = Exclude<Extract<Effect, { orderId: string }>, { type: 'placeOrder' }>;

/** `next` where something is to be written. `effect`: what follows the write, about the order `o`. */
export type Decided = {
  next?: Session;
  places: boolean;
  effect?: { type: EffectOnOrder['type']; o: number };
};

/** What a customer types; who looks or comes back types nothing. */
export const TEXTS: Partial<Record<Asked, string>> = { pay: '99', cancel: '0', yes: 'yes', status: 'status' };

/** The newest version that this page has shown, told by the notices that came with it. */
const seenVersion = ({ notices }: Session, seen: Notices): number =>
  Math.max(
    0,
    ...notices
      .filter((notice) => has(seen, noticeName(numberOf(notice.orderId), notice)))
      .map(({ version }) => version),
  );

const acknowledged = (session: Session, seen: Notices, wrong: WrongDesign | undefined): Session => {
  const next = acknowledge(session, seenVersion(session, seen));
  return wrong === 'seenForgotten' ? { ...next, notices: next.notices.filter((notice) => !notice.seen) } : next;
};

const effectOf = ({ effects }: Step): Decided['effect'] => {
  for (const effect of effects)
    if ('orderId' in effect && effect.type !== 'placeOrder') return { type: effect.type, o: numberOf(effect.orderId) };
  return undefined;
};

const decidedBy = (session: Session, made: Step): Decided => ({
  next: made.next === session ? undefined : made.next,
  places: made.effects.some(({ type }) => type === 'placeOrder'),
  effect: effectOf(made),
});

/** A page that looks at its session; `return` is one that comes back from Paystack, so Paystack is asked. */
const looked = (session: Session, order: Order | undefined, { asks }: Request): Decided => {
  const next = repaired(session, order);
  const last = order?.orderId ?? session.lastOrderId;
  return {
    next: next === session ? undefined : next,
    places: false,
    effect: asks === 'return' && last ? { type: 'showOrder', o: numberOf(last) } : undefined,
  };
};

/** `decide` of the engine, which it does not export; what it consists of is the real thing. */
export const decide = (
  session: Session,
  order: Order | undefined,
  request: Request,
  wrong: WrongDesign | undefined,
): Decided | undefined => {
  const said = TEXTS[request.asks];
  if (said === undefined) return looked(session, order, request);
  const message = { messageId: request.messageId, hash: request.messageId };
  const context = { shop, menu, order, newOrderId: orderIdOf(request.newOrder), now: momentOf(0) };
  const heard: Heard = { type: 'message', said, command: understand(said), context };
  const seen = wasSeen(session, message);
  if (seen === 'other') return undefined;
  const current = repaired(session, order);
  if (seen === 'same') return decidedBy(session, retell(current, heard, message));
  const made = step(current, heard);
  if (made.next === current || isWrittenLater(made)) return decidedBy(session, { ...made, next: current });
  const kept = wrong === 'messageForgotten' ? made.next : remember(made.next, message);
  return decidedBy(session, { ...made, next: acknowledged(kept, request.seen, wrong) });
};
