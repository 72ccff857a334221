import type { Placed } from './book.ts';
import { chargeData } from './charge-data.ts';
import type { Random } from './random.ts';
import { type Facts, type Letter, type Names, NOTHING, type Word } from './words.ts';
import { type Writable, writeJson } from './write-json.ts';

const FEES = 14_162;

/** A payment just as it was asked for; now and then the customer bore the fees, or Paystack has lost the metadata. */
export const agreeing = (random: Random, { total, currency, deviceId, orderId, shopId }: Placed): Facts => ({
  status: 'success',
  ...random.pick([{ amount: total }, { amount: total, requested: total }, { amount: total + FEES, requested: total }]),
  currency,
  domain: 'test',
  names: random.pick([{ deviceId, orderId, shopId }, { deviceId, orderId, shopId }, { orderId }, {}]),
});

const amounts = (total: number): Pick<Facts, 'amount' | 'requested'>[] => [
  { amount: total - 1 },
  { amount: 100, requested: 100 },
  { amount: total - 1, requested: total },
  { amount: total + 1 },
  { amount: total, requested: total - 1 },
  { amount: total + FEES },
  { amount: total / 100 },
  { amount: total + 0.5, requested: total },
  { amount: 0 },
  { amount: -total },
  { amount: total, requested: 0 },
  { amount: 1e21, requested: total },
];

const names = ({ deviceId, orderId, shopId }: Placed, other: Placed): Names[] => [
  { deviceId: other.deviceId, orderId: other.orderId, shopId },
  { deviceId: other.deviceId },
  { deviceId, orderId: other.orderId, shopId },
  { shopId: 'another-kitchen' },
  { deviceId, orderId, shopId: '' },
  { deviceId: deviceId.replace('0', '1') },
];

/** The same payment, but one thing of it is not as it was asked for. */
export const differing = (random: Random, facts: Facts, placed: Placed, other: Placed): Facts => ({
  ...facts,
  ...random.pick<Partial<Facts>>([
    random.pick(amounts(placed.total)),
    { currency: random.pick(['GHS', 'USD', 'ngn', '', ' NGN', '₦']) },
    { domain: random.pick(['live', 'Test', '', 'test ']) },
    { names: random.pick(names(placed, other)) },
  ]),
});

/** No success, whatever the event is called. */
export const unpaid = (random: Random, facts: Facts): Facts => ({
  ...facts,
  status: random.pick(['failed', 'abandoned', 'ongoing', 'pending', 'queued', 'Success', '', 'a word of tomorrow']),
});

const paper = (random: Random, data: Writable, event = 'charge.success') => writeJson({ event, data }, random);

/** `attempt`: the order and the number that the reference stands for. */
export type About = { reference: string; orderId: string; n: number; paidAt: string };

export const chargeLetter = (random: Random, about: About, facts: Facts): Letter => {
  const { reference, orderId, n, paidAt } = about;
  const word: Word = { type: 'charge', orderId, n, facts };
  const text = paper(random, chargeData(random, reference, facts, paidAt));
  return { what: `charge.success ${reference} ${JSON.stringify(facts)}`, text, word, status: 200 };
};

/** A payment of ours that no order knows: it is kept for a person, and Paystack is to come again. */
export const unknownLetter = (random: Random, reference: string, facts: Facts, paidAt: string): Letter => ({
  what: `charge.success for ${reference}, which is nobody's`,
  text: paper(random, chargeData(random, reference, facts, paidAt)),
  word: { type: 'unmatched', reference },
  status: 500,
});

/** The same account is used by other systems, too. */
export const foreignLetter = (random: Random, reference: string, facts: Facts, paidAt: string): Letter => ({
  what: `charge.success of another system, ${reference}`,
  text: paper(random, chargeData(random, reference, facts, paidAt)),
  word: NOTHING,
  status: 200,
});

const SPOILT: readonly { readonly [name: string]: Writable }[] = [
  ...[undefined, null, 'much', '1.5', '-5', '', true, [], {}, 27_000_000_000_000_000_000n].map((amount) => ({
    amount,
  })),
  ...['x', true, {}, ''].map((requested_amount) => ({ requested_amount })),
  ...[undefined, null, 5].flatMap((odd) => [{ currency: odd }, { domain: odd }, { status: odd }, { reference: odd }]),
];

/** A payment that cannot be read is money all the same: it is not waved through. */
export const spoiltLetter = (random: Random, about: About, facts: Facts): Letter => {
  const data = chargeData(random, about.reference, facts, about.paidAt);
  const spoilt = random.pick<Writable>([...SPOILT.map((part) => ({ ...data, ...part })), null, [], 'text', undefined]);
  return { what: 'charge.success that cannot be read', text: paper(random, spoilt), word: NOTHING, status: 500 };
};
