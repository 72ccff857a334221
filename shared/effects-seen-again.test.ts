import { describe, expect, test } from 'vitest';
import type { EngineParts } from './engine.ts';
import { openShop } from './testing/open-shop.ts';

/**
 * A write that was done and is reported not to have been: its answer was lost, the SDK sent it again, and by then its
 * condition no longer held. `item`: the refusal brings back what is there now; `bare`: it does not; `thrown`: no answer
 * at all.
 */
type Lie = 'item' | 'bare' | 'thrown';
const LIES: readonly Lie[] = ['item', 'bare', 'thrown'];

/** A table that lies about its nth write. */
const lyingAbout = (nth: number, lie: Lie) => {
  const count = { writes: 0 };
  const told = async <Answer extends { ok: boolean }>(write: Promise<Answer>, refused: (done: Answer) => Answer) => {
    const done = await write;
    if (!done.ok) return done;
    count.writes += 1;
    if (count.writes !== nth) return done;
    if (lie === 'thrown') throw new Error('The answer was lost');
    return refused(done);
  };
  const change = ({ sessions, orders }: EngineParts): Partial<EngineParts> => ({
    sessions: {
      ...sessions,
      save: (next) =>
        told(sessions.save(next), (done) => ({
          ok: false,
          reason: 'conflict',
          current: lie === 'item' && done.ok ? done.value : undefined,
        })),
    },
    orders: {
      ...orders,
      save: (next) =>
        told(orders.save(next), (done) => ({
          ok: false,
          reason: 'conflict',
          current: lie === 'item' && done.ok ? done.value : undefined,
        })),
      place: (session, order) => told(orders.place(session, order), () => ({ ok: false, reason: 'sessionMoved' })),
      close: (session, order) => told(orders.close(session, order), () => ({ ok: false, reason: 'conflict' })),
    },
  });
  return { change, count };
};

type Customer = ReturnType<ReturnType<typeof openShop>['customer']>;

/** Says it, and says the very same message again where no answer came: as the page does. */
const insists = async (customer: Customer, text: string, n: number) => {
  const messageId = `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`;
  try {
    return await customer.says(text, messageId);
  } catch {
    return customer.says(text, messageId);
  }
};

const all = async (customer: Customer, ...texts: string[]) => {
  let last = await customer.looks();
  for (const [n, text] of texts.entries()) last = await insists(customer, text, n);
  return last;
};

/** How many writes a story takes when nothing lies, so that each of them can be lied about. */
const writesOf = async (story: (shop: ReturnType<typeof openShop>) => Promise<unknown>) => {
  const { change, count } = lyingAbout(0, 'item');
  await story(openShop(change));
  return count.writes;
};

const everyWrite = async (
  story: (shop: ReturnType<typeof openShop>) => Promise<unknown>,
  lie: Lie,
  holds: (shop: ReturnType<typeof openShop>, nth: number) => Promise<unknown>,
) => {
  const writes = await writesOf(story);
  expect(writes).toBeGreaterThan(1);
  for (let nth = 1; nth <= writes; nth++) {
    const shop = openShop(lyingAbout(nth, lie).change);
    await holds(shop, nth);
  }
};

describe.each(LIES)('a write that was done and reported failed (%s)', (lie) => {
  test('fills the cart once', () => {
    const story = (shop: ReturnType<typeof openShop>) => all(shop.customer(), '1', '1 x 2', '2');
    return everyWrite(story, lie, async (shop) => {
      const answer = await story(shop);
      expect(answer.answer.cart?.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    });
  });

  test('places one order and shows its one link', () => {
    const story = (shop: ReturnType<typeof openShop>) => all(shop.customer(1), '1', '1', '99');
    return everyWrite(story, lie, async (shop) => {
      const answer = await story(shop);
      shop.time.passes({ seconds: 11 });
      const { link } = answer.link ? answer : await shop.customer(1).says('99');
      expect(link).toBe(`https://checkout.paystack.com/${shop.customer(1).reference()}`);
      expect(shop.store.orderItems.size).toBe(1);
      const shown = Object.values(shop.customer(1).order().refs).filter(({ status }) => status === 'OPEN');
      expect(shown).toHaveLength(1);
    });
  });

  test('cancels once, and says so', () => {
    const story = (shop: ReturnType<typeof openShop>) => all(shop.customer(1), '1', '1', '99', '0', 'yes');
    return everyWrite(story, lie, async (shop) => {
      const answer = await story(shop);
      expect(shop.customer(1).order().status).toBe('CANCELLED');
      answer.hears('is cancelled. You were not charged');
      expect(shop.events.filter(({ type }) => type !== 'OrderCancelled')).toEqual([]);
    });
  });

  test('takes a payment in once, and announces it', () => {
    const pays = async (shop: ReturnType<typeof openShop>) => {
      const customer = shop.customer(1);
      await all(customer, '1', '1', '99');
      shop.time.passes({ seconds: 11 });
      await insists(customer, '99', 9);
      const reference = customer.reference();
      shop.paystack.set(reference, 'success');
      // Paystack sends again what was not answered with 200.
      await shop.webhook(reference).catch(() => shop.webhook(reference));
      return customer;
    };
    return everyWrite(pays, lie, async (shop) => {
      const customer = await pays(shop);
      const { status, paidRef, surplus, n } = customer.order();
      expect({ status, paidRef, surplus }).toEqual({ status: 'PAID', paidRef: n, surplus: [] });
      expect(shop.events.map(({ type }) => type)).toContain('PaymentConfirmed');
      (await customer.looks()).hears('is paid');
    });
  });
});
