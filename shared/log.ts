import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { EventType, OrderStatus } from './ordering/order.ts';
import type { UserState } from './ordering/session.ts';

/**
 * All that a log line may carry. The list is closed on purpose: there is no place in it for a device id, a key, a
 * signature, a message's words or a whole event, so none can slip in.
 */
export type LogFields = {
  shopId?: string;
  orderId?: string;
  /** From `deviceHash`. */
  device?: string;
  command?: string;
  state?: UserState;
  version?: number;
  status?: OrderStatus;
  reference?: string;
  eventType?: EventType;
  /** What came of it, in a word or a short phrase of ours. */
  outcome?: string;
  httpStatus?: number;
  count?: number;
  error?: string;
};
export type LogLevel = 'info' | 'warn' | 'error';
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

/** Tells one device's lines from another's without naming it: the first 8 hex digits of its id's SHA-256. */
export const deviceHash = (deviceId: string): string => createHash('sha256').update(deviceId).digest('hex').slice(0, 8);

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const KEY = /[sp]k_(test|live)_\w+/g;
const LONG_HEX = /\b[0-9a-f]{64,}\b/gi;

/** An error in one line of at most 500 characters, with whatever looks like an id, a key or a signature blanked out. */
export const describeError = (error: unknown): string => {
  const { name, message, stack } = error instanceof Error ? error : { name: 'Thrown', message: String(error) };
  const at =
    stack
      ?.split('\n')
      .find((line) => line.trimStart().startsWith('at '))
      ?.trim() ?? '';
  return `${name}: ${message} ${at}`
    .replace(UUID, '<id>')
    .replace(KEY, '<key>')
    .replace(LONG_HEX, '<hex>')
    .replace(/\s+/g, ' ')
    .slice(0, 500);
};

const requests = new AsyncLocalStorage<string>();

/** Does some work on behalf of one request: every line logged meanwhile carries its id, however many go on at once. */
export const inRequest = <Result>(requestId: string, work: () => Result): Result => requests.run(requestId, work);

/** What a handler that throws may throw: the platform writes it into its own log, so it is told as carefully as our lines. */
export const toldCarefully = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw new Error(describeError(error));
  }
};

const isoNow = () => new Date().toISOString();

/** One JSON line an event. `write` is where lines go: standard output in Lambda, a list in a test. */
export const createLog =
  (fn: string, write: (line: string) => void = console.log, now: () => string = isoNow): Log =>
  (level, event, fields = {}) =>
    write(JSON.stringify({ time: now(), level, function: fn, event, requestId: requests.getStore(), ...fields }));
