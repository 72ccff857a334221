import { describe, expect, test } from 'vitest';
import type { Order } from './ordering/order.ts';
import { goesOnAt, messageId, type TestCustomer } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';

const cancels = (customer: TestCustomer) => customer.saysAll('1', '14 x 5', '99', '0', 'yes');
/** The codes that 98 lists, in turn. */
const listed = async (customer: TestCustomer): Promise<string[]> => {
  const replies = (await customer.says('98')).answer.replies;
  return replies.flatMap((reply) => (reply.kind === 'history' ? reply.orders.map(({ code }) => code) : []));
};
/** Cancels so many orders, one after the other. */
const codesOf = async (customer: TestCustomer, count: number): Promise<string[]> => {
  const codes: string[] = [];
  for (let n = 0; n < count; n++) {
    await cancels(customer);
    codes.unshift(customer.order().code);
  }
  return codes;
};

describe('98', () => {
  test.each(['98', 'history', 'orders', 'my orders'])('%j lists the last five orders, newest first', async (typed) => {
    const customer = openShop().customer();
    const codes = await codesOf(customer, 6);
    expect(await listed(customer)).toEqual(codes.slice(0, 5));
    (await customer.says(typed)).hears(`1. ${codes[0]}`);
  });

  test('says what became of each, and how to have it again', async () => {
    const shop = openShop();
    const customer = shop.customer();
    await cancels(customer);
    await customer.saysAll('1', '1', '99');
    shop.paystack.set(customer.reference(), 'success');
    await shop.webhook(customer.reference());
    const answer = await customer.says('98');
    answer.hears('₦2,700.00, paid');
    answer.hears('₦1,700.00, cancelled');
    answer.hears('"reorder 1" orders the first one again');
    const history = answer.answer.replies.find(({ kind }) => kind === 'history');
    expect(history?.choices.map(({ send }) => send)).toContain('reorder 1');
  });

  test('while an order waits lists it, and offers nothing that is refused', async () => {
    const customer = openShop().customer();
    await cancels(customer);
    await customer.saysAll('1', '1', '99');
    const answer = await customer.says('98');
    answer.hears('waits for payment');
    const [history] = answer.answer.replies;
    expect(history?.choices.map(({ send }) => send)).toEqual(['99', 'status']);
    expect(history?.text).not.toContain('reorder');
    expect(await listed(customer)).toHaveLength(2);
  });

  test('on a device nobody ordered at says so, and how to go on from another', async () => {
    const customer = openShop().customer();
    const answer = await customer.says('98');
    answer.hears('You have no orders on this device yet. Have you ordered on another one? Type resume there');
    expect(answer.answer.replies[0]?.choices.map(({ send }) => send)).toEqual(['1', 'resume']);
  });

  test('has the order that was just placed, though the index does not', async () => {
    const shop = openShop(({ orders }) => ({ orders: { ...orders, ofDevice: async () => [] } }));
    const customer = shop.customer();
    await cancels(customer);
    expect(await listed(customer)).toEqual([customer.order().code]);
  });

  test('has the order that was just placed once, where the index knows it', async () => {
    const customer = openShop().customer();
    await cancels(customer);
    expect(await listed(customer)).toHaveLength(1);
  });

  test('the same message again lists what there is now, and nothing is written', async () => {
    const shop = openShop();
    const customer = shop.customer();
    await cancels(customer);
    await customer.says('98', messageId(1));
    await cancels(customer);
    const writes = shop.store.writes.length;
    (await customer.says('98', messageId(1))).hears(customer.order().code);
    expect(shop.store.writes.length).toBe(writes);
  });
});

describe('98 at another device', () => {
  test('lists the orders of both, newest first, five in all', async () => {
    const shop = openShop();
    const [old, fresh] = [shop.customer(), shop.customer()];
    const before = await codesOf(old, 3);
    await goesOnAt(old, fresh);
    const after = await codesOf(fresh, 3);
    expect(await listed(fresh)).toEqual([...after, ...before].slice(0, 5));
  });

  test('lists those of the three devices the customer came from last', async () => {
    const shop = openShop();
    const devices = Array.from({ length: 5 }, () => shop.customer());
    const codes: string[] = [];
    for (const [n, device] of devices.entries()) {
      const before = devices[n - 1];
      if (before) await goesOnAt(before, device);
      codes.unshift(...(await codesOf(device, 1)));
    }
    const last = devices.at(-1);
    expect(last && (await listed(last))).toEqual(codes.slice(0, 4));
  });

  test('lists none that were placed at the device that was left, by whoever came after', async () => {
    const shop = openShop();
    const [old, fresh] = [shop.customer(), shop.customer()];
    const before = await codesOf(old, 2);
    await goesOnAt(old, fresh);
    const after = await codesOf(old, 6);
    expect(await listed(fresh)).toEqual(before);
    expect(await listed(old)).toEqual(after.slice(0, 5));
    (await fresh.says(`reorder ${after[0]}`)).hears('no such order');
  });

  test('keeps to that over a longer way, and where the customer comes by a second time', async () => {
    const shop = openShop();
    const [first, second, third] = [shop.customer(), shop.customer(), shop.customer()];
    const [one] = await codesOf(first, 1);
    await goesOnAt(first, second);
    await codesOf(first, 1);
    await goesOnAt(second, third);
    const own = await codesOf(second, 1);
    expect(await listed(third)).toEqual([one]);
    expect(await listed(second)).toEqual(own);
    const [two] = await codesOf(third, 1);
    const [three] = await codesOf(first, 1);
    await goesOnAt(third, first);
    expect((await listed(first)).slice(0, 2)).toEqual([three, two]);
  });

  test('has what was ordered at the old device since, once the customer has come from it again', async () => {
    const shop = openShop();
    const [old, fresh] = [shop.customer(), shop.customer()];
    const before = await codesOf(old, 1);
    await goesOnAt(old, fresh);
    const since = await codesOf(old, 2);
    await goesOnAt(old, fresh);
    expect(await listed(fresh)).toEqual([...since, ...before]);
  });

  test('shows nobody else’s', async () => {
    const shop = openShop();
    const [old, fresh, stranger] = [shop.customer(), shop.customer(), shop.customer()];
    const codes = await codesOf(old, 1);
    await codesOf(stranger, 2);
    await goesOnAt(old, fresh);
    expect(await listed(fresh)).toEqual(codes);
  });

  test('says at one glance what became of an order at the other device since', async () => {
    const shop = openShop();
    const [old, fresh] = [shop.customer(), shop.customer()];
    await cancels(old);
    await goesOnAt(old, fresh);
    shop.paystack.set(old.reference(), 'success');
    await shop.webhook(old.reference());
    const [history] = (await fresh.says('98')).answer.replies;
    const status: Order['status'] = 'PAID_LATE';
    expect(history).toMatchObject({ kind: 'history', orders: [{ status }] });
  });
});
