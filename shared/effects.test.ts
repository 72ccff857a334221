import { expect, test } from 'vitest';
import { openShop } from './testing/open-shop.ts';

const waiting = async () => {
  const shop = openShop();
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  shop.time.passes({ minutes: 2 });
  return { shop, customer, reference: customer.reference() };
};

test('"I have paid" counts only when Paystack says so', async () => {
  const { shop, customer, reference } = await waiting();
  const early = await customer.says('I have paid');
  early.hears('no payment for order');
  expect(early.answer.state).toBe('AWAITING_PAYMENT');
  shop.time.passes({ minutes: 1 });
  shop.paystack.set(reference, 'success');
  const paid = await customer.says('i have paid');
  paid.hears('is paid: ₦2,700.00');
  expect(paid.answer.state).toBe('IDLE');
  expect(shop.events.map(({ type }) => type)).toEqual(['PaymentConfirmed']);
});

test('asked while the bank is still at work, the answer says so', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'ongoing');
  (await customer.says('status')).hears('bank is still working');
});

test('asked while Paystack is away, the answer is "I do not know yet"', async () => {
  const { shop, customer } = await waiting();
  shop.paystack.cannotBeAsked();
  (await customer.says('status')).hears('do not know yet');
});

test('an impatient customer does not use up Paystack’s patience', async () => {
  const { shop, customer } = await waiting();
  (await customer.says('status')).hears('no payment');
  for (let times = 0; times < 10; times++) (await customer.says('status')).hears('a moment ago');
  for (let times = 0; times < 10; times++) (await customer.says('0')).hears('Cancel order');
  expect(shop.paystack.asked.filter((call) => call.startsWith('verify'))).toHaveLength(1);
});

test('cancel asks once, then order and session are closed together', async () => {
  const { shop, customer } = await waiting();
  (await customer.says('0')).hears('Cancel order');
  const gone = await customer.says('yes');
  gone.hears('is cancelled');
  expect(gone.answer.state).toBe('IDLE');
  expect(customer.order().status).toBe('CANCELLED');
  expect(shop.events.map(({ type }) => type)).toEqual(['OrderCancelled']);
});

test('"no" keeps the order', async () => {
  const { customer } = await waiting();
  await customer.says('0');
  (await customer.says('no')).hears('still waits');
  expect(customer.order().status).toBe('PENDING');
});

test('an order that is paid already is not cancelled: the payment is confirmed instead', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'success');
  (await customer.says('0')).hears('is paid');
  expect(customer.order().status).toBe('PAID');
});

test('a payment between the question and the "yes" wins', async () => {
  const { shop, customer, reference } = await waiting();
  await customer.says('0');
  shop.paystack.set(reference, 'success');
  const answer = await customer.says('yes');
  answer.hears('is paid');
  answer.doesNotHear('cancelled');
});

test('while the bank is at work nothing is cancelled', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'ongoing');
  (await customer.says('0')).hears('will not cancel it yet');
  expect(customer.order().status).toBe('PENDING');
});

test('a refusal to cancel leaves no question open that a later "ok" could answer', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'ongoing');
  await customer.says('0');
  shop.paystack.set(reference, 'abandoned');
  (await customer.says('ok')).hears('cannot be changed');
  await customer.says('0');
  shop.paystack.set(reference, 'ongoing');
  (await customer.says('yes')).hears('will not cancel it yet');
  shop.paystack.set(reference, 'abandoned');
  await customer.says('ok');
  expect(customer.order().status).toBe('PENDING');
});

test('the same "0" and the same "yes" twice ask once and cancel once', async () => {
  const { shop, customer } = await waiting();
  const id = '11111111-1111-4111-8111-111111111111';
  await customer.says('0', id);
  (await customer.says('0', id)).hears('Cancel order');
  const yes = '11111111-1111-4111-8111-222222222222';
  await customer.says('yes', yes);
  (await customer.says('yes', yes)).hears('is cancelled');
  expect(shop.events.map(({ type }) => type)).toEqual(['OrderCancelled']);
});

test('while Paystack is away nothing is cancelled', async () => {
  const { shop, customer } = await waiting();
  shop.paystack.cannotBeAsked();
  (await customer.says('0')).hears('cannot be asked');
  expect(customer.order().status).toBe('PENDING');
});

test('an order that changed while Paystack was asked is looked at again before it is cancelled', async () => {
  const shop = openShop(({ orders }) => {
    let disturbed = false;
    return {
      orders: {
        ...orders,
        close: async (session, order) => {
          if (!disturbed) {
            disturbed = true;
            const current = await orders.get(order.orderId);
            if (current) await orders.save(current);
          }
          return orders.close(session, order);
        },
      },
    };
  });
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99', '0');
  (await customer.says('yes')).hears('is cancelled');
  expect(shop.store.writes.filter((write) => write === 'order CANCELLED')).toHaveLength(2);
});

test('the customer who comes back from Paystack is told at once, though no webhook came', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'success');
  (await customer.looks(0, false)).doesNotHear('is paid');
  (await customer.looks(0, true)).hears('is paid');
});

test('a page that only waits makes Paystack be asked ever more rarely', async () => {
  const { shop, customer } = await waiting();
  for (let seconds = 0; seconds < 240; seconds += 2) {
    await customer.looks(0, true);
    shop.time.passes({ seconds: 2 });
  }
  const asked = shop.paystack.asked.filter((call) => call.startsWith('verify')).length;
  expect(asked).toBeGreaterThanOrEqual(4);
  expect(asked).toBeLessThanOrEqual(7);
});

test('a payment of the wrong amount releases the customer with a notice, and is never PAID', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'success', { amount: 100 });
  expect((await shop.webhook(reference)).outcome).toBe('review');
  const told = await customer.looks();
  told.hears('does not match the bill');
  expect(told.answer.state).toBe('IDLE');
  expect(customer.order()).toMatchObject({ status: 'REVIEW', reviews: { 1: { amount: 100 } } });
  expect(shop.events.map(({ type }) => type)).toEqual(['ReviewNeeded']);
});

test('asked again in one breath, the answer does not turn "I do not know" into "not paid"', async () => {
  const { shop, customer } = await waiting();
  shop.paystack.cannotBeAsked();
  (await customer.says('status')).hears('do not know yet');
  shop.time.passes({ seconds: 2 });
  (await customer.says('status')).doesNotHear('no payment');
});

test('while one attempt cannot be asked about, another’s state decides nothing', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.set(reference, 'failed');
  await customer.says('99');
  shop.paystack.set(reference, 'success');
  shop.paystack.set(customer.reference(), 'ongoing');
  shop.paystack.cannotBeAsked(reference);
  shop.time.passes({ hours: 40 });
  (await customer.says('0')).hears('cannot be asked');
  expect(customer.order().status).toBe('PENDING');
});

test('a transfer that has just begun on an old order is not cancelled', async () => {
  const { shop, customer, reference } = await waiting();
  shop.time.passes({ hours: 7 });
  shop.paystack.set(reference, 'ongoing');
  (await customer.says('0')).hears('will not cancel it yet');
});

test('a link that Paystack gave and knows no more is no proof that nobody paid', async () => {
  const { shop, customer, reference } = await waiting();
  shop.paystack.transactions.delete(reference);
  (await customer.says('0')).hears('cannot be asked');
  expect(shop.log).toContainEqual(expect.objectContaining({ event: 'paystack.notVerified', reference }));
});

test('a status that was answered once and is sent again is answered from Paystack again', async () => {
  const { shop, customer, reference } = await waiting();
  await customer.says('0');
  const id = '44444444-4444-4444-8444-444444444444';
  await customer.says('status', id);
  shop.paystack.set(reference, 'success');
  shop.time.passes({ minutes: 1 });
  (await customer.says('status', id)).hears('is paid');
});

test('a payment that is taken in while the question is being asked is told instead of it', async () => {
  const shop = openShop(({ paystack }) => ({
    paystack: {
      ...paystack,
      verify: async (reference) => {
        const answer = await paystack.verify(reference);
        shop.paystack.set(reference, 'success');
        await shop.webhook(reference);
        await shop.consumes(customer.order().orderId);
        return answer;
      },
    },
  }));
  const customer = shop.customer();
  await customer.saysAll('1', '1', '99');
  const answer = await customer.says('0');
  answer.hears('is paid');
  answer.doesNotHear('Cancel order');
});
