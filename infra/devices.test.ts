import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableParts } from '../shared/dynamo.ts';
import { dynamoOrders } from '../shared/orders.ts';
import { dynamoResumeCodes } from '../shared/resume-codes.ts';
import { dynamoSessions } from '../shared/sessions.ts';
import { codeIn, type TestCustomer } from '../shared/testing/devices.ts';
import { openShop } from '../shared/testing/open-shop.ts';
import { testBukka } from '../shared/testing/test-bukka.ts';
import { startDynamo } from './local/dynamodb.ts';
import { localTable, TABLE_NAME } from './local/table-parts.ts';

/** What is done at several devices, with the real repositories on a real table. */
let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let table: TableParts;
let shop: ReturnType<typeof openShop>;

const hungry = { ...testBukka, shop: { ...testBukka.shop, hours: undefined } };

beforeAll(async () => {
  dynamo = await startDynamo(TABLE_NAME);
  table = localTable(dynamo.endpoint);
  shop = openShop(
    ({ now }) => ({
      sessions: dynamoSessions({ ...table, now }),
      orders: dynamoOrders({ ...table, now }),
      resumeCodes: dynamoResumeCodes({ ...table, now }),
      random: table.random,
      wait: table.wait,
    }),
    hungry,
  );
  // What is over by the table's own clock might be swept away.
  shop.time.passes({ seconds: Math.floor(Date.now() / 1000) - shop.time.now() });
});

afterAll(async () => {
  table.client.destroy();
  await dynamo.stop();
});

const cartAt = async (customer: TestCustomer): Promise<string[]> => {
  const lines = (await customer.looks()).answer.cart?.lines ?? [];
  return lines.map(({ quantity, name }) => `${quantity} x ${name}`);
};
const everything = async (): Promise<string> => {
  const { Items } = await table.client.send(new ScanCommand({ TableName: TABLE_NAME }));
  return JSON.stringify(Items);
};
/** One dish in the cart of one device, a code, and so many other devices. */
const withCode = async (count: number) => {
  const old = shop.customer();
  await old.saysAll('1', '2 x 2', 'name Ada Obi');
  const code = codeIn(await old.says('resume'));
  return { old, code, others: Array.from({ length: count }, () => shop.customer()) };
};

test('a conversation is carried once, and its code is nowhere in the table', async () => {
  const { old, code, others } = await withCode(2);
  const [fresh, third] = others;
  if (!fresh || !third) throw new Error('There are two others');
  expect(await everything()).not.toContain(code);
  (await fresh.says(`resume ${code.toLowerCase()}`)).hears('2 x Fried rice');
  (await third.says(`resume ${code}`)).hears('not valid, was used');
  expect(await Promise.all([old, fresh, third].map(cartAt))).toEqual([[], ['2 x Fried rice'], []]);
  const all = await everything();
  expect(all).not.toContain(code);
  expect(all.match(/Ada Obi/g)).toHaveLength(1);
});

test('of devices that claim one code at once one gets it all, and every other hears that it was used', async () => {
  for (let round = 0; round < 5; round++) {
    const { old, code, others } = await withCode(4);
    const answers = await Promise.all(others.map((device) => device.says(`resume ${code}`)));
    expect(answers.filter(({ text }) => text.includes('2 x Fried rice'))).toHaveLength(1);
    expect(answers.filter(({ text }) => text.includes('was used'))).toHaveLength(3);
    const carts = await Promise.all([old, ...others].map(cartAt));
    expect(carts.flat()).toEqual(['2 x Fried rice']);
  }
});

test('a claim and an order at once: the cart is at one of the two, and no dish is had twice', async () => {
  for (let delay = 0; delay < 12; delay++) {
    const { old, code, others } = await withCode(1);
    const [fresh] = others;
    if (!fresh) throw new Error('There is another');
    await old.saysAll('phone 0803 123 4567', 'pickup', 'email ada@example.com', '99');
    await Promise.all([fresh.says(`resume ${code}`), sleep(delay).then(() => old.says('99'))]);
    const { state } = (await old.looks()).answer;
    const placed = await dynamoOrders(table).ofDevice(old.who, 5);
    expect(await cartAt(fresh)).toEqual(state === 'AWAITING_PAYMENT' ? [] : ['2 x Fried rice']);
    expect(placed).toHaveLength(state === 'AWAITING_PAYMENT' ? 1 : 0);
  }
});

test('two tabs claim one code at once: the cart moves once', async () => {
  const { code, others } = await withCode(1);
  const [fresh] = others;
  if (!fresh) throw new Error('There is another');
  await Promise.all([fresh.says(`resume ${code}`), fresh.says(`resume ${code}`)]);
  expect(await cartAt(fresh)).toEqual(['2 x Fried rice']);
});

test('what was ordered at one device is listed, had again and forgotten at the other', async () => {
  const [old, fresh] = [shop.customer(), shop.customer()];
  await old.saysAll('1', '2', 'name Ngozi Eze', 'phone 0803 123 4567', 'delivery', 'area yaba');
  const invoice = await old.saysAll('address 12 Broad Street', 'email ada@example.com', '99', '99');
  const code = invoice.answer.order?.code ?? '';
  await old.saysAll('0', 'yes');
  expect(await everything()).toContain('12 Broad Street');
  await fresh.says(`resume ${codeIn(await old.says('resume'))}`);
  (await fresh.says('98')).hears(`1. ${code}`);
  (await fresh.says('reorder 1')).hears('1 x Fried rice');
  const answer = await fresh.saysAll('forget me', 'yes');
  expect(answer.answer.replies).toMatchObject([{ kind: 'forgotten' }]);
  const all = await everything();
  for (const personal of ['Ngozi Eze', '12 Broad Street']) expect(all).not.toContain(personal);
});
