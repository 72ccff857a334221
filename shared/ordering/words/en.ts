import { MAX_LINES, MAX_QUANTITY } from '../cart-limits.ts';
import { type Currency, formatMoney } from '../money.ts';
import { enAbout } from './en-about.ts';
import { enOrder } from './en-order.ts';
import { enPage } from './en-page.ts';
import { isSayable, lengthOf, toFullMinute } from './numbers.ts';

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

const duration = (seconds: number): string => {
  const { count, unit } = lengthOf(seconds);
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
};

/** "Nothing was charged" is certain only as long as nobody has seen a link to pay by. */
const kept = (code: string, untouched: boolean) =>
  untouched ? `Nothing was charged and order ${code} is kept.` : `Order ${code} is kept.`;

/**
 * Every sentence of the conversation in English; the other languages have the same keys, or they do not compile. What
 * happened comes first, then what can be done about it.
 */
export const en = {
  language: 'English',
  /** Whole subunits, as they are shown. */
  money: (amount: number, currency: Currency): string => formatMoney(amount, currency, 'en-NG'),
  order: enOrder,
  shopPage: enPage,
  about: enAbout,
  duration,

  /** What a button says. What it sends is the same in every language. */
  labels: {
    menu: 'Menu',
    openMenu: 'See the menu',
    more: 'More',
    back: 'Back',
    cart: 'Cart',
    clear: 'Clear',
    history: 'My orders',
    checkout: 'Pay',
    cancel: 'Cancel',
    leave: 'Leave',
    status: 'I have paid',
    lastOrder: 'My last order',
    help: 'Help',
    about: 'About the shop',
    options: 'More options',
    yes: 'Yes',
    no: 'No',
    none: 'None of these',
    without: 'Nothing more',
    skip: 'Leave it out',
    reorder: 'Order the same again',
    remove: (name: string) => `Take out ${name}`,
    details: 'My details',
    language: 'Pidgin, Français',
    resume: 'Go on at another device',
    forget: 'Forget me',
  },

  /** Words around what is shown: bills, menus, orders. */
  pair: (name: string, value: string) => `${name}: ${value}`,
  subtotal: 'Subtotal',
  total: 'Total',
  note: 'Note',
  orderTitle: (code: string) => `Order ${code}`,
  payHere: (url: string) => `Pay here: ${url}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  soldOutMark: 'sold out',
  from: (price: string) => `from ${price}`,
  deliveryFee: (area: string) => `Delivery to ${area}`,
  deliveryTo: (where: string) => `Delivery: ${where}`,
  pickupAt: (address: string) => `Pickup: ${address}`,
  contactName: (name: string) => `Name: ${name}`,
  contactPhone: (phone: string) => `Phone: ${phone}`,
  contactEmail: (email: string) => `Receipt to: ${email}`,

  welcome: (shop: string) =>
    `Welcome to ${shop}! Order here in the chat and pay safely with Paystack. Type 1 to see the menu.`,
  idleHelp: (contact: string) =>
    `Type 1 to see the menu, 98 for your orders, status for your last order, 00 for all else. To reach a person: ${contact}.`,
  choosingHelp: (contact: string) =>
    `Type a dish's number to add it, 3 x 2 for two of dish 3, or say it: "2 jollof rice and a coke". 97 shows your cart, ` +
    `"remove 1" takes line 1 out, "1 = 3" makes it three, "clear" empties it, "note" and some words tell the kitchen ` +
    `something. 99 to pay, 0 to leave, 00 for all else. To reach a person: ${contact}.`,
  awaitingHelp: (contact: string) =>
    `Type 99 for the payment link, "status" once you have paid, 0 to cancel the order. To reach a person: ${contact}.`,
  options: 'What would you like? Type its number.',
  notUnderstood: (contact: string) =>
    `Sorry, I did not understand that. Type help to see what I can do. To reach a person: ${contact}.`,

  menu: 'Here is the menu. Type a number to add a dish, or 3 x 2 for two of dish 3.',
  category: (name: string) => `${name}. Type a number to add a dish.`,
  noSuchDish: (number: number) =>
    isSayable(number) ? `There is no number ${number} on the menu.` : 'That number is not on the menu.',
  dishSoldOut: (name: string) => `${name} is sold out today.`,
  added: (what: string) => `Added ${what}.`,
  cartTotal: (count: number, total: string) => `Your cart: ${items(count)}, ${total}.`,
  quantityLimits: `A quantity is a whole number from 1 to ${MAX_QUANTITY}.`,
  lineFull: (name: string) => `That would be more than ${MAX_QUANTITY} x ${name}; ${MAX_QUANTITY} is the most.`,
  cartFull: `Your cart has ${MAX_LINES} different dishes, which is the most it can hold.`,

  askDish: (said: string) => `I am not sure about "${said}". Did you mean:`,
  notFound: (said: string) => `I did not find "${said}" on the menu.`,
  notAdded: (name: string) => `${name} was not added.`,
  tooManyAtOnce: 'That is more than I can take in at once. Please say the rest again.',
  askNext: (said: string) => `I ask about ${said} next.`,
  askOption: (dish: string, group: string) => `${dish}: ${group}?`,
  askOneOf: 'Type one number.',
  askUpTo: (max: number) => `Type up to ${max} numbers, such as 1 2.`,
  askExactly: (min: number, max: number) =>
    min === max ? `Type ${min} numbers, such as 1 2.` : `Type ${min} to ${max} numbers, such as 1 2.`,
  noSuchChoice: (count: number) => `Please type a number from 1 to ${count}.`,
  choiceSoldOut: (name: string) => `${name} is sold out today. Please choose another.`,
  tooManyChoices: (max: number) => (max === 1 ? 'Please choose one only.' : `Please choose ${max} at most.`),
  tooFewChoices: (min: number) => `Please choose at least ${min}.`,

  cart: (count: number) => `Your cart has ${items(count)}.`,
  cartEmpty: 'Your cart is empty.',
  noSuchLine: (line: number) => `There is no line ${line} in your cart.`,
  removed: (name: string) => `Took ${name} out of your cart.`,
  changed: (name: string, quantity: number) => `${name} is now ${quantity} x.`,
  askClear: (count: number) => `Clear ${items(count)}? Type 1 for "yes", 2 for "no".`,
  cleared: 'Your cart is empty now.',
  kept: 'All right, nothing was changed.',
  askLeave: (count: number) => `Leave and clear ${items(count)}? Type 1 for "yes", 2 for "no".`,
  left: 'All right, your cart is cleared. Type 1 whenever you are hungry.',
  leftEmpty: 'All right. Type 1 whenever you are hungry.',
  noted: (note: string) => `The kitchen will read: "${note}".`,
  noteCleared: 'The note to the kitchen is taken away.',
  noteEmpty: 'There is no note to the kitchen. Type "note" and what it should know, such as: note no pepper.',
  noteTooLong: (most: number) => `A note may have ${most} characters at most. Please make it shorter.`,

  nothingToOrder: 'There is nothing to pay for yet. Type 1 to see the menu.',
  nothingToCancel: 'There is nothing to cancel. Type 1 to see the menu.',
  soldOutAtCheckout: (name: string) => `${name} has just sold out and was taken out of your cart.`,
  newPrice: (name: string, before: string, now: string) => `${name} now costs ${now} (it was ${before}).`,
  tooSmall: (smallest: string, missing: string) =>
    `The smallest order here is ${smallest}. Add ${missing} more, then type 99 to pay.`,
  tooOften: (pays: number, seconds: number) =>
    `You have asked to pay ${pays} times within an hour. Please try again in ${duration(toFullMinute(seconds))}.`,
  checkAgain: 'Please look at your cart again, then type 99 to pay.',

  closed: 'The shop is closed now.',
  paused: 'The shop takes no orders for a while.',
  reason: (reason: string) => `It says: "${reason}".`,
  opensAt: (day: string, at: string) => `It opens ${day} at ${at}.`,
  days: {
    today: 'today',
    tomorrow: 'tomorrow',
    sunday: 'on Sunday',
    monday: 'on Monday',
    tuesday: 'on Tuesday',
    wednesday: 'on Wednesday',
    thursday: 'on Thursday',
    friday: 'on Friday',
    saturday: 'on Saturday',
  },
  onDate: (date: string) => `on ${date}`,
  lookMeanwhile: 'You can look at the menu and fill your cart meanwhile.',
  cartStays: 'Your cart is kept.',
  cartIsKept: 'Your cart is kept: type 99 then.',

  askFor: {
    name: 'What name is the order for?',
    phone: 'What is your phone number, such as 0803 123 4567?',
    email: 'Where shall the receipt go? Type your e-mail address.',
    fulfilment: 'Do you fetch it, or shall we deliver it? Type 1 or 2.',
    area: 'Where shall we deliver to? Type its number.',
    address: 'What is the address? Street, number, and the nearest landmark, in one line.',
  },
  mayLeaveOut: 'Type "no" to leave it out.',
  unreadable: {
    name: 'A name has 2 to 60 characters, and at least one letter.',
    phone: 'That is no phone number I can read. Type it like 0803 123 4567, or with + and the country first.',
    email: 'That is no e-mail address I can read. It looks like ada@example.com.',
    fulfilment: 'Please type 1 to fetch it, or 2 to have it delivered.',
    area: 'That is not one of the places we deliver to.',
    address: 'Please type an address of 5 to 200 characters.',
  },
  whichArea: (names: string) => `Which one do you mean: ${names}?`,
  detailKept: 'Thank you, I have noted it.',
  detailNames: {
    name: 'Name',
    phone: 'Phone',
    email: 'E-mail',
    fulfilment: 'Delivery or pickup',
    area: 'Area',
    address: 'Address',
  },
  notAsked: 'This shop does not ask for that.',
  noDetails: 'This shop asks for nothing but your order.',
  details: 'This is what I have noted. Type a number to change it.',
  confirm: (total: string) => `Is this right? You pay ${total}. Type 99 to pay, or a number to change something.`,
  delivery: 'Delivery',
  pickup: 'Pickup',

  invoice: (code: string, total: string, heldFor: number) =>
    `Order ${code}: please pay ${total}. We hold it for ${duration(heldFor)}.`,
  frozen: (code: string, total: string) =>
    `Order ${code} waits for ${total}, and its cart cannot be changed. Type 99 to pay, 0 to cancel.`,
  payFirst: (code: string) => `Order ${code} waits for your payment. Pay it (99) or cancel it (0) first.`,
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
  askCancel: (code: string, total: string) => `Cancel order ${code} (${total})? Type 1 for "yes", 2 for "no".`,
  notCancelledOngoing: (code: string) =>
    `Your bank is still working on the payment for order ${code}, so I will not cancel it yet. Try again in some minutes.`,
  notCancelledUnknown: (code: string) =>
    `Paystack cannot be asked right now whether order ${code} is paid, so I will not cancel it yet. Try again in a minute.`,
  stillWaiting: (code: string) => `All right, order ${code} still waits for your payment.`,

  noOrders:
    'You have no orders on this device yet. Have you ordered on another one? Type resume there, and its code here.',
  history: 'Your last orders, newest first. "reorder 1" orders the first one again.',
  historyOnly: 'Your last orders, newest first.',
  noSuchOrder: 'There is no such order in your list. Type 98 to see it.',
  reordered: (code: string) => `Here is what you ordered with ${code}, at today's prices.`,
  reorderedNothing: (code: string) => `Nothing of order ${code} can be had today.`,
  notToday: (name: string) => `${name} cannot be had today.`,
  chooseAnew: (name: string) => `${name} is to be chosen anew: it can be had in other ways now.`,

  resumeCode: (code: string, minutes: number) =>
    `Type this at your other device, within ${minutes} minutes: resume ${code}. It works once. Give it to nobody else.`,
  resumeUnknown: 'That code is not valid, was used, or is too old. Type resume at your other device for a new one.',
  resumeHere: 'That code was made here. Type it at your other device.',
  resumeWaits: 'At your other device an order waits for payment. Pay or cancel it there first.',
  resumeTooOften: (seconds: number) =>
    `That was tried too often. Please try again in ${duration(toFullMinute(seconds))}.`,
  resumed: 'Here you are: your cart, your orders and your details are at this device now.',
  leftBehind: (what: string) => `There is no room for it here, so it stays in the cart at your other device: ${what}.`,
  noteLeftBehind: (note: string) => `The note from your other device did not fit in: "${note}".`,

  askForget: 'Shall I forget your cart, your name, phone number and addresses? Type 1 for "yes", 2 for "no".',
  forgotten: 'Done. Your cart, your contact details and this chat are erased.',
  forgottenNothingKept: 'Nothing of you is kept but the orders you have cancelled or not paid, without your details.',
  forgottenKept: (orders: string) => `Kept, because they were paid and the shop must account for them: ${orders}.`,
  andMore: (listed: string, more: number) => `${listed} and ${more} more`,

  /** What is said of a request that was not done. */
  refused: {
    ourFault: 'Something went wrong on our side. Please send that again.',
    noDevice: 'Your browser did not say which device this is. Please reload the page and try again.',
    badMessage: 'That message could not be read. Please reload the page and try again.',
    badQuery: 'That request could not be read. Please reload the page and try again.',
    tooLong: 'That message is too long. Please send a shorter one.',
    shopNotFound: 'There is no shop at this address. Please ask the shop for its link again.',
    orderNotFound:
      'There is no order of yours by this code at this device. If you ordered at another one, please open it there.',
    messageIdReused: 'That message was already sent with other words. Please reload the page and type it again.',
    busy: 'This chat is very busy right now, and your message was not applied. Please send that again.',
  },

  askLanguage: 'Which language? Type its number.',
  languageSet: 'I speak English with you now.',
};

export type Words = typeof en;
