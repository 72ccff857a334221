import { describe, expect, test } from 'vitest';
import type { EngineParts } from './engine.ts';
import { describeError } from './log.ts';
import { codeIn, messageId, type TestCustomer } from './testing/devices.ts';
import { openShop } from './testing/open-shop.ts';
import { testBukka } from './testing/test-bukka.ts';

const DETAILS = ['Ada Obi', '2348031234567', '08031234567', '12 Market Road', 'ada@example.com', 'no pepper'];

/** One customer goes through all of it at two devices. Answers with everything that must stay out of logs and errors. */
const goesThrough = async (change?: (parts: EngineParts) => Partial<EngineParts>) => {
  const shop = openShop(change, testBukka);
  shop.time.passes({ hours: 12 });
  const [old, fresh] = [shop.customer(), shop.customer()];
  const codes: string[] = [];
  const asks = async (customer: TestCustomer) => {
    const code = codeIn(await customer.says('resume'));
    codes.push(code, code.replace('-', ''), code.toLowerCase());
    return code;
  };
  await old.saysAll('1', '2', 'note no pepper', 'name Ada Obi', 'phone 0803 123 4567', 'email ada@example.com');
  await old.saysAll('delivery', 'area yaba', 'address 12 Market Road', '99', '99', '0', 'yes');
  await old.saysAll('reorder 1', 'reorder B2B-NOBODY', 'resume AAAA-AAAA');
  const code = await asks(old);
  await old.says(`resume ${code}`);
  await fresh.says(`resume ${code}`, messageId(1));
  await fresh.says(`resume ${code}`, messageId(1));
  await fresh.saysAll(`resume ${code}`, '98', 'status', 'reorder', 'forget me', 'yes');
  await asks(fresh);
  const devices = [old, fresh].map(({ who }) => who.deviceId);
  return { shop, old, fresh, secrets: [...DETAILS, ...codes, ...devices, 'AAAA'] };
};

test('no log line has a code, a detail or a device', async () => {
  const { shop, secrets } = await goesThrough();
  const written = JSON.stringify(shop.log);
  expect(shop.log.map(({ command }) => command)).toEqual(
    expect.arrayContaining(['resume', 'reorder', 'forget', 'history', 'yes']),
  );
  for (const secret of secrets) expect(written).not.toContain(secret);
});

test('the codes are in no item of the sessions', async () => {
  const { shop, secrets } = await goesThrough();
  const written = JSON.stringify([...shop.store.sessionItems.values()]);
  for (const secret of secrets.filter((one) => one.startsWith('TRY'))) expect(written).not.toContain(secret);
});

describe('an error', () => {
  /** What is thrown at whoever calls the engine, and what a handler would write of it. */
  const thrownBy = async (work: () => Promise<unknown>): Promise<string> => {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return `${message} ${describeError(error)}`;
    }
    throw new Error('Nothing was thrown');
  };
  const full = 'AAAA-AAAA';

  test('of codes that are all taken names neither code nor device', async () => {
    const shop = openShop(({ ids }) => ({ ids: { ...ids, resumeCode: () => full } }));
    const customer = shop.customer();
    await shop.customer().says('resume');
    const thrown = await thrownBy(() => customer.says('resume'));
    expect(thrown).toContain('No code for another device was free');
    for (const secret of [full, customer.who.deviceId]) expect(thrown).not.toContain(secret);
  });

  test('of an order that keeps changing while it is forgotten names nobody', async () => {
    const keepsChanging = ({ orders }: EngineParts): Partial<EngineParts> => ({
      orders: {
        ...orders,
        save: async (next) =>
          next.status === 'CANCELLED' && next.contact === undefined
            ? { ok: false, reason: 'conflict', current: await orders.get(next.orderId) }
            : orders.save(next),
      },
    });
    const thrown = await thrownBy(() => goesThrough(keepsChanging));
    expect(thrown).toContain('kept changing under us');
    for (const secret of DETAILS) expect(thrown).not.toContain(secret);
    expect(thrown).not.toMatch(/0{8}-0000/);
  });
});
