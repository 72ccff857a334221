import type { ShownStatus } from '../../../shared/ordering/order.ts';

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`);

/** Every word of the page that the server does not say; the other languages have the same, or they do not compile. */
export const texts = {
  chat: 'Chat',
  loading: 'Opening the chat…',
  jump: 'Go to the newest message',
  forgets: 'This browser forgets the chat. Please write down your order number.',

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
  notSent: 'Your message is kept, and sent when you are online again.',
  undeliverable: 'This message could not be sent. Please say it in other words.',
  unreachable: 'The shop cannot be reached. Trying again…',

  soldOut: 'Sold out',
  from: (price: string) => `from ${price}`,
  add: 'Add',
  addSeveral: (quantity: number) => `Add ${quantity}`,
  quantityOf: (name: string) => `How many: ${name}`,
  fewer: 'One fewer',
  more: 'One more',
  menu: 'Menu',
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,

  cart: 'Your cart',
  items,
  showCart: 'show the cart',
  pay: 'Pay',
  cartNow: (count: number, total: string) => `Your cart: ${items(count)}, ${total}.`,

  order: 'Order',
  line: 'Line',
  dish: 'Dish',
  amount: 'Amount',
  subtotal: 'Subtotal',
  total: 'Total',
  note: 'Note',
  pickup: 'Pickup',
  delivery: 'Delivery',
  name: 'Name',
  phone: 'Phone',
  email: 'Receipt to',
  payWithPaystack: (total: string) => `Pay ${total} with Paystack`,
  heldUntil: (moment: string) => `Held for you until ${moment}`,
  getLink: 'Get the link',
  wrongLink: 'This link does not lead to Paystack. Please tell the shop.',
  newerInvoice: 'The newest invoice is below.',
  closedInvoice: 'This invoice is closed.',
  orderWaits: (code: string, total: string) => `Order ${code} waits for ${total}`,
  paidNow: (code: string) => `Order ${code} is paid.`,
  paidOn: (moment: string) => `Paid ${moment}`,
  openOrder: 'Keep or print it',
  orders: 'Your orders',

  status: {
    PENDING: 'Waits for payment',
    PAID: 'Paid',
    REVIEW: 'Being looked at',
    CANCELLED: 'Cancelled',
    EXPIRED: 'Expired',
    PAID_LATE: 'Paid late',
    REFUND_DUE: 'To be refunded',
    REFUNDED: 'Refunded',
  } satisfies Record<ShownStatus, string>,
};

export type Texts = typeof texts;
