import type { Texts } from './en.ts';

const items = (count: number) => `${count} ${count === 1 ? 'thing' : 'things'}`;

/** The page in Nigerian Pidgin. */
export const pcm: Texts = {
  chat: 'Chat',
  loading: 'Chat dey open…',
  tagline: 'Order for here inside chat, pay with Paystack, no fear.',
  reach: 'You wan talk to person?',
  jump: 'Go to the message wey just enter',
  forgets:
    'This browser no dey keep anything for this page. You fit order and pay, but abeg write your order number down: the ' +
    'chat go start fresh when you come back.',

  yourTurn: 'Your order and your message',
  message: 'Your message',
  placeholder: 'Type number or message',
  send: 'Send',
  you: 'You talk say:',
  shopSays: 'Shop talk say:',
  quickReplies: 'Quick replies',

  sending: 'E dey go…',
  sent: 'E don go.',
  retry: 'E no go. Tap make you try again',
  notSent: 'We don keep your message. E go go when network come back, or tap make you try again.',
  undeliverable: 'This message no fit go. Abeg talk am another way.',
  unreachable: 'We no fit reach the shop. We dey try again…',

  soldOut: 'E don finish',
  from: (price) => `from ${price}`,
  add: 'Add',
  addSeveral: (quantity) => `Add ${quantity}`,
  addDish: (quantity, name) => `Add ${quantity} ${name}`,
  quantityOf: (name) => `How many: ${name}`,
  fewer: 'Comot one',
  more: 'Add one',
  menu: 'Menu',
  page: (page, pages) => `Page ${page} of ${pages}`,

  cart: 'Your cart',
  items,
  showCart: 'show the cart',
  pay: 'Pay',
  cartNow: (count, total) => `Your cart: ${items(count)}, ${total}.`,

  invoice: 'Bill',
  order: 'Order',
  line: 'Line',
  dish: 'Food',
  amount: 'Money',
  subtotal: 'Food money',
  total: 'All together',
  note: 'Note',
  pickup: 'You go come carry am',
  delivery: 'We go bring am',
  name: 'Name',
  phone: 'Phone',
  email: 'Receipt go go',
  payWithPaystack: (total) => `Pay ${total} with Paystack`,
  heldUntil: (moment) => `We dey hold am for you till ${moment}`,
  getLink: 'Collect the link',
  wrongLink: 'This link no go Paystack, so we no open am. Abeg tell the shop.',
  newerInvoice: 'The new bill dey below.',
  closedInvoice: 'This bill don close.',
  orderWaits: (code, total) => `Order ${code} dey wait for ${total}`,
  paidNow: (code) => `Order ${code} don pay.`,
  paidOn: (moment) => `You pay am ${moment}`,
  orders: 'Your orders',

  status: {
    PENDING: 'Dey wait for payment',
    PAID: 'Don pay',
    REVIEW: 'We dey check am',
    CANCELLED: 'Don cancel',
    EXPIRED: 'Time don pass',
    PAID_LATE: 'Pay late',
    REFUND_DUE: 'Money go come back',
    REFUNDED: 'Money don come back',
  },

  testMode: 'Test mode',
  test: 'Test',
  noRealMoney: 'no real money dey move. Try card',
  anyDate: (cvv) => `any date wey never reach, CVV ${cvv}.`,
  moreCards: 'Other test cards',
  declined: 'bank no gree',
};
