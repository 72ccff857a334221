import { randomUUID } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  type DynamoDBClientConfig,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  PutCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { pauses, type Wait, wait } from './backoff.ts';
import { TABLE } from './table.ts';

/** What every repository needs. */
export type TableParts = {
  client: DynamoDBDocumentClient;
  tableName: string;
  random: () => number;
  /** A name for one transaction, which its tries share. */
  token: () => string;
  wait: Wait;
  /** Epoch seconds. */
  now: () => number;
};

/** A write that was done, or refused because somebody else was first: then `current` is what they left, where known. */
export type Saved<Value> = { ok: true; value: Value } | { ok: false; reason: 'conflict'; current?: Value };

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** The real parts: a client that speaks to AWS unless `settings` or the environment say otherwise, and the real clock. */
export const tableParts = (tableName: string, settings?: DynamoDBClientConfig): TableParts => ({
  client: createDocumentClient(settings),
  tableName,
  random: Math.random,
  token: randomUUID,
  wait,
  now: () => Math.floor(Date.now() / 1000),
});

export type ConditionalPut = NonNullable<TransactItem['Put']>;

/** An optional field that is not there is not written. */
const createDocumentClient = (settings: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(settings), { marshallOptions: { removeUndefinedValues: true } });

/**
 * The item that a failed condition found in its place (asked for by ReturnValuesOnConditionCheckFailure: ALL_OLD; the
 * document client leaves it in DynamoDB's own form). Undefined when the error is another one.
 */
const refusedBy = (error: unknown): { item?: Record<string, unknown> } | undefined => {
  if (!(error instanceof ConditionalCheckFailedException)) return undefined;
  return { item: error.Item && unmarshall(error.Item) };
};

/** Per item of a cancelled transaction: did its condition fail? Undefined when the error is another one. */
export const refusedItems = (error: unknown): boolean[] | undefined => {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reasons = error.CancellationReasons ?? [];
  const refused = reasons.map(({ Code }) => Code === 'ConditionalCheckFailed');
  return refused.includes(true) ? refused : undefined;
};

const isConflict = (error: unknown): boolean =>
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).some(({ Code }) => Code === 'TransactionConflict'));

/** Another transaction is over in a moment; one that holds an item for longer is a fault, and not to be waited for. */
const CONFLICT_RETRIES = 6;

/**
 * Does a write again while another transaction holds its item. The SDK retries everything else, but not this; the same
 * command is sent again, so a transaction keeps its ClientRequestToken and has one effect.
 */
export const whileConflicting = async <Answer>(
  { random, wait }: Pick<TableParts, 'random' | 'wait'>,
  send: () => Promise<Answer>,
): Promise<Answer> => {
  const [, ...retries] = pauses(random, CONFLICT_RETRIES);
  for (const pause of retries) {
    try {
      return await send();
    } catch (error) {
      if (!isConflict(error) || refusedItems(error)) throw error;
      await wait(pause);
    }
  }
  return send();
};

/** Puts an item over the version that was read; `seen` 0 stands for "there is none yet". */
export const putOver = (TableName: string, seen: number, Item: Record<string, unknown>): ConditionalPut => {
  const condition: Pick<
    ConditionalPut,
    'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
  > =
    seen === 0
      ? { ConditionExpression: 'attribute_not_exists(#key)', ExpressionAttributeNames: { '#key': TABLE.key.partition } }
      : {
          ConditionExpression: '#version = :seen',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':seen': seen },
        };
  return { TableName, Item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' };
};

/** Sends a conditional put; a refusal comes back as a value, with the item that is there now. */
export const sendPut = async <Value>(
  parts: TableParts,
  put: ConditionalPut,
  value: Value,
  parse: (item: Record<string, unknown>) => Value,
): Promise<Saved<Value>> => {
  try {
    await whileConflicting(parts, () => parts.client.send(new PutCommand(put)));
    return { ok: true, value };
  } catch (error) {
    const refused = refusedBy(error);
    if (!refused) throw error;
    return { ok: false, reason: 'conflict', current: refused.item && parse(refused.item) };
  }
};

/**
 * Puts several items, all or none.
 * @returns undefined when it was done; else, per item, whether its condition failed
 */
export const transact = async (parts: TableParts, puts: ConditionalPut[]): Promise<boolean[] | undefined> => {
  const TransactItems = puts.map((Put) => ({ Put }));
  // One token for all tries: a try whose answer was lost is not applied a second time.
  const command = new TransactWriteCommand({ TransactItems, ClientRequestToken: parts.token() });
  try {
    await whileConflicting(parts, () => parts.client.send(command));
    return undefined;
  } catch (error) {
    const refused = refusedItems(error);
    if (!refused) throw error;
    return refused;
  }
};
