import type { ChatAnswer, NoticeView } from '../../../shared/chat-api.ts';
import { billOf } from '../../../shared/ordering/cart.ts';
import type { OrderStatus, OrderView } from '../../../shared/ordering/order.ts';
import { type Reply, text } from '../../../shared/ordering/replies.ts';

export const bill = billOf([{ dishId: 'jollof', name: 'Jollof rice', unitPrice: 250_000, quantity: 2 }], [], 'NGN');

export const order = (change: Partial<OrderView> = {}): OrderView => ({
  ...bill,
  code: 'B2B-7K4QX',
  status: 'PENDING',
  placedAt: 1_772_323_200,
  expiresAt: 1_772_409_600,
  payUrl: 'https://checkout.paystack.com/abc',
  ...change,
});

export const says = (sentence: string): Reply => text(sentence);
export const invoice = (change: Partial<OrderView> = {}): Reply => ({
  ...text('Pay'),
  kind: 'invoice',
  order: order(change),
});
export const receipt = (status: Exclude<OrderStatus, 'PENDING'> = 'PAID'): Reply => ({
  ...text(`Order B2B-7K4QX: ${status}`),
  kind: 'order',
  order: order({ status }),
});

export const notice = (version: number, status: Exclude<OrderStatus, 'PENDING'> = 'PAID'): NoticeView => ({
  code: 'B2B-7K4QX',
  status,
  version,
  reply: receipt(status),
});

/** An answer of the server, of a customer who has not done anything unless `change` says otherwise. */
export const answer = (change: Partial<ChatAnswer> = {}): ChatAnswer => ({
  shop: { shopId: 'demo-kitchen', name: 'Demo Kitchen', contact: 'WhatsApp', currency: 'NGN', paystackMode: 'test' },
  language: 'en',
  state: 'IDLE',
  version: 1,
  replies: [],
  notices: [],
  ...change,
});

/** An answer while an order waits to be paid. */
export const waiting = (version: number, change: Partial<ChatAnswer> = {}): ChatAnswer =>
  answer({ state: 'AWAITING_PAYMENT', version, order: order(), ...change });
