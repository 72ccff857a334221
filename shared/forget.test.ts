import { describe, expect, test } from 'vitest';
import type { EngineParts } from './engine.ts';
import type { Order } from './ordering/order.ts';
import { orderIdOf } from './testing/chat.ts';
import { cartOf, codeIn, goesOnAt, messageId, type TestCustomer } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';
import { testBukka } from './testing/test-bukka.ts';
import { paidFacts, testOrder } from './testing/test-order.ts';

const NOTHING = 'Nothing of you is kept but the orders you have cancelled or not paid, without your details.';
const KEPT = 'Kept, because they were paid and the shop must account for them:';
const PERSONAL = ['Ada Obi', '+2348031234567', '12 Market Road', 'no pepper'];

const facts = paidFacts(testOrder());

type Shop = ReturnType<typeof openShop>;

/** At noon, when the bukka is open. */
const opened = (change?: (parts: EngineParts) => Partial<EngineParts>) => {
  const shop = openShop(change, testBukka);
  shop.time.passes({ hours: 12 });
  return { shop, customer: shop.customer() };
};
/** Tells everything, and orders a dish to be brought. */
const orders = (customer: TestCustomer) =>
  customer.saysAll(
    ...['1', '2', 'note no pepper', 'name Ada Obi', 'phone 0803 123 4567', 'delivery', 'area yaba'],
    ...['address 12 Market Road', '99', 'no', '99'],
  );
const cancels = async (customer: TestCustomer) => {
  await orders(customer);
  return customer.saysAll('0', 'yes');
};
const forgets = (customer: TestCustomer, id?: string) =>
  customer.says('forget me').then(() => customer.says('yes', id));

/** All that is kept of this shop, in words. */
const kept = ({ store }: Shop) => JSON.stringify([[...store.sessionItems.values()], [...store.orderItems.values()]]);

/** An order in the table, of this device unless told otherwise. */
const there = async ({ store }: Shop, { who }: TestCustomer, n: number, changes: Partial<Order>) => {
  const contact = { name: 'Ada Obi', phone: '+2348031234567' };
  const handover = { type: 'delivery' as const, area: 'Yaba', address: '12 Market Road' };
  const ids = { orderId: orderIdOf(n), code: `B2B-N${n}`, shopId: who.shopId, deviceId: who.deviceId };
  const saved = await store.orders.save(testOrder({ contact, handover, note: 'no pepper', ...ids, ...changes }));
  if (!saved.ok) throw new Error('not saved');
  return saved.value;
};

describe('forget me', () => {
  test('asks first, and a no changes nothing', async () => {
    const { shop, customer } = opened();
    await customer.saysAll('1', '2', 'name Ada Obi');
    (await customer.says('forget me')).hears('Shall I forget your cart, your name');
    await customer.says('no');
    expect(await cartOf(customer)).toEqual(['1 x Fried rice']);
    expect(kept(shop)).toContain('Ada Obi');
  });

  test('erases cart, note, details and what a cancelled order says of the customer', async () => {
    const { shop, customer } = opened();
    await cancels(customer);
    await customer.saysAll('1', '3', 'note more pepper');
    for (const personal of PERSONAL) expect(kept(shop)).toContain(personal);
    const answer = await forgets(customer);
    expect(answer.answer.replies).toMatchObject([{ kind: 'forgotten' }]);
    answer.hears(`Your cart, your contact details and this chat are erased. ${NOTHING}`);
    expect(answer.answer).toMatchObject({ state: 'IDLE', cart: undefined });
    for (const personal of [...PERSONAL, 'more pepper']) expect(kept(shop)).not.toContain(personal);
  });

  test('leaves of an order what the shop needs: dishes, total, area', async () => {
    const { customer } = opened();
    await cancels(customer);
    const { lines, total } = customer.order();
    await forgets(customer);
    const order = customer.order();
    expect(order).toMatchObject({ status: 'CANCELLED', lines, total, handover: { type: 'delivery', area: 'Yaba' } });
    expect([order.contact, order.note]).toEqual([undefined, undefined]);
    expect(order.handover).not.toHaveProperty('address');
  });

  test('leaves where a fetched order was to be fetched', async () => {
    const { shop, customer } = opened();
    const pickup = { type: 'pickup' as const, address: '12 Market Road' };
    await there(shop, customer, 1, { status: 'EXPIRED', handover: pickup });
    await forgets(customer);
    expect(customer.order()).toMatchObject({ handover: pickup });
    expect(customer.order().contact).toBeUndefined();
  });

  test.each(['CANCELLED', 'EXPIRED'] as const)('%s, and nothing was paid: erased', async (status) => {
    const { shop, customer } = opened();
    await there(shop, customer, 1, { status });
    (await forgets(customer)).hears(NOTHING);
    for (const personal of PERSONAL) expect(kept(shop)).not.toContain(personal);
  });

  test.each<[string, Partial<Order>]>([
    ['paid', { status: 'PAID', paidRef: 1, received: { 1: facts } }],
    ['looked at', { status: 'REVIEW', reviews: { 1: facts } }],
    ['paid late', { status: 'PAID_LATE', paidRef: 1, received: { 1: facts } }],
    ['to be given back', { status: 'REFUND_DUE', paidRef: 1, received: { 1: facts } }],
    ['cancelled, with a payment that went back', { status: 'CANCELLED', received: { 1: facts } }],
  ])('%s: kept, and said so', async (_, changes) => {
    const { shop, customer } = opened();
    const before = await there(shop, customer, 1, changes);
    const answer = await forgets(customer);
    answer.hears(`${KEPT} B2B-N1.`);
    answer.doesNotHear('Nothing of you is kept');
    expect(await shop.store.orders.get(before.orderId)).toEqual(before);
  });

  test('names ten of the orders it keeps, and how many more there are', async () => {
    const { shop, customer } = opened();
    for (let n = 1; n <= 13; n++)
      await there(shop, customer, n, { status: 'PAID', paidRef: 1, received: { 1: facts } });
    const codes = Array.from({ length: 10 }, (_, n) => `B2B-N${13 - n}`).join(', ');
    (await forgets(customer)).hears(`${KEPT} ${codes} and 3 more.`);
  });

  test('erases more orders than one list shows', async () => {
    const { shop, customer } = opened();
    for (let n = 1; n <= 60; n++) await there(shop, customer, n, { status: 'EXPIRED' });
    await forgets(customer);
    expect(kept(shop)).not.toContain('Ada Obi');
  });

  test('while an order waits is refused, and erases nothing', async () => {
    const { shop, customer } = opened();
    await orders(customer);
    (await customer.says('forget me')).hears('Pay it (99) or cancel it (0) first.');
    await customer.says('yes');
    for (const personal of PERSONAL) expect(kept(shop)).toContain(personal);
  });

  test('keeps a notice that was not seen, and the order it is about', async () => {
    const { shop, customer } = opened();
    await orders(customer);
    shop.paystack.set(customer.reference(), 'success');
    await shop.webhook(customer.reference());
    await shop.consumes(customer.order().orderId);
    const answer = await forgets(customer);
    answer.hears('is paid');
    answer.hears(`${KEPT} ${customer.order().code}.`);
    const { version, notices } = (await customer.looks()).answer;
    expect(notices).toHaveLength(1);
    (await customer.says('status', undefined, version)).hears('is paid');
  });

  test('does not lift the limits', async () => {
    const { customer } = opened();
    await cancels(customer);
    for (let n = 0; n < 5; n++) await customer.says('resume');
    for (let n = 0; n < 5; n++) await customer.says(`resume 234${n}-CDEF`);
    await forgets(customer);
    (await customer.says('resume')).hears('tried too often');
    (await customer.says('resume AAAA-AAAA')).hears('tried too often');
    expect((await customer.session()).pays).toHaveLength(1);
  });

  test('again finds nothing more, and says so', async () => {
    const { customer } = opened();
    await cancels(customer);
    await forgets(customer);
    (await forgets(customer)).hears(NOTHING);
  });

  test('after it a new order can be placed, and all is asked anew', async () => {
    const { customer } = opened();
    await cancels(customer);
    await forgets(customer);
    (await customer.saysAll('1', '2', '99')).hears('What name is the order for?');
    (await customer.says('Bola')).hears('What is your phone number');
    (await customer.saysAll('0803 765 4321', '1', 'no', '99')).hears('please pay');
    expect(customer.order().contact).toEqual({ name: 'Bola', phone: '+2348037654321' });
  });

  test('forgets the words of what was said, by which a phone number could be found', async () => {
    const { customer } = opened();
    await customer.saysAll('1', '2', '99', 'Ada Obi');
    await customer.says('0803 123 4567', messageId(1));
    await customer.saysAll('cart', 'forget me');
    const said = (await customer.session()).seen.map(({ hash }) => hash);
    await customer.says('yes');
    const { seen } = await customer.session();
    expect(seen.map(({ hash }) => hash).filter((hash) => said.includes(hash))).toEqual([]);
    (await customer.says('0803 123 4567', messageId(1))).hears('Welcome');
    expect((await customer.session()).details).toBeUndefined();
  });
});

describe('on other devices', () => {
  test('orders of the devices the customer came from are erased too', async () => {
    const { shop, customer } = opened();
    await cancels(customer);
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    (await forgets(fresh)).hears(NOTHING);
    for (const personal of PERSONAL) expect(kept(shop)).not.toContain(personal);
    expect((await fresh.session()).earlier).toEqual([]);
  });

  test('what is ordered there by whoever came after is not touched', async () => {
    const { shop, customer } = opened();
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    await cancels(customer);
    (await forgets(fresh)).hears(NOTHING);
    expect(customer.order().contact).toMatchObject({ name: 'Ada Obi' });
  });

  test('forgetting at the device that was left takes nothing from the new one', async () => {
    const { shop, customer } = opened();
    await customer.saysAll('1', '2', 'name Ada Obi');
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    await forgets(customer);
    expect(await cartOf(fresh)).toEqual(['1 x Fried rice']);
    expect((await fresh.session()).details).toMatchObject({ name: 'Ada Obi' });
  });

  test('news of money still finds the customer who has gone on, and forgot all where they came from', async () => {
    const { shop, customer } = opened();
    await cancels(customer);
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    await forgets(customer);
    shop.paystack.set(customer.reference(), 'success');
    await shop.webhook(customer.reference());
    await shop.consumes(customer.order().orderId);
    expect((await fresh.session()).notices.map(({ status }) => status)).toContain('PAID_LATE');
  });

  test('a code that was made before carries nothing that was forgotten', async () => {
    const { shop, customer } = opened();
    await customer.saysAll('1', '2', 'name Ada Obi');
    const code = codeIn(await customer.says('resume'));
    await forgets(customer);
    const fresh = shop.customer();
    await fresh.says(`resume ${code}`);
    expect(await cartOf(fresh)).toEqual([]);
    expect(kept(shop)).not.toContain('Ada Obi');
  });
});

describe('the same yes again', () => {
  test('forgets once, and says the same', async () => {
    const { shop, customer } = opened();
    await cancels(customer);
    await there(shop, customer, 1, { status: 'PAID', paidRef: 1, received: { 1: facts } });
    const first = await forgets(customer, messageId(1));
    const writes = shop.store.writes.length;
    const again = await customer.says('yes', messageId(1));
    expect(again.answer.replies).toEqual(first.answer.replies);
    again.hears(`${KEPT} B2B-N1.`);
    expect(shop.store.writes.length).toBe(writes);
  });

  test('still names what was kept at a device the customer came from', async () => {
    const { shop, customer } = opened();
    await there(shop, customer, 1, { status: 'PAID', paidRef: 1, received: { 1: facts } });
    const fresh = shop.customer();
    await goesOnAt(customer, fresh);
    (await forgets(fresh, messageId(1))).hears(`${KEPT} B2B-N1.`);
    (await fresh.says('yes', messageId(1))).hears(`${KEPT} B2B-N1.`);
  });

  test.each(['1', 'oui'])('said as %j is known again', async (yes) => {
    const { customer } = opened();
    await customer.says('forget me');
    await customer.says(yes, messageId(1));
    expect((await customer.says(yes, messageId(1))).answer.replies).toMatchObject([{ kind: 'forgotten' }]);
  });

  test('does not say that all is erased once there is something again', async () => {
    const { customer } = opened();
    await forgets(customer, messageId(1));
    await customer.saysAll('1', '2');
    const again = await customer.says('yes', messageId(1));
    expect(again.answer.replies.map(({ kind }) => kind)).not.toContain('forgotten');
    again.hears('1 x Fried rice');
    await customer.saysAll('99', 'Bola', '0803 765 4321', '1', 'no', '99');
    const late = await customer.says('yes', messageId(1));
    expect(late.answer.replies.map(({ kind }) => kind)).not.toContain('forgotten');
  });

  test.each(['item', 'bare', 'thrown'] as const)('whose answer was lost (%s) forgets all the same', async (lie) => {
    let isLost = false;
    const { shop, customer } = opened(({ sessions }) => ({
      sessions: {
        ...sessions,
        save: async (next) => {
          const saved = await sessions.save(next);
          if (!isLost || !saved.ok) return saved;
          isLost = false;
          if (lie === 'thrown') throw new Error('The answer was lost');
          return { ok: false, reason: 'conflict', current: lie === 'item' ? saved.value : undefined };
        },
      },
    }));
    await cancels(customer);
    await customer.says('forget me');
    isLost = true;
    const say = () => customer.says('yes', messageId(1));
    if (lie === 'thrown') await expect(say()).rejects.toThrow('lost');
    const answer = await say();
    expect(answer.answer.replies).toMatchObject([{ kind: 'forgotten' }]);
    answer.hears(NOTHING);
    expect(kept(shop)).not.toContain('Ada Obi');
  });

  test('that was cut off half-way goes on', async () => {
    let isCut = false;
    const { shop, customer } = opened(({ orders: all }) => ({
      orders: {
        ...all,
        save: async (next) => {
          if (!isCut) return all.save(next);
          isCut = false;
          throw new Error('cut off');
        },
      },
    }));
    await there(shop, customer, 1, { status: 'EXPIRED' });
    await there(shop, customer, 2, { status: 'EXPIRED' });
    await customer.says('forget me');
    isCut = true;
    await expect(customer.says('yes', messageId(1))).rejects.toThrow('cut off');
    expect((await customer.says('yes', messageId(1))).answer.replies).toMatchObject([{ kind: 'forgotten' }]);
    expect(kept(shop)).not.toContain('Ada Obi');
  });
});

describe('at the same moment', () => {
  const meanwhile = async (happens: (shop: Shop, customer: TestCustomer) => Promise<unknown>) => {
    let isDone = true;
    const { shop, customer } = opened(({ orders: all }) => ({
      orders: {
        ...all,
        ofDevice: async (...args) => {
          const found = await all.ofDevice(...args);
          if (!isDone) {
            isDone = true;
            await happens(shop, customer);
          }
          return found;
        },
      },
    }));
    await cancels(customer);
    await customer.saysAll('1', '2', 'forget me');
    isDone = false;
    return { shop, customer, answer: await customer.says('yes') };
  };

  test('a late payment comes in: its order keeps who it is for, and that is said', async () => {
    const { customer, answer } = await meanwhile((shop, { reference }) => {
      shop.paystack.set(reference(), 'success');
      return shop.webhook(reference());
    });
    answer.hears(`${KEPT} ${customer.order().code}.`);
    expect(customer.order().contact).toMatchObject({ name: 'Ada Obi' });
  });

  test('another tab places an order: it is not forgotten, and the way on is said', async () => {
    const { customer, answer } = await meanwhile((_, tab) => tab.saysAll('99', '99'));
    expect(answer.answer.state).toBe('AWAITING_PAYMENT');
    expect(answer.answer.replies.map(({ kind }) => kind)).not.toContain('forgotten');
    expect(customer.order()).toMatchObject({ status: 'PENDING', contact: { name: 'Ada Obi' } });
  });

  test.each(['3', 'no'])(
    'another tab says %j, and the question is no more: nothing is said to be forgotten',
    async (said) => {
      const { customer, answer } = await meanwhile((_, tab) => tab.says(said));
      expect(answer.answer.replies.map(({ kind }) => kind)).not.toContain('forgotten');
      expect(await cartOf(customer)).toContain('1 x Fried rice');
      expect((await customer.session()).details).toMatchObject({ name: 'Ada Obi' });
    },
  );

  test('another tab says yes too: it is forgotten, and said so', async () => {
    const { shop, customer } = opened();
    await cancels(customer);
    await customer.says('forget me');
    const [one, other] = await Promise.all([customer.says('yes'), customer.says('yes')]);
    const kinds = [one, other].flatMap(({ answer }) => answer.replies.map(({ kind }) => kind));
    expect(kinds).toContain('forgotten');
    expect(kept(shop)).not.toContain('Ada Obi');
  });

  test('the index still says that an order waits, which was cancelled a moment ago: it is erased', async () => {
    const { shop, customer } = opened(({ orders: all }) => ({
      orders: {
        ...all,
        ofDevice: async (...args) => {
          const found = await all.ofDevice(...args);
          return found.map((order) => ({ ...order, status: 'PENDING' as const, version: 2 }));
        },
      },
    }));
    await cancels(customer);
    (await forgets(customer)).hears(NOTHING);
    expect(kept(shop)).not.toContain('Ada Obi');
  });

  test('the index has not heard of the last order yet: it is erased', async () => {
    const { shop, customer } = opened(({ orders: all }) => ({ orders: { ...all, ofDevice: async () => [] } }));
    await cancels(customer);
    (await forgets(customer)).hears(NOTHING);
    expect(kept(shop)).not.toContain('Ada Obi');
  });
});
