import type { PaymentFacts } from '../../../shared/ordering/order.ts';
import type { Placed } from './book.ts';
import { type About, agreeing, chargeLetter, differing, unpaid } from './charge-letters.ts';
import { disputeLetter, refundLetter } from './other-letters.ts';
import { asForged, asSent } from './post.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import type { DisputeWord, Facts, Letter, RefundWord } from './words.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Paystack repeats an event for 72 h; the last ones may still be on their way some hours later. */
export const delay = (random: Random): number =>
  random.pick([random.below(10), random.below(5 * MINUTE), random.between(3, 60) * MINUTE, random.below(80 * HOUR)]);

/** Notes that a letter arrives, once or several times, and now and then a forgery of it. */
const posted = ({ random, agenda, arrives }: Story, at: number, write: () => Letter, copies: readonly number[]) => {
  for (let copy = random.pick(copies); copy > 0; copy -= 1)
    agenda.note(at + delay(random), 'an event', async () => {
      const letter = write();
      const forged = random.chance(0.1) && letter.text.length > 2;
      return arrives(forged ? asForged(random, letter, write().text) : asSent(random, letter));
    });
};

const inPaystack = ({ amount, requested, currency, domain, names }: Facts, paidAt: string): Partial<PaymentFacts> => ({
  amount,
  requestedAmount: requested,
  currency,
  domain,
  metadata: names,
  paidAt,
});

/** What the body says: mostly the truth, and now and then less or other than that, with Paystack's own signature. */
const told = (random: Random, facts: Facts, placed: Placed, other: Placed): Facts => {
  if (random.chance(0.08)) return differing(random, facts, placed, other);
  if (random.chance(0.05)) return unpaid(random, facts);
  return random.chance(0.1) ? { ...facts, names: {} } : facts;
};

/** Now and then the reference is another customer's, or that of an attempt which was never made. */
const about = (random: Random, real: About, other: Placed): About => {
  if (random.chance(0.04)) return { ...real, reference: `try-${other.orderId}-1`, orderId: other.orderId, n: 1 };
  return random.chance(0.02) ? { ...real, reference: `try-${real.orderId}-9`, n: 9 } : real;
};

/** A payment is made at Paystack, and its events set out. @param other an order that it might be mistaken for */
export const plotPayment = (story: Story, at: number, n: number, placed: Placed, other: Placed): void => {
  const { random, agenda, world, happens } = story;
  const { orderId } = placed;
  const real = { reference: `try-${orderId}-${n}`, orderId, n, paidAt: new Date(at * 1000).toISOString() };
  const agreed = agreeing(random, placed);
  const facts = random.chance(0.25) ? differing(random, agreed, placed, other) : agreed;
  agenda.note(at, 'a payment', () =>
    happens(`${real.reference} is paid`, async () => world.paysAt(real.reference, inPaystack(facts, real.paidAt))),
  );
  const write = () => chargeLetter(random, about(random, real, other), told(random, facts, placed, other));
  posted(story, at, write, [0, 1, 2, 3, 5, 8]);
  if (random.chance(0.3)) plotDispute(story, at, real);
  if (random.chance(0.4) && Number.isSafeInteger(facts.amount) && facts.amount > 1)
    plotRefund(story, at + delay(random), real, facts.amount);
};

const ROADS: readonly (readonly RefundWord[])[] = [
  ['pending', 'processing', 'processed'],
  ['pending', 'processed'],
  ['pending', 'processing', 'failed'],
  ['pending', 'needs-attention', 'processing', 'processed'],
  ['pending', 'needs-attention'],
];

/** Somebody gives the money back in Paystack's dashboard, all of it or a part. */
const plotRefund = (story: Story, from: number, whose: About, paid: number) => {
  const { random, agenda, happens, world } = story;
  const amount = random.chance(0.3) ? Math.floor(paid / 2) : paid;
  agenda.note(from, 'a refund', () =>
    happens(`${whose.reference} is being given back`, async () =>
      world.paystack.refundInDashboard(whose.reference, amount),
    ),
  );
  let at = from;
  for (const status of random.pick(ROADS)) {
    agenda.note(at, 'a refund moves', () =>
      happens(`refund of ${whose.reference} ${status}`, async () => world.paystack.moveRefund(whose.reference, status)),
    );
    posted(story, at, () => refundLetter(random, whose, status, amount), [0, 1, 1, 2]);
    at += random.below(12 * HOUR);
  }
};

const DISPUTE: readonly DisputeWord[] = ['create', 'remind', 'remind', 'resolve'];

const plotDispute = (story: Story, from: number, whose: About) => {
  const { random } = story;
  // Paystack's ids are its own: each dispute has another one, and some are beyond 2^53.
  const disputeId = `${random.pick(['2867', '900719925474099', '3582901736451092837'])}${random.between(1_000, 9_999)}`;
  let at = from;
  for (const word of DISPUTE) {
    at += random.below(20 * HOUR);
    posted(story, at, () => disputeLetter(random, whose, word, disputeId), [0, 1, 2]);
  }
};
