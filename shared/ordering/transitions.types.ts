import type { Edit } from './cart.ts';
import { FIRST_PAGE } from './menu.ts';
import type { OrderNews } from './news.ts';
import type { ORDER_NEXT, OrderStatus } from './order.ts';
import type { Reply } from './replies.ts';
import { type In, newSession, type Session, toAwaiting, toChoosing, toIdle, type UserState } from './session.ts';
import type { Settled } from './settle.ts';
import { type Controller, type Effect, type Next, perform, say } from './transitions.ts';

/**
 * What must never compile: `tsc` fails as soon as one of these lines stops being an error. Beside each stands what must
 * compile, so that no line is an error for another reason than the one it gives.
 */

const idle = newSession({ deviceId: 'device', shopId: 'shop' });
const { state: _state, question: _question, ...base } = idle;
const order = { orderId: 'order' };
const empty = { cart: [], wishes: [], view: FIRST_PAGE };

// The whole conversation has three states, and they are those of the sessions that can be written down.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
export const sameStates: Same<UserState, Session['state']> = true;
export const nextOfEach: Same<UserState, keyof Next> = true;
// @ts-expect-error the proof above tells one state more from none
export const oneStateMore: Same<UserState | 'PAID', Session['state']> = true;
// @ts-expect-error and one state less
export const oneStateLess: Same<Exclude<UserState, 'IDLE'>, Session['state']> = true;
// @ts-expect-error there is no controller for a state that does not exist
export const noSuchController: Controller<'PAID'> = (session) => say(session);

// Transitions.
export const opens: Controller<'IDLE'> = (session) => say(toChoosing(session, empty));
// @ts-expect-error nothing is paid for that was not chosen
export const skips: Controller<'IDLE'> = (session) => say(toAwaiting(session, order));
export const releases: Controller<'AWAITING_PAYMENT'> = (session) => say(toIdle(session));
// @ts-expect-error a frozen cart is never opened again
export const thaws: Controller<'AWAITING_PAYMENT'> = (session) => say(toChoosing(session, empty));
export const freezes: Controller<'CHOOSING_MENU'> = (session) => say(toAwaiting(session, order));
// @ts-expect-error the table of transitions says the same
export const leap: Next['IDLE'] = 'AWAITING_PAYMENT';
// @ts-expect-error in both directions
export const retreat: Next['AWAITING_PAYMENT'] = 'CHOOSING_MENU';

// Sessions.
export const rests: Session = { ...base, state: 'IDLE' };
// @ts-expect-error nobody who is idle has a cart
export const idleWithCart: Session = { ...base, state: 'IDLE', cart: [] };
// @ts-expect-error or an order to pay
export const idleWithOrder: Session = { ...base, state: 'IDLE', orderId: 'order' };
export const chooses: Session = { ...base, state: 'CHOOSING_MENU', ...empty };
// @ts-expect-error a customer who chooses has a cart
export const withoutCart: Session = { ...base, state: 'CHOOSING_MENU', wishes: [], view: FIRST_PAGE };
// @ts-expect-error and is not asked whether to cancel an order
export const wrongQuestion: Session = { ...base, state: 'CHOOSING_MENU', ...empty, question: { type: 'cancelOrder' } };
export const waits: Session = { ...base, state: 'AWAITING_PAYMENT', orderId: 'order' };
// @ts-expect-error a customer who waits, waits for an order
export const withoutOrder: Session = { ...base, state: 'AWAITING_PAYMENT' };
// @ts-expect-error and has no cart that could change
export const waitsWithCart: Session = { ...base, state: 'AWAITING_PAYMENT', orderId: 'order', cart: [] };
// @ts-expect-error there is no such state
export const paid: Session = { ...base, state: 'PAID' };

// What a controller may read.
export const readsCart = (session: In<'CHOOSING_MENU'>) => session.cart;
// @ts-expect-error who chooses has no order yet
export const readsOrder = (session: In<'CHOOSING_MENU'>) => session.orderId;
// @ts-expect-error who is idle has no cart
export const idleReadsCart: Controller<'IDLE'> = (session) => say(session, ...session.cart);
// @ts-expect-error who waits has none either
export const waitingReadsCart: Controller<'AWAITING_PAYMENT'> = (session) => say(session, ...session.cart);
// @ts-expect-error of a session whose state nobody has looked at nothing but its base can be read
export const readsAnyCart = (session: Session) => session.cart;

// A switch over the states.
export const complete = (state: UserState): number => {
  switch (state) {
    case 'IDLE':
      return 0;
    case 'CHOOSING_MENU':
      return 1;
    case 'AWAITING_PAYMENT':
      return 2;
    // @ts-expect-error knows no other
    case 'PAID':
      return 3;
  }
};
// @ts-expect-error and forgets none
export const incomplete = (state: UserState): number => {
  // biome-ignore lint/nursery/useExhaustiveSwitchCases: that the compiler sees it as well is what is proved here
  switch (state) {
    case 'IDLE':
    case 'CHOOSING_MENU':
      return 0;
  }
};

// Effects, events, money.
export const asks: Effect = { type: 'checkPayment', orderId: 'order' };
// @ts-expect-error no step can declare an order paid
export const marksPaid: Controller<'AWAITING_PAYMENT'> = (session) => perform(session, { type: 'markPaid', ...order });
// @ts-expect-error an order is placed with the cart it freezes
export const placesNothing: Effect = { type: 'placeOrder', orderId: 'order' };
// @ts-expect-error news of an order names the order
export const endsNothing: OrderNews = { type: 'orderNews', news: 'PAID' };
// @ts-expect-error and there is no news of an order that still waits
export const stillWaits: OrderNews = { type: 'orderNews', orderId: 'order', news: 'PENDING' };
// @ts-expect-error an order has no other status
export const delivered: OrderStatus = 'DELIVERED';
// @ts-expect-error a paid order goes nowhere
export const unpaid: (typeof ORDER_NEXT)['PAID'][number] = 'CANCELLED';
export const refusal = (edit: Edit) => (edit.ok ? edit.cart : edit.reason);
// @ts-expect-error an edit that was refused has no cart
export const editedAnyhow = (edit: Edit) => edit.cart;
// @ts-expect-error a payment that settled nothing has no order to save
export const savesAnyhow = (settled: Settled) => settled.order;
// @ts-expect-error a reply that shows the menu has it
export const showsNothing: Reply = { kind: 'menu', text: '', choices: [] };
