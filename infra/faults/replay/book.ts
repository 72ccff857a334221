import type { DisputeWord, Facts, RefundWord, Word } from './words.ts';

/** What was agreed when an order was placed, and never changes. */
export type Placed = {
  orderId: string;
  deviceId: string;
  shopId: string;
  total: number;
  currency: string;
  createdAt: number;
};

type Status = 'PENDING' | 'PAID' | 'REVIEW' | 'CANCELLED' | 'EXPIRED' | 'PAID_LATE' | 'REFUND_DUE';

/** One order as a careful bookkeeper keeps it who has read docs/payments.md and knows nothing of the code. */
export type Page = {
  readonly placed: Placed;
  status: Status;
  paidBy?: number;
  /** In the order in which they came. */
  surplus: number[];
  reviews: Map<number, string[]>;
  /** What Paystack said of each payment that came. */
  payments: Map<number, Facts>;
  refunds: Map<number, { status: RefundWord; amount?: number; part: boolean }>;
  disputes: Map<string, { open: boolean; told: Set<DisputeWord> }>;
  /** Everything the bus must hear, once each: the type and the attempt. */
  told: string[];
};

export const newPage = (placed: Placed): Page => ({
  placed,
  status: 'PENDING',
  surplus: [],
  reviews: new Map(),
  payments: new Map(),
  refunds: new Map(),
  disputes: new Map(),
  told: [],
});

/** "A payment matches when…" (docs/payments.md, "The life of an order"). */
const differences = ({ total, currency, ...owner }: Placed, facts: Facts): string[] => {
  const { amount, requested = amount, names } = facts;
  const whole = Number.isSafeInteger(amount) && Number.isSafeInteger(requested);
  const others = (['deviceId', 'orderId', 'shopId'] as const).some(
    (name) => (names[name] ?? owner[name]) !== owner[name],
  );
  return [
    facts.domain === 'test' ? [] : ['mode'],
    facts.currency === currency ? [] : ['currency'],
    whole && requested === total && amount >= total ? [] : ['amount'],
    others ? ['metadata'] : [],
  ].flat();
};

/** Does the book hold this payment already, or is all of its money back? */
export const isHeld = ({ paidBy, surplus, reviews, refunds }: Page, n: number): boolean => {
  const refund = refunds.get(n);
  const gone = refund?.status === 'processed' && !refund.part;
  return paidBy === n || surplus.includes(n) || reviews.has(n) || gone;
};

const hearCharge = (page: Page, n: number, facts: Facts) => {
  if (facts.status === 'reversed') return hearRefund(page, n, 'processed', facts.amount, true);
  if (facts.status !== 'success' || isHeld(page, n)) return;
  page.payments.set(n, facts);
  const differs = differences(page.placed, facts);
  if (differs.length > 0) {
    page.reviews.set(n, differs);
    page.told.push(`ReviewNeeded ${n}`);
    if (['PENDING', 'CANCELLED', 'EXPIRED'].includes(page.status)) page.status = 'REVIEW';
    giveUp(page, n);
    return;
  }
  const late = page.status === 'CANCELLED' || page.status === 'EXPIRED';
  if (page.status !== 'PENDING' && !late) {
    page.surplus.push(n);
    page.told.push(`SurplusPayment ${n}`);
    return;
  }
  page.paidBy = n;
  page.status = late ? 'PAID_LATE' : 'PAID';
  page.told.push(`${late ? 'PaidLate' : 'PaymentConfirmed'} ${n}`);
  giveUp(page, n);
};

/** Each leads on from those before it; a word that does not lead on says nothing. */
const ROAD: readonly RefundWord[] = ['pending', 'processing', 'needs-attention', 'failed', 'processed'];
const TOLD: readonly RefundWord[] = ['needs-attention', 'failed', 'processed'];

const isAmount = (said: number | undefined) => said !== undefined && Number.isSafeInteger(said) && said >= 0;

/** @param whole all of it is back, whatever amount is named */
const hearRefund = (page: Page, n: number, status: RefundWord, said?: number, whole = false) => {
  const known = page.refunds.get(n);
  const amount = isAmount(said) ? said : known?.amount;
  const paid = page.payments.get(n)?.amount ?? page.placed.total;
  const part = !whole && amount !== undefined && amount < paid;
  const further = !known || ROAD.indexOf(status) > ROAD.indexOf(known.status);
  const rest = known?.part && status === 'processed' && !part;
  if (!further && !rest) return;
  page.refunds.set(n, { status, amount, part });
  if (TOLD.includes(status)) page.told.push(`RefundChanged ${n}`);
  giveUp(page, n);
};

/** "All its money goes back": a doubtful order of which every payment is on its way back is not cooked. */
const giveUp = (page: Page, n: number) => {
  const kept = [...page.payments.keys()].filter((one) => page.refunds.get(one)?.part !== false);
  if ((page.status !== 'REVIEW' && page.status !== 'PAID_LATE') || kept.length > 0) return;
  page.status = 'REFUND_DUE';
  page.told.push(`OrderResolved ${n}`);
};

const hearDispute = (page: Page, n: number, disputeId: string, heard: DisputeWord) => {
  const known = page.disputes.get(disputeId) ?? { open: true, told: new Set() };
  const late = known.told.size > 0 && heard === 'create';
  if (!known.open || late || known.told.has(heard)) return;
  page.disputes.set(disputeId, { open: heard !== 'resolve', told: known.told.add(heard) });
  page.told.push(`PaymentDisputed ${n}`);
};

/** Writes down what a word means for its order. */
export const hear = (page: Page, word: Word): void => {
  if (word.type === 'charge') hearCharge(page, word.n, word.facts);
  if (word.type === 'refund') hearRefund(page, word.n, word.status, word.amount);
  if (word.type === 'dispute') hearDispute(page, word.n, word.disputeId, word.heard);
};

/** Nobody has paid, and the order is given up. */
export const close = (page: Page, status: 'CANCELLED' | 'EXPIRED'): void => {
  page.status = status;
  page.told.push(status === 'CANCELLED' ? 'OrderCancelled' : 'OrderExpired');
};

/** The shop takes a payment that came late or did not match. */
export const accept = (page: Page, n: number): void => {
  page.status = 'PAID';
  page.paidBy = n;
  page.reviews.delete(n);
  page.surplus = page.surplus.filter((one) => one !== n);
  page.told.push(`OrderResolved ${n}`);
};
