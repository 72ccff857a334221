import type { PaymentFacts } from '../ordering/order.ts';
import type { Initialised, PaymentRequest, Paystack } from '../paystack/client.ts';
import type { PaystackRefund, RefundWord } from '../paystack/refund-facts.ts';
import type { Refunded } from '../paystack/refunds.ts';

/** How Paystack treats the next call. `lost`: it does what it is asked, and the answer never arrives. */
export type Mood = 'well' | 'down' | 'lost' | 'refusing' | 'rateLimited';

type Held = {
  transactionId: string;
  request: PaymentRequest;
  status: string;
  facts: Partial<PaymentFacts>;
  /** Epoch seconds. */
  createdAt: number;
  /** Oldest first. */
  refunds: PaystackRefund[];
};

/** Beyond 2^53, so that a test fails where an id is taken for a number. */
const idOf = (n: number): string => String(9_007_199_254_740_993n + BigInt(n));

const inMood = <Answer>(mood: Mood | undefined, perform: () => Answer) => {
  switch (mood) {
    case undefined:
    case 'well':
      return perform();
    case 'lost':
      perform();
      return { type: 'unknown' } as const;
    case 'down':
      return { type: 'unknown' } as const;
    case 'refusing':
      return { type: 'refused', code: 'invalid_key' } as const;
    case 'rateLimited':
      return { type: 'rateLimited' } as const;
  }
};

const factsIn = ({ request, status, facts }: Held): PaymentFacts => {
  const { reference, amount, currency, metadata } = request;
  const paidAt = '2026-01-01T12:00:00.000Z';
  return { reference, status, amount, currency, domain: 'test', paidAt, metadata, ...facts };
};

/** Why the whole of a payment cannot be given back. */
const refusalOf = (held: Held): string | undefined => {
  const { status } = factsIn(held);
  if (status === 'reversed' || held.refunds.some((refund) => refund.status !== 'failed')) return 'transaction_reversed';
  return status === 'success' ? undefined : 'transaction_not_refundable';
};

/**
 * Paystack as far as the engine knows it: a reference is taken once, and a payment is a fact anyone may ask for.
 * @param now epoch seconds, for the times of creation
 */
export const createFakePaystack = (now: () => number = () => 0) => {
  const transactions = new Map<string, Held>();
  const moods: Mood[] = [];
  const refundMoods: Mood[] = [];
  const asked: string[] = [];
  let silent: boolean | string = false;
  let made = 0;

  const isSilentAbout = (reference: string) => silent === true || silent === reference;

  const open = (request: PaymentRequest): Initialised => {
    if (transactions.has(request.reference)) return { type: 'duplicate' };
    const transactionId = idOf(++made);
    const held: Held = { transactionId, request, status: 'abandoned', facts: {}, createdAt: now(), refunds: [] };
    transactions.set(request.reference, held);
    return { type: 'opened', url: `https://checkout.paystack.com/${request.reference}` };
  };

  const heldOf = (reference: string): Held => {
    const held = transactions.get(reference);
    if (!held) throw new Error(`Paystack knows no ${reference}`);
    return held;
  };

  const book = (held: Held, amount: number): PaystackRefund => {
    const refund: PaystackRefund = { id: idOf(++made), status: 'pending', amount };
    held.refunds.push(refund);
    return { ...refund };
  };

  const refundWhole = (reference: string): Refunded => {
    const held = transactions.get(reference);
    if (!held) return { type: 'refused', code: 'transaction_not_found' };
    const code = refusalOf(held);
    return code ? { type: 'refused', code } : { type: 'queued', refund: book(held, factsIn(held).amount) };
  };

  const port: Paystack = {
    async initialise(request) {
      asked.push(`initialise ${request.reference}`);
      return inMood(moods.shift(), () => open(request));
    },
    async verify(reference) {
      asked.push(`verify ${reference}`);
      if (isSilentAbout(reference)) return { type: 'unknown', why: 'down' };
      const held = transactions.get(reference);
      return held ? { type: 'found', transactionId: held.transactionId, facts: factsIn(held) } : { type: 'notFound' };
    },
    async refundsOf({ transactionId, reference }) {
      asked.push(`refunds ${reference}`);
      if (isSilentAbout(reference)) return { type: 'unknown', why: 'down' };
      const held = [...transactions.values()].find(
        (one) => one.transactionId === transactionId || one.request.reference === reference,
      );
      return { type: 'found', refunds: structuredClone(held?.refunds ?? []) };
    },
    async refund({ reference }) {
      asked.push(`refund ${reference}`);
      return inMood(refundMoods.shift(), () => refundWhole(reference));
    },
    async transactions({ status, from, to, page }) {
      asked.push(`list ${status} ${page}`);
      if (silent === true) return { type: 'unknown', why: 'down' };
      const listed = [...transactions.values()]
        .filter(({ createdAt }) => createdAt >= from && createdAt <= to)
        .map((held) => ({ transactionId: held.transactionId, reference: held.request.reference, facts: factsIn(held) }))
        .filter(({ facts }) => facts.status === status)
        .reverse();
      const end = page * fake.perPage;
      const rows = listed.slice(end - fake.perPage, end);
      return { type: 'found', transactions: rows, more: listed.length > end, unreadable: 0 };
    },
  };

  const fake = {
    port,
    transactions,
    asked,
    /** How many transactions a page of the list has; may be set. */
    perPage: 100,
    factsOf: (reference: string): PaymentFacts | undefined => {
      const held = transactions.get(reference);
      return held && factsIn(held);
    },
    /** How the next calls for a link go, one after another. */
    willBe: (...next: Mood[]) => void moods.push(...next),
    /** How the next calls for a refund go, one after another. */
    refundsWillBe: (...next: Mood[]) => void refundMoods.push(...next),
    /** About anything, about nothing any more (false), or about one reference. */
    cannotBeAsked: (about: boolean | string = true) => {
      silent = about;
    },
    /** Moves a payment on, as the customer, a card or a bank would. */
    set: (reference: string, status: string, facts: Partial<PaymentFacts> = {}) =>
      void Object.assign(heldOf(reference), { status, facts }),
    /** Oldest first. */
    refundsOf: (reference: string): PaystackRefund[] => structuredClone(heldOf(reference).refunds),
    /** Somebody gives money back in Paystack's dashboard; all of it, or a part. */
    refundInDashboard: (reference: string, amount = factsIn(heldOf(reference)).amount) =>
      book(heldOf(reference), amount),
    /** Moves the newest refund of a payment on. Once the whole amount is processed, the payment is reversed. */
    moveRefund: (reference: string, status: RefundWord) => {
      const held = heldOf(reference);
      const newest = held.refunds.at(-1);
      if (!newest) throw new Error(`Paystack gave nothing back of ${reference}`);
      newest.status = status;
      if (status === 'processed' && newest.amount >= factsIn(held).amount) held.status = 'reversed';
    },
  };
  return fake;
};
