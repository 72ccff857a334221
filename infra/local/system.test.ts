import { randomUUID } from 'node:crypto';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dynamoOrders } from '../../shared/orders.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { createClient } from '../bench/client.ts';
import { runCrowd } from '../bench/crowd.ts';
import { startTestSystem, type TestSystem, until } from './testing/test-system.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(async () => system.stop());

const newCustomer = (system: TestSystem) => {
  const deviceId = randomUUID();
  const client = createClient(system.origin, 'demo-kitchen', deviceId);
  const orders = dynamoOrders(system.table);
  return {
    ...client,
    deviceId,
    orders: () => orders.ofDevice({ deviceId, shopId: 'demo-kitchen' }, 10),
    sees: (word: string) =>
      until(word, async () => {
        const answer = await client.look();
        return answer.notices.some(({ reply }) => reply.text.includes(word)) ? answer : undefined;
      }),
  };
};

/** The simulator's transaction of a device's order. */
const paymentOf = (deviceId: string) =>
  until('a payment', () => system.simulator?.ledger.list().find((t) => JSON.stringify(t.metadata).includes(deviceId)));

const reset = () => system.simulator?.faults.reset();

test('an order goes from the chat to Paystack, by webhook and event back to the session', async () => {
  const customer = newCustomer(system);
  await customer.say('1');
  await customer.say('5 x 2');
  const { order } = await customer.say('PAY');
  expect(order).toMatchObject({ total: 720_000, status: 'PENDING' });
  const { reference, metadata } = await paymentOf(customer.deviceId);
  expect(metadata).toMatchObject({ deviceId: customer.deviceId, shopId: 'demo-kitchen' });
  system.simulator?.pay(reference);
  // Nobody looks at the session meanwhile: only the event can have reset it.
  await until('the consumer', () => system.lines.some((line) => line.includes('session.told')));
  expect((await customer.sees('is paid')).state).toBe('IDLE');
});

test.each(['demo-kitchen', 'demo-bukka'])('every picture of %s is there from the start', async (shopId) => {
  const content = await dynamoShops(system.table).read(shopId);
  const photos = content?.menu.dishes.flatMap(({ photo }) => photo ?? []) ?? [];
  const squares = [content?.shop.picture, ...photos].flatMap((name) => [`${name}-160.webp`, `${name}-320.webp`]);
  const own = [`${content?.shop.picture}-preview.jpg`, `${content?.shop.picture}-512.png`];
  const answers = [...squares, ...own].map((file) => fetch(`${system.origin}/pictures/${shopId}/${file}`));
  expect(photos.length).toBeGreaterThan(10);
  expect((await Promise.all(answers)).filter(({ status }) => status !== 200)).toEqual([]);
});

test('the terminal tells what happens in lines a person reads, and names no device', async () => {
  const customer = newCustomer(system);
  await customer.say('1');
  await customer.say('1');
  await customer.say('99');
  system.simulator?.pay((await paymentOf(customer.deviceId)).reference);
  await customer.sees('is paid');
  const told = system.lines.join('\n');
  for (const word of [
    'message.answered',
    'order.placed',
    'paystack.initialised',
    'payment.settled',
    'PaymentConfirmed',
    'session.told',
  ])
    expect(told).toContain(word);
  expect(told).not.toContain(customer.deviceId);
});

test('a webhook that never came and an event that was lost leave nobody waiting', async () => {
  const customer = newCustomer(system);
  system.simulator?.faults.set({ webhook: { drop: true, times: 1 } });
  await customer.say('1');
  await customer.say('2');
  await customer.say('99');
  system.simulator?.pay((await paymentOf(customer.deviceId)).reference);
  await new Promise((resolve) => setTimeout(resolve, 5_100));
  // The customer is back from Paystack: the server asks by itself.
  const back = await customer.look('?returned=true');
  expect(back.notices[0]?.reply.text).toContain('is paid');
  reset();
});

test('webhooks that come three times pay once', async () => {
  const customer = newCustomer(system);
  system.simulator?.faults.set({ webhook: { duplicate: 3, times: 1 } });
  await customer.say('1');
  await customer.say('3');
  await customer.say('99');
  system.simulator?.pay((await paymentOf(customer.deviceId)).reference);
  await customer.sees('is paid');
  await system.bus.idle();
  expect(await customer.orders()).toMatchObject([{ status: 'PAID', surplus: [], reviews: {} }]);
  reset();
});

test.each([
  ['a forged signature changes nothing', { badSignature: true }, 'PENDING'],
  ['a wrong amount is never PAID', { wrongAmount: true }, 'REVIEW'],
  ['a wrong currency is never PAID', { wrongCurrency: true }, 'REVIEW'],
] as const)('%s', async (_name, fault, status) => {
  const customer = newCustomer(system);
  const delivered = system.lines.length;
  system.simulator?.faults.set({ webhook: { ...fault, times: 1 } });
  await customer.say('1');
  await customer.say('3');
  await customer.say('99');
  system.simulator?.pay((await paymentOf(customer.deviceId)).reference);
  const settled = { PENDING: 'webhook.unsigned', REVIEW: 'outcome=review' }[status];
  await until(settled, () => system.lines.slice(delivered).some((line) => line.includes(settled)));
  expect((await customer.orders())[0]?.status).toBe(status);
  reset();
});

test.each([
  ['down', { mode: 'error500', times: 3 }, 'did not answer'],
  ['refusing', { mode: 'refused', times: 1 }, 'could not make a payment link'],
  ['busy', { mode: 'rateLimited', times: 1 }, 'very busy'],
] as const)(
  'Paystack %s: a true sentence, the order kept, and PAY works again',
  async (_name, initialize, sentence) => {
    const customer = newCustomer(system);
    await customer.say('1');
    await customer.say('3');
    system.simulator?.faults.set({ initialize });
    const refused = await customer.say('99');
    expect(refused.replies[0]?.text).toContain(sentence);
    expect(refused.order?.payUrl).toBeUndefined();
    reset();
    expect((await customer.say('99')).order?.payUrl).toContain(system.paystackOrigin);
    expect(await customer.orders()).toHaveLength(1);
  },
);

test('Paystack’s answer lost on the way: a new reference, a working link, one order', async () => {
  const customer = newCustomer(system);
  await customer.say('1');
  await customer.say('3');
  system.simulator?.faults.set({ initialize: { mode: 'loseAnswer', times: 1 } });
  expect((await customer.say('99')).order?.payUrl).toContain(system.paystackOrigin);
  expect(await customer.orders()).toMatchObject([{ n: 2, refs: { 1: { status: 'DEAD' }, 2: { status: 'OPEN' } } }]);
  reset();
});

test('an order nobody paid is swept away when its time is over, and its customer is told', async () => {
  const impatient = await startTestSystem({ settings: { ORDER_EXPIRY_SECONDS: '1' } });
  try {
    const customer = newCustomer(impatient);
    await customer.say('1');
    await customer.say('3');
    await customer.say('99');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await impatient.scheduler.runNow('sweep');
    expect((await customer.sees('expired before it was paid')).state).toBe('IDLE');
    expect(await customer.orders()).toMatchObject([{ status: 'EXPIRED' }]);
  } finally {
    await impatient.stop();
  }
});

test('an event that no consumer can take is kept with the reason', async () => {
  const client = new EventBridgeClient({
    region: 'eu-west-1',
    endpoint: system.busOrigin,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const Detail = JSON.stringify({ orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', attempt: 1 });
  const entry = { EventBusName: 'byte-to-bite', Source: 'byte-to-bite.orders', DetailType: 'PaymentConfirmed', Detail };
  const { FailedEntryCount, Entries } = await client.send(
    new PutEventsCommand({ Entries: [entry, { ...entry, Detail: 'not json' }, { ...entry, DetailType: 'Unheard' }] }),
  );
  expect(FailedEntryCount).toBe(1);
  expect(Entries?.[1]?.ErrorCode).toBe('MalformedDetail');
  await system.bus.idle();
  expect(system.deadLetters.map(({ rule }) => rule).toSorted()).toEqual(['payment-confirmed', 'tell-shop']);
  for (const { error } of system.deadLetters) expect(error).toContain('missing');
  client.destroy();
});

test('fifty customers at once each build, pay and get their own cart', async () => {
  const quick = await startTestSystem();
  try {
    const crowd = await runCrowd(quick, 50);
    expect(crowd).toEqual({ customers: 50, confirmed: 50, leaks: [], lost: [], doubled: [] });
  } finally {
    await quick.stop();
  }
});
