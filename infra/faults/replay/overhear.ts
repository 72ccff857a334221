import type { Paystack } from '../../../shared/paystack/client.ts';
import type { PaystackRefund } from '../../../shared/paystack/refund-facts.ts';
import type { Facts, Word } from './words.ts';

/** What Paystack answered to a question of ours: a word like any event, or that nobody knows. */
export type Answer = {
  orderId: string;
  n: number;
  /** The payment's status; unknown where there was no answer. Undefined where the question was about refunds. */
  status?: string;
  word?: Word;
};

/** An order's id and an attempt, read off a reference that we have made: `try-<order>-<n>`. */
export const attemptOf = (reference: string): { orderId: string; n: number } => {
  const [, orderId = '', n] = reference.split('-');
  return { orderId, n: Number(n) };
};

type Verified = Awaited<ReturnType<Paystack['verify']>>;

const factsOf = (verified: Extract<Verified, { type: 'found' }>): Facts => {
  const { status, amount, requestedAmount: requested, currency, domain, metadata: names } = verified.facts;
  return { status, amount, requested, currency, domain, names };
};

const answered = (reference: string, verified: Verified): Answer => {
  const { orderId, n } = attemptOf(reference);
  if (verified.type === 'unknown') return { orderId, n, status: 'unknown' };
  if (verified.type === 'notFound') return { orderId, n, status: 'notFound' };
  const facts = factsOf(verified);
  return { orderId, n, status: facts.status, word: { type: 'charge', orderId, n, facts } };
};

/** A part that was given back is not what anybody wanted: "a person must act". */
const toldBy = ({ status, amount }: PaystackRefund, paid: number) => (amount < paid ? 'needs-attention' : status);

/**
 * Paystack as it is, with everything it answers written down for whoever keeps the books.
 * @param paidBy what was paid under a reference, as far as the books know
 */
export const overheard = (
  paystack: Paystack,
  paidBy: (orderId: string, n: number) => number,
  heard: Answer[],
): Paystack => ({
  ...paystack,
  async verify(reference) {
    const verified = await paystack.verify(reference);
    heard.push(answered(reference, verified));
    return verified;
  },
  async refundsOf(names) {
    const found = await paystack.refundsOf(names);
    const { orderId, n } = attemptOf(names.reference);
    const refund = found.type === 'found' ? found.refunds.at(-1) : undefined;
    if (!refund) return found;
    const status = toldBy(refund, paidBy(orderId, n));
    heard.push({ orderId, n, word: { type: 'refund', orderId, n, status, amount: refund.amount } });
    return found;
  },
});
