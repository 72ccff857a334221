import { describe, expect, test } from 'vitest';
import { DEVICE_HEADER } from '../shared/chat-api.ts';
import { signatureOf } from '../shared/paystack/signature.ts';
import { httpEvent, lambdaContext } from '../shared/testing/http-event.ts';
import { openWholeShop } from './testing/whole-shop.ts';

const LINK = /https:\/\/\S+/g;

/** A customer with an order of ₦2,700.00 and its link. */
const waiting = async (shop = openWholeShop()) => {
  const customer = shop.customer();
  const invoice = await customer.saysAll('1', '1', '99');
  return { shop, customer, invoice, reference: customer.reference(), code: customer.order().code };
};

describe('initialise times out', () => {
  test('the customer hears that it is unknown, gets no other link instead, and PAY goes on with the same reference', async () => {
    const shop = openWholeShop();
    const customer = shop.customer();
    shop.paystack.willBe('down', 'down', 'down');
    const answer = await customer.saysAll('1', '1', '99');
    answer.hears('Paystack did not answer');
    answer.hears('Nothing was charged');
    expect(answer.text.match(LINK)).toBeNull();
    const reference = customer.reference();
    expect(customer.order()).toMatchObject({ status: 'PENDING', n: 1, refs: { 1: { status: 'INIT' } } });
    const again = await customer.says('99');
    expect(again.link).toBe(`https://checkout.paystack.com/${reference}`);
    expect(customer.order()).toMatchObject({ n: 1, refs: { 1: { status: 'OPEN' } } });
  });

  test('an answer that was lost costs a reference and nothing else: it is remembered, and never shown', async () => {
    const shop = openWholeShop();
    const customer = shop.customer();
    shop.paystack.willBe('lost');
    const answer = await customer.saysAll('1', '1', '99');
    expect(customer.order()).toMatchObject({ n: 2, refs: { 1: { status: 'DEAD' }, 2: { status: 'OPEN' } } });
    expect(answer.link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  });
});

test('initialise succeeds and our save fails: the reference was stored before the call, and PAY still leads to one link', async () => {
  let fails = 1;
  const shop = openWholeShop(({ orders }) => ({
    orders: {
      ...orders,
      save: async (order) => {
        if (order.refs[1]?.status === 'OPEN' && fails-- > 0) throw new Error('The table is away');
        return orders.save(order);
      },
    },
  }));
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  await expect(customer.says('99')).rejects.toThrow('The table is away');
  expect(customer.order().refs).toMatchObject({ 1: { status: 'INIT' } });
  const lost = customer.reference();
  shop.time.passes({ seconds: 11 });
  const again = await customer.says('99');
  expect(again.link).toBe(`https://checkout.paystack.com/${customer.reference()}`);
  expect(customer.reference()).not.toBe(lost);
  // Should somebody pay the one nobody was shown, it still pays for this order.
  shop.paysAt(lost);
  expect(await shop.charges(lost)).toBe(200);
  expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1 });
});

test('99 twice, and in two tabs at once: one order, one live link', async () => {
  const shop = openWholeShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1');
  const answers = await Promise.all([customer.says('99'), customer.says('99'), customer.says('99')]);
  const third = await customer.says('99');
  expect(shop.store.orderItems.size).toBe(1);
  const links = new Set([...answers, third].flatMap(({ link }) => link ?? []));
  expect(links).toEqual(new Set([`https://checkout.paystack.com/${customer.reference()}`]));
  expect(shop.paystack.transactions.size).toBe(1);
});

describe('a payment that came to nothing', () => {
  test('abandoned: the same link again', async () => {
    const { shop, customer, invoice } = await waiting();
    shop.time.passes({ minutes: 10 });
    expect((await customer.says('99')).link).toBe(invoice.link);
  });

  test('failed for Paystack: a new attempt with a new reference, and the old one is remembered', async () => {
    const { shop, customer, invoice, reference } = await waiting();
    shop.paystack.set(reference, 'failed');
    shop.time.passes({ minutes: 10 });
    const again = await customer.says('99');
    again.hears('last attempt failed');
    expect(again.link).not.toBe(invoice.link);
    expect(customer.order().refs).toMatchObject({ 1: { status: 'OPEN' }, 2: { status: 'OPEN' } });
    // regression: an older attempt's payment was forgotten when a newer one was made
    shop.paysAt(reference);
    await shop.charges(reference);
    expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1 });
  });
});

describe('the customer returns with ?reference=', () => {
  const returns = async ({ shop, customer }: Awaited<ReturnType<typeof waiting>>, reference: string) => {
    const event = httpEvent('GET /api/shops/{shopId}/session', {
      pathParameters: { shopId: customer.who.shopId },
      headers: { [DEVICE_HEADER]: customer.who.deviceId },
      queryStringParameters: { returned: 'true', reference, trxref: reference },
    });
    const { body = '' } = await shop.chat(event, lambdaContext);
    await shop.delivers();
    return body;
  };

  test('the server asks Paystack about its own reference, and the payment counts without any webhook', async () => {
    const there = await waiting();
    there.shop.time.passes({ seconds: 5 });
    there.shop.paysAt(there.reference);
    expect(await returns(there, there.reference)).toContain('is paid');
    expect(there.customer.order().status).toBe('PAID');
  });

  test.each(['made-up', 'try-01ARZ3NDEKTSV4RRFFQ69G5FAV-1'])(
    'a forged or foreign one (%s) changes nothing',
    async (forged) => {
      const there = await waiting();
      const other = await waiting(there.shop);
      there.shop.paysAt(other.reference);
      there.shop.time.passes({ seconds: 5 });
      expect(await returns(there, forged)).not.toContain('is paid');
      expect(await returns(there, other.reference)).not.toContain('is paid');
      expect(there.customer.order().status).toBe('PENDING');
      expect(there.shop.paystack.asked.filter((call) => call === `verify ${other.reference}`)).toEqual([]);
    },
  );
});

describe('the webhook', () => {
  test('before the redirect: the page that comes back finds the receipt', async () => {
    const { shop, customer, reference } = await waiting();
    shop.paysAt(reference);
    await shop.charges(reference);
    (await customer.looks(0, true)).hears('is paid');
  });

  test('after it, twice: one payment, one receipt', async () => {
    const { shop, customer, reference } = await waiting();
    shop.paysAt(reference);
    shop.time.passes({ seconds: 5 });
    const back = await customer.looks(0, true);
    back.hears('is paid');
    await shop.charges(reference);
    await shop.charges(reference);
    expect((await customer.looks(back.answer.version)).answer.notices).toEqual([]);
    expect(shop.events.map(({ type }) => type)).toEqual(['PaymentConfirmed']);
  });

  test('71 h late: the money is not lost, and the customer hears the truth', async () => {
    const { shop, customer, reference } = await waiting();
    shop.time.passes({ hours: 24 });
    await shop.sweeps();
    (await customer.looks()).hears('expired');
    shop.paysAt(reference);
    shop.time.passes({ hours: 47 });
    expect(await shop.charges(reference)).toBe(200);
    expect(customer.order()).toMatchObject({ status: 'PAID_LATE', paidRef: 1 });
    (await customer.looks()).hears('arrived after order');
  });

  test("for another device's order: only that order is paid", async () => {
    const there = await waiting();
    const other = await waiting(there.shop);
    there.shop.paysAt(there.reference);
    const metadata = { deviceId: other.customer.who.deviceId, orderId: other.customer.order().orderId };
    await there.shop.charges(there.reference, { metadata });
    expect(there.customer.order()).toMatchObject({ status: 'REVIEW' });
    expect(other.customer.order().status).toBe('PENDING');
    expect((await other.customer.looks()).answer.notices).toEqual([]);
  });

  test('unknown reference: kept for a person, and Paystack is asked to come again', async () => {
    const { shop, reference } = await waiting();
    const unknown = 'try-01ARZ3NDEKTSV4RRFFQ69G5FAV-1';
    expect(await shop.charges(reference, { reference: unknown, metadata: '' })).toBe(500);
    expect([...shop.store.unmatched.keys()]).toEqual([unknown]);
  });

  test.each([
    ['wrong amount', { amount: 100, requested_amount: 100 }],
    ['wrong currency', { currency: 'GHS' }],
  ])('%s: never paid, never dropped; the customer and the shop are told', async (_, changed) => {
    const { shop, customer, reference, code } = await waiting();
    shop.paysAt(reference);
    expect(await shop.charges(reference, changed)).toBe(200);
    expect(customer.order()).toMatchObject({ status: 'REVIEW', reviews: { 1: expect.anything() } });
    (await customer.looks()).hears('does not match the bill');
    expect(shop.notifications).toEqual([expect.objectContaining({ type: 'ReviewNeeded', shopId: 'test-kitchen' })]);
    expect(shop.notifications[0]?.subject).toContain(`${code} a payment of`);
  });

  test('bad or missing signature: refused, and nothing is read', async () => {
    const { shop, customer, reference } = await waiting();
    shop.paysAt(reference);
    expect(await shop.charges(reference, {}, {}, 'sk_test_forged')).toBe(401);
    expect(await shop.charges(reference, {}, { headers: {} })).toBe(401);
    expect(customer.order().status).toBe('PENDING');
  });

  test('a base64 body is the same body', async () => {
    const { shop, customer, reference } = await waiting();
    shop.paysAt(reference);
    const body = Buffer.from(JSON.stringify({ event: 'charge.success', data: shop.chargeOf(reference) }));
    const headers = { 'x-paystack-signature': signatureOf(body, 'sk_test_now') };
    const given = { body: body.toString('base64'), isBase64Encoded: true, headers };
    expect(await shop.charges(reference, {}, given)).toBe(200);
    expect(customer.order().status).toBe('PAID');
  });
});

test('"0" while a transfer is ongoing: the bank is waited for, and nothing is cancelled', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'ongoing');
  shop.time.passes({ minutes: 1 });
  (await customer.says('0')).hears('Your bank is still working');
  (await customer.says('yes')).doesNotHear('cancelled');
  expect(customer.order().status).toBe('PENDING');
});

describe('paid after cancel or expiry', () => {
  const paidLate = async (end: 'cancel' | 'expiry') => {
    const there = await waiting();
    const { shop, customer, reference } = there;
    if (end === 'cancel') await customer.saysAll('0', 'yes');
    else {
      shop.time.passes({ hours: 24 });
      await shop.sweeps();
    }
    const { version } = (await customer.looks()).answer;
    shop.paysAt(reference);
    shop.time.passes({ minutes: 5 });
    await shop.charges(reference);
    return { ...there, version };
  };

  test.each(['cancel', 'expiry'] as const)('%s: an apology, the reference, and that the shop decides', async (end) => {
    const { shop, customer, reference, version } = await paidLate(end);
    const told = await customer.looks(version);
    told.hears('Sorry!');
    told.hears(reference);
    told.hears('cook it or give the money back');
    expect(shop.notifications.at(-1)).toMatchObject({ type: 'PaidLate' });
    expect(shop.notifications.at(-1)?.text).toContain('npm run orders -- resolve');
  });

  test('the merchant accepts: the order is paid, and the customer hears so', async () => {
    const { shop, customer, code, version } = await paidLate('expiry');
    const late = await customer.looks(version);
    await shop.keeper.resolves(code, 'accept');
    shop.time.passes({ minutes: 5 });
    await shop.sweeps();
    expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1 });
    (await customer.looks(late.answer.version)).hears('The shop has accepted your payment of ₦2,700.00');
    expect((await shop.keeper.lists()).join('\n')).toContain('PAID, verified with Paystack and accepted by you');
  });

  test('the merchant gives it back: Paystack is asked once, and the customer hears of both', async () => {
    const { shop, customer, code, reference, version } = await paidLate('cancel');
    const late = await customer.looks(version);
    await shop.keeper.resolves(code, 'refund');
    await shop.sweeps();
    expect(shop.paystack.refundsOf(reference)).toMatchObject([{ amount: 270_000, status: 'pending' }]);
    const due = await customer.looks(late.answer.version);
    due.hears('your ₦2,700.00 will be given back');
    shop.paystack.moveRefund(reference, 'processed');
    await shop.paystackSends('refund.processed', {
      transaction_reference: reference,
      amount: '270000',
      domain: 'test',
    });
    const back = await customer.looks(due.answer.version);
    back.hears('went back to you');
    back.doesNotHear('will be given back');
    expect(shop.notifications.at(-1)?.subject).toBe(`${code} NGN 2,700.00 was given back`);
  });
});

test('two successes on one order: the second is surplus, told to both, and given back', async () => {
  const { shop, customer, reference, code } = await waiting();
  shop.paystack.set(reference, 'failed');
  shop.time.passes({ minutes: 10 });
  await customer.says('99');
  const second = customer.reference();
  shop.paysAt(reference);
  await shop.charges(reference);
  const paid = await customer.looks();
  paid.hears('is paid');
  shop.paysAt(second);
  await shop.charges(second);
  expect(customer.order()).toMatchObject({ status: 'PAID', paidRef: 1, surplus: [2] });
  const twice = await customer.looks(paid.answer.version);
  twice.hears('You paid more than once: ₦2,700.00');
  twice.hears('will be given back');
  expect(shop.notifications.at(-1)).toMatchObject({ type: 'SurplusPayment' });
  await shop.keeper.resolves(code, 'refund');
  await shop.sweeps();
  expect(shop.paystack.refundsOf(reference)).toEqual([]);
  expect(shop.paystack.refundsOf(second)).toHaveLength(1);
  expect(customer.order().status).toBe('PAID');
});

describe('after PAID', () => {
  const paid = async () => {
    const there = await waiting();
    there.shop.paysAt(there.reference);
    await there.shop.charges(there.reference);
    return there;
  };

  test('disputed: the merchant is alerted, reminded and told of the end', async () => {
    const { shop, reference, code } = await paid();
    const data = {
      id: 2867,
      domain: 'test',
      status: 'awaiting-merchant-feedback',
      category: 'chargeback',
      dueAt: '2026-01-05T12:00:00.000Z',
      transaction: { reference },
    };
    for (const event of ['create', 'create', 'remind']) await shop.paystackSends(`charge.dispute.${event}`, data);
    const resolved = { ...data, status: 'resolved', resolution: 'declined' };
    await shop.paystackSends('charge.dispute.resolve', resolved);
    const disputed = shop.notifications.filter(({ type }) => type === 'PaymentDisputed');
    expect(disputed.map(({ subject }) => subject)).toEqual([
      `${code} payment of NGN 2,700.00 is disputed: please answer`,
      `${code} payment of NGN 2,700.00 is disputed: please answer`,
      `${code} payment of NGN 2,700.00 was disputed: decided`,
    ]);
    expect(disputed[0]?.text).toContain('by 2026-01-05 12:00 UTC');
  });

  test('reversed: the daily match finds it, and merchant and customer are told', async () => {
    const { shop, customer, reference } = await paid();
    const { version } = (await customer.looks()).answer;
    shop.paystack.set(reference, 'reversed');
    shop.time.passes({ hours: 24 });
    expect((await shop.matches()).findings).toMatchObject([{ what: 'reversed', reference }]);
    expect(shop.notifications.map(({ type }) => type)).toEqual(['PaymentConfirmed', 'DailyMatch', 'RefundChanged']);
    (await customer.looks(version)).hears('went back to you');
  });
});

describe('expiry at 24 h', () => {
  test('Paystack is asked, then: expired, not charged, and 1 opens the menu again', async () => {
    const { shop, customer, reference } = await waiting();
    shop.time.passes({ hours: 24 });
    await shop.sweeps();
    expect(shop.paystack.asked.at(-1)).toBe(`verify ${reference}`);
    const told = await customer.looks();
    told.hears('expired before it was paid. You were not charged');
    told.hears('1 See the menu');
    (await customer.says('1')).hears('1. Jollof rice');
  });

  test.each([0, 1, 2, 3, 5, 8])(
    'a message typed during it: one wins, and both replies are true (%i)',
    async (ahead) => {
      const { shop, customer } = await waiting();
      await customer.says('0');
      shop.time.passes({ hours: 24 });
      const sweeping = async () => {
        for (let turns = 0; turns < ahead; turns++) await Promise.resolve();
        return shop.sweeps();
      };
      const [answer] = await Promise.all([customer.says('yes'), sweeping()]);
      const { status } = customer.order();
      expect(['CANCELLED', 'EXPIRED']).toContain(status);
      answer.hears(status === 'CANCELLED' ? 'is cancelled' : 'expired');
      const { notices } = (await customer.looks()).answer;
      expect(notices.map((notice) => notice.status)).toEqual([status]);
    },
  );
});
