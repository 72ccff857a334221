import * as fc from 'fast-check';
import { describe, test } from 'vitest';
import { tries } from '../testing/effort.ts';
import { type Life, lived, newLife, type Turn } from '../testing/order-life.ts';
import { checkKept } from '../testing/order-life-kept.ts';
import { checkTold } from '../testing/order-life-told.ts';
import { refundStatusSchema } from './refund.ts';

const TOTAL = 590_000;
const HUGE = 'x'.repeat(10_000);

const n = fc.integer({ min: 1, max: 3 });
const oddAmount = fc.constantFrom(undefined, 0, -100, 0.5, 100, TOTAL - 1, TOTAL, 2 * TOTAL, 1e300, Number.NaN);
const oddWord = fc.constantFrom(undefined, '', 'chargeback', 'no such word', HUGE);

const changes = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { amount: 100, requestedAmount: 100 },
      { amount: 608_985 },
      { amount: TOTAL + 0.5 },
      { amount: -100 },
      { currency: 'USD' },
      { currency: 'cowries' },
      { domain: 'live' },
      { metadata: { deviceId: 'another' } },
      { paidAt: undefined, channel: HUGE },
      { paidAt: 'this morning', reference: undefined },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('failed', 'ongoing', 'abandoned').map((status) => ({ status })) },
  { weight: 1, arbitrary: fc.constantFrom(TOTAL, 100).map((amount) => ({ status: 'reversed', amount })) },
);
const refundNews = fc.record({
  status: fc.constantFrom(...refundStatusSchema.exclude(['WANTED']).options),
  amount: oddAmount,
  why: oddWord,
});
const disputeNews = fc.record({
  disputeId: fc.constantFrom('1', '2', '9007199254740993'),
  heard: fc.constantFrom('create', 'remind', 'resolve'),
  stage: oddWord,
  category: oddWord,
  resolution: oddWord,
  amount: oddAmount,
  answerBy: fc.constantFrom(undefined, '2026-01-08T00:00:00.000Z', 'soon', HUGE),
});

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('opens', 'rotates', 'looks', 'publishes').map((type) => ({ type })) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('pays'), n, changes }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('hearsRefund'), n, news: refundNews }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hearsDispute'), n, news: disputeNews }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('decides'),
      decision: fc.constantFrom('accept', 'refund'),
      n: fc.option(n, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('isGivenUp'), status: fc.constantFrom('CANCELLED', 'EXPIRED') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('waits'), seconds: fc.constantFrom(60, 3600, 86_400, 40 * 86_400) }),
  },
);
const script = fc.tuple(fc.boolean(), fc.array(turn, { maxLength: 14, size: 'max' }));

/** Lives through a script, and holds every step and the end of it to what must be true. */
const live = ([withLinks, turns]: [boolean, Turn[]], check: (before: Life, turn: Turn, after: Life) => void): Life => {
  let life = newLife(withLinks);
  for (const one of turns) {
    const next = lived(life, one);
    check(life, one, next);
    life = next;
  }
  return life;
};

describe('whatever happens to an order, in whatever order', () => {
  test('no payment is lost or counted twice, nothing goes back, and nothing that waits is forgotten', () =>
    fc.assert(
      fc.property(script, (lives) => {
        live(lives, checkKept);
      }),
      tries(1500),
    ));

  test('what its customer and its shop are told of it is true', () =>
    fc.assert(
      fc.property(script, (lives) => checkTold(live(lives, () => undefined))),
      tries(800),
    ));
});
