import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import {
  cancelled,
  comes,
  decides,
  hears,
  inReview,
  late,
  mismatch,
  paid,
  waiting,
} from '../testing/orders-with-money.ts';
import { told } from './closing.ts';
import { isClosing, isToldEverywhere, type News, newsOf, newsSchema } from './news.ts';
import type { Order } from './order.ts';
import { MAX_NOTICES, type Session, sessionSchema } from './session.ts';

const newsIn = (order: Order) => newsOf(order).map(({ news }) => news);
const noticesOf = (session: Session) => session.notices.map(({ status }) => status);

/** A customer who has cancelled this order and looks at the menu. */
const elsewhere = () => {
  const customer = newCustomer();
  customer.says('menu');
  return customer.session();
};

describe('what there is to tell, from the first word to the last', () => {
  test.each([
    ['a payment that is accepted', decides(inReview, 'accept'), ['ACCEPTED']],
    ['a late payment that is accepted', decides(late, 'accept'), ['ACCEPTED']],
    ['money that is to go back', decides(late, 'refund'), ['REFUND_DUE']],
    ['money that went back', hears(decides(late, 'refund'), 1, 'PROCESSED'), ['REFUND_DUE', 'REFUNDED']],
    ['a paid order whose money went back', hears(paid, 1, 'PROCESSED'), ['PAID', 'REFUNDED']],
    ['a second payment', comes(paid, 2), ['PAID', 'SURPLUS']],
    ['a second payment that does not match', comes(paid, 2, mismatch), ['PAID', 'SURPLUS']],
    ['one that is left when another is accepted', decides(comes(inReview, 2), 'accept', 2), ['ACCEPTED', 'SURPLUS']],
    ['a refund that failed', hears(decides(late, 'refund'), 1, 'FAILED'), ['REFUND_DUE']],
    ['an earlier link whose money was given back', hears(waiting, 1, 'PROCESSED'), ['REFUNDED']],
  ])('%s', (_, order, news) => expect(newsIn(order)).toEqual(news));

  test('always names the order it is of', () => {
    for (const { orderId, type } of newsOf(comes(paid, 2)))
      expect([orderId, type]).toEqual([paid.orderId, 'orderNews']);
  });
});

describe('a customer who waits for another order, or for none,', () => {
  const TOLD: readonly News[] = [
    'REVIEW',
    'PAID_LATE',
    'REFUND_DUE',
    'ACCEPTED',
    'SURPLUS',
    'PARTLY_REFUNDED',
    'REFUNDED',
  ];
  test.each(newsSchema.options)('hears %s if it changes what was said before', (news) => {
    expect(isToldEverywhere(news)).toBe(TOLD.includes(news));
  });

  test.each([
    ['that money came after all', comes(cancelled, 1), ['PAID_LATE']],
    ['that money came after all which does not match', comes(cancelled, 1, mismatch), ['REVIEW']],
    ['that it was accepted', decides(comes(cancelled, 1), 'accept'), ['ACCEPTED']],
    ['that it is given back', decides(comes(cancelled, 1), 'refund'), ['REFUND_DUE']],
    ['that it was paid twice', comes(paid, 2), ['SURPLUS']],
  ])('is told %s', (_, order, notices) => {
    expect(noticesOf(told(elsewhere(), order))).toEqual(notices);
  });

  test('stays where they are', () => {
    const session = elsewhere();
    const { notices, ...rest } = told(session, comes(cancelled, 1));
    const { notices: none, ...before } = session;
    expect(rest).toEqual(before);
    expect([none.length, notices.length]).toEqual([0, 1]);
  });
});

describe('a customer who waits', () => {
  const closing = newsSchema.exclude(['SURPLUS', 'PARTLY_REFUNDED', 'REFUNDED']).options;
  test.each(newsSchema.options)('is released by %s only if it ends the waiting', (news) => {
    expect(isClosing(news)).toBe(closing.some((one) => one === news));
  });

  test('still waits when the money of an earlier link went back, and is told', () => {
    const customer = newCustomer();
    customer.saysAll('menu', '1', '99');
    const after = told(customer.session(), hears(customer.order(), 1, 'PROCESSED'));
    expect(after.state).toBe('AWAITING_PAYMENT');
    expect(noticesOf(after)).toEqual(['REFUNDED']);
  });

  test('is released once, with everything there is to tell', () => {
    const customer = newCustomer();
    customer.saysAll('menu', '1', '99');
    const both = comes(comes(customer.order(), 1), 2);
    const after = told(customer.session(), both);
    expect(after.state).toBe('IDLE');
    expect(noticesOf(after)).toEqual(['PAID', 'SURPLUS']);
    expect(told(after, both)).toBe(after);
  });
});

test('news of many orders never make a session that cannot be written', () => {
  const orders = Array.from({ length: 3 * MAX_NOTICES }, (_, index) => ({ ...late, orderId: `order-${index}` }));
  const session = orders.reduce(told, elsewhere());
  expect(sessionSchema.parse(session).notices).toHaveLength(MAX_NOTICES);
});

describe('several payments of one order that go back', () => {
  test('are told one by one, each once', () => {
    const both = decides(comes(inReview, 2, mismatch), 'refund');
    const one = hears(both, 1, 'PROCESSED');
    const session = told(told(elsewhere(), one), one);
    expect(noticesOf(session)).toEqual(['REFUND_DUE', 'REFUNDED']);
    const later = told(session, hears(one, 2, 'PROCESSED'));
    expect(later.notices.filter(({ status }) => status === 'REFUNDED').map(({ n }) => n)).toEqual([1, 2]);
  });
});

test('an older word that comes after a newer one is not told: "a person looks at it" never follows "it goes back"', () => {
  const decided = decides(inReview, 'refund');
  const session = told(elsewhere(), decided);
  expect(told(session, inReview)).toBe(session);
  expect(noticesOf(told(told(elsewhere(), inReview), decided))).toEqual(['REVIEW', 'REFUND_DUE']);
});
