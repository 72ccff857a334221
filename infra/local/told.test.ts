import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dynamoOrders } from '../../shared/orders.ts';
import { createClient } from '../bench/client.ts';
import { startTestSystem, type TestSystem, until } from './testing/test-system.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let system: TestSystem;
beforeAll(async () => {
  system = await startTestSystem();
});
afterAll(async () => system.stop());

/** A customer orders a plate of jollof rice and pays for it at the simulator. */
const orderAndPay = async ({ origin, simulator, table }: TestSystem) => {
  const deviceId = randomUUID();
  const customer = createClient(origin, 'demo-kitchen', deviceId);
  await customer.say('1');
  await customer.say('1');
  await customer.say('99');
  const paid = await until('a payment', () =>
    simulator?.ledger.list().find(({ metadata }) => JSON.stringify(metadata).includes(deviceId)),
  );
  simulator?.pay(paid.reference);
  const [order] = await dynamoOrders(table).ofDevice({ deviceId, shopId: 'demo-kitchen' }, 1);
  if (!order) throw new Error('There is no order');
  return { customer, deviceId, code: order.code };
};

const pageOf = async ({ inboxOrigin }: TestSystem, path = '/') => (await fetch(`${inboxOrigin}${path}`)).text();

const press = ({ inboxOrigin }: TestSystem, name: string) =>
  fetch(`${inboxOrigin}/run/${name}`, { method: 'POST', redirect: 'manual' });

test('the shop hears of a paid order: which, and how much, and never from which device', async () => {
  const { code, deviceId } = await orderAndPay(system);
  const page = await until('the message', async () => {
    const shown = await pageOf(system, '/?shop=demo-kitchen');
    return shown.includes(code) ? shown : undefined;
  });
  expect(page).toContain('2,700.00');
  expect(page).toContain('PaymentConfirmed');
  expect(page).not.toContain(deviceId);
  expect(await pageOf(system, '/?shop=another-kitchen')).not.toContain(code);
  await until('the line', () => system.lines.some((line) => line.includes('  shop      told') && line.includes(code)));
  expect(system.lines.join('\n')).not.toContain(deviceId);
});

test.each(['sweep', 'reconcile'])(
  'the button "%s" runs the function itself, and the page tells the outcome',
  async (name) => {
    const { status, headers } = await press(system, name);
    expect([status, headers.get('location')]).toEqual([303, '/']);
    expect(system.scheduler.lastRun(name)).toMatchObject({ state: 'done' });
    expect(await pageOf(system)).toContain('last run');
  },
);

test('when the topic refuses, the event is kept for a person, and the customer notices nothing', async () => {
  const topic = 'arn:aws:sns:eu-west-1:000000000000:taken-down';
  const mute = await startTestSystem({ settings: { NOTIFICATION_TOPIC_ARN: topic } });
  try {
    const { customer, code } = await orderAndPay(mute);
    const letter = await until('the dead letter', () => mute.deadLetters[0]);
    expect(letter).toMatchObject({ rule: 'tell-shop', error: expect.stringContaining('NotFound') });
    await mute.bus.idle();
    expect(mute.deadLetters).toHaveLength(1);
    const told = (line: string) => line.includes('session.told');
    expect(mute.lines.filter(told)).toHaveLength(1);
    const { state, notices } = await customer.look();
    expect([state, notices[0]?.reply.text]).toEqual(['IDLE', expect.stringContaining(`${code} is paid`)]);
    expect(await pageOf(mute)).toContain('Nothing yet');
  } finally {
    await mute.stop();
  }
});

test('with a Paystack key of one’s own there is no simulator, and the inbox all the same', async () => {
  const own = await startTestSystem({ settings: { PAYSTACK_SECRET_KEY: 'sk_test_of_my_own' } });
  try {
    expect(own.paystackOrigin).toBeUndefined();
    expect(await pageOf(own)).toContain('Messages to the shop');
  } finally {
    await own.stop();
  }
});
