import { describe, expect, test } from 'vitest';
import {
  cancelled,
  comes,
  decides,
  expired,
  hears,
  inReview,
  late,
  mismatch,
  paid,
  waiting,
} from '../testing/orders-with-money.ts';
import { shownStatus } from './order.ts';
import { closeUnpaid } from './order-changes.ts';
import { orderSentence, paidAmount } from './order-sentences.ts';
import { en } from './words/en.ts';

const CHARGED = 'not charged';
const BACK = 'went back to you';

describe('what a customer is told of an order in order', () => {
  test.each([
    [waiting, 'Order B2B-7K4QX waits for your payment of ₦5,900.00.'],
    [paid, 'Payment received. Order B2B-7K4QX is paid: ₦5,900.00, confirmed by Paystack. Thank you!'],
    [cancelled, 'Order B2B-7K4QX is cancelled. You were not charged.'],
    [expired, 'Order B2B-7K4QX expired before it was paid. You were not charged.'],
  ])('$status', (order, said) => expect(orderSentence(order, en)).toBe(said));
});

describe('a payment that does not match', () => {
  test('is being looked at: neither lost nor taken', () => {
    const said = orderSentence(inReview, en);
    expect(said).toContain('does not match the bill');
    expect(said).toContain('a person at the shop is looking at it');
    expect(said).toContain('(Paystack reference ref-1)');
    expect(said).not.toMatch(/is paid|not charged|given back/);
  });

  test('is accepted: the order is paid, and what was paid is named', () => {
    expect(orderSentence(decides(inReview, 'accept'), en)).toBe(
      'The shop has accepted your payment of ₦1.00: order B2B-7K4QX is paid. Thank you!',
    );
  });

  test('is given back, and then went back', () => {
    const due = decides(inReview, 'refund');
    expect(orderSentence(due, en)).toBe('The shop could not take order B2B-7K4QX: your ₦1.00 will be given back.');
    const back = hears(due, 1, 'PROCESSED');
    expect(orderSentence(back, en)).toContain(`your ₦1.00 ${BACK}`);
    expect(en.order.statusWord[shownStatus(back)]).toBe('refunded');
  });

  test('in another currency is named in that', () => {
    const due = decides(comes(waiting, 1, { currency: 'USD', amount: 4_250 }), 'refund');
    expect(orderSentence(due, en)).toContain('your $42.50 will be given back');
  });

  test.each(['CANCELLED', 'EXPIRED'] as const)(
    'regression: "not charged" was said of money that came: %s',
    (status) => {
      const said = orderSentence(comes(closeUnpaid(waiting, status, 0), 1, mismatch), en);
      expect(said).not.toContain(CHARGED);
      expect(said).toContain('a person at the shop is looking at it');
    },
  );

  test('besides one that paid for the order: the order stays paid', () => {
    const said = orderSentence(comes(paid, 2, mismatch), en);
    expect(said).toContain('Order B2B-7K4QX is paid: ₦5,900.00');
    expect(said).toContain('Another payment of ₦1.00 (Paystack reference ref-2) does not match the bill');
  });

  test('besides another one: of both is spoken', () => {
    const said = orderSentence(comes(inReview, 2, { amount: 200 }), en);
    for (const reference of ['ref-1', 'ref-2']) expect(said).toContain(reference);
  });

  test('that went back is not said to be looked at, though another one still is', () => {
    const said = orderSentence(hears(comes(inReview, 2, { amount: 200 }), 1, 'PROCESSED'), en);
    expect(said).toContain(BACK);
    expect(said).toContain('(Paystack reference ref-1) went back to you');
    expect(said).toContain('ref-2');
  });

  test('and one that does: neither is promised back while a person may still take it', () => {
    const said = orderSentence(comes(inReview, 2), en);
    expect(said).toContain('ref-2');
    expect(said).not.toMatch(/will be given back|paid more than once/);
  });
});

describe('a payment that came too late', () => {
  test('is apologised for, and never called paid', () => {
    const said = orderSentence(late, en);
    expect(said).toBe(
      'Your payment of ₦5,900.00 (Paystack reference ref-1) arrived after order B2B-7K4QX was closed. Sorry! ' +
        'The shop will cook it or give the money back.',
    );
  });

  test('is accepted or given back', () => {
    expect(orderSentence(decides(late, 'accept'), en)).toContain('The shop has accepted your payment of ₦5,900.00');
    expect(orderSentence(decides(late, 'refund'), en)).toContain('your ₦5,900.00 will be given back');
  });

  test('is not said to be cooked once the shop gives it back, though another one still waits', () => {
    expect(orderSentence(decides(comes(late, 2), 'refund', 1), en)).not.toContain('will cook it');
  });
});

describe('a payment besides the one that paid', () => {
  const twice = comes(paid, 2);

  test('will be given back', () => {
    expect(orderSentence(twice, en)).toContain(
      'You paid more than once: ₦5,900.00 (Paystack reference ref-2) will be given back to you.',
    );
    expect(orderSentence(twice, en)).toContain('is paid');
  });

  test('went back, and the order stays paid', () => {
    const said = orderSentence(hears(twice, 2, 'PROCESSED'), en);
    expect(said).toContain(`You paid more than once: ₦5,900.00 (Paystack reference ref-2) ${BACK}.`);
    expect(said).toContain('is paid');
  });

  test('is not said to have gone back when it could not', () => {
    for (const status of ['FAILED', 'NEEDS_ATTENTION', 'PENDING'] as const)
      expect(orderSentence(hears(twice, 2, status), en)).not.toContain(BACK);
  });

  test('is not said to have gone back when a part of it did: that is named', () => {
    const said = orderSentence(hears(twice, 2, 'PROCESSED', { amount: 10_000 }), en);
    expect(said).not.toContain(`ref-2) ${BACK}`);
    expect(said).toContain('₦100.00');
  });
});

describe('money that went back', () => {
  test('makes no order paid any more', () => {
    const said = orderSentence(hears(paid, 1, 'PROCESSED'), en);
    expect(said).toContain(`Your ₦5,900.00 for order B2B-7K4QX ${BACK}.`);
    expect(said).not.toContain('is paid');
  });

  test('of an accepted payment too', () => {
    const said = orderSentence(hears(decides(late, 'accept'), 1, 'PROCESSED'), en);
    expect(said).toContain(BACK);
    expect(said).not.toMatch(/is paid|accepted/);
  });

  test('in part leaves the order paid, and names the part', () => {
    const said = orderSentence(hears(paid, 1, 'PROCESSED', { amount: 10_000 }), en);
    expect(said).toContain('is paid');
    expect(said).toContain(`₦100.00 of it ${BACK}`);
  });

  test.each([-1, 0.5, Number.NaN])('in an amount of %d is no part', (amount) => {
    expect(orderSentence(hears(paid, 1, 'PROCESSED', { amount }), en)).not.toContain('₦0.00');
  });

  test('of several payments, one back and one not: each is told as it is', () => {
    const due = decides(comes(inReview, 2, { amount: 200 }), 'refund');
    expect(orderSentence(due, en)).toContain('your ₦1.00 and ₦2.00 will be given back');
    const said = orderSentence(hears(due, 1, 'PROCESSED'), en);
    expect(said).toContain(BACK);
    expect(said).not.toContain('₦1.00 and ₦2.00 will be given back');
  });

  test('of a payment in doubt, in part, is told too', () => {
    const dear = comes(waiting, 1, { amount: 700_000, requestedAmount: 700_000 });
    for (const order of [late, dear, decides(late, 'refund')])
      expect(orderSentence(hears(order, 1, 'PROCESSED', { amount: 10_000 }), en)).toContain('₦100.00');
  });

  test.each(['CANCELLED', 'EXPIRED'] as const)('before anybody knew that it had come: %s was charged', (status) => {
    const said = orderSentence(closeUnpaid(hears(waiting, 1, 'PROCESSED', { amount: 590_000 }), status, 0), en);
    expect(said).toContain(`An earlier payment of ₦5,900.00 ${BACK}`);
    expect(said).not.toContain(CHARGED);
  });

  test('is on its way, before anybody knew that it had come: that is a charge as well', () => {
    expect(orderSentence(hears(cancelled, 1, 'PENDING', { amount: 590_000 }), en)).not.toContain(CHARGED);
  });

  test('of an earlier link leaves the order waiting', () => {
    const said = orderSentence(hears(waiting, 1, 'PROCESSED', { amount: 590_000 }), en);
    expect(said).toContain('waits for your payment');
    expect(said).toContain(BACK);
  });
});

describe('an amount', () => {
  test.each([
    [590_000, 'NGN', '₦5,900.00'],
    [4_250, 'USD', '$42.50'],
    [4_250, 'cowries', '42.5 cowries'],
    [4_250, '', '42.5 '],
  ])('%d %s', (amount, currency, shown) => expect(paidAmount({ amount, currency })).toBe(shown));
});
