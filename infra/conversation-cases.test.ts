import { describe, expect, test } from 'vitest';
import { DEVICE_HEADER } from '../shared/chat-api.ts';
import type { ShopAndMenu } from '../shared/shops.ts';
import { httpEvent, lambdaContext } from '../shared/testing/http-event.ts';
import { openShop } from '../shared/testing/open-shop.ts';
import { testBukka } from '../shared/testing/test-bukka.ts';
import { testShop } from '../shared/testing/test-shop.ts';
import { openWholeShop } from './testing/whole-shop.ts';

const DEVICE = '3f2b8c1a-1111-4222-8333-444455556666';
const messageId = '3f2b8c1a-1111-4222-8333-000000000001';

/** A shop whose keeper changes its data while customers are ordering. */
const changing = (content: ShopAndMenu = testShop) => {
  const now = structuredClone(content);
  const shop = openShop(({ shops }) => ({ shops: { ...shops, read: async () => structuredClone(now) } }), content);
  const dish = (dishId: string) => {
    const found = now.menu.dishes.find((known) => known.dishId === dishId);
    if (!found) throw new Error(`There is no dish ${dishId}`);
    return found;
  };
  return { ...shop, now, dish };
};

/** What a program says to the API over HTTP. */
const posts = async (shop: ReturnType<typeof openWholeShop>, headers: Record<string, string>, message: unknown) => {
  const event = httpEvent('POST /api/shops/{shopId}/messages', {
    pathParameters: { shopId: 'test-kitchen' },
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(message),
  });
  const { statusCode, body = '' } = await shop.chat(event, lambdaContext);
  return { status: statusCode, body, json: JSON.parse(body) };
};

describe('the same message id twice: the same reply, one effect', () => {
  test('a dish is added once, and both answers are true', async () => {
    const customer = openShop().customer();
    await customer.says('1');
    const [first, second] = [await customer.says('3 x 2', messageId), await customer.says('3 x 2', messageId)];
    first.hears('Your cart: 2 items, ₦6,600.00.');
    second.hears('1. 2 x Ofada rice: ₦6,400.00');
    expect(second.answer.version).toBe(first.answer.version);
  });

  test('an order is placed once, and both answers have its one link', async () => {
    const shop = openShop();
    const customer = shop.customer();
    await customer.saysAll('1', '1');
    const [first, second] = [await customer.says('99', messageId), await customer.says('99', messageId)];
    expect(second.link).toBe(first.link);
    expect(shop.store.orderItems.size).toBe(1);
    expect(shop.paystack.transactions.size).toBe(1);
  });

  test('an answer to a question counts once', async () => {
    const customer = openShop(undefined, testBukka).customer();
    await customer.saysAll('1', '1');
    await customer.says('large', messageId);
    (await customer.says('large', messageId)).hears('Extras?');
    (await customer.says('no')).hears('Added 1 x Jollof rice (Large). Your cart: 1 item');
  });
});

test('two messages together: both applied, in some order', async () => {
  const customer = openShop().customer();
  await customer.says('1');
  await Promise.all([
    customer.says('1'),
    customer.says('coke'),
    customer.says('3 x 2'),
    customer.says('note no pepper'),
  ]);
  const cart = await customer.says('97');
  for (const line of ['1 x Jollof rice', '1 x Coke', '2 x Ofada rice', 'Note: no pepper']) cart.hears(line);
  cart.hears('Your cart has 4 items.');
});

describe('empty, blank, emoji only, 5,000 characters, HTML: a hint, text escaped', () => {
  test.each(['', '   ', '\n\t', '🍚🔥', '\u200b', '<b>x</b>', '<img src=x onerror=alert(1)>', "'; DROP TABLE--"])(
    '%j: a hint, and nothing is written',
    async (said) => {
      const customer = openShop().customer();
      await customer.saysAll('1', '1');
      const before = await customer.session();
      const answer = await customer.says(said);
      answer.hears('did not understand');
      answer.hears('help');
      answer.hears('WhatsApp 0803 000 0000');
      expect(await customer.session()).toEqual(before);
    },
  );

  test('5,000 characters are refused with a sentence, before anything is read', async () => {
    const shop = openWholeShop();
    const headers = { [DEVICE_HEADER]: DEVICE };
    const refused = await posts(shop, headers, { messageId, text: 'x'.repeat(5000) });
    expect([refused.status, refused.json.error.message]).toEqual([
      413,
      'That message is too long. Please send a shorter one.',
    ]);
    expect((await posts(shop, headers, { messageId, text: 'x'.repeat(1001) })).status).toBe(400);
    expect((await posts(shop, headers, { messageId, text: 'x'.repeat(1000) })).status).toBe(200);
  });

  test('what a customer typed comes back as text, never as a part of a page', async () => {
    const shop = openWholeShop();
    const headers = { [DEVICE_HEADER]: DEVICE };
    const say = (text: string) => posts(shop, headers, { messageId: crypto.randomUUID(), text });
    await say('1');
    await say('1');
    const { json } = await say('note <img src=x onerror=alert(1)>');
    expect(json.replies[0].cart.note).toBe('<img src=x onerror=alert(1)>');
    expect(json.replies[0].kind).toBe('cart');
  });
});

test.each(['1 x 0', '1 x -1', '1 x 1.5', '1 x 1000', '1 x 51', '0 jollof rice', '1000 jollof rice', '1.5 jollof rice'])(
  'quantity 0, negative, 1.5, 1000: the limits are named (1 to 50): %j',
  async (said) => {
    const customer = openShop().customer();
    await customer.says('1');
    const answer = await customer.says(said);
    answer.hears('A quantity is a whole number from 1 to 50.');
    expect(answer.answer.cart?.lines).toEqual([]);
  },
);

test('an item sold out or removed since it was shown: named at checkout, the rest kept', async () => {
  const shop = changing();
  const customer = shop.customer();
  await customer.saysAll('1', '1', 'coke', 'suya');
  shop.dish('jollof-rice').available = false;
  shop.now.menu.dishes = shop.now.menu.dishes.filter(({ dishId }) => dishId !== 'coke');
  const told = await customer.says('99');
  told.hears('Jollof rice has just sold out');
  told.hears('Coke has just sold out');
  told.hears('1. 1 x Suya: ₦3,000.00');
  expect(shop.store.orderItems.size).toBe(0);
  (await customer.says('99')).hears('please pay ₦3,200.00');
  expect(customer.order().lines.map(({ name }) => name)).toEqual(['Suya']);
});

test('a price changed: old and new shown, asked once', async () => {
  const shop = changing();
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  shop.dish('jollof-rice').price = 300_000;
  const told = await customer.says('99');
  told.hears('Jollof rice now costs ₦3,000.00 (it was ₦2,500.00).');
  told.hears('Total: ₦3,200.00');
  expect(shop.store.orderItems.size).toBe(0);
  expect((await customer.says('99')).link).toContain('https://checkout.paystack.com/');
  expect(shop.paystack.transactions.get(customer.reference())).toMatchObject({ request: { amount: 320_000 } });
});

describe('shop closed or paused: browsing and cart work, checkout says when it opens', () => {
  test.each([
    ['closed', { hours: { thursday: [{ from: '09:00', to: '21:00' }] } }, 'It opens today at 09:00.'],
    [
      'paused',
      { paused: { until: 1_767_232_800, reason: 'No light' } },
      'It says: "No light". It opens today at 03:00.',
    ],
  ])('%s', async (_, rules, opens) => {
    const shop = openShop(undefined, { ...testShop, shop: { ...testShop.shop, ...rules } });
    const customer = shop.customer();
    (await customer.says('hi')).hears(opens);
    (await customer.says('1')).hears('1. Jollof rice');
    (await customer.says('2 jollof rice')).hears('Added 2 x Jollof rice.');
    const refused = await customer.says('99');
    refused.hears(opens);
    refused.hears('1. 2 x Jollof rice');
    expect(shop.store.orderItems.size).toBe(0);
    shop.time.passes({ hours: 9 });
    expect((await customer.says('99')).link).toBeDefined();
  });
});

test('total under the minimum: the missing amount', async () => {
  const shop = openShop(undefined, { ...testShop, shop: { ...testShop.shop, minimumOrder: 300_000 } });
  const customer = shop.customer();
  const refused = await customer.saysAll('1', '1', '99');
  refused.hears('The smallest order here is ₦3,000.00. Add ₦300.00 more, then type 99 to pay.');
  expect(shop.store.orderItems.size).toBe(0);
  expect((await customer.saysAll('water', '99')).link).toBeDefined();
});

test('a new order while the last is being cooked: allowed', async () => {
  const shop = openWholeShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const first = customer.order();
  shop.paysAt(customer.reference());
  await shop.charges(customer.reference());
  await customer.saysAll('1', 'coke', '99');
  expect(customer.order()).toMatchObject({ status: 'PENDING', total: 70_000 });
  expect(customer.order().orderId).not.toBe(first.orderId);
  expect(shop.store.orderItems.get(first.orderId)?.status).toBe('PAID');
  const history = await customer.says('98');
  history.hears('waits for payment');
  history.hears(`2. ${first.code}: ₦2,700.00, paid`);
});

test('history on a new device: "none here; resume code?"', async () => {
  const shop = openShop();
  const [phone, laptop] = [shop.customer(), shop.customer()];
  await phone.saysAll('1', '1', '99');
  const { code } = phone.order();
  shop.paystack.set(phone.reference(), 'success');
  shop.time.passes({ minutes: 1 });
  await phone.says('status');
  const none = await laptop.says('98');
  none.hears('You have no orders on this device yet. Have you ordered on another one? Type resume there, and its code');
  none.doesNotHear(code);
  const typed = /resume ([A-Z0-9]{4}-[A-Z0-9]{4})/.exec((await phone.says('resume')).text)?.[1];
  (await laptop.says(`resume ${typed}`)).hears('Here you are');
  (await laptop.says('98')).hears(code);
});

test('"i have paid" with a screenshot: only Paystack\'s answer counts', async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  for (const said of [
    'i have paid',
    'paid!',
    'I’ve paid',
    'I have paid, see screenshot 📷.jpg',
    'PAYMENT_REDIRECT_SUCCESS',
  ]) {
    shop.time.passes({ minutes: 1 });
    (await customer.says(said)).doesNotHear('is paid');
    expect(customer.order().status).toBe('PENDING');
  }
  shop.paystack.set(customer.reference(), 'success');
  shop.time.passes({ minutes: 1 });
  (await customer.says('i have paid')).hears('is paid');
  expect(customer.order().status).toBe('PAID');
});

test.each([
  ['missing', {}],
  ['malformed', { [DEVICE_HEADER]: 'me' }],
  ['of another kind', { [DEVICE_HEADER]: '3f2b8c1a-1111-1222-8333-444455556666' }],
])('device id missing or malformed: 400 with a plain sentence: %s', async (_, headers) => {
  const shop = openWholeShop();
  const { status, json } = await posts(shop, headers, { messageId, text: 'hi' });
  expect(status).toBe(400);
  expect(json.error).toEqual({
    code: 'bad_device_id',
    message: 'Your browser did not say which device this is. Please reload the page and try again.',
  });
});

test('DynamoDB conflict after all retries: "busy, send that again", nothing half applied', async () => {
  const writes = { fail: false };
  const shop = openWholeShop(({ sessions, orders }) => ({
    sessions: {
      ...sessions,
      save: async (session) => (writes.fail ? { ok: false, reason: 'conflict' } : sessions.save(session)),
    },
    orders: {
      ...orders,
      place: async (...given) => (writes.fail ? { ok: false, reason: 'sessionMoved' } : orders.place(...given)),
    },
  }));
  const say = (text: string, id: string = crypto.randomUUID()) =>
    posts(shop, { [DEVICE_HEADER]: DEVICE }, { messageId: id, text });
  await say('1');
  await say('1');
  writes.fail = true;
  for (const said of ['coke', '99']) {
    const { status, json } = await say(said, messageId);
    expect([status, json.error.code]).toEqual([503, 'busy']);
    expect(json.error.message).toContain('your message was not applied. Please send that again.');
  }
  expect(shop.store.orderItems.size).toBe(0);
  expect(shop.paystack.transactions.size).toBe(0);
  writes.fail = false;
  expect((await say('99', messageId)).json.order.total).toBe(270_000);
});

describe('words that look like commands inside names', () => {
  test('a dish called like one is a dish', async () => {
    const customer = openShop().customer();
    (await customer.says('cancelled fish')).hears('Added 1 x Cancelled fish.');
    (await customer.says('chicken')).hears('Added 1 x Chicken.');
    expect((await customer.says('97')).answer.state).toBe('CHOOSING_MENU');
  });

  test('a customer and a street called like some are who and where they are', async () => {
    const customer = openShop(undefined, { ...testBukka, shop: { ...testBukka.shop, hours: undefined } }).customer();
    await customer.saysAll('1', 'coke', '99', 'Mr. Cancel Pay', '0803 123 4567', '2', 'yaba');
    await customer.saysAll('Area 1, Pickup Street, by the Menu Bar', 'hi@menu.example');
    await customer.says('99');
    expect(customer.order()).toMatchObject({
      contact: { name: 'Mr. Cancel Pay', phone: '+2348031234567', email: 'hi@menu.example' },
      handover: { type: 'delivery', area: 'Yaba', address: 'Area 1, Pickup Street, by the Menu Bar' },
    });
  });

  test('a note that says one says it to the kitchen', async () => {
    const customer = openShop().customer();
    await customer.saysAll('1', '1', 'note cancel the pepper, pay on delivery', '99');
    expect(customer.order()).toMatchObject({ status: 'PENDING', note: 'cancel the pepper, pay on delivery' });
  });
});
