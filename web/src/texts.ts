import type { OrderStatus } from '../../shared/ordering/order.ts';

/** Every word of the page that the server does not say. */
export const texts = {
  chat: 'Chat',
  loading: 'Opening the chat…',
  tagline: 'Order here in the chat, pay safely with Paystack.',
  reach: 'Need a person?',
  jump: 'Go to the newest message',
  forgets:
    'This browser does not let the page remember anything. You can order and pay, but the chat starts anew when you come ' +
    'back: please write down your order number.',

  yourTurn: 'Your order and your message',
  message: 'Your message',
  placeholder: 'Type a number or a message',
  send: 'Send',
  you: 'You said:',
  shopSays: 'The shop says:',
  quickReplies: 'Quick replies',

  sending: 'Sending…',
  sent: 'Sent.',
  retry: 'Not sent. Tap to try again',
  notSent: 'No connection. Your message is kept and sent as soon as you are online again.',
  unreachable: 'The shop cannot be reached right now. Trying again…',

  soldOut: 'Sold out',
  add: 'Add',
  addSeveral: (quantity: number) => `Add ${quantity}`,
  addDish: (quantity: number, name: string) => `Add ${quantity} ${name}`,
  quantityOf: (name: string) => `How many: ${name}`,
  fewer: 'One fewer',
  more: 'One more',
  menu: 'Menu',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,

  cart: 'Your cart',
  items: (count: number) => (count === 1 ? '1 item' : `${count} items`),
  showCart: 'show the cart',
  pay: 'Pay',
  cartNow: (count: number, total: string) => `Your cart: ${texts.items(count)}, ${total}.`,

  invoice: 'Invoice',
  order: 'Order',
  line: 'Line',
  dish: 'Dish',
  amount: 'Amount',
  subtotal: 'Subtotal',
  total: 'Total',
  payWithPaystack: (total: string) => `Pay ${total} with Paystack`,
  heldUntil: (moment: string) => `Held for you until ${moment}`,
  noLinkYet: 'There is no payment link yet.',
  getLink: 'Get the link',
  wrongLink: 'This payment link does not lead to Paystack, so this page will not open it. Please tell the shop.',
  newerInvoice: 'The newest invoice is further down.',
  closedInvoice: 'This invoice is closed.',
  orderWaits: (code: string, total: string) => `Order ${code} waits for ${total}`,
  paidNow: (code: string) => `Order ${code} is paid.`,
  paidOn: (moment: string) => `Paid ${moment}`,
  orders: 'Your orders',

  status: {
    PENDING: 'Waits for payment',
    PAID: 'Paid',
    REVIEW: 'Being looked at',
    CANCELLED: 'Cancelled',
    EXPIRED: 'Expired',
    PAID_LATE: 'Paid late',
    REFUND_DUE: 'To be refunded',
  } satisfies Record<OrderStatus, string>,

  testMode: 'Test mode',
  test: 'Test',
  noRealMoney: 'no real money moves. Try card',
  testCard: '4084 0840 8408 4081',
  testCardRest: 'any future date, CVV 408.',
  moreCards: 'More test cards',
  testCards: [
    { card: '4084 0800 0000 5408', rest: 'CVV 001: declined' },
    { card: '5078 5078 5078 5078 12', rest: 'CVV 081, PIN 1111: asks for the PIN' },
    { card: '5060 6666 6666 6666 666', rest: 'CVV 123, PIN 1234, OTP 123456: asks for both' },
  ],
};
