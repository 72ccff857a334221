import { expect, test } from 'vitest';
import { heard, openShop } from './testing/open-shop.ts';

const id = (n: number) => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`;

test('a customer orders two dishes, pays, and is told so by the event', async () => {
  const shop = openShop();
  const customer = shop.customer();
  (await customer.says('hi')).hears('Welcome to Test Kitchen');
  (await customer.says('1')).hears('1. Jollof rice ₦2,500.00');
  (await customer.says('1 x 2')).hears('Added 2 x Jollof rice');
  const invoice = await customer.says('PAY');
  invoice.hears('please pay ₦5,200.00');
  expect(invoice.link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  await shop.consumes(customer.order().orderId);
  const told = await customer.looks();
  told.hears('is paid: ₦5,200.00');
  expect(told.answer.state).toBe('IDLE');
});

test('a message that only asks writes nothing', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  const before = shop.store.writes.length;
  await customer.saysAll('97', 'help', 'what?', '98', 'status', 'menu');
  await customer.looks();
  expect(shop.store.writes.length).toBe(before);
});

test('the same message twice adds once, and the second answer is true now', async () => {
  const customer = openShop().customer();
  await customer.says('1');
  await customer.says('2', id(1));
  await customer.says('3', id(2));
  const again = await customer.says('2', id(1));
  again.hears('Your cart has 2 items');
  expect(again.answer.cart?.lines.map(({ quantity }) => quantity)).toEqual([1, 1]);
});

test('the same message id with other words is refused, and nothing is applied', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.says('1');
  await customer.says('2', id(1));
  const other = await shop.engine.hear(customer.who, { messageId: id(1), text: '3' });
  expect(other).toEqual({ ok: false, reason: 'messageIdReused' });
  expect((await customer.looks()).answer.cart?.lines).toHaveLength(1);
});

test('two messages at once are both applied', async () => {
  const customer = openShop().customer();
  await customer.says('1');
  await Promise.all(['1', '2', '3', '4'].map((number) => customer.says(number)));
  expect((await customer.looks()).answer.cart?.lines).toHaveLength(4);
});

test('a session that others keep writing first is busy, and nothing is half applied', async () => {
  const shop = openShop(({ sessions }) => ({
    sessions: { ...sessions, save: async () => ({ ok: false, reason: 'conflict' }) },
  }));
  const customer = shop.customer();
  expect(await shop.engine.hear(customer.who, { messageId: id(1), text: '1' })).toEqual({ ok: false, reason: 'busy' });
  expect(shop.store.writes).toEqual([]);
});

test('PAY twice and in two tabs makes one order with one link', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  const answers = await Promise.all(['99', 'pay', 'checkout'].map((word) => customer.says(word)));
  const links = new Set([...answers, await customer.says('99')].map(({ link }) => link));
  expect(shop.store.orderItems.size).toBe(1);
  expect(shop.paystack.transactions.size).toBe(1);
  expect([...links].filter(Boolean)).toHaveLength(1);
});

test('an order code that the shop has used is replaced without troubling the customer', async () => {
  const codes = ['B2B-AAAAA', 'B2B-AAAAA', 'B2B-CCCCC'];
  const shop = openShop(({ ids }) => ({ ids: { ...ids, orderCode: () => codes.shift() ?? '' } }));
  (await shop.customer().saysAll('1', '1', '99')).hears('Order B2B-AAAAA');
  (await shop.customer().saysAll('1', '2', '99')).hears('Order B2B-CCCCC');
});

test('a shop that does not exist is said so', async () => {
  const shop = openShop();
  const nowhere = { ...shop.customer().who, shopId: 'nowhere' };
  expect(await shop.engine.hear(nowhere, { messageId: id(1), text: 'hi' })).toEqual({
    ok: false,
    reason: 'shopNotFound',
  });
});

test('a notice is told in every answer until the page says that it has seen it', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  const first = await customer.looks();
  expect(first.answer.notices).toHaveLength(1);
  expect((await customer.says('98')).answer.notices).toHaveLength(1);
  const { version } = first.answer;
  expect((await customer.says('hi', id(1), version)).answer.notices).toEqual([]);
  await customer.says('1', id(2), version);
  expect((await customer.session()).notices).toMatchObject([{ seen: true }]);
  expect((await customer.looks()).answer.notices).toEqual([]);
});

test('a customer whose event was lost learns of the payment with the next message', async () => {
  const shop = openShop();
  shop.bus.down = true;
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  shop.paystack.set(customer.reference(), 'success');
  await shop.webhook(customer.reference());
  const next = await customer.says('1');
  next.hears('is paid: ₦2,700.00');
  next.hears('Here is the menu');
  expect(next.answer.state).toBe('CHOOSING_MENU');
});

test('a payment of the last order never resets the cart of the next', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const { orderId } = customer.order();
  const reference = customer.reference();
  shop.paystack.set(reference, 'success');
  await shop.webhook(reference);
  await customer.saysAll('1', '2');
  await shop.webhook(reference);
  await shop.consumes(orderId);
  expect((await customer.looks()).answer).toMatchObject({ state: 'CHOOSING_MENU', cart: { total: 270_000 } });
  expect(shop.store.orderItems.size).toBe(1);
});

test('a customer sees the last five orders, newest first, and nobody else’s', async () => {
  const shop = openShop();
  const customer = shop.customer();
  for (let count = 0; count < 6; count++) await customer.saysAll('1', '1', '99', '0', 'yes');
  await shop.customer().saysAll('1', '1', '99');
  const { answer } = await customer.says('98');
  const reply = answer.replies[0];
  const orders = reply?.kind === 'history' ? reply.orders : [];
  const newest = [...shop.store.orderItems.values()].filter(({ deviceId }) => deviceId === customer.who.deviceId);
  expect(orders.map(({ code }) => code)).toEqual(
    newest
      .map(({ code }) => code)
      .reverse()
      .slice(0, 5),
  );
  (await shop.customer().says('98')).hears('no orders on this device');
});

test('the log tells what happened and names no device and no words', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', 'my secret sentence');
  const told = JSON.stringify(shop.log);
  expect(told).toContain('message.answered');
  expect(told).not.toContain(customer.who.deviceId);
  expect(told).not.toContain('secret sentence');
});

test('what a customer types as plain text comes back as a sentence about it, not as markup', async () => {
  const shop = openShop();
  for (const text of ['', '   ', '😀😀', '<b>hi</b>', 'a'.repeat(1000), 'PAYMENT_REDIRECT_SUCCESS']) {
    const customer = shop.customer();
    const answered = await shop.engine.hear(customer.who, { messageId: id(1), text });
    if (answered.ok) heard(answered.answer).hears('Type help');
    expect(await customer.session()).toMatchObject({ version: 0 });
  }
});

test('a plain message costs one read and one write, one that only asks costs one read', async () => {
  const calls: string[] = [];
  const shop = openShop(({ sessions, orders }) => ({
    sessions: {
      load: (who) => {
        calls.push('read');
        return sessions.load(who);
      },
      save: (next) => {
        calls.push('write');
        return sessions.save(next);
      },
    },
    orders: {
      ...orders,
      get: (orderId) => {
        calls.push('order');
        return orders.get(orderId);
      },
    },
  }));
  const customer = shop.customer();
  await customer.says('1');
  calls.length = 0;
  await customer.says('2 x 3');
  expect(calls).toEqual(['read', 'write']);
  calls.length = 0;
  await customer.says('97');
  expect(calls).toEqual(['read']);
});

test('checkout holds the cart against the menu of this moment, other messages against a recent one', async () => {
  const asked: (boolean | undefined)[] = [];
  const shop = openShop(({ shops }) => ({
    shops: {
      ...shops,
      read: (shopId, fresh) => {
        asked.push(fresh);
        return shops.read(shopId);
      },
    },
  }));
  await shop.customer().saysAll('1', '1', '97', '99');
  expect(asked).toEqual([false, false, false, true]);
});
