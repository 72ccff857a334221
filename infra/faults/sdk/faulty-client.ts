import { type AttributeValue, GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TableParts } from '../../../shared/dynamo.ts';
import { answerOf, type Call, type Fault, type Kind, lineCut, noFaults, type Plan, POSSIBLE } from './faults.ts';

/** A try that was made, and what became of it. */
export type Try = Call & {
  fault: Fault;
  /** Of a transaction. */
  token?: string;
};
type Options = {
  plain: TableParts;
  /** Passes the time that a delayed call takes. */
  delay: () => Promise<void>;
};

const marshalled = z.custom<AttributeValue>();
const inputSchema = z.object({
  Item: z.record(z.string(), marshalled).optional(),
  TransactItems: z.array(z.unknown()).optional(),
  ClientRequestToken: z.string().optional(),
});

const kindOf = ({ Item, TransactItems }: z.infer<typeof inputSchema>): Kind =>
  TransactItems ? 'transact' : Item ? 'put' : 'read';

/**
 * Puts a plan of faults into a client, beneath the SDK's own tries: every call has a number, every try of it is asked
 * about, and the SDK makes of the answers what it makes of real ones.
 */
export const makeFaulty = (client: DynamoDBDocumentClient, { plain, delay }: Options) => {
  const faults: { plan: Plan } = { plan: noFaults };
  const tries: Try[] = [];
  const numbers = new WeakMap<object, Call>();
  let made = 0;

  client.middlewareStack.add(
    (next, context) => async (args) => {
      numbers.set(context, { n: ++made, command: context.commandName ?? '', kind: 'read', attempt: 0 });
      return next(args);
    },
    { name: 'numberCalls', step: 'initialize', priority: 'high' },
  );

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const known = numbers.get(context);
      if (!known) return next(args);
      const input = inputSchema.parse(args.input);
      const partition = input.Item?.['pk']?.S;
      const call: Call = { ...known, kind: kindOf(input), partition, attempt: known.attempt + 1 };
      numbers.set(context, call);
      const planned = faults.plan(call);
      const fault = POSSIBLE[call.kind].includes(planned) ? planned : 'none';
      tries.push({ ...call, fault, token: input.ClientRequestToken });
      const current = () => currentItem(plain, input.Item);
      const answer = await answerOf(fault, { kind: call.kind, items: input.TransactItems?.length ?? 1, current });
      if (answer) throw answer;
      if (fault === 'delayed') await delay();
      return next(args);
    },
    { name: 'beforeSending', step: 'finalizeRequest', priority: 'low' },
  );

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const isLost = tries.findLast(({ n }) => n === numbers.get(context)?.n)?.fault === 'lost';
      if (!isLost) return next(args);
      // Whatever the table has answered, nobody hears of it.
      await next(args).catch(() => undefined);
      throw lineCut();
    },
    { name: 'loseAnswers', step: 'deserialize', priority: 'high' },
  );

  return { faults, tries };
};
export type Faulty = ReturnType<typeof makeFaulty>;

const currentItem = async ({ client, tableName }: TableParts, item: Record<string, AttributeValue> | undefined) => {
  if (!item?.['pk'] || !item['sk']) return undefined;
  const Key = { pk: item['pk'], sk: item['sk'] };
  const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
  return Item;
};
