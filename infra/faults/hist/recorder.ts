import { AsyncLocalStorage } from 'node:async_hooks';
import type { Answered } from '../../../shared/engine.ts';
import type { Wish } from './wishes.ts';

/** What came of an operation. `failed`: it threw, as a 500 would. */
export type Result =
  | { type: 'heard'; answered: Answered }
  | { type: 'done' }
  | { type: 'failed'; error: string }
  /** It never came to an end. */
  | { type: 'none' };

/** What somebody did, from when to when. Times are ticks of one clock: no two things happen at the same one. */
export type Operation = {
  id: number;
  who: string;
  what: 'says' | 'looks' | 'webhook' | 'sweep' | 'consumes' | 'decides';
  deviceId?: string;
  wish?: Wish;
  messageId?: string;
  /** The newest version its page had been shown. */
  seenVersion?: number;
  /** A word about it, for people. */
  about?: string;
  begun: number;
  ended: number;
  result: Result;
  /** Requests that it made to the table. */
  calls: number;
};
export type Asked = Omit<Operation, 'id' | 'begun' | 'ended' | 'result' | 'calls'>;

const describe = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** Writes down every operation, and knows on behalf of which one the code at hand is running. */
export const createRecorder = () => {
  const running = new AsyncLocalStorage<Operation>();
  const operations: Operation[] = [];
  let time = 0;
  const tick = () => ++time;

  return {
    operations,
    tick,
    current: () => running.getStore(),
    perform: async (asked: Asked, work: () => Promise<Answered | undefined>): Promise<Operation> => {
      const operation: Operation = {
        ...asked,
        id: operations.length + 1,
        begun: tick(),
        ended: Number.POSITIVE_INFINITY,
        result: { type: 'none' },
        calls: 0,
      };
      operations.push(operation);
      try {
        const answered = await running.run(operation, work);
        operation.result = answered ? { type: 'heard', answered } : { type: 'done' };
      } catch (error) {
        operation.result = { type: 'failed', error: describe(error) };
      }
      operation.ended = tick();
      return operation;
    },
  };
};
export type Recorder = ReturnType<typeof createRecorder>;
