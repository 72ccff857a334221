import { describe, expect, test } from 'vitest';
import { existingOrder } from './existing-order.ts';
import { tellSession } from './tell-session.ts';
import { cartOf, codeIn, goesOnAt, type TestCustomer } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';
import { testBukka } from './testing/test-bukka.ts';

const opened = (content?: Parameters<typeof openShop>[1]) => {
  const shop = openShop(undefined, content);
  return { shop, old: shop.customer(), fresh: shop.customer() };
};
const cancels = (customer: TestCustomer) => customer.saysAll('1', '1', '99', '0', 'yes');

describe('carried to a device', () => {
  test('in use, the cart joins the one that is there, and nothing is left behind', async () => {
    const { old, fresh } = opened();
    await old.saysAll('1', '1 x 2', '2');
    await fresh.saysAll('1', '1', '3');
    await goesOnAt(old, fresh);
    expect(await cartOf(fresh)).toEqual(['3 x Jollof rice', '1 x Ofada rice', '1 x Fried rice']);
    expect(await old.session()).toMatchObject({ state: 'IDLE' });
  });

  test('whose cart has no room for a dish, it stays where it was, and that is said', async () => {
    const { old, fresh } = opened();
    await old.saysAll('1', '1 x 30', '2');
    await fresh.saysAll('1', '1 x 30');
    const answer = await goesOnAt(old, fresh);
    answer.hears('That would be more than 50 x Jollof rice; 50 is the most.');
    answer.hears('it stays in the cart at your other device: 30 x Jollof rice.');
    expect(await cartOf(fresh)).toEqual(['30 x Jollof rice', '1 x Fried rice']);
    expect(await cartOf(old)).toEqual(['30 x Jollof rice']);
    (await old.looks()).hears('30 x Jollof rice');
  });

  test('whose cart has no line free, each dish that stays is named, the reason once', async () => {
    const { shop, old, fresh } = opened();
    const dish = (n: number) => ({
      dishId: `d${n}`,
      number: n,
      categoryId: 'rice',
      name: `Dish ${n}`,
      price: 100_000,
      available: true,
    });
    const dishes = Array.from({ length: 32 }, (_, n) => dish(n + 1));
    const content = await shop.store.shops.read('test-kitchen');
    if (content) await shop.store.shops.write({ ...content, menu: { ...content.menu, dishes } });
    await old.saysAll('1', '31', '32 x 2');
    await fresh.saysAll('1', ...dishes.slice(0, 30).map(({ number }) => String(number)));
    const answer = await goesOnAt(old, fresh);
    answer.hears('stays in the cart at your other device: 1 x Dish 31, 2 x Dish 32.');
    expect(answer.text.split('which is the most it can hold')).toHaveLength(2);
    expect(await cartOf(old)).toEqual(['1 x Dish 31', '2 x Dish 32']);
  });

  test('notes are joined, and one that does not fit in is said', async () => {
    const { old, fresh } = opened();
    await old.saysAll('1', '1', 'note no pepper');
    await fresh.saysAll('1', '2', 'note more fish');
    await goesOnAt(old, fresh);
    expect(await fresh.session()).toMatchObject({ note: 'more fish; no pepper' });
    const again = opened();
    await again.old.saysAll('1', '1', `note ${'o'.repeat(70)}`);
    await again.fresh.saysAll('1', '2', `note ${'f'.repeat(70)}`);
    (await goesOnAt(again.old, again.fresh)).hears(`did not fit in: "${'o'.repeat(70)}"`);
    expect(await again.fresh.session()).toMatchObject({ note: 'f'.repeat(70) });
  });

  test('a note alone comes along', async () => {
    const { old, fresh } = opened();
    await old.saysAll('1', 'note no pepper');
    await goesOnAt(old, fresh);
    expect(await fresh.session()).toMatchObject({ state: 'CHOOSING_MENU', note: 'no pepper', cart: [] });
  });

  test('a dish that is being asked about comes along with its question', async () => {
    const { shop, old, fresh } = opened(testBukka);
    shop.time.passes({ hours: 12 });
    const code = codeIn(await old.says('resume'));
    (await old.saysAll('1', '1')).hears('Jollof rice: Size?');
    (await fresh.says(`resume ${code}`)).hears('Jollof rice: Size?');
    (await fresh.saysAll('2', 'no')).hears('Jollof rice (Large)');
    expect((await old.looks()).answer.state).toBe('IDLE');
  });

  test('a dish that is being asked about there is named when the question is closed', async () => {
    const { shop, old, fresh } = opened(testBukka);
    shop.time.passes({ hours: 12 });
    await old.saysAll('1', '2');
    await fresh.saysAll('1', '1');
    const answer = await goesOnAt(old, fresh);
    answer.hears('Jollof rice was not added.');
    expect(await cartOf(fresh)).toEqual(['1 x Fried rice']);
  });

  test('the language comes along, unless one was chosen there', async () => {
    const { shop, old, fresh } = opened();
    await old.saysAll('français', '1', '2');
    (await goesOnAt(old, fresh)).hears('C’est fait');
    const pidgin = shop.customer();
    await pidgin.says('pidgin');
    (await goesOnAt(fresh, pidgin)).hears('Oya, see am');
  });
});

describe('details', () => {
  const at = async (customer: TestCustomer, ...told: string[]) => {
    await customer.saysAll('1', ...told);
    return (await customer.session()).details;
  };

  test('come along as far as they are not known there, and are known no more at the old device', async () => {
    const { old, fresh } = opened(testBukka);
    await at(old, 'name Ada Obi', 'phone 0803 123 4567', 'delivery', 'area yaba', 'address 12 Market Road');
    await at(fresh, 'name Ada');
    await goesOnAt(old, fresh);
    expect((await fresh.session()).details).toMatchObject({
      name: 'Ada',
      phone: '+2348031234567',
      areaId: 'yaba',
      address: '12 Market Road',
    });
    expect((await old.session()).details).toBeUndefined();
  });

  test('an address never ends up in the area of another', async () => {
    const { old, fresh } = opened(testBukka);
    await at(old, 'delivery', 'area lekki', 'address 1 Admiralty Way');
    await at(fresh, 'delivery', 'area yaba');
    await goesOnAt(old, fresh);
    const { details } = await fresh.session();
    expect(details).toMatchObject({ areaId: 'yaba' });
    expect(details?.address).toBeUndefined();
  });

  test('of a customer who told nothing are not there', async () => {
    const { old, fresh } = opened();
    await goesOnAt(old, fresh);
    expect((await fresh.session()).details).toBeUndefined();
  });
});

describe('the device that was left', () => {
  test('does what the buttons beside its notices say', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    await goesOnAt(old, fresh);
    const [notice] = (await old.looks()).answer.notices;
    const again = notice?.reply.choices.find(({ send }) => send.startsWith('reorder'));
    (await old.says(again?.send ?? '')).hears('Here is what you ordered');
  });

  test('begins anew, and keeps its limits', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    await goesOnAt(old, fresh);
    const session = await old.session();
    expect(session).toMatchObject({ state: 'IDLE', earlier: [] });
    expect(session.lastOrderId).toBeUndefined();
    expect([session.codes.length, session.pays.length]).toEqual([1, 1]);
    (await old.says('status')).hears('no orders on this device');
    (await old.says('98')).hears('no orders on this device');
    (await old.says('reorder 1')).hears('no such order in your list');
  });

  test('lists what is ordered there afterwards, and only that', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    const first = old.order().code;
    await goesOnAt(old, fresh);
    await cancels(old);
    const [listed] = (await old.says('98')).answer.replies;
    expect(listed).toMatchObject({ kind: 'history', orders: [{ code: old.order().code }] });
    expect(listed?.text).not.toContain(first);
  });

  test('can be gone back to, with everything', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    const first = old.order().code;
    await goesOnAt(old, fresh);
    await cancels(fresh);
    await fresh.saysAll('1', '2');
    (await goesOnAt(fresh, old)).hears('1 x Fried rice');
    const listed = await old.says('98');
    listed.hears(first);
    listed.hears(fresh.order().code);
    expect((await old.session()).movedTo).toBeUndefined();
  });
});

describe('news of an old order', () => {
  const LATE = 'was closed. Sorry!';
  /** The orders that a device was told to be paid late. */
  const late = async (device: TestCustomer) =>
    (await device.session()).notices.filter(({ status }) => status === 'PAID_LATE').map(({ orderId }) => orderId);

  /** An order that was cancelled, and is paid for by its old link once its customer has gone on at another device. */
  const paidAfterwards = async () => {
    const { shop, old, fresh } = opened();
    await cancels(old);
    await goesOnAt(old, fresh);
    shop.paystack.set(old.reference(), 'success');
    return { shop, old, fresh };
  };

  test('is told where the customer is now, and where they ordered', async () => {
    const { shop, old, fresh } = await paidAfterwards();
    await shop.webhook(old.reference());
    await shop.consumes(old.order().orderId);
    for (const device of [old, fresh]) {
      expect(await late(device)).toEqual([old.order().orderId]);
      (await device.looks()).hears(LATE);
    }
  });

  test('is told at the end of a longer way, once everywhere', async () => {
    const { shop, old, fresh } = await paidAfterwards();
    const third = shop.customer();
    await goesOnAt(fresh, third);
    await shop.webhook(old.reference());
    for (let times = 0; times < 3; times++) await shop.consumes(old.order().orderId);
    for (const device of [old, fresh, third]) expect(await late(device)).toHaveLength(1);
    (await third.looks()).hears(LATE);
  });

  test('goes round in no circle where the customer has come back', async () => {
    const { shop, old, fresh } = await paidAfterwards();
    await cancels(fresh);
    await goesOnAt(fresh, old);
    shop.paystack.set(fresh.reference(), 'success');
    for (const device of [old, fresh]) {
      await shop.webhook(device.reference());
      await shop.consumes(device.order().orderId);
    }
    expect(await late(old)).toEqual([old.order().orderId, fresh.order().orderId]);
    expect(await late(fresh)).toEqual([fresh.order().orderId]);
  });

  test('comes to an end where the customer has gone all the way round', async () => {
    const { shop, old } = await paidAfterwards();
    const devices = [old, ...Array.from({ length: 5 }, () => shop.customer()), old];
    for (const [n, device] of devices.entries()) {
      const before = devices[n - 1];
      if (before) await goesOnAt(before, device);
    }
    await shop.webhook(old.reference());
    await shop.consumes(old.order().orderId);
    for (const device of devices) expect(await late(device)).toHaveLength(1);
  });

  test('is nobody’s at the other device where it was ordered after they left', async () => {
    const { shop, old, fresh } = opened();
    await goesOnAt(old, fresh);
    await cancels(old);
    shop.paystack.set(old.reference(), 'success');
    await shop.webhook(old.reference());
    await shop.consumes(old.order().orderId);
    expect(await late(old)).toHaveLength(1);
    expect(await late(fresh)).toEqual([]);
  });

  test.each([1, 2])('is not lost where write %i of the two fails', async (nth) => {
    const { shop, old, fresh } = await paidAfterwards();
    await shop.webhook(old.reference());
    let writes = 0;
    const parts = {
      ...shop.parts,
      sessions: {
        ...shop.store.sessions,
        save: async (next: Parameters<typeof shop.store.sessions.save>[0]) => {
          writes += 1;
          if (writes === nth) throw new Error('The table is away');
          return shop.store.sessions.save(next);
        },
      },
    };
    const order = await existingOrder(shop.store.orders, old.order().orderId);
    await expect(tellSession(parts, order)).rejects.toThrow('away');
    await tellSession(parts, order);
    for (const device of [old, fresh]) expect(await late(device)).toHaveLength(1);
  });

  test('that was not seen is kept at the old device, and told at the new one too', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    (await goesOnAt(old, fresh)).hears('is cancelled. You were not charged');
    (await old.looks()).hears('is cancelled. You were not charged');
    const { version } = await fresh.session();
    expect((await fresh.looks(version)).answer.notices).toEqual([]);
  });

  test('that was seen is told no more', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    const { version } = await old.session();
    const code = codeIn(await old.says('resume', undefined, version));
    expect((await fresh.says(`resume ${code}`)).answer.notices).toEqual([]);
  });

  test('that was seen before the move is not told again when more is heard of its order', async () => {
    const { shop, old, fresh } = opened();
    await cancels(old);
    shop.paystack.set(old.reference(), 'success');
    await shop.webhook(old.reference());
    await shop.consumes(old.order().orderId);
    const { version } = (await old.looks()).answer;
    const code = codeIn(await old.says('resume', undefined, version));
    await fresh.says(`resume ${code}`);
    await shop.consumes(old.order().orderId);
    expect((await fresh.looks()).answer.notices).toEqual([]);
  });

  test('is told once where it comes and goes', async () => {
    const { old, fresh } = opened();
    await cancels(old);
    await goesOnAt(old, fresh);
    await goesOnAt(fresh, old);
    expect((await old.session()).notices).toHaveLength(1);
  });

  test('that was not seen is not crowded out by what comes along and was', async () => {
    const { shop, old, fresh } = opened();
    for (const [device, count] of [
      [old, 3],
      [fresh, 9],
    ] as const)
      for (let n = 0; n < count; n++) {
        await cancels(device);
        shop.time.passes({ hours: 1 });
      }
    const { version } = await old.session();
    const code = codeIn(await old.says('resume', undefined, version));
    await fresh.says(`resume ${code}`);
    expect((await fresh.looks()).answer.notices).toHaveLength(9);
  });

  test('asked for at the new device never shows the session of the old one', async () => {
    const { shop, old, fresh } = await paidAfterwards();
    await old.saysAll('1', '4');
    await fresh.saysAll('1', '3');
    shop.time.passes({ minutes: 1 });
    const answer = await fresh.says('status');
    answer.hears(LATE);
    const { state, version } = await fresh.session();
    expect(answer.answer).toMatchObject({ state, version, cart: { lines: [{ name: 'Ofada rice' }] } });
    expect(answer.answer.notices.map(({ status }) => status)).toEqual(['PAID_LATE']);
    expect(await late(old)).toHaveLength(1);
  });

  test('asked for by who comes back from Paystack at the new device is told there', async () => {
    const { shop, fresh } = await paidAfterwards();
    shop.time.passes({ minutes: 1 });
    (await fresh.looks(0, true)).hears(LATE);
    expect((await fresh.looks(0, true)).answer.version).toBe((await fresh.session()).version);
  });
});
