import {
  type AttributeValue,
  ConditionalCheckFailedException,
  InternalServerError,
  ThrottlingException,
  TransactionCanceledException,
  TransactionConflictException,
  TransactionInProgressException,
} from '@aws-sdk/client-dynamodb';

/**
 * What may become of one try of one call. none: nothing. unsent: it never leaves. lost: it is done, and its answer never
 * arrives. delayed: it leaves after a while. throttled, broken: the table answers that it is too busy, or 500. conflict:
 * a transaction holds the item. inProgress: the same transaction is still on its way. refused, refusedLast: the condition
 * of the first or the last item does not hold.
 */
export type Fault =
  | 'none'
  | 'unsent'
  | 'lost'
  | 'delayed'
  | 'throttled'
  | 'broken'
  | 'conflict'
  | 'inProgress'
  | 'refused'
  | 'refusedLast';

export type Kind = 'read' | 'put' | 'transact';
export type Call = {
  /** Counts from 1. */
  n: number;
  command: string;
  kind: Kind;
  /** The partition of the item that is put. */
  partition?: string;
  /** The SDK's tries of this call, from 1. */
  attempt: number;
};
export type Plan = (call: Call) => Fault;
export const noFaults: Plan = () => 'none';

const ALWAYS = ['unsent', 'lost', 'delayed', 'throttled', 'broken'] as const;
export const POSSIBLE: Record<Kind, readonly Fault[]> = {
  read: ALWAYS,
  put: [...ALWAYS, 'conflict', 'refused'],
  transact: [...ALWAYS, 'conflict', 'inProgress', 'refused', 'refusedLast'],
};

const $metadata = { httpStatusCode: 400 };

/** As Node tells of a connection that was cut. */
export const lineCut = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });

const cancelled = (items: number, at: number, Code: string) =>
  new TransactionCanceledException({
    message: `Transaction cancelled: ${Code}`,
    $metadata,
    CancellationReasons: Array.from({ length: items }, (_, index) => ({ Code: index === at ? Code : 'None' })),
  });

type Sent = {
  kind: Kind;
  /** Items it writes. */
  items: number;
  /** The item that is there now, for a put. */
  current: () => Promise<Record<string, AttributeValue> | undefined>;
};

/** The answer in the place of the real one, where it never leaves; undefined where it does. */
export const answerOf = async (fault: Fault, { kind, items, current }: Sent): Promise<Error | undefined> => {
  switch (fault) {
    case 'unsent':
      return lineCut();
    case 'throttled':
      return new ThrottlingException({ message: 'Rate of requests exceeds the allowed throughput', $metadata });
    case 'broken':
      return new InternalServerError({ message: 'Internal server error', $metadata: { httpStatusCode: 500 } });
    case 'conflict':
      if (kind === 'transact') return cancelled(items, 0, 'TransactionConflict');
      return new TransactionConflictException({ message: 'Transaction is ongoing for the item', $metadata });
    case 'inProgress':
      return new TransactionInProgressException({
        Message: 'The transaction is still in progress',
        message: '',
        $metadata,
      });
    case 'refused':
      if (kind === 'transact') return cancelled(items, 0, 'ConditionalCheckFailed');
      return new ConditionalCheckFailedException({
        message: 'The conditional request failed',
        $metadata,
        Item: await current(),
      });
    case 'refusedLast':
      return cancelled(items, items - 1, 'ConditionalCheckFailed');
    case 'none':
    case 'lost':
    case 'delayed':
      return undefined;
  }
};
