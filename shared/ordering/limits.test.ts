import { describe, expect, test } from 'vitest';
import { NOON, newCustomer } from '../testing/chat.ts';
import { newKitchen, testShop } from '../testing/test-shop.ts';
import { opened } from './attempts.ts';
import { understand } from './commands.ts';
import { asksToPay, secondsToPay, smallestOrder } from './limits.ts';
import { type Currency, currencySchema, formatMoney } from './money.ts';
import { replyText } from './reply-text.ts';
import { MAX_PAYS, newSession, type Session, sessionSchema } from './session.ts';
import type { Shop } from './shop.ts';
import { step } from './step.ts';
import { en } from './words/en.ts';

const HOUR = 3600;

/** A customer with one Zobo (₦700.00) in the cart, in a shop that is otherwise than ours. */
const wantsZobo = (changes: Partial<Shop>) => {
  const kitchen = newKitchen();
  const customer = newCustomer({ ...kitchen, shop: { ...kitchen.shop, ...changes } });
  customer.saysAll('menu', '11');
  return customer;
};

describe('the smallest order', () => {
  test.each([
    ['NGN', 5_000],
    ['GHS', 10],
    ['ZAR', 100],
    ['KES', 300],
    ['USD', 200],
    ['XOF', 100],
  ] as const)('in %s is what Paystack takes at least, where the shop says nothing', (currency, least) => {
    expect(smallestOrder({ ...testShop.shop, currency })).toBe(least);
  });

  test('is known for every currency', () => {
    for (const currency of currencySchema.options)
      expect(smallestOrder({ ...testShop.shop, currency })).toBeGreaterThan(0);
  });

  test("is the shop's own, and never less than Paystack's", () => {
    expect(smallestOrder({ ...testShop.shop, minimumOrder: 250_000 })).toBe(250_000);
    expect(smallestOrder({ ...testShop.shop, minimumOrder: 4_999 })).toBe(5_000);
    expect(smallestOrder({ ...testShop.shop, minimumOrder: 0 })).toBe(5_000);
  });
});

describe('a cart that is too small', () => {
  test('is told what is missing, stays as it is, and nothing is ordered', () => {
    const customer = wantsZobo({ minimumOrder: 250_000 });
    const before = customer.session();
    const answer = customer
      .says('99')
      .hears('The smallest order here is ₦2,500.00. Add ₦1,600.00 more, then type 99 to pay.')
      .hears('1. 1 x Zobo');
    expect(answer).toMatchObject({ state: 'CHOOSING_MENU', effects: [] });
    expect(customer.session()).toBe(before);
  });

  test('can be paid once it is large enough, to the kobo', () => {
    expect(wantsZobo({ minimumOrder: 90_001 }).says('99').hears('Add ₦0.01 more').state).toBe('CHOOSING_MENU');
    expect(wantsZobo({ minimumOrder: 90_000 }).says('99').state).toBe('AWAITING_PAYMENT');
  });

  test('grows by what is added', () => {
    const customer = wantsZobo({ minimumOrder: 150_000 });
    customer.says('99').hears('Add ₦600.00 more');
    expect(customer.saysAll('11', '99').state).toBe('AWAITING_PAYMENT');
  });

  test('counts the fees, as the total does', () => {
    expect(wantsZobo({ minimumOrder: 71_000, fees: [] }).says('99').hears('Add ₦10.00 more').effects).toEqual([]);
  });

  const tooSmall = currencySchema.options.map((currency): [Currency, number] => [
    currency,
    smallestOrder({ ...testShop.shop, currency }),
  ]);
  test.each(tooSmall)('in %s is held to what Paystack takes', (currency, least) => {
    const kitchen = newKitchen();
    kitchen.reprices('zobo', least - 1);
    const customer = newCustomer({ ...kitchen, shop: { ...kitchen.shop, currency, fees: [] } });
    const money = (amount: number) => formatMoney(amount, currency);
    const answer = customer.saysAll('menu', '11', '99');
    answer.hears(`The smallest order here is ${money(least)}. Add ${money(1)} more, then type 99 to pay.`);
    expect(answer.state).toBe('CHOOSING_MENU');
  });

  test('does not count as asking to pay', () => {
    const customer = wantsZobo({ minimumOrder: 250_000 });
    for (let asked = 0; asked <= MAX_PAYS; asked++) customer.says('99');
    expect(customer.session().pays).toEqual([]);
  });
});

/** A customer who has asked to pay `times` times, a minute apart, and stands where the last one left them. */
const whoAsked = (times: number) => {
  const customer = newCustomer();
  customer.saysAll('menu', '1 x 2', '11');
  const pays = Array.from({ length: times }, (_, index) => NOON + index * 60);
  return { customer, choosing: { ...customer.session(), pays } };
};

describe('asking to pay ten times an hour', () => {
  const at = (customer: ReturnType<typeof newCustomer>, session: Session, now: number, order = false) => {
    const context = { ...customer.context(), now, order: order ? customer.order() : undefined };
    return step(session, { type: 'message', said: '99', command: understand('99'), context });
  };

  test('is enough for everybody: the tenth is answered like the first', () => {
    const { customer, choosing } = whoAsked(9);
    const { next, effects } = at(customer, choosing, NOON + 600);
    expect(next.state).toBe('AWAITING_PAYMENT');
    expect(effects.map(({ type }) => type)).toEqual(['placeOrder', 'showPaymentLink']);
    expect(sessionSchema.parse(next).pays).toHaveLength(10);
  });

  test('the eleventh is shown the cart as it is, and nothing is ordered', () => {
    const { customer, choosing } = whoAsked(10);
    const { next, effects, replies } = at(customer, choosing, NOON + 600);
    expect(next).toBe(choosing);
    expect(effects).toEqual([]);
    const said = replies.map((reply) => replyText(reply, en)).join('\n');
    expect(said).toContain('You have asked to pay 10 times within an hour. Please try again in 50 minutes.');
    expect(said).toContain('1. 2 x Jollof rice');
  });

  test('while an order waits: the eleventh is shown the link there is, and Paystack is left alone', () => {
    const { customer } = whoAsked(0);
    customer.says('99');
    const order = opened(customer.order(), 'https://checkout.paystack.com/one');
    const session = { ...customer.session(), pays: Array.from({ length: 10 }, (_, index) => NOON + index) };
    const context = { ...customer.context(), now: NOON + 60, order };
    const { next, effects, replies } = step(session, {
      type: 'message',
      said: '99',
      command: understand('99'),
      context,
    });
    expect(next).toBe(session);
    expect(effects).toEqual([]);
    const said = replies.map((reply) => replyText(reply, en)).join('\n');
    expect(said).toContain('Please try again in 59 minutes.');
    expect(said).toContain('Pay here: https://checkout.paystack.com/one');
  });

  test('counts what was asked in the cart and at the invoice together', () => {
    const { customer } = whoAsked(0);
    customer.says('99');
    for (let asked = 1; asked < 10; asked++) expect(customer.says('99').effects).toHaveLength(1);
    expect(customer.session().pays).toHaveLength(10);
    customer.says('99').hears('You have asked to pay 10 times');
  });

  test('is free again an hour after the oldest', () => {
    const { customer, choosing } = whoAsked(10);
    expect(at(customer, choosing, NOON + HOUR - 1).effects).toEqual([]);
    expect(at(customer, choosing, NOON + HOUR).effects).toHaveLength(2);
  });

  test('what was refused is not counted, so that impatience costs nothing', () => {
    const { customer, choosing } = whoAsked(10);
    const { next } = at(customer, choosing, NOON + 1800);
    expect(secondsToPay(next, NOON + HOUR)).toBe(0);
  });
});

describe('how long somebody must wait', () => {
  const session = newSession({ deviceId: 'device-1', shopId: 'test-kitchen' });
  const asked = (...pays: number[]): Session => ({ ...session, pays });
  const tenFrom = (start: number) => Array.from({ length: 10 }, (_, index) => start + index * 60);

  test('not at all at first', () => expect(secondsToPay(session, NOON)).toBe(0));
  test('not after nine', () => expect(secondsToPay(asked(...tenFrom(NOON).slice(1)), NOON + 600)).toBe(0));
  test('until the oldest of ten is an hour old', () => {
    expect(secondsToPay(asked(...tenFrom(NOON)), NOON + 540)).toBe(HOUR - 540);
    expect(secondsToPay(asked(...tenFrom(NOON)), NOON + HOUR - 1)).toBe(1);
    expect(secondsToPay(asked(...tenFrom(NOON)), NOON + HOUR)).toBe(0);
    expect(secondsToPay(asked(...tenFrom(NOON)), NOON + 2 * HOUR)).toBe(0);
  });
  test('no longer than that once the oldest is over', () => {
    const later = asksToPay(asked(...tenFrom(NOON)), NOON + HOUR);
    expect(secondsToPay(later, NOON + HOUR)).toBe(60);
  });
  test('and no more is remembered than is needed', () => {
    const many = Array.from({ length: 25 }, (_, index) => NOON + index);
    const last = many.reduce<Session>(asksToPay, session);
    expect(sessionSchema.parse(last).pays).toEqual(many.slice(-MAX_PAYS));
  });
});
