import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileLedger } from './ledger-file.ts';
import { openShop, order } from './testing/shop.ts';

const withoutDisputes = (line: string): string => {
  const { disputes: _, ...rest } = JSON.parse(line);
  return JSON.stringify(rest);
};

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

test('a ledger that was written before there were disputes is still read', async () => {
  const before = openShop({ ledger: fileLedger(path) });
  await before.initialize();
  writeFileSync(path, `${withoutDisputes(readFileSync(path, 'utf8'))}\n`);
  expect(readFileSync(path, 'utf8')).not.toContain('disputes');

  const after = openShop({ ledger: fileLedger(path) });
  after.simulator.pay(order.reference);
  expect(after.simulator.openDispute(order.reference)).toMatchObject({ ok: true });
  expect(fileLedger(path).find(order.reference)?.disputes).toHaveLength(1);
});

test('ids are not given twice, even after a restart', async () => {
  const before = openShop({ ledger: fileLedger(path) });
  await before.initialize();
  before.simulator.pay(order.reference);
  before.simulator.refund(order.reference, 5_000);
  before.simulator.openDispute(order.reference);
  const after = openShop({ ledger: fileLedger(path), newCode: () => 'another' });
  await after.initialize({ reference: 'second' });
  const all = after.simulator.ledger.list().flatMap((of) => [of, ...of.refunds, ...of.disputes]);
  expect(new Set(all.map(({ id }) => id)).size).toBe(4);
});

test('a file of something else is not taken for a ledger', () => {
  fileLedger(path);
  appendFileSync(path, '{"hello":"world"}\n');
  expect(() => fileLedger(path)).toThrow('line 1');
});
