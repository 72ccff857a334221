import type { PaymentFacts } from '../ordering/order.ts';
import type { Initialised, PaymentRequest, Paystack, Verified } from '../paystack.ts';

/** How Paystack treats the next call. `lost`: it does what it is asked, and the answer never arrives. */
export type Mood = 'well' | 'down' | 'lost' | 'refusing' | 'rateLimited';

/** Paystack as far as the engine knows it: a reference is taken once, and a payment is a fact anyone may ask for. */
export const createFakePaystack = () => {
  const transactions = new Map<string, { request: PaymentRequest; status: string; facts: Partial<PaymentFacts> }>();
  const moods: Mood[] = [];
  const asked: string[] = [];
  let silentAbout: (reference: string) => boolean = () => false;

  const open = (request: PaymentRequest): Initialised => {
    if (transactions.has(request.reference)) return { type: 'duplicate' };
    transactions.set(request.reference, { request, status: 'abandoned', facts: {} });
    return { type: 'opened', url: `https://checkout.paystack.com/${request.reference}` };
  };

  const factsOf = (reference: string): PaymentFacts | undefined => {
    const transaction = transactions.get(reference);
    if (!transaction) return undefined;
    const { request, status, facts } = transaction;
    const { amount, currency, metadata } = request;
    return { status, amount, currency, domain: 'test', paidAt: '2026-01-01T12:00:00.000Z', metadata, ...facts };
  };

  const port: Paystack = {
    async initialise(request) {
      asked.push(`initialise ${request.reference}`);
      switch (moods.shift() ?? 'well') {
        case 'well':
          return open(request);
        case 'lost':
          open(request);
          return { type: 'unknown' };
        case 'down':
          return { type: 'unknown' };
        case 'refusing':
          return { type: 'refused', code: 'invalid_key' };
        case 'rateLimited':
          return { type: 'rateLimited' };
      }
    },
    async verify(reference): Promise<Verified> {
      asked.push(`verify ${reference}`);
      if (silentAbout(reference)) return { type: 'unknown', why: 'down' };
      const facts = factsOf(reference);
      return facts ? { type: 'found', facts } : { type: 'notFound' };
    },
  };

  return {
    port,
    transactions,
    asked,
    factsOf,
    /** How the next calls for a link go, one after another. */
    willBe: (...next: Mood[]) => void moods.push(...next),
    /** About anything, about nothing any more (false), or about one reference. */
    cannotBeAsked: (about: boolean | string = true) => {
      silentAbout = (reference) => about === true || about === reference;
    },
    /** Moves a payment on, as the customer, a card or a bank would. */
    set: (reference: string, status: string, facts: Partial<PaymentFacts> = {}) => {
      const transaction = transactions.get(reference);
      if (!transaction) throw new Error(`Paystack knows no ${reference}`);
      Object.assign(transaction, { status, facts });
    },
  };
};
