import type { Basket } from './basket.ts';
import type { Command } from './commands.ts';
import type { Menu } from './menu.ts';
import type { OrderNews } from './news.ts';
import type { Order } from './order.ts';
import type { Reply } from './replies.ts';
import type { In, Session, UserState } from './session.ts';
import type { Shop } from './shop.ts';

/** Where each state may lead. A controller that returns any other state does not compile. */
export type Next = {
  IDLE: 'IDLE' | 'CHOOSING_MENU';
  CHOOSING_MENU: 'CHOOSING_MENU' | 'IDLE' | 'AWAITING_PAYMENT';
  AWAITING_PAYMENT: 'AWAITING_PAYMENT' | 'IDLE';
};

/** What a customer said, in their own letters and as a command, and all there is to answer it from. */
export type Heard = { type: 'message'; said: string; command: Command; context: Context };
export type Input = Heard | OrderNews;

/** What a step wants done. `placeOrder` is written together with the session, all others after it. */
export type Effect =
  | { type: 'placeOrder'; orderId: string; basket: Basket }
  /** Get the payment link of this order, or say why there is none. */
  | { type: 'showPaymentLink'; orderId: string }
  /** Ask Paystack whether it is paid, and say so. */
  | { type: 'checkPayment'; orderId: string }
  /** Ask Paystack first; if it is not paid, ask the customer. */
  | { type: 'askToCancel'; orderId: string }
  /** Ask Paystack first; if it is not paid, close order and session together. */
  | { type: 'cancelOrder'; orderId: string }
  | { type: 'showOrder'; orderId: string }
  | { type: 'showHistory' }
  /** Fill the cart with what an earlier order had: the nth, newest first, or the one of this code. */
  | { type: 'reorder'; which: number | string }
  /** Make a code by which another device takes this conversation over. */
  | { type: 'makeResumeCode' }
  /** Take over the conversation that this code stands for. */
  | { type: 'claimResumeCode'; code: string }
  /** Erase what is known of the customer, from session and orders, as far as no payment needs it. */
  | { type: 'forget' };

/**
 * Effects that write the session themselves: what they do, the end of the question that was open, and the message that
 * asked for it, all at once. Until then the session stays as it was, so that the message, cut off, can come again.
 */
const WRITING: ReadonlySet<Effect['type']> = new Set<Effect['type']>([
  'askToCancel',
  'cancelOrder',
  'reorder',
  'claimResumeCode',
  'forget',
]);
export const isWrittenLater = ({ effects }: Step): boolean => effects.some(({ type }) => WRITING.has(type));

/** All a controller may look at besides the session and the command. */
export type Context = {
  shop: Shop;
  menu: Menu;
  /** The order the session waits for; only while it does. */
  order?: Order;
  /** The id of the order that this step may place. */
  newOrderId: string;
  /** Epoch seconds. */
  now: number;
};

export type Step<To extends Session = Session> = { next: To; replies: Reply[]; effects: Effect[] };
export type Controller<S extends UserState> = (session: In<S>, input: Input) => Step<In<Next[S]>>;

/** Replies alone. A step that returns the session it was given changes nothing, and nothing is written. */
export const say = <To extends Session>(next: To, ...replies: Reply[]): Step<To> => ({ next, replies, effects: [] });

/** Effects alone: what is said depends on what they find. */
export const perform = <To extends Session>(next: To, ...effects: Effect[]): Step<To> => ({
  next,
  replies: [],
  effects,
});
