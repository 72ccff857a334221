import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { createClient } from '../bench/client.ts';
import { databasesOver } from './data-folder.ts';
import { HOST } from './ports.ts';
import { freePorts } from './testing/ports.ts';
import { until } from './testing/test-system.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Shop, Paystack simulator, inbox. */
const PORTS = 3;

let folder: string;
const running: Started[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'byte-to-bite-start-'));
});
afterEach(async () => {
  // Asked, not killed: a killed start leaves its database running.
  await Promise.all(running.splice(0).map((started) => started.end('SIGTERM')));
  await rm(folder, { recursive: true, force: true });
});

/** The command that `npm start` runs, on the Node that runs it. */
const start = (port: number, ...args: string[]) => {
  const file = join(import.meta.dirname, 'start.ts');
  const child = spawn(process.execPath, [file, '--port', String(port), '--data', folder, ...args]);
  const started = watch(child, port);
  running.push(started);
  return started;
};

const watch = (child: ChildProcess, port: number) => {
  let said = '';
  for (const output of [child.stdout, child.stderr]) output?.on('data', (text: Buffer) => (said += text.toString()));
  const exited = once(child, 'exit');
  return {
    said: () => said,
    origin: `http://${HOST}:${port}`,
    ready: () =>
      until('the address of the shop', () => said.includes('The shop is at')).catch(() => {
        throw new Error(`It did not start, and said: ${said}`);
      }),
    exited: async () => (await exited)[0],
    end: async (signal: NodeJS.Signals) => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await exited;
    },
  };
};
type Started = ReturnType<typeof watch>;

const databasePid = (): number => databasesOver(join(folder, 'table.db'))[0] ?? 0;
const runs = (pid: number) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

const transactions = z.array(z.object({ reference: z.string() }));
const deviceId = randomUUID();
const cartAt = async (origin: string) =>
  (await createClient(origin, 'demo-kitchen', deviceId).look()).cart?.lines.length;

test('it says where the shop is, keeps a cart across a restart, and leaves no process behind', async () => {
  const port = await freePorts(PORTS);
  const first = start(port);
  await first.ready();
  const client = createClient(first.origin, 'demo-kitchen', deviceId);
  await client.say('1');
  await client.say('1');
  const pid = databasePid();
  await first.end('SIGINT');
  expect(runs(pid)).toBe(false);

  const second = start(port);
  await second.ready();
  expect(await cartAt(second.origin)).toBe(1);
  await second.end('SIGTERM');

  const fresh = start(port, '--fresh');
  await fresh.ready();
  expect(await cartAt(fresh.origin)).toBeUndefined();
});

test('killed without warning, it starts again with everything that was answered, and one database', async () => {
  const port = await freePorts(PORTS);
  const killed = start(port);
  await killed.ready();
  const client = createClient(killed.origin, 'demo-kitchen', deviceId);
  await client.say('1');
  await client.say('1');
  const orphan = databasePid();
  await killed.end('SIGKILL');
  const again = start(port);
  await again.ready();
  expect(await cartAt(again.origin)).toBe(1);
  expect(runs(orphan)).toBe(false);
});

test('killed before it had noted anything, it leaves a database that the next start ends', async () => {
  const port = await freePorts(PORTS);
  const killed = start(port);
  await killed.ready();
  const orphan = databasePid();
  await killed.end('SIGKILL');
  await rm(join(folder, 'running.json'));
  const again = start(port);
  await again.ready();
  expect(runs(orphan)).toBe(false);
  expect(databasesOver(join(folder, 'table.db'))).toHaveLength(1);
});

test('what the shop was told is at the address it says, and still there after a restart', async () => {
  const port = await freePorts(PORTS);
  const [simulator, inbox] = [`http://${HOST}:${port + 1}/_simulator`, `http://${HOST}:${port + 2}`];
  const first = start(port);
  await first.ready();
  expect(first.said()).toContain(`Messages to the shop    ${inbox}\n`);
  const client = createClient(first.origin, 'demo-kitchen', deviceId);
  await client.say('1');
  await client.say('1');
  const { order } = await client.say('99');
  const [paid] = transactions.parse(await (await fetch(`${simulator}/transactions`)).json());
  await fetch(`${simulator}/pay/${paid?.reference}`, { method: 'POST' });
  const isTold = async () => (await (await fetch(inbox)).text()).includes(order?.code ?? 'no order');
  await until('the message', isTold);
  await first.end('SIGTERM');
  const second = start(port);
  await second.ready();
  expect(await isTold()).toBe(true);
});

test.each([
  ['the shop', 0],
  ['the simulator', 1],
  ['the inbox', 2],
])('a port that is taken is said in a sentence with a way out: that of %s', async (_name, after) => {
  const port = await freePorts(PORTS);
  const squatter = createServer().listen(port + after, HOST);
  await once(squatter, 'listening');
  const started = start(port);
  expect(await started.exited()).toBe(1);
  expect(started.said()).toBe(
    `Port ${port}, ${port + 1} or ${port + 2} is taken by another program. Try: npm start -- --port ${port + 10}\n`,
  );
  squatter.close();
});

test('a second start over the same data is refused, and the first goes on', async () => {
  const first = start(await freePorts(PORTS));
  await first.ready();
  const second = start(await freePorts(PORTS));
  expect(await second.exited()).toBe(1);
  expect(second.said()).toContain(`running already, at ${first.origin}`);
  expect(await cartAt(first.origin)).toBeUndefined();
});

test('a wrong option is answered with the right ones', async () => {
  const started = start(65_534);
  expect(await started.exited()).toBe(1);
  expect(started.said()).toContain('--port takes a number from 1 to 65533');
});
