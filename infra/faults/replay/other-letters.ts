import type { Random } from './random.ts';
import { type DisputeWord, type Letter, NOTHING, type RefundWord, type Word } from './words.ts';
import { type Writable, writeJson } from './write-json.ts';

/** The payment that a refund or a dispute is about; undefined `word` where it is about none of ours. */
type Whose = { reference: string; orderId: string; n: number } | { reference: Writable };

const wordFor = (whose: Whose, word: (orderId: string, n: number) => Word): Word =>
  'orderId' in whose ? word(whose.orderId, whose.n) : NOTHING;

/** Refunds name their payment at the top, disputes within their transaction; a reader should not depend on it. */
const naming = (
  random: Random,
  reference: Writable,
  usual: 'flat' | 'nested',
): { readonly [name: string]: Writable } => {
  const nested = random.chance(0.15) ? usual === 'flat' : usual === 'nested';
  if (!nested) return { transaction_reference: reference };
  return {
    transaction: { id: 9_007_199_254_740_997n, reference, metadata: '', plan: {} },
    transaction_reference: null,
  };
};

/** Paystack's samples of the five states differ: amounts as texts in three, an id and notes in one, a null reference. */
const refundFields = (random: Random, status: RefundWord, amount: number) => {
  const asText = status === 'failed' || status === 'needs-attention' ? random.chance(0.1) : random.chance(0.9);
  const notes = { id: '1174', customer_note: 'Refund for Ọjà', merchant_note: 'Refund for <b>order</b>' };
  return {
    status,
    amount: asText ? String(amount) : amount,
    currency: 'NGN',
    refund_reference: status === 'pending' || status === 'processing' ? null : random.pick(['TRF_1', '1174', null]),
    processor: random.pick(['instant-transfer', 'mpgs_zen', null]),
    customer: { first_name: random.pick([null, 'Zoë']), last_name: null, email: 'order-1@example.com' },
    integration: 100_043,
    domain: random.pick(['test', 'test', undefined, null]),
    ...(status === 'needs-attention' ? notes : {}),
  };
};

export const refundLetter = (random: Random, whose: Whose, status: RefundWord, amount: number): Letter => {
  const silent = random.chance(0.15);
  const odd = silent ? { amount: random.pick([null, undefined, 'all', '']) } : {};
  const data = { ...refundFields(random, status, amount), ...odd, ...naming(random, whose.reference, 'flat') };
  const said = silent ? undefined : amount;
  return {
    what: `refund.${status} of ${said ?? 'unknown'} for ${String(whose.reference)}`,
    text: writeJson({ event: `refund.${status}`, data }, random),
    word: wordFor(whose, (orderId, n) => ({ type: 'refund', orderId, n, status, amount: said })),
    status: 200,
  };
};

export const disputeLetter = (random: Random, whose: Whose, heard: DisputeWord, disputeId: string): Letter => {
  const data = {
    id: random.chance(0.5) ? BigInt(disputeId) : disputeId,
    refund_amount: random.pick([270_000, '270000', null]),
    currency: 'NGN',
    status: heard === 'resolve' ? 'resolved' : random.pick(['awaiting-merchant-feedback', 'pending', 'x'.repeat(90)]),
    resolution: heard === 'resolve' ? random.pick(['declined', 'merchant-accepted']) : null,
    domain: random.pick(['test', undefined, null]),
    category: random.pick(['chargeback', 'fraud', null, undefined]),
    evidence: null,
    history: [{ status: 'pending', by: 'ọ@example.com', createdAt: '2026-01-01T00:00:00.000Z' }],
    ...random.pick([{ dueAt: '2026-01-05T12:00:00.000Z' }, { due_at: '2026-01-05T12:00:00+01:00' }, { dueAt: 'soon' }]),
    ...naming(random, whose.reference, 'nested'),
  };
  return {
    what: `charge.dispute.${heard} ${disputeId} for ${String(whose.reference)}`,
    text: writeJson({ event: `charge.dispute.${heard}`, data }, random),
    word: wordFor(whose, (orderId, n) => ({ type: 'dispute', orderId, n, disputeId, heard })),
    status: 200,
  };
};

const NAMES = [
  'bank.transfer.rejected',
  'transfer.success',
  'subscription.create',
  'charge.failed',
  'CHARGE.SUCCESS',
  'charge.success ',
  'refund.reversed',
  'refund.',
  'charge.dispute.lost',
  'customeridentification.failed',
  '',
  '\u202eegrahc',
] as const;

/** Other news than ours, with a body that looks as if it were about one of our payments. */
export const strangeLetter = (random: Random, data: Writable): Letter => {
  const event = random.pick(NAMES);
  return { what: `event "${event}"`, text: writeJson({ event, data }, random), word: NOTHING, status: 200 };
};

/** Signed, and yet no event: nothing in it could be taken in a second time either. */
export const scrapLetter = (random: Random, text: string): Letter => {
  const cut = text.slice(0, random.between(1, text.length - 1));
  const scrap = random.pick([
    cut,
    '',
    'null',
    '[]',
    '"charge.success"',
    '0',
    '{}',
    '{"event":1}',
    '\u0000',
    '['.repeat(5_000),
  ]);
  return { what: 'no event at all', text: scrap, word: NOTHING, status: 200 };
};
