import { describe, expect, test } from 'vitest';
import {
  cancelled,
  comes,
  decides,
  expired,
  hears,
  inReview,
  LATER,
  late,
  mismatch,
  paid,
  waiting,
} from '../testing/orders-with-money.ts';
import { disputeHeard } from './dispute-changes.ts';
import { mattersOf } from './matters.ts';
import type { Order } from './order.ts';

const waits = (order: Order) =>
  mattersOf(order)
    .map(({ type, n }) => `${type} ${n}`)
    .toSorted();
const disputed = (order: Order, heard: 'create' | 'resolve') =>
  disputeHeard(order, { disputeId: '624', heard, n: 1 }, LATER) ?? order;

describe('nothing waits for a person', () => {
  test.each([
    ['while an order waits to be paid', waiting],
    ['when it is paid', paid],
    ['when it is cancelled', cancelled],
    ['when it has expired', expired],
    ['once a payment is accepted', decides(inReview, 'accept')],
    ['once a late payment is accepted', decides(late, 'accept')],
    ['once a payment is to be given back', decides(inReview, 'refund')],
    ['while it is on its way back', hears(decides(late, 'refund'), 1, 'PROCESSING')],
    ['once it is back', hears(decides(late, 'refund'), 1, 'PROCESSED')],
    ['once a surplus payment is to be given back', decides(comes(paid, 2), 'refund')],
    ['when the dashboard gives a paid order back', hears(paid, 1, 'PROCESSED')],
    ['when the dashboard gives a part of a paid order back', hears(paid, 1, 'PROCESSED', { amount: 100 })],
    ['when a dispute is decided', disputed(paid, 'resolve')],
  ])('%s', (_, order) => expect(waits(order)).toEqual([]));
});

describe('a person must act', () => {
  test.each([
    ['on a payment that does not match', inReview, ['review 1']],
    ['on two of them', comes(inReview, 2, mismatch), ['review 1', 'review 2']],
    ['on one that came late', late, ['late 1']],
    ['on a late one that does not match', comes(expired, 1, mismatch), ['review 1']],
    ['on one that came besides', comes(paid, 2), ['surplus 2']],
    ['on a late one and one besides', comes(late, 2), ['late 1', 'surplus 2']],
    ['on a refund that failed', hears(decides(late, 'refund'), 1, 'FAILED'), ['refund 1']],
    ['on a refund that Paystack needs help with', hears(decides(late, 'refund'), 1, 'NEEDS_ATTENTION'), ['refund 1']],
    ['on a refund that failed in the dashboard', hears(paid, 1, 'FAILED'), ['refund 1']],
    ['on a dispute', disputed(paid, 'create'), ['dispute 1']],
    ['on a dispute about a payment nobody knows yet', disputed(waiting, 'create'), ['dispute 1']],
  ])('%s', (_, order, matters) => expect(waits(order)).toEqual(matters));

  test('on one that is left when another is accepted', () => {
    const left = decides(comes(inReview, 2), 'accept', 2);
    expect(mattersOf(left)).toMatchObject([{ n: 1 }]);
  });

  test('on money that comes once an order is given up', () => {
    expect(waits(comes(decides(late, 'refund'), 2))).toEqual(['surplus 2']);
    expect(mattersOf(comes(decides(late, 'refund'), 2, mismatch))).toMatchObject([{ n: 2 }]);
  });

  test.each([
    ['to be decided on', inReview],
    ['that came late', late],
    ['besides', comes(paid, 2)],
    ['to be given back', decides(late, 'refund')],
  ])('on the rest of a payment %s, when the dashboard gave a part of it back', (_, order) => {
    const n = order.surplus[0] ?? 1;
    expect(mattersOf(hears(order, n, 'PROCESSED', { amount: 50 }))).toMatchObject([{ n }]);
  });

  test('once, not twice, on a part that got stuck', () => {
    const stuck = hears(comes(paid, 2), 2, 'NEEDS_ATTENTION', { amount: 100 });
    expect(waits(stuck)).toEqual(['refund 2']);
  });
});

test('a matter brings what a person needs to see of it', () => {
  const stuck = hears(decides(late, 'refund'), 1, 'FAILED', { why: 'insufficient_balance' });
  expect(mattersOf(stuck)).toMatchObject([{ type: 'refund', refund: { why: 'insufficient_balance' } }]);
  expect(mattersOf(disputed(paid, 'create'))).toMatchObject([{ type: 'dispute', dispute: { status: 'OPEN' } }]);
});
