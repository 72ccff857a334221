import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placeOrder } from '../../shared/ordering/order-changes.ts';
import { newSession, toAwaiting } from '../../shared/ordering/session.ts';
import { settle } from '../../shared/ordering/settle.ts';
import { dynamoOrders } from '../../shared/orders.ts';
import { dynamoShopOrders } from '../../shared/shop-orders.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { paidFacts, testCart } from '../../shared/testing/test-order.ts';
import { testShop } from '../../shared/testing/test-shop.ts';
import { startDynamo } from '../local/dynamodb.ts';
import { localTable, TABLE_NAME } from '../local/table-parts.ts';
import { runOrders } from './run-orders.ts';

const NOON = 1_767_268_800; // 2026-01-01T12:00:00Z
const deviceId = '00000000-0000-4000-8000-000000000001';
const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-orders-'));
const other = { ...testShop.shop, shopId: 'other-kitchen' };

let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let table: ReturnType<typeof localTable>;

/** An order in the table, paid as `changed` says; the nth second after noon. */
const placed = async (code: string, n: number, changed?: object, shop = testShop.shop) => {
  const orders = dynamoOrders(table);
  const orderId = ulid((NOON + n) * 1000);
  const ticket = { orderId, code, owner: 'me', now: NOON + n, expirySeconds: 86_400 };
  const customer = { deviceId: deviceId.replace(/1$/, String(n)), shopId: shop.shopId };
  const session = toAwaiting(newSession(customer), { orderId });
  const done = await orders.place(
    session,
    placeOrder({ cart: testCart, fees: shop.fees }, shop, customer.deviceId, ticket),
  );
  if (!done.ok) throw new Error(done.reason);
  if (!changed) return done.order;
  const facts = paidFacts(done.order, { reference: `local-${orderId}-1`, channel: 'card', ...changed });
  const settled = settle(done.order, 1, facts, 'test', NOON + 60);
  const saved = 'order' in settled ? await orders.save(settled.order) : undefined;
  if (!saved?.ok) throw new Error('not saved');
  return saved.value;
};

beforeAll(async () => {
  dynamo = await startDynamo(TABLE_NAME);
  table = localTable(dynamo.endpoint);
  await dynamoShops(table).write(testShop);
  await dynamoShops(table).write({ shop: other, menu: { ...testShop.menu, shopId: other.shopId } });
  const owner = { pid: process.pid, origin: 'http://127.0.0.1:4000', dynamoEndpoint: dynamo.endpoint };
  writeFileSync(join(folder, 'running.json'), JSON.stringify(owner));
  await placed('B2B-PAAAD', 1, {});
  await placed('B2B-ODDDD', 2, { amount: 100, requestedAmount: 100 });
  await placed('B2B-WAAAT', 3);
  await placed('B2B-PAAAD', 4, {}, other);
  await placed('B2B-TEEST', 5, { domain: 'live' });
}, 60_000);
afterAll(async () => {
  table.client.destroy();
  await dynamo.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What the shopkeeper sees, and whether the command calls itself successful. */
const types = async (...words: string[]) => {
  const { lines, exitCode } = await runOrders([...words, '--data', folder]);
  return { code: exitCode, said: lines.join('\n') };
};

test('list shows what waits for a decision first, then what is paid, shop by shop', async () => {
  const { said } = await types('list', '--shop', 'test-kitchen');
  const lines = said.split('\n').map((line) => line.trim());
  expect(lines.indexOf('Waiting for you')).toBeLessThan(lines.findIndex((line) => line.startsWith('B2B-ODDDD')));
  expect(lines.findIndex((line) => line.startsWith('B2B-ODDDD'))).toBeLessThan(lines.indexOf('Paid, newest first'));
  expect(said).toMatch(
    /B2B-PAAAD +₦5,900.00 {2}2026-01-01 12:05 UTC {2}PAID, verified with Paystack {2}local-01KDWPV\w+-1/,
  );
  expect(said).not.toContain('B2B-WAAAT');
  expect((await types('list')).said).toContain('other-kitchen');
});

test('list --status shows the newest orders of that status', async () => {
  expect((await types('list', '--status', 'pending')).said).toContain('B2B-WAAAT');
  expect(await types('list', '--status', 'eaten')).toMatchObject({
    code: 1,
    said: expect.stringContaining('PAID_LATE'),
  });
});

test('show tells of every payment what came, when, how, and by which reference', async () => {
  const { said } = await types('show', 'odddd');
  expect(said).toContain('Order B2B-ODDDD of test-kitchen: NOT PAID YET: a payment came that does not match');
  expect(said).toContain('Payment 1: ₦1.00, 2026-01-01 12:05 UTC, card');
  expect(said).toMatch(/reference local-01KDWPV\w+-1/);
  expect(said).toContain('₦5,900.00 was asked for');
  expect(said).not.toContain(deviceId.slice(0, 30));
});

test('a code that two shops have is asked about', async () => {
  expect(await types('show', 'B2B-PAAAD')).toMatchObject({ code: 1, said: expect.stringContaining('--shop') });
  expect((await types('show', 'B2B-PAAAD', '--shop', 'other-kitchen')).said).toContain('of other-kitchen: PAID');
});

test('no command marks an order paid: not one that waits, not one that was paid with test money', async () => {
  const waits = await types('resolve', 'B2B-WAAAT', 'accept');
  expect(waits).toMatchObject({ code: 1, said: expect.stringContaining('nobody can mark one paid') });
  const test = await types('resolve', 'B2B-TEEST', 'accept');
  expect(test).toMatchObject({ code: 1, said: expect.stringContaining('worth nothing') });
  expect((await types('resolve', 'B2B-WAAAT', 'paid')).said).toContain('A decision is accept or refund.');
  expect((await types('show', 'B2B-WAAAT')).said).toContain('waits for payment');
});

test('an order that is paid and in order is not given back by mistake', async () => {
  const { code, said } = await types('resolve', 'B2B-PAAAD', 'refund', '--shop', 'test-kitchen');
  expect(code).toBe(1);
  expect(said).toContain("use Paystack's dashboard");
});

test('accept takes a payment that Paystack has, and the order waits for nobody any more', async () => {
  await placed('B2B-LATTE', 6, { amount: 580_000, requestedAmount: 580_000 });
  expect((await types('list')).said).toMatch(/Waiting for you[\s\S]*B2B-LATTE[\s\S]*Paid, newest/);
  const { code, said } = await types('resolve', 'B2B-LATTE', 'accept');
  expect(code).toBe(0);
  expect(said).toContain('PAID, verified with Paystack and accepted by you');
  expect((await types('list')).said).not.toMatch(/Waiting for you[\s\S]*B2B-LATTE[\s\S]*Paid, newest/);
});

test('refund writes the decision down, and the order comes up for the next sweep', async () => {
  const order = await placed('B2B-BACCK', 7, { amount: 100, requestedAmount: 100 });
  const { said } = await types('resolve', 'B2B-BACCK', 'refund');
  expect(said).toContain('to be given back; Paystack is being asked');
  const due = await dynamoOrders(table).due(Math.floor(Date.now() / 1000), 100);
  expect(due).toContain(order.orderId);
  expect((await types('resolve', 'B2B-BACCK', 'accept')).code).toBe(1);
});

test.each([
  [['show', 'B2B-NOOOO'], 'There is no order B2B-NOOOO'],
  [['list', '--shop', 'nowhere'], 'There is no shop nowhere'],
  [['list', '--limit', 'many'], '--limit and --payment take whole numbers'],
  [['resolve', 'B2B-ODDDD'], 'npm run orders -- list'],
  [['serve'], 'npm run orders -- list'],
])('%j gets a clear sentence', async (words, sentence) => {
  const { code, said } = await types(...words);
  expect(code).toBeGreaterThan(0);
  expect(said).toContain(sentence);
});

test('at the shell, an answer goes to standard output, and a complaint to standard error with a code', async () => {
  const script = join(import.meta.dirname, 'orders.ts');
  const run = (...words: string[]) => promisify(execFile)(process.execPath, [script, ...words]);
  expect((await run('show', 'B2B-WAAAT', '--data', folder)).stdout).toContain('waits for payment');
  const nothing = { code: 1, stdout: '', stderr: expect.stringContaining('Nothing runs here') };
  await expect(run('list', '--data', join(folder, 'empty'))).rejects.toMatchObject(nothing);
});

test('orders since a time come page by page, oldest first, and none before it', async () => {
  const codes: string[] = [];
  const since = Date.parse('2026-01-01T11:00:00Z') / 1000;
  for await (const { code } of dynamoShopOrders(table).placedSince('test-kitchen', 'PAID', since)) codes.push(code);
  expect(codes).toContain('B2B-PAAAD');
  for await (const _ of dynamoShopOrders(table).placedSince('test-kitchen', 'PAID', since + 86_400)) codes.push('late');
  expect(codes).not.toContain('late');
});
