import type { MenuPage } from './menu.ts';
import type { Currency } from './money.ts';
import type { CartView, OrderView } from './order.ts';

/** Something the customer can do next. A channel may show `label` as a button; typing `send` must do the same. */
export type Choice = {
  label: string;
  send: string;
  /** It cannot be had today, and is shown so that nobody wonders where it is. */
  soldOut?: true;
  /** Where several may be chosen: the answer that is none of them. */
  alone?: true;
};

/** An order in a list of orders. `total` in whole subunits, `placedAt` in epoch seconds. */
export type OrderSummary = Pick<OrderView, 'code' | 'status' | 'total' | 'currency' | 'placedAt'>;

type Body =
  | { kind: 'text' }
  /** A question: its choices are a list, and a typed number chooses from it; `several`: or some, said together, "1 4". */
  | { kind: 'question'; several?: true }
  | { kind: 'menu'; menu: MenuPage; currency: Currency }
  | { kind: 'cart'; cart: CartView }
  /** An order that waits to be paid; `order.payUrl` is the link, absent while Paystack has not given one. */
  | { kind: 'invoice'; order: OrderView }
  /** An order that waits no longer: a receipt, an expiry, a cancellation. */
  | { kind: 'order'; order: OrderView }
  | { kind: 'history'; orders: OrderSummary[] }
  /** All is forgotten: a channel that keeps the conversation erases it, and shows this alone. */
  | { kind: 'forgotten' };

/** What is said to a customer, as data: every channel draws it in its own way, and `replyText` as plain text. */
export type Reply = Body & { text: string; choices: Choice[] };

export const text = (sentence: string, ...choices: Choice[]): Reply => ({ kind: 'text', text: sentence, choices });

/** A question with its numbered answers. */
export const question = (sentence: string, ...choices: Choice[]): Reply => ({
  kind: 'question',
  text: sentence,
  choices,
});
