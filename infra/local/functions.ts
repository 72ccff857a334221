import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { FUNCTION_NAMES, type FunctionName } from '../../shared/config.ts';
import { FUNCTIONS } from '../functions.ts';
import type { LocalSettings } from './environment.ts';

/** Calls a function and waits for its answer. @throws what the function threw, or that it took too long */
export type Invoke = (name: FunctionName, event: unknown) => Promise<unknown>;
export type LocalFunctions = { invoke: Invoke; stop: () => Promise<void> };

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

const ROOT = new URL('../../', import.meta.url);
const answerSchema = z.discriminatedUnion('ok', [
  z.object({ id: z.string(), ok: z.literal(true), result: z.unknown() }),
  z.object({ id: z.string(), ok: z.literal(false), error: z.string() }),
]);

/**
 * Runs the functions as Lambda does: the same entry files, each with its own environment and time limit.
 * @param line takes every line a function logs
 */
export const startFunctions = async (
  environment: (name: FunctionName) => LocalSettings,
  line: (text: string) => void,
): Promise<LocalFunctions> => {
  const started = await Promise.all(
    FUNCTION_NAMES.map(async (name) => ({ name, fn: await startFunction(name, environment(name), line) })),
  );
  const byName = new Map(started.map(({ name, fn }) => [name, fn]));
  return {
    invoke: async (name, event) => byName.get(name)?.invoke(event),
    stop: async () => void (await Promise.all(started.map(({ fn }) => fn.stop()))),
  };
};

const startFunction = async (name: FunctionName, env: LocalSettings, line: (text: string) => void) => {
  const { entry, timeoutSeconds } = FUNCTIONS[name];
  const worker = new Worker(new URL('./function-worker.ts', import.meta.url), {
    env,
    workerData: { name, entry: new URL(entry, ROOT).href },
    stdout: true,
    stderr: true,
  });
  for (const output of [worker.stdout, worker.stderr]) createInterface({ input: output }).on('line', line);
  const waiting = new Map<string, Waiting>();
  await once(worker, 'message');
  worker.on('message', (message) => settle(waiting, message));
  worker.on('error', (error) => line(`${name} ended: ${error.message}`));
  return {
    invoke: (event: unknown) => call(worker, waiting, name, event, timeoutSeconds),
    stop: async () => {
      await worker.terminate();
      for (const { timer, reject } of waiting.values()) {
        clearTimeout(timer);
        reject(new Error(`${name} was stopped`));
      }
    },
  };
};

const call = (worker: Worker, waiting: Map<string, Waiting>, name: string, event: unknown, timeoutSeconds: number) =>
  new Promise<unknown>((resolve, reject) => {
    const id = randomUUID();
    const tooLong = () => {
      waiting.delete(id);
      reject(new Error(`${name} took more than ${timeoutSeconds} s`));
    };
    waiting.set(id, { resolve, reject, timer: setTimeout(tooLong, timeoutSeconds * 1000) });
    worker.postMessage({ id, event, timeoutSeconds });
  });

const settle = (waiting: Map<string, Waiting>, message: unknown) => {
  const answer = answerSchema.parse(message);
  const caller = waiting.get(answer.id);
  if (!caller) return;
  waiting.delete(answer.id);
  clearTimeout(caller.timer);
  if (answer.ok) caller.resolve(answer.result);
  else caller.reject(new Error(answer.error));
};
