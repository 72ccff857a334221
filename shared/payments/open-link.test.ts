import { expect, test } from 'vitest';
import { opened } from '../ordering/attempts.ts';
import { closeUnpaid } from '../ordering/order-changes.ts';
import { openShop } from '../testing/open-shop.ts';

const filled = async (shop = openShop()) => {
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  return { shop, customer };
};

test('the reference is stored before Paystack is called, and the link before it is shown', async () => {
  const seen: string[] = [];
  const shop = openShop(({ paystack, orders }) => ({
    paystack: {
      ...paystack,
      initialise: async (request) => {
        const stored = await orders.get(request.metadata.orderId);
        seen.push(`${stored?.refs[1]?.status} ${stored?.refs[1]?.url}`);
        return paystack.initialise(request);
      },
    },
  }));
  const { customer } = await filled(shop);
  const answer = await customer.says('99');
  expect(seen).toEqual(['INIT undefined']);
  expect(customer.order().refs[1]).toMatchObject({ status: 'OPEN', url: answer.link });
});

test('Paystack is told whose order it is, and mails nobody', async () => {
  const { shop, customer } = await filled();
  await customer.says('99');
  const { orderId, shopId } = customer.order();
  expect(shop.paystack.transactions.get(customer.reference())?.request).toMatchObject({
    amount: 270_000,
    currency: 'NGN',
    email: `order-${orderId}@example.com`,
    callbackUrl: `https://shop.example/${shopId}`,
    metadata: { deviceId: customer.who.deviceId, orderId, shopId },
  });
});

test('while Paystack is down the customer is told the truth, the order is kept, and PAY works again', async () => {
  const { shop, customer } = await filled();
  shop.paystack.willBe('down', 'down', 'down');
  const refused = await customer.says('99');
  refused.hears('Paystack did not answer');
  refused.doesNotHear('checkout.paystack.com');
  expect(refused.answer).toMatchObject({ state: 'AWAITING_PAYMENT', order: { total: 270_000 } });
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
  expect(shop.store.orderItems.size).toBe(1);
});

test('a long outage uses up no attempts', async () => {
  const { shop, customer } = await filled();
  for (let hour = 0; hour < 8; hour++) {
    shop.paystack.willBe('down', 'down', 'down');
    (await customer.says('99')).hears('Paystack did not answer');
    shop.time.passes({ hours: 1 });
  }
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
  expect(customer.order().n).toBe(1);
});

test('a link whose answer was lost is replaced under a new reference, and the old one is remembered', async () => {
  const { shop, customer } = await filled();
  shop.paystack.willBe('lost');
  expect((await customer.says('99')).link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  expect(customer.order()).toMatchObject({ n: 2, refs: { 1: { status: 'DEAD' }, 2: { status: 'OPEN' } } });
});

test('a link that could not be stored is not shown; the next PAY finds another', async () => {
  const broken = { on: true };
  const shop = openShop(({ orders }) => ({
    orders: {
      ...orders,
      save: async (order) => {
        if (broken.on && order.refs[1]?.url) throw new Error('The table is away');
        return orders.save(order);
      },
    },
  }));
  const { customer } = await filled(shop);
  await expect(customer.says('99')).rejects.toThrow('away');
  broken.on = false;
  shop.time.passes({ seconds: 11 });
  const { link } = await customer.says('99');
  expect(link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  expect(customer.order().n).toBe(2);
});

test('Paystack refuses: the customer is told, nothing is charged, and PAY works again', async () => {
  const { shop, customer } = await filled();
  shop.paystack.willBe('refusing');
  (await customer.says('99')).hears('could not make a payment link');
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
});

test('Paystack is too busy: the customer is told to come again in a minute', async () => {
  const { shop, customer } = await filled();
  shop.paystack.willBe('rateLimited');
  (await customer.says('99')).hears('very busy');
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
});

test('a second tab waits while the first is asking Paystack, and takes over when the first has died', async () => {
  const shop = openShop(({ paystack }) => ({
    paystack: { ...paystack, initialise: () => new Promise(() => undefined) },
  }));
  const { customer } = await filled(shop);
  void customer.says('99');
  await new Promise((resolve) => setTimeout(resolve, 5));
  (await customer.says('99')).hears('is being made');
  expect(customer.order().refs[1]?.owner).not.toBe('');
  shop.time.passes({ seconds: 11 });
  shop.parts.paystack.initialise = shop.paystack.port.initialise;
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
});

test('the same link is shown again as long as it may be paid', async () => {
  const { shop, customer } = await filled();
  const { link } = await customer.says('99');
  for (const status of ['abandoned', 'ongoing', 'pending']) {
    shop.time.passes({ minutes: 5 });
    shop.paystack.set(customer.reference(), status);
    expect((await customer.says('99')).link).toBe(link);
  }
});

test('a payment that failed is followed by a new link, three in all, and none is forgotten', async () => {
  const { shop, customer } = await filled();
  const links = new Set([(await customer.says('99')).link]);
  for (let times = 0; times < 2; times++) {
    shop.time.passes({ minutes: 5 });
    shop.paystack.set(customer.reference(), 'failed');
    const next = await customer.says('99');
    next.hears('last attempt failed');
    links.add(next.link);
  }
  expect(links.size).toBe(3);
  shop.time.passes({ minutes: 5 });
  shop.paystack.set(customer.reference(), 'failed');
  (await customer.says('99')).hears('too many attempts');
  expect(Object.values(customer.order().refs).map(({ status }) => status)).toEqual(['OPEN', 'OPEN', 'OPEN']);
});

test('after a failed attempt no second link is made without asking about the first again', async () => {
  const { shop, customer } = await filled();
  await customer.says('99');
  const first = customer.reference();
  shop.time.passes({ minutes: 5 });
  shop.paystack.set(first, 'failed');
  shop.paystack.willBe('down', 'down', 'down');
  const unanswered = await customer.says('99');
  unanswered.hears('did not answer');
  unanswered.doesNotHear('Nothing was charged');
  // The customer pays after all, with another card on the first page, and no webhook comes.
  shop.paystack.set(first, 'success');
  shop.time.passes({ minutes: 30 });
  (await customer.says('99')).hears('is paid');
  expect(shop.paystack.transactions.size).toBe(1);
});

test('an order whose time is over while Paystack is away is not said to be unpaid', async () => {
  const { shop, customer } = await filled();
  await customer.says('99');
  shop.paystack.set(customer.reference(), 'success');
  shop.paystack.cannotBeAsked();
  shop.time.passes({ hours: 25 });
  const answer = await customer.says('99');
  answer.hears('do not know yet');
  answer.doesNotHear('charged');
});

test('a page that looks in while the link is made does not spoil it', async () => {
  const shop = openShop(({ paystack }) => ({
    paystack: {
      ...paystack,
      initialise: async (request) => {
        shop.time.passes({ seconds: 6 });
        await customer.looks(0, true);
        return paystack.initialise(request);
      },
    },
  }));
  const { customer } = await filled(shop);
  expect((await customer.says('99')).link).toContain('checkout.paystack.com');
  expect(customer.order().n).toBe(1);
});

test('a link somebody stored meanwhile is shown, not replaced', async () => {
  const shop = openShop(({ paystack, orders }) => ({
    paystack: {
      ...paystack,
      initialise: async ({ metadata: { orderId } }) => {
        const current = await orders.get(orderId);
        if (current) await orders.save(opened(current, 'https://checkout.paystack.com/theirs'));
        return { type: 'duplicate' };
      },
    },
  }));
  const { customer } = await filled(shop);
  expect((await customer.says('99')).link).toBe('https://checkout.paystack.com/theirs');
  expect(customer.order().n).toBe(1);
});

test('an order that was cancelled while Paystack made the link shows none', async () => {
  const shop = openShop(({ paystack, orders }) => ({
    paystack: {
      ...paystack,
      initialise: async (request) => {
        const current = await orders.get(request.metadata.orderId);
        if (current) await orders.save(closeUnpaid(current, 'CANCELLED', current.createdAt));
        return paystack.initialise(request);
      },
    },
  }));
  const { customer } = await filled(shop);
  const answer = await customer.says('99');
  answer.hears('is cancelled');
  expect(answer.link).toBeUndefined();
  expect(customer.order().refs[1]?.url).toBeUndefined();
});

test('an older attempt’s payment counts although a newer one was made', async () => {
  const { shop, customer } = await filled();
  await customer.says('99');
  const first = customer.reference();
  shop.time.passes({ minutes: 5 });
  shop.paystack.set(first, 'failed');
  await customer.says('99');
  shop.paystack.set(first, 'success');
  expect((await shop.webhook(first)).outcome).toBe('paid');
  expect(customer.order().paidRef).toBe(1);
});
