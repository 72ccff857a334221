import { MAX_LINES, MAX_QUANTITY } from './cart.ts';
import { orderSentence, statusWord } from './order-sentences.ts';
import type { Choice } from './replies.ts';
import { MAX_PAYS } from './session.ts';

/** What can be typed next. `send` is understood in every channel, so its words never change with the label. */
export const choices = {
  menu: { label: 'Menu', send: 'menu' },
  openMenu: { label: 'See the menu', send: '1' },
  more: { label: 'More', send: 'more' },
  back: { label: 'Back', send: 'back' },
  cart: { label: 'Cart', send: '97' },
  history: { label: 'My orders', send: '98' },
  checkout: { label: 'Pay', send: '99' },
  cancel: { label: 'Cancel', send: '0' },
  status: { label: 'I have paid', send: 'status' },
  help: { label: 'Help', send: 'help' },
  yes: { label: 'Yes', send: 'yes' },
  no: { label: 'No', send: 'no' },
} as const satisfies Record<string, Choice>;

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

/** How long an order is held, as people say it: minutes up to two hours, then whole hours. `seconds` is more than 0. */
const duration = (seconds: number): string => {
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes === 60) return '1 hour';
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return `${Math.round(minutes / 60)} hours`;
};

/** "Nothing was charged" is certain only as long as nobody has seen a link to pay by. */
const kept = (code: string, untouched: boolean) =>
  untouched ? `Nothing was charged and order ${code} is kept.` : `Order ${code} is kept.`;

/**
 * Every sentence of the conversation, in one place (what HTTP refuses is said in functions/chat/refusals.ts). What happened
 * comes first, then what can be done about it.
 */
export const sentences = {
  welcome: (shop: string) =>
    `Welcome to ${shop}! Order here in the chat and pay safely with Paystack. Type 1 to see the menu.`,
  idleHelp: (contact: string) =>
    `Type 1 to see the menu, 98 for your orders, status for your last order. To reach a person: ${contact}.`,
  choosingHelp: (contact: string) =>
    `Type a dish's number to add it, or 3 x 2 for two of dish 3. 97 shows your cart, "remove 1" takes line 1 out, ` +
    `"1 = 3" makes it three, "clear" empties it. 99 to pay, 0 to leave. To reach a person: ${contact}.`,
  awaitingHelp: (contact: string) =>
    `Type 99 for the payment link, "status" once you have paid, 0 to cancel the order. To reach a person: ${contact}.`,

  menu: 'Here is the menu. Type a number to add a dish, or 3 x 2 for two of dish 3.',
  category: (name: string) => `${name}. Type a number to add a dish.`,
  noSuchDish: (number: number) =>
    /^-?\d{1,9}(\.\d{1,3})?$/.test(String(number))
      ? `There is no number ${number} on the menu.`
      : 'That number is not on the menu.',
  dishSoldOut: (name: string) => `${name} is sold out today.`,
  added: (quantity: number, name: string) => `Added ${quantity} x ${name}.`,
  cartTotal: (count: number, total: string) => `Your cart: ${items(count)}, ${total}.`,
  quantityLimits: `A quantity is a whole number from 1 to ${MAX_QUANTITY}.`,
  lineFull: (name: string) => `That would be more than ${MAX_QUANTITY} x ${name}; ${MAX_QUANTITY} is the most.`,
  cartFull: `Your cart has ${MAX_LINES} different dishes, which is the most it can hold.`,

  cart: (count: number) => `Your cart has ${items(count)}.`,
  cartEmpty: 'Your cart is empty.',
  noSuchLine: (line: number) => `There is no line ${line} in your cart.`,
  removed: (name: string) => `Took ${name} out of your cart.`,
  changed: (name: string, quantity: number) => `${name} is now ${quantity} x.`,
  askClear: (count: number) => `Clear ${items(count)}? Type yes or no.`,
  cleared: 'Your cart is empty now.',
  kept: 'All right, nothing was changed.',
  askLeave: (count: number) => `Leave and clear ${items(count)}? Type yes or no.`,
  left: 'All right, your cart is cleared. Type 1 whenever you are hungry.',
  leftEmpty: 'All right. Type 1 whenever you are hungry.',

  nothingToOrder: 'There is nothing to pay for yet. Type 1 to see the menu.',
  nothingToCancel: 'There is nothing to cancel. Type 1 to see the menu.',
  soldOutAtCheckout: (name: string) => `${name} has just sold out and was taken out of your cart.`,
  newPrice: (name: string, before: string, now: string) => `${name} now costs ${now} (it was ${before}).`,
  tooSmall: (smallest: string, missing: string) =>
    `The smallest order here is ${smallest}. Add ${missing} more, then type 99 to pay.`,
  tooOften: (seconds: number) =>
    `You have asked to pay ${MAX_PAYS} times within an hour. Please try again in ${duration(60 * Math.ceil(seconds / 60))}.`,
  checkAgain: 'Please look at your cart again, then type 99 to pay.',

  invoice: (code: string, total: string, heldFor: number) =>
    `Order ${code}: please pay ${total}. We hold it for ${duration(heldFor)}.`,
  frozen: (code: string, total: string) =>
    `Order ${code} waits for ${total}, and its cart cannot be changed. Type 99 to pay, 0 to cancel.`,
  preparing: (code: string) => `The payment link for order ${code} is being made. Type 99 again in a few seconds.`,
  linkUnavailable: (code: string, untouched: boolean) =>
    `Paystack did not answer, so there is no payment link yet. ${kept(code, untouched)} Type 99 to try again.`,
  linkRefused: (code: string, untouched: boolean) =>
    `Paystack could not make a payment link. ${kept(code, untouched)} Type 99 to try again; if it happens again, please ` +
    'tell the shop.',
  linkBusy: (code: string, untouched: boolean) =>
    `Paystack is very busy right now. ${kept(code, untouched)} Type 99 again in a minute.`,
  noMoreAttempts: (code: string, contact: string) =>
    `There were too many attempts to pay order ${code}. Type 0 to cancel it and order again, or reach a person: ${contact}.`,
  lastAttemptFailed: 'Paystack says that the last attempt failed, so here is a new link.',

  askedJustNow: (code: string) =>
    `I asked Paystack about order ${code} a moment ago. Please type status again in some seconds.`,
  notPaidYet: (code: string) =>
    `Paystack has no payment for order ${code} yet. If you have just paid, wait a moment and type status again.`,
  ongoing: (code: string) =>
    `Your bank is still working on the payment for order ${code}. Type status again in a minute.`,
  unknownPayment: (code: string) =>
    `Paystack cannot be asked right now, so I do not know yet whether order ${code} is paid. Type status again in a minute.`,
  askCancel: (code: string, total: string) => `Cancel order ${code} (${total})? Type yes or no.`,
  notCancelledOngoing: (code: string) =>
    `Your bank is still working on the payment for order ${code}, so I will not cancel it yet. Try again in some minutes.`,
  notCancelledUnknown: (code: string) =>
    `Paystack cannot be asked right now whether order ${code} is paid, so I will not cancel it yet. Try again in a minute.`,
  stillWaiting: (code: string) => `All right, order ${code} still waits for your payment.`,

  status: orderSentence,
  noOrders: 'You have no orders on this device yet.',
  history: 'Your last orders, newest first.',
  statusWord,
  notUnderstood: (contact: string) =>
    `Sorry, I did not understand that. Type help to see what I can do. To reach a person: ${contact}.`,
} as const;
