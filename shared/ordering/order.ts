import * as z from 'zod';
import { type Bill, billOf, lineSchema } from './cart.ts';
import { disputeSchema } from './dispute.ts';
import { type Contact, contactSchema, type Handover, handoverSchema } from './handover.ts';
import { amountSchema, currencySchema } from './money.ts';
import { isBack, refundSchema } from './refund.ts';
import { feeSchema } from './shop.ts';

/**
 * Where each status may lead. A status only moves along these, and none leads back. From REVIEW and PAID_LATE it is a
 * person who moves it on: the payment is accepted, or given back.
 */
export const ORDER_NEXT = {
  PENDING: ['PAID', 'REVIEW', 'CANCELLED', 'EXPIRED'],
  CANCELLED: ['PAID_LATE', 'REVIEW'],
  EXPIRED: ['PAID_LATE', 'REVIEW'],
  REVIEW: ['PAID', 'REFUND_DUE'],
  PAID_LATE: ['PAID', 'REFUND_DUE'],
  PAID: [],
  REFUND_DUE: [],
} as const satisfies Record<string, readonly string[]>;
export type OrderStatus = keyof typeof ORDER_NEXT;

/** Does a way lead from one status to another, over however many between them? */
export const leadsTo = (from: OrderStatus, to: OrderStatus): boolean => {
  const next: readonly OrderStatus[] = ORDER_NEXT[from];
  return next.some((one) => one === to || leadsTo(one, to));
};

export const orderStatusSchema = z.enum([
  'PENDING',
  'PAID',
  'REVIEW',
  'CANCELLED',
  'EXPIRED',
  'PAID_LATE',
  'REFUND_DUE',
]);

/**
 * One attempt to be paid. INIT: Paystack is about to be asked. OPEN: the link is stored, so somebody may have seen it.
 * DEAD: nobody ever saw a link of it. `owner` is the request that asks; another one keeps its hands off for a while.
 */
const attemptSchema = z.object({
  status: z.enum(['INIT', 'OPEN', 'DEAD']),
  owner: z.string(),
  initAt: z.int(),
  url: z.string().optional(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** What Paystack says of one reference, in a webhook or when asked. Amounts in whole subunits. */
export const paymentFactsSchema = z.object({
  /** The reference it was paid by. */
  reference: z.string().optional(),
  /** success, failed, abandoned (not final), ongoing, pending, processing, queued, reversed, or a word yet unknown. */
  status: z.string(),
  amount: z.number(),
  /** What we asked for; `amount` is larger where the customer bears the fees. */
  requestedAmount: z.number().optional(),
  currency: z.string(),
  /** test or live. */
  domain: z.string(),
  /** ISO 8601, Paystack's clock. */
  paidAt: z.string().optional(),
  channel: z.string().optional(),
  /** What we sent along; Paystack may give it back empty. */
  metadata: z.object({ deviceId: z.string(), orderId: z.string(), shopId: z.string() }).partial(),
});
export type PaymentFacts = z.infer<typeof paymentFactsSchema>;

/** Why a payment was not taken for its order without a person's word: what differs from what we asked for. */
export const mismatchSchema = z.enum(['mode', 'currency', 'amount', 'metadata']);
export type Mismatch = z.infer<typeof mismatchSchema>;

/** A payment for a person to decide on. */
const reviewSchema = paymentFactsSchema.extend({ differs: z.array(mismatchSchema).optional() });
export type Review = z.infer<typeof reviewSchema>;

/** What the bus may hear of an order. */
export const eventTypeSchema = z.enum([
  'PaymentConfirmed',
  'PaidLate',
  'SurplusPayment',
  'ReviewNeeded',
  'OrderCancelled',
  'OrderExpired',
  /** A person accepted a payment, or had it given back. */
  'OrderResolved',
  /** Money was given back, or could not be. */
  'RefundChanged',
  /** A customer complained to the bank: opened, reminded of, or decided. */
  'PaymentDisputed',
]);
export type EventType = z.infer<typeof eventTypeSchema>;

/** As a bill words it, in any language: an area's name of 40 characters among the words about it. */
const billedFeeSchema = feeSchema.extend({ name: z.string().min(1).max(100) });

/** The truth about money. Times are epoch seconds unless said otherwise; amounts are whole subunits of `currency`. */
export const orderSchema = z.object({
  schema: z.literal(1),
  /** A ULID: unique, and newer orders sort after older ones. */
  orderId: z.string(),
  /** Raised by every write; a write states the version it saw. */
  version: z.int().nonnegative(),
  status: orderStatusSchema,
  shopId: z.string(),
  deviceId: z.string(),
  /** What people read out: "B2B-7K4QX". Never accepted as a proof of anything. */
  code: z.string(),
  subaccount: z.string().optional(),
  /** Frozen when the order is placed, as are the fees, the total and the currency. */
  lines: z.array(lineSchema).min(1),
  fees: z.array(billedFeeSchema),
  /** What the kitchen should know. */
  note: z.string().optional(),
  handover: handoverSchema.optional(),
  /** Erased when an order that nothing was paid for is forgotten. */
  contact: contactSchema.optional(),
  /** Minutes from payment until it is ready, as the shop said when it was placed. */
  leadMinutes: z.int().optional(),
  total: amountSchema.positive(),
  currency: currencySchema,
  /** The attempt in use; attempts are numbered from 1 and none is ever forgotten. */
  n: z.int().positive(),
  refs: z.record(z.string(), attemptSchema),
  /** The attempt that paid for this order, set once. */
  paidRef: z.int().positive().optional(),
  paidAt: z.string().optional(),
  /** Attempts that were paid besides: money to give back. */
  surplus: z.array(z.int().positive()),
  /** Payments that do not match the order, by attempt: a person decides. */
  reviews: z.record(z.string(), reviewSchema),
  /** What Paystack said of each payment in `paidRef` and `surplus`, by attempt. */
  received: z.record(z.string(), paymentFactsSchema).default({}),
  /** Money on its way back, by attempt. */
  refunds: z.record(z.string(), refundSchema).default({}),
  /** Complaints at the customer's bank, by Paystack's id of the dispute. */
  disputes: z.record(z.string(), disputeSchema).default({}),
  /** When a person decided about a payment that did not match or came late. */
  resolvedAt: z.int().optional(),
  /** Events owed to the bus, by `type#attempt` and perhaps `#what`: 0 while unsent, then when it was sent. */
  outbox: z.record(z.string(), z.int().nonnegative()),
  /** When Paystack was last asked about this order, and how often: customers' questions are slowed by them. */
  lastVerifyAt: z.int().optional(),
  verifies: z.int().nonnegative(),
  createdAt: z.int(),
  /** Unpaid after this, it is given up. */
  expiresAt: z.int(),
  closedAt: z.int().optional(),
  /** When somebody must look at this order next; absent when nothing is left to do. */
  dueAt: z.int().optional(),
});
export type Order = z.infer<typeof orderSchema>;

/** A status as it is shown: an order whose money went back wholly says so. */
export type ShownStatus = OrderStatus | 'REFUNDED';

/** A cart as it is shown: the bill, and what is known of how it reaches the customer. */
export type CartView = Bill & { note?: string; handover?: Handover; contact?: Contact };

/** An order as its customer may see it. */
export type OrderView = CartView & {
  code: string;
  status: ShownStatus;
  /** Epoch seconds. */
  placedAt: number;
  expiresAt: number;
  /** Where to pay: only while the order waits for it. */
  payUrl?: string;
  /** ISO 8601, once paid. */
  paidAt?: string;
};

/** Every payment that came for an order, by attempt: what paid for it, what came besides, what a person looks at. */
export const paymentsOf = ({
  received,
  reviews,
}: Pick<Order, 'received' | 'reviews'>): Record<string, PaymentFacts> => ({
  ...received,
  ...reviews,
});

/** Has the money that paid for the order gone back, all of it? */
const isRefunded = (order: Order): boolean => {
  const { status, paidRef, refunds } = order;
  const all = status === 'REFUND_DUE' ? Object.keys(paymentsOf(order)) : paidRef === undefined ? [] : [String(paidRef)];
  return all.length > 0 && all.every((n) => isBack(refunds[n]));
};

export const shownStatus = (order: Order): ShownStatus => (isRefunded(order) ? 'REFUNDED' : order.status);

export const orderView = (order: Order): OrderView => ({
  ...billOf(order.lines, order.fees, order.currency),
  note: order.note,
  handover: order.handover,
  contact: order.contact,
  code: order.code,
  status: shownStatus(order),
  placedAt: order.createdAt,
  expiresAt: order.expiresAt,
  payUrl: order.status === 'PENDING' ? order.refs[order.n]?.url : undefined,
  paidAt: order.paidAt,
});
