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
import { eventTypeSchema, type Order } from './order.ts';
import { type Decision, resolve } from './resolve.ts';
import { shopMessage } from './shop-message.ts';
import { disputeText, matterText, moment, refundText, shopStatus } from './shop-text.ts';

const disputed = (order: Order, heard: 'create' | 'resolve', answerBy?: string) =>
  disputeHeard(
    order,
    { disputeId: '624', heard, n: 1, category: 'chargeback', answerBy, resolution: 'declined' },
    LATER,
  ) ?? order;

const CASES: [string, Order][] = [
  ['waiting', waiting],
  ['paid', paid],
  ['cancelled', cancelled],
  ['expired', expired],
  ['late', late],
  ['in review', inReview],
  ['two in review', comes(inReview, 2, { amount: 200 })],
  ['in review, then right', comes(inReview, 2)],
  ['late and twice', comes(late, 2)],
  ['late, and another that does not match', comes(late, 2, mismatch)],
  ['paid twice', comes(paid, 2)],
  ['paid thrice', comes(comes(paid, 2), 3)],
  ['paid, and another that does not match', comes(paid, 2, mismatch)],
  ['accepted', decides(inReview, 'accept')],
  ['accepted, and another left', decides(comes(inReview, 2), 'accept', 2)],
  ['given back', decides(late, 'refund')],
  ['given back, then paid again', comes(decides(late, 'refund'), 2)],
  ['given back, then paid again otherwise', comes(decides(late, 'refund'), 2, mismatch)],
  ['a refund that failed', hears(decides(late, 'refund'), 1, 'FAILED', { why: 'insufficient_balance' })],
  ['a refund of the dashboard that failed', hears(paid, 1, 'FAILED')],
  ['a part that failed', hears(paid, 1, 'FAILED', { amount: 100 })],
  ['a refund that failed before its payment was known', hears(waiting, 1, 'FAILED')],
  ['a part of a surplus given back', hears(comes(paid, 2), 2, 'PROCESSED', { amount: 100 })],
  ['a part of a payment in review given back', hears(inReview, 1, 'PROCESSED', { amount: 50 })],
  ['a part of what is to be given back', hears(decides(late, 'refund'), 1, 'PROCESSED', { amount: 100 })],
  ['test money', comes(waiting, 1, { domain: 'live' })],
  ['disputed', disputed(paid, 'create', '2026-01-08T12:00:00.000Z')],
];

const COMMAND = /npm run orders -- resolve (\S+) (accept|refund)(?: --payment (\d+))?/g;
const commandsIn = (text: string) =>
  [...text.matchAll(COMMAND)].map(([, code, word, n]): { code?: string; decision: Decision; n?: number } => ({
    code,
    decision: word === 'accept' ? 'accept' : 'refund',
    n: n === undefined ? undefined : Number(n),
  }));

describe.each(CASES)('%s: what the shop is told', (_, order) => {
  test('names order and shop, and never the device', () => {
    for (const type of eventTypeSchema.options) {
      const { subject, text } = shopMessage(order, type, 1);
      expect(text).toContain('Order B2B-7K4QX of test-kitchen');
      expect(subject + text).not.toContain(order.deviceId);
      expect(subject + text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  test('has a subject of one line that a topic takes', () => {
    for (const type of eventTypeSchema.options)
      expect(shopMessage(order, type, 1).subject).toMatch(/^B2B-7K4QX [ -~]{5,90}$/);
  });
});

const TO_ACT_ON = CASES.filter(([, order]) => mattersOf(order).length > 0);

test.each(TO_ACT_ON)('%s: the shop is offered what can be done, to that payment and no other', (_, order) => {
  for (const matter of mattersOf(order))
    for (const { code, decision, n } of commandsIn(matterText(matter, order.code))) {
      const done = resolve(order, decision, n, LATER);
      expect({ code, decision, n: matter.n, ok: done.ok }).toEqual({
        code: order.code,
        decision,
        n: matter.n,
        ok: true,
      });
      if (!done.ok) continue;
      const { refunds, paidRef } = done.order;
      const given = Object.keys(refunds).filter((one) => refunds[one] !== order.refunds[one]);
      expect(given).toEqual(decision === 'refund' ? [String(matter.n)] : []);
      if (decision === 'accept') expect(paidRef).toBe(matter.n);
    }
});

describe('a person in the shop can always decide', () => {
  const offered = (order: Order) =>
    mattersOf(order).flatMap((matter) =>
      commandsIn(matterText(matter, order.code)).map(({ decision }) => `${decision} ${matter.n}`),
    );

  test.each([
    ['about a payment that does not match', inReview, ['accept 1', 'refund 1']],
    ['about one that came late', late, ['accept 1', 'refund 1']],
    ['to give back one that came besides', comes(paid, 2), ['refund 2']],
    ['to give back a mismatch on an order that is paid, and not to take it', comes(paid, 2, mismatch), ['refund 2']],
    ['to try a refund again', hears(decides(late, 'refund'), 1, 'FAILED'), ['refund 1']],
    [
      'to take the payment that is right, though a wrong one came first',
      comes(inReview, 2),
      ['accept 1', 'accept 2', 'refund 1', 'refund 2'],
    ],
  ])('%s', (_, order, decisions) => expect(offered(order).toSorted()).toEqual(decisions));

  test('in the dashboard, where a command cannot help', () => {
    const part = hears(comes(paid, 2), 2, 'PROCESSED', { amount: 100 });
    for (const matter of mattersOf(part)) expect(matterText(matter, part.code)).toContain('dashboard');
  });

  test('and is told until when to answer a dispute', () => {
    const [matter] = mattersOf(disputed(paid, 'create', '2026-01-08T12:00:00.000Z'));
    expect(matter && matterText(matter, 'B2B-7K4QX')).toBe(
      "Payment 1 is disputed at the customer's bank (chargeback): answer it in Paystack's dashboard by 2026-01-08 12:00 UTC",
    );
  });
});

describe('the subject says what happened', () => {
  test.each([
    ['PaymentConfirmed', paid, 1, 'B2B-7K4QX paid: NGN 5,900.00'],
    ['PaidLate', late, 1, 'B2B-7K4QX paid late: NGN 5,900.00. Please decide'],
    ['ReviewNeeded', inReview, 1, 'B2B-7K4QX a payment of NGN 1.00 does not match. Please decide'],
    ['RefundChanged', hears(paid, 1, 'PROCESSED'), 1, 'B2B-7K4QX NGN 5,900.00 was given back'],
    ['RefundChanged', hears(paid, 1, 'FAILED'), 1, 'B2B-7K4QX NGN 5,900.00 could not be given back: please act'],
    ['RefundChanged', hears(paid, 1, 'NEEDS_ATTENTION'), 1, 'B2B-7K4QX NGN 5,900.00 is not given back yet: please act'],
    ['RefundChanged', hears(paid, 1, 'PENDING'), 1, 'B2B-7K4QX NGN 5,900.00 is being given back'],
    ['PaymentDisputed', disputed(paid, 'create'), 1, 'B2B-7K4QX payment of NGN 5,900.00 is disputed: please answer'],
    ['PaymentDisputed', disputed(paid, 'resolve'), 1, 'B2B-7K4QX payment of NGN 5,900.00 was disputed: decided'],
    ['OrderCancelled', cancelled, 3, 'B2B-7K4QX cancelled, not paid'],
    ['OrderExpired', expired, 3, 'B2B-7K4QX expired, not paid'],
    ['OrderResolved', decides(late, 'accept'), 1, 'B2B-7K4QX PAID, verified with Paystack and accepted by you'],
    ['OrderResolved', decides(late, 'refund'), 1, 'B2B-7K4QX NOT TO BE COOKED: the money is going back'],
  ] as const)('%s', (type, order, n, subject) => expect(shopMessage(order, type, n).subject).toBe(subject));

  test('of a second payment', () => {
    const { subject } = shopMessage(comes(paid, 2), 'SurplusPayment', 2);
    expect(subject).toContain('NGN 5,900.00');
  });

  test('and does not call an order paid that is in review', () => {
    expect(shopMessage(comes(inReview, 2), 'SurplusPayment', 2).subject).not.toMatch(/paid|give it back/);
  });

  test('and names the part, where a part was given back', () => {
    const { subject } = shopMessage(hears(paid, 1, 'PROCESSED', { amount: 10_000 }), 'RefundChanged', 1);
    expect(subject).toContain('NGN 100.00');
    expect(subject).not.toContain('NGN 5,900.00 was given back');
  });

  test('and asks for no decision that was made', () => {
    expect(shopMessage(decides(late, 'accept'), 'PaidLate', 1).subject).not.toContain('Please');
    expect(shopMessage(decides(comes(late, 2), 'accept'), 'PaidLate', 1).subject).not.toContain('Please');
    expect(shopMessage(decides(inReview, 'refund'), 'ReviewNeeded', 1).subject).not.toContain('Please');
    expect(shopMessage(decides(comes(paid, 2), 'refund'), 'SurplusPayment', 2).subject).not.toContain('Please');
  });

  test('and is of ASCII for every currency', () => {
    for (const currency of ['NGN', 'GHS', 'ZAR', 'KES', 'USD', 'XOF'])
      expect(shopMessage(comes(waiting, 1, { currency }), 'ReviewNeeded', 1).subject).toMatch(/^[ -~]+$/);
  });
});

describe('the text says how the order stands now', () => {
  const text = (order: Order) => shopMessage(order, 'PaymentConfirmed', 1).text;

  test('with what came, when, how, and what was ordered', () => {
    expect(text(comes(waiting, 1, { channel: 'card' }))).toBe(
      [
        'Order B2B-7K4QX of test-kitchen: PAID, verified with Paystack.',
        '',
        'Payment 1: ₦5,900.00, 2026-01-01 12:05 UTC, card',
        '  reference ref-1',
        '  paid for the order',
        '',
        '2 x Jollof rice: ₦5,000.00',
        '1 x Zobo: ₦700.00',
        'Takeaway pack: ₦200.00',
        'Total: ₦5,900.00',
      ].join('\n'),
    );
  });

  test('with no more than Paystack said of it', () => {
    expect(text(paid)).toContain('Payment 1: ₦5,900.00, 2026-01-01 12:05 UTC\n');
    expect(text(comes(waiting, 1, { paidAt: undefined, reference: undefined }))).toContain(
      'Payment 1: ₦5,900.00\n  paid for the order\n',
    );
  });

  test.each([
    ['another amount', mismatch, '₦5,900.00 was asked for'],
    ['another currency', { currency: 'USD' }, 'it is in USD, not NGN'],
    ['another customer', { metadata: { deviceId: 'another' } }, 'it names another customer, order or shop'],
    ['money of another mode', { domain: 'live' }, 'it is of another mode'],
  ])('with what does not match: %s', (_, changes, said) => {
    expect(text(comes(waiting, 1, changes))).toContain(`  does not match; ${said}`);
  });

  test('with the reason why a refund is stuck', () => {
    const stuck = hears(decides(late, 'refund'), 1, 'FAILED', { why: 'insufficient_balance' });
    expect(text(stuck)).toContain('Paystack could not give it back (insufficient_balance)');
  });

  test('with the part that went back', () => {
    expect(text(hears(paid, 1, 'PROCESSED', { amount: 10_000 }))).toContain('given back, ₦100.00 of it');
  });

  test('with a refund of a payment nobody knows', () => {
    expect(text(hears(waiting, 1, 'PROCESSED', { amount: 590_000 }))).toContain('Payment 1\n  given back');
  });

  test('and does not say that an order in review was paid already', () => {
    expect(text(comes(inReview, 2))).not.toContain('was paid already');
  });
});

describe('whether to cook, in a few words', () => {
  const accepted = decides(late, 'accept');
  const goingBack = decides(late, 'refund');
  test.each([
    ['while it waits', waiting, 'waits for payment'],
    ['once it is paid', paid, 'PAID, verified with Paystack'],
    ['in review', inReview, 'NOT PAID YET: a payment came that does not match'],
    ['paid late', late, 'PAID LATE, verified with Paystack, after it was closed'],
    ['accepted', accepted, 'PAID, verified with Paystack and accepted by you'],
    ['to be given back', goingBack, 'NOT TO BE COOKED: the money is going back'],
    ['given back', hears(goingBack, 1, 'PROCESSED'), 'NOT TO BE COOKED: the money went back'],
    ['paid, then given back', hears(paid, 1, 'PROCESSED'), 'NOT TO BE COOKED: the money went back'],
    ['accepted, then given back', hears(accepted, 1, 'PROCESSED'), 'NOT TO BE COOKED: the money went back'],
    ['paid, then given back in part', hears(paid, 1, 'PROCESSED', { amount: 100 }), 'PAID, verified with Paystack'],
  ])('%s', (_, order, said) => expect(shopStatus(order)).toBe(said));
});

describe('odd words', () => {
  test.each([
    ['2026-01-01T13:29:59.000Z', '2026-01-01 13:29 UTC'],
    ['this morning', 'this morning'],
    [1_767_268_800, '2026-01-01 12:00 UTC'],
    [Number.NaN, 'NaN'],
  ])('a time: %s', (at, said) => expect(moment(at)).toBe(said));

  test('a dispute and a refund of which little is known', () => {
    expect(disputeText({ n: 1, status: 'OPEN' })).toBe(
      "disputed at the customer's bank: answer it in Paystack's dashboard",
    );
    expect(disputeText({ n: 1, status: 'RESOLVED', resolution: 'declined' })).toBe('a dispute was decided: declined');
    expect(refundText({ status: 'WANTED', by: 'us', wantedAt: 0, tries: 1 }, 'NGN')).toBe(
      'to be given back; Paystack is being asked',
    );
  });
});
