import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../bench/client.ts';
import { freePort, HOST } from './ports.ts';
import { until } from './testing/test-system.ts';

vi.setConfig({ testTimeout: 60_000 });

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

const databasePid = (): number => JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')).databasePid;
const runs = (pid: number) => existsSync(`/proc/${pid}/cmdline`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

const deviceId = randomUUID();
const cartAt = async (origin: string) =>
  (await createClient(origin, 'demo-kitchen', deviceId).look()).cart?.lines.length;

test('it says where the shop is, keeps a cart across a restart, and leaves no process behind', async () => {
  const port = await freePort();
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
  const port = await freePort();
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

test('a port that is taken is said in a sentence with a way out', async () => {
  const port = await freePort();
  const squatter = createServer().listen(port, HOST);
  await once(squatter, 'listening');
  const started = start(port);
  expect(await started.exited()).toBe(1);
  expect(started.said()).toBe(
    `Port ${port} or ${port + 1} is taken by another program. Try: npm start -- --port ${port + 10}\n`,
  );
  squatter.close();
});

test('a second start over the same data is refused, and the first goes on', async () => {
  const first = start(await freePort());
  await first.ready();
  const second = start(await freePort());
  expect(await second.exited()).toBe(1);
  expect(second.said()).toContain(`running already, at ${first.origin}`);
  expect(await cartAt(first.origin)).toBeUndefined();
});

test('a wrong option is answered with the right ones', async () => {
  const started = start(70_000);
  expect(await started.exited()).toBe(1);
  expect(started.said()).toContain('--port takes a number');
});
