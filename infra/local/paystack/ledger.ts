import * as z from 'zod';
import { currencies } from './money.ts';

const instant = z.int();

const refund = z.object({
  id: z.int(),
  amount: z.int(),
  status: z.enum(['pending', 'processing', 'processed', 'failed', 'needs-attention']),
  customerNote: z.string(),
  merchantNote: z.string(),
  createdAt: instant,
  updatedAt: instant,
});
export type Refund = z.infer<typeof refund>;

/** How a dispute may end: the shop gives in, lets the time pass (both cost it the money), or the bank takes its side. */
export const resolutions = ['merchant-accepted', 'auto-accepted', 'declined'] as const;
export type Resolution = (typeof resolutions)[number];

const dispute = z.object({
  id: z.int(),
  amount: z.int(),
  status: z.enum(['awaiting-merchant-feedback', 'resolved']),
  resolution: z.enum(resolutions).nullable(),
  createdAt: instant,
  updatedAt: instant,
  /** Until when the shop may answer. */
  dueAt: instant,
});
export type Dispute = z.infer<typeof dispute>;

const delivery = z.object({
  id: z.string(),
  event: z.string(),
  /** The JSON text, built once: every attempt signs and sends the very same bytes. */
  body: z.string(),
  badlySigned: z.boolean(),
  attempts: z.int(),
  /** When to try next, ms since 1970. */
  dueAt: instant,
});
/** A webhook that nobody has answered with 200 yet. */
export type Delivery = z.infer<typeof delivery>;

const card = z.object({ channel: z.literal('card'), card: z.string(), expiry: z.string() });
const method = z.discriminatedUnion('channel', [card, z.object({ channel: z.literal('bank_transfer') })]);
/** How it was paid: a test card by its key and MM/YY, or a transfer. */
export type Method = z.infer<typeof method>;

const attempt = z.object({ at: instant, type: z.enum(['action', 'error', 'success']), message: z.string() });

const transaction = z.object({
  id: z.int(),
  reference: z.string(),
  accessCode: z.string(),
  status: z.enum(['abandoned', 'ongoing', 'failed', 'success', 'reversed']),
  /** Subunits that were charged; above `requestedAmount` when the customer bears the fees. */
  amount: z.int(),
  requestedAmount: z.int(),
  currency: z.enum(currencies),
  email: z.string(),
  label: z.string().nullable(),
  /** Exactly as the shop sent it. */
  metadata: z.json(),
  callbackUrl: z.string().nullable(),
  cancelAction: z.string().nullable(),
  channels: z.array(z.string()),
  subaccount: z.string().nullable(),
  createdAt: instant,
  paidAt: instant.nullable(),
  method: method.nullable(),
  fees: z.int().nullable(),
  gatewayResponse: z.string(),
  /** The card step the customer has been asked for and has not passed yet. */
  challenge: z.object({ card: z.string(), expiry: z.string(), step: z.int() }).nullable(),
  attempts: z.array(attempt),
  refunds: z.array(refund),
  /** Ledgers that were written before there were disputes have none. */
  disputes: z.array(dispute).default([]),
  deliveries: z.array(delivery),
});
/** One payment with all that belongs to it. Amounts in subunits (kobo), instants in ms since 1970. */
export type Transaction = z.infer<typeof transaction>;
export const transactionSchema = transaction;

/** The simulator's own truth. Transactions are values: change one by saving its successor. */
export type Ledger = {
  find(reference: string): Transaction | undefined;
  findByAccessCode(accessCode: string): Transaction | undefined;
  save(transaction: Transaction): void;
  /** All transactions, in the order of their creation. */
  list(): Transaction[];
};

/** A ledger that lives as long as the process, or longer if `append` writes each change down first (it may throw). */
export const memoryLedger = (
  past: Iterable<Transaction> = [],
  append: (changed: Transaction) => void = () => undefined,
): Ledger => {
  const byReference = new Map<string, Transaction>();
  const referenceByCode = new Map<string, string>();
  const remember = (changed: Transaction) => {
    byReference.set(changed.reference, changed);
    referenceByCode.set(changed.accessCode, changed.reference);
  };
  for (const known of past) remember(known);
  return {
    find: (reference) => byReference.get(reference),
    findByAccessCode: (accessCode) => byReference.get(referenceByCode.get(accessCode) ?? ''),
    save(changed) {
      append(changed);
      remember(changed);
    },
    list: () => [...byReference.values()],
  };
};
