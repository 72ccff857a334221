import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';

/** One Lambda function in a thread of its own, with an environment of its own: it cannot see what it was not given. */
const { entry, name } = z.object({ entry: z.string(), name: z.string() }).parse(workerData);
type Handler = (event: unknown, context: unknown) => Promise<unknown>;
const isFunction = z.custom<Handler>((value) => typeof value === 'function', 'the entry exports no handler');
const { handler } = z.object({ handler: isFunction }).parse(await import(entry));

const invocation = z.object({ id: z.string(), event: z.unknown(), timeoutSeconds: z.number() });

const contextFor = (id: string, timeoutSeconds: number) => {
  const deadline = Date.now() + timeoutSeconds * 1000;
  return { awsRequestId: id, functionName: name, getRemainingTimeInMillis: () => deadline - Date.now() };
};

parentPort?.on('message', async (message: unknown) => {
  const { id, event, timeoutSeconds } = invocation.parse(message);
  try {
    parentPort?.postMessage({ id, ok: true, result: await handler(event, contextFor(id, timeoutSeconds)) });
  } catch (error) {
    const { name: kind, message: words } = error instanceof Error ? error : { name: 'Thrown', message: String(error) };
    parentPort?.postMessage({ id, ok: false, error: `${kind}: ${words}` });
  }
});
parentPort?.postMessage({ ready: true });
