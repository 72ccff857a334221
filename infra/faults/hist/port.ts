import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Operation, Recorder } from './recorder.ts';

/** One item that the table took. */
export type Write = {
  /** The request that wrote it; the items of a transaction share it. */
  request: number;
  key: string;
  /** Items without one are written once. */
  version?: number;
  item: Record<string, unknown>;
  by?: Operation;
  begun: number;
  ended: number;
};

const putSchema = z.object({ Item: z.record(z.string(), z.custom<AttributeValue>()) });
const requestSchema = z.union([
  putSchema.transform(({ Item }) => [Item]),
  z
    .object({ TransactItems: z.array(z.object({ Put: putSchema })) })
    .transform(({ TransactItems }) => TransactItems.map(({ Put }) => Put.Item)),
]);

export const keyOf = ({ pk, sk }: Record<string, unknown>): string => `${pk} ${sk}`;
const versionSchema = z.object({ version: z.int() });
const tokenSchema = z.object({ ClientRequestToken: z.string() });

/**
 * Listens where requests leave for the table: what it took is what it answered well, whatever the code above made of
 * the answer. `tick` is read before the request leaves and after its answer came, so the write lies between.
 */
export const recordWrites = (client: DynamoDBDocumentClient, { tick, current }: Pick<Recorder, 'tick' | 'current'>) => {
  const writes: Write[] = [];
  const known = new Set<string>();
  let requests = 0;
  /** A transaction that is sent again under its token is answered well again, and not done again. */
  const isRepeated = (input: unknown): boolean => {
    const token = tokenSchema.safeParse(input).data?.ClientRequestToken;
    if (token === undefined) return false;
    const repeated = known.has(token);
    known.add(token);
    return repeated;
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      const by = current();
      const request = ++requests;
      const begun = tick();
      if (by) by.calls += 1;
      const answer = await next(args);
      const ended = tick();
      if (isRepeated(args.input)) return answer;
      for (const marshalled of requestSchema.safeParse(args.input).data ?? []) {
        const item = unmarshall(marshalled);
        const { version } = versionSchema.safeParse(item).data ?? {};
        writes.push({ request, key: keyOf(item), version, item, by, begun, ended });
      }
      return answer;
    },
    { name: 'recordWrites', step: 'deserialize', priority: 'high' },
  );
  return writes;
};
