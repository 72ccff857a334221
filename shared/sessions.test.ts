import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ThrottlingException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { newSession, toChoosing } from './ordering/session.ts';
import { dynamoSessions } from './sessions.ts';

const customer = { deviceId: '00000000-0000-4000-8000-000000000001', shopId: 'demo' };
const table = mockClient(DynamoDBDocumentClient);
const waits: number[] = [];
const sessions = dynamoSessions({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })),
  tableName: 'T',
  random: () => 0.5,
  token: () => 'token',
  wait: async (milliseconds) => void waits.push(milliseconds),
  now: () => 1_000,
});
const session = { ...newSession(customer), version: 4 };
const $metadata = {};

beforeEach(() => {
  table.reset();
  waits.length = 0;
});

test('a customer nobody knows yet stands at the beginning', async () => {
  table.on(GetCommand).resolves({});
  expect(await sessions.load(customer)).toEqual(newSession(customer));
});

test('a session is read as it is now, never as it was a moment ago', async () => {
  table.on(GetCommand).resolves({});
  await sessions.load(customer);
  expect(table.commandCalls(GetCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
});

test('what another state left behind is not written', async () => {
  table.on(PutCommand).resolves({});
  const leftover = { ...toChoosing(session, { cart: [], view: { page: 0 } }), orderId: 'x', secret: 1 };
  await sessions.save(leftover);
  const item = table.commandCalls(PutCommand)[0]?.args[0].input.Item;
  expect(item).toMatchObject({
    pk: `DEVICE#${customer.deviceId}`,
    sk: 'SESSION#demo',
    version: 5,
    state: 'CHOOSING_MENU',
  });
  expect(item).not.toHaveProperty('orderId');
  expect(item).not.toHaveProperty('secret');
});

test('a session nobody uses is swept away after thirty days, not sooner', async () => {
  table.on(PutCommand).resolves({});
  await sessions.save(session);
  expect(table.commandCalls(PutCommand)[0]?.args[0].input.Item?.['ttl']).toBe(1_000 + 30 * 86_400);
});

test('a first write never lands on a session that is there already', async () => {
  table.on(PutCommand).resolves({});
  await sessions.save(newSession(customer));
  expect(table.commandCalls(PutCommand)[0]?.args[0].input.ConditionExpression).toBe('attribute_not_exists(#key)');
});

test('a stale writer is refused and learns what is there now', async () => {
  const current = { ...session, version: 9 };
  const Item = marshall(current, { removeUndefinedValues: true });
  table.on(PutCommand).rejects(new ConditionalCheckFailedException({ message: '', $metadata, Item }));
  expect(await sessions.save(session)).toEqual({ ok: false, reason: 'conflict', current });
});

test('a write in the way of a transaction is tried again and lands', async () => {
  table
    .on(PutCommand)
    .rejectsOnce(new TransactionConflictException({ message: '', $metadata }))
    .rejectsOnce(new TransactionConflictException({ message: '', $metadata }))
    .resolves({});
  expect(await sessions.save(session)).toMatchObject({ ok: true, value: { version: 5 } });
  expect(waits).toEqual([0, 10]);
});

test('a throttled table is a fault of ours, not a conflict', async () => {
  table.on(PutCommand).rejects(new ThrottlingException({ message: 'slow down', $metadata }));
  await expect(sessions.save(session)).rejects.toThrow('slow down');
});

test('an item that cannot be a session is stopped at the door', async () => {
  table.on(GetCommand).resolves({ Item: { ...session, state: 'FLYING' } });
  await expect(sessions.load(customer)).rejects.toThrow();
});
