import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLedger } from './ledger-file.ts';
import { openShop, order } from './testing/shop.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paystack-simulator-'));
  path = join(folder, 'data', 'ledger.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a killed simulator remembers what was paid', async () => {
  const before = openShop({ ledger: fileLedger(path) });
  const link = await before.link({ metadata: { orderId: '7' } });
  before.simulator.pay(order.reference);

  const after = openShop({ ledger: fileLedger(path) });
  expect((await after.verify()).data).toMatchObject({ status: 'success', metadata: { orderId: '7' } });
  expect((await after.page(link)).text).toContain('Already paid');
  expect(await after.initialize()).toMatchObject({ code: 'duplicate_reference' });
});

test('a killed simulator remembers the webhook it owes', async () => {
  const before = openShop({ ledger: fileLedger(path), post: () => new Promise(() => undefined) });
  await before.initialize();
  before.simulator.pay(order.reference);

  const after = openShop({ ledger: fileLedger(path) });
  await after.clock.passes(1);
  expect(after.heard()).toMatchObject([{ event: 'charge.success' }]);
});

test('a line that was cut off by the kill is ignored, and what follows it is kept', async () => {
  const before = openShop({ ledger: fileLedger(path) });
  await before.initialize();
  const whole = readFileSync(path, 'utf8');
  appendFileSync(path, whole.slice(0, 200).replace('abandoned', 'success'));

  const after = openShop({ ledger: fileLedger(path) });
  expect((await after.verify()).data.status).toBe('abandoned');
  after.simulator.pay(order.reference);
  expect(fileLedger(path).find(order.reference)?.status).toBe('success');
});

test('ids are not given twice, even after a restart', async () => {
  const before = openShop({ ledger: fileLedger(path) });
  await before.initialize();
  const after = openShop({ ledger: fileLedger(path), newCode: () => 'another' });
  await after.initialize({ reference: 'second' });
  const ids = after.simulator.ledger.list().map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

test('a file of something else is not taken for a ledger', () => {
  fileLedger(path);
  appendFileSync(path, '{"hello":"world"}\n');
  expect(() => fileLedger(path)).toThrow('line 1');
});
