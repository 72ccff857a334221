import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { config } from '../../../shared/config.ts';
import { databasesOver } from '../../local/data-folder.ts';
import type { Victims } from './plan.ts';

const START = join(import.meta.dirname, '../../local/start.ts');
const READY_WITHIN = 60_000;
const KEPT_LINES = 60;

/** Set to nothing, so that no setting of this machine or of a `.env` leads elsewhere: least of all to the real Paystack. */
const unset = Object.fromEntries(
  ['DYNAMODB_ENDPOINT', ...Object.values(config).flatMap(({ shape }) => Object.keys(shape))].map((name) => [name, '']),
);

/** The databases that run over a folder, whether or not anybody has noted them. */
export const databasesIn = (folder: string): number[] => databasesOver(join(folder, 'table.db'));

const end = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
};

const isOver = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const argumentsFor = (port: number, folder: string, ahead: number): string[] => {
  const clock = ahead > 0 ? ['--import', `${new URL('./clock-ahead.ts', import.meta.url).href}?seconds=${ahead}`] : [];
  return [...clock, START, '--port', String(port), '--data', folder];
};

/** Starts the system over one folder again and again, as `npm start` does, and ends it by force. */
export const createHost = (folder: string, port: number) => {
  const lines: string[] = [];
  const givenUp = new Set<string>();
  let now: { child: ChildProcess; answers: boolean; ended: Promise<unknown> } | undefined;

  const hear = (line: string) => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    const [, reference] = /webhook\.given-up\s+(\S+)/.exec(line) ?? [];
    if (reference) givenUp.add(reference);
  };

  return {
    /** References whose webhook will not come any more. */
    givenUp,
    /** @param ahead seconds that its clock is ahead of ours */
    start: (ahead: number) => {
      lines.length = 0;
      const env = { ...process.env, ...unset };
      const child = spawn(process.execPath, argumentsFor(port, folder, ahead), {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const started = { child, answers: false, ended: once(child, 'close') };
      now = started;
      for (const output of [child.stdout, child.stderr])
        createInterface({ input: output }).on('line', (line) => {
          started.answers ||= line.includes('The shop is at');
          hear(line);
        });
    },
    /** Waits until it has begun a database of its own, besides those that ran before it. */
    databaseBegun: async (before: readonly number[]) => {
      const deadline = Date.now() + READY_WITHIN;
      while (databasesIn(folder).every((pid) => before.includes(pid)) && Date.now() < deadline) await sleep(20);
    },
    /** @throws what it said, when it does not start */
    ready: async () => {
      const deadline = Date.now() + READY_WITHIN;
      while (!now?.answers) {
        if (!now || isOver(now.child) || Date.now() > deadline)
          throw new Error(`It did not start:\n${lines.join('\n')}`);
        await sleep(20);
      }
    },
    /** @param struck called at the very moment */
    kill: async (victims: Victims, pause: number, struck: () => void) => {
      const databases = victims === 'start' ? [] : databasesIn(folder);
      if (victims === 'database first') {
        databases.splice(0).forEach(end);
        await sleep(pause);
      }
      struck();
      now?.child.kill('SIGKILL');
      databases.forEach(end);
      await now?.ended;
    },
    /** The last it said, for whoever looks for the reason of a failure. */
    said: () => lines.join('\n'),
    /** Ends whatever of it still runs. */
    end: async () => {
      now?.child.kill('SIGKILL');
      await now?.ended;
      databasesIn(folder).forEach(end);
    },
  };
};
export type Host = ReturnType<typeof createHost>;
