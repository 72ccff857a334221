import { describe, expect, test, vi } from 'vitest';
import { memoryLedger } from './ledger.ts';
import { settle } from './testing/clock.ts';
import { openShop, order, secretKey } from './testing/shop.ts';
import { retryLadders, signature } from './webhooks.ts';

const hour = 3_600_000;

const paidShop = async (...given: Parameters<typeof openShop>) => {
  const shop = openShop(...given);
  await shop.initialize({ metadata: { orderId: 'A/1', name: 'Ọláwálé' } });
  return shop;
};

test('the signature is the lower-case HMAC-SHA512 that Paystack makes', () => {
  const body =
    '{"event":"charge.success","data":{"id":302961,"domain":"test","status":"success","reference":"ord-01TEST-1","amount":150000,"currency":"NGN"}}';
  const bytes = new TextEncoder().encode(body);
  expect(bytes).toHaveLength(142);
  expect(signature(bytes, 'sk_test_secret')).toBe(
    '52f4c4accf467fbf3e2818c2ad3f25d6a8927eca626212da9f2205416acbac22cfbc4f8445103cfe4d841075b4871aaa07b7e1d01c07eea4951d21e379e6d277',
  );
});

test('a webhook is signed over the very bytes that are sent', async () => {
  const shop = await paidShop();
  shop.simulator.pay(order.reference);
  await settle();
  const [letter] = shop.letters;
  expect(letter?.signature).toBe(signature(letter?.body ?? new Uint8Array(), secretKey));
});

test.each([{ url: 'https://shop.example' }, { name: 'Ọláwálé' }])(
  'hashing a re-serialised body fails: %o',
  async (metadata) => {
    const shop = openShop();
    await shop.initialize({ metadata });
    shop.simulator.pay(order.reference);
    await settle();
    const again = new TextEncoder().encode(JSON.stringify(shop.heard()[0]));
    expect(signature(again, secretKey)).not.toBe(shop.letters[0]?.signature);
  },
);

test('a success is announced with amount, currency, mode and the metadata of the shop', async () => {
  const shop = await paidShop();
  shop.simulator.pay(order.reference);
  await settle();
  expect(shop.heard()).toMatchObject([
    {
      event: 'charge.success',
      data: {
        domain: 'test',
        status: 'success',
        reference: order.reference,
        amount: 150_000,
        requested_amount: 150_000,
        currency: 'NGN',
        metadata: { orderId: 'A/1', name: 'Ọláwálé' },
        paid_at: '2026-01-05T12:00:00.000Z',
      },
    },
  ]);
});

test('a failure is not announced', async () => {
  const shop = await paidShop();
  shop.simulator.fail(order.reference);
  await settle();
  expect(shop.letters).toEqual([]);
});

describe('an event that is not answered with 200', () => {
  test('comes again an hour later, the same to the byte', async () => {
    const shop = await paidShop();
    shop.webhooksAnswer((count) => (count < 3 ? 500 : 200));
    shop.simulator.pay(order.reference);
    await shop.clock.passes(hour - 1);
    expect(shop.letters).toHaveLength(1);
    await shop.clock.passes(1);
    expect(shop.letters).toHaveLength(2);
    await shop.clock.passes(20 * hour);
    expect(shop.letters).toHaveLength(3);
    expect(new Set(shop.letters.map(({ signature: signed }) => signed)).size).toBe(1);
  });

  test('is given up after ten hours in test mode', async () => {
    const shop = await paidShop();
    shop.webhooksAnswer(() => 202);
    shop.simulator.pay(order.reference);
    await shop.clock.passes(100 * hour);
    expect(shop.letters).toHaveLength(11);
    expect(shop.simulator.ledger.list()[0]?.deliveries).toEqual([]);
  });

  test('in live mode four times after three minutes, then hourly for 72 hours', () => {
    expect(retryLadders.live.slice(0, 5)).toEqual([180_000, 180_000, 180_000, 180_000, hour]);
    expect(retryLadders.live).toHaveLength(76);
  });

  test('comes again after seconds when the clock is scaled', async () => {
    const shop = await paidShop({ timeScale: 720 });
    shop.webhooksAnswer((count) => (count === 1 ? 500 : 200));
    shop.simulator.pay(order.reference);
    await shop.clock.passes(5_000);
    expect(shop.letters).toHaveLength(2);
  });

  test('comes again when nobody answers for 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const shop = await paidShop({
      post: (_, { signal }) =>
        new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
    });
    shop.simulator.pay(order.reference);
    await settle();
    vi.advanceTimersByTime(30_000);
    vi.useRealTimers();
    await settle();
    expect(shop.lines.join()).toContain('no answer in time, again in 3600 s');
    await shop.simulator.stop();
  });

  test('comes again when nobody was there', async () => {
    let tries = 0;
    const post = async () => {
      tries += 1;
      throw new TypeError('fetch failed');
    };
    const shop = await paidShop({ post });
    shop.simulator.pay(order.reference);
    await shop.clock.passes(hour);
    expect(tries).toBe(2);
  });
});

test('what was still owed when the simulator stopped is sent after its start', async () => {
  const ledger = memoryLedger();
  const before = await paidShop({ ledger });
  before.webhooksAnswer(() => 503);
  before.simulator.pay(order.reference);
  await settle();
  await before.simulator.stop();

  const after = openShop({ ledger });
  await after.clock.passes(hour);
  expect(after.heard()).toMatchObject([{ event: 'charge.success', data: { reference: order.reference } }]);
  expect(after.letters[0]?.signature).toBe(before.letters[0]?.signature);
});

test('a webhook that was under way when the simulator stopped is still owed', async () => {
  const shop = await paidShop({
    post: (_, { signal }) => new Promise((_done, fail) => signal.addEventListener('abort', () => fail(signal.reason))),
  });
  shop.simulator.pay(order.reference);
  await settle();
  await shop.simulator.stop();
  expect(shop.simulator.ledger.find(order.reference)?.deliveries).toMatchObject([{ attempts: 0 }]);
});

test('after stopping nothing is sent any more', async () => {
  const shop = await paidShop();
  shop.webhooksAnswer(() => 500);
  shop.simulator.pay(order.reference);
  await settle();
  await shop.simulator.stop();
  await shop.clock.passes(50 * hour);
  expect(shop.letters).toHaveLength(1);
});

test('no line for the terminal holds a key, a signature or an address of a customer', async () => {
  const shop = await paidShop();
  shop.webhooksAnswer((count) => (count === 1 ? 500 : 200));
  shop.simulator.pay(order.reference);
  await shop.clock.passes(hour);
  const text = shop.lines.join('\n');
  expect(text).toContain('again in 3600 s');
  for (const secret of [secretKey, order.email, shop.letters[0]?.signature ?? '-']) expect(text).not.toContain(secret);
});
