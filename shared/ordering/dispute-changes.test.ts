import { describe, expect, test } from 'vitest';
import { LATER, paid, waiting } from '../testing/orders-with-money.ts';
import { type DisputeNews, disputeHeard } from './dispute-changes.ts';
import { type Order, orderSchema } from './order.ts';

const opened = {
  disputeId: '624',
  heard: 'create',
  n: 1,
  stage: 'awaiting-merchant-feedback',
  category: 'chargeback',
  amount: 590_000,
  answerBy: '2026-01-08T12:00:00.000Z',
} as const satisfies DisputeNews;
const reminded = { disputeId: '624', heard: 'remind', n: 1 } as const;
const decided = { disputeId: '624', heard: 'resolve', n: 1, stage: 'resolved', resolution: 'declined' } as const;

/** The order after these words, as it is written. */
const hears = (order: Order, ...news: DisputeNews[]): Order =>
  news.reduce((next, one) => {
    const heard = disputeHeard(next, one, LATER);
    return heard ? orderSchema.parse(heard) : next;
  }, order);

describe('a complaint at the bank', () => {
  test('is kept with all that the shop needs to answer it, and told', () => {
    const order = hears(paid, opened);
    const { disputeId, heard, ...said } = opened;
    expect(order.disputes).toEqual({ [disputeId]: { ...said, status: 'OPEN' } });
    expect(order.outbox).toHaveProperty([`PaymentDisputed#1#624.${heard}`], 0);
    expect(order.dueAt).toBe(LATER + 60);
  });

  test('moves neither the order nor its money: the bank has not decided', () => {
    const { status, paidRef, refunds } = paid;
    expect(hears(paid, opened)).toMatchObject({ status, paidRef, refunds });
  });

  test('is reminded of and decided, each told once', () => {
    const order = hears(paid, opened, reminded, decided);
    expect(order.disputes['624']).toMatchObject({ status: 'RESOLVED', resolution: 'declined' });
    for (const word of ['create', 'remind', 'resolve'])
      expect(order.outbox).toHaveProperty([`PaymentDisputed#1#624.${word}`], 0);
  });

  test.each([opened, reminded, decided])('$heard, heard twice, is told once', (news) => {
    expect(disputeHeard(hears(paid, news), news, LATER + 60)).toBeUndefined();
  });

  test('is told apart from another one about the same payment', () => {
    const order = hears(paid, opened, { ...opened, disputeId: '625' }, { ...decided, disputeId: '625' });
    expect(order.disputes).toMatchObject({ 624: { status: 'OPEN' }, 625: { status: 'RESOLVED' } });
  });

  test('is kept even where the payment is not known yet', () => {
    expect(hears(waiting, opened)).toMatchObject({ status: 'PENDING', disputes: { 624: { n: 1, status: 'OPEN' } } });
  });
});

describe('words that come out of order', () => {
  test.each([opened, reminded])('a dispute that is decided stays so: $heard comes late', (news) => {
    const order = hears(paid, decided);
    expect(disputeHeard(order, news, LATER)).toBeUndefined();
  });

  test('a reminder that comes first opens it, and its beginning is no news any more', () => {
    const order = hears(paid, { ...opened, heard: 'remind' });
    expect(order.disputes['624']?.status).toBe('OPEN');
    expect(disputeHeard(order, opened, LATER)).toBeUndefined();
  });

  const silent = { stage: undefined, category: undefined, amount: undefined, answerBy: undefined };
  test.each([reminded, decided])('what $heard leaves out is known from an earlier word', (news) => {
    const { category, amount, answerBy } = opened;
    expect(hears(paid, opened, { ...silent, ...news }).disputes['624']).toMatchObject({ category, amount, answerBy });
  });

  test('what a reminder says oddly does not take the place of what is known', () => {
    const { amount } = opened;
    expect(hears(paid, opened, { ...reminded, amount: -0.5 }).disputes['624']).toMatchObject({ amount });
  });
});

describe('odd words of Paystack', () => {
  const long = 'x'.repeat(100_000);

  test('are shortened, never refused', () => {
    const order = hears(paid, { ...opened, stage: long, category: long, resolution: long, answerBy: long });
    expect(JSON.stringify(order.disputes).length).toBeLessThan(500);
    expect(order.disputes['624']).toMatchObject({ status: 'OPEN', stage: 'x'.repeat(60) });
  });

  test.each([-1, 0.5, Number.NaN, 1e300])('an amount of %d is left out', (amount) => {
    const order = hears(paid, { ...opened, amount });
    expect(order.disputes['624']).toMatchObject({ status: 'OPEN', category: 'chargeback' });
    expect(order.disputes['624']?.amount).toBeUndefined();
  });

  test('an id with signs of our own in it is an id like any other', () => {
    const order = hears(paid, { ...opened, disputeId: 'a#b.create' }, { ...opened, disputeId: 'a#b' });
    expect(Object.keys(order.disputes)).toEqual(['a#b.create', 'a#b']);
  });
});
