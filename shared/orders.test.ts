import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { closeUnpaid, placeOrder } from './ordering/order-changes.ts';
import { newSession, toAwaiting } from './ordering/session.ts';
import type { Shop } from './ordering/shop.ts';
import { dynamoOrders } from './orders.ts';

const customer = { deviceId: '00000000-0000-4000-8000-000000000001', shopId: 'demo' };
const table = mockClient(DynamoDBDocumentClient);
let tokens = 0;
const orders = dynamoOrders({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })),
  tableName: 'T',
  random: () => 0.5,
  token: () => `token-${++tokens}`,
  wait: async () => undefined,
  now: () => 1_000,
});
const shop: Shop = { shopId: 'demo', name: 'Demo', contact: 'here', currency: 'NGN', fees: [] };
const order = placeOrder(
  { cart: [{ dishId: 'a', name: 'A', unitPrice: 100, quantity: 2 }], fees: [] },
  shop,
  customer.deviceId,
  { orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', code: 'B2B-AAAAA', owner: 'me', now: 1_000, expirySeconds: 86_400 },
);
const session = toAwaiting({ ...newSession(customer), version: 3 }, { orderId: order.orderId });

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: '',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const FAILED = 'ConditionalCheckFailed';

beforeEach(() => void table.reset());

test('an order, its code and the session that waits for it come into being together', async () => {
  table.on(TransactWriteCommand).resolves({});
  expect(await orders.place(session, order)).toMatchObject({
    ok: true,
    session: { version: 4 },
    order: { version: 1 },
  });
  const puts = table.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? [];
  expect(puts.map(({ Put }) => Put?.Item?.['pk'])).toEqual([
    `DEVICE#${customer.deviceId}`,
    `ORDER#${order.orderId}`,
    'SHOP#demo',
  ]);
  expect(puts.every(({ Put }) => Put?.ConditionExpression)).toBe(true);
});

test('a code another order of the shop has is told apart from a session that moved', async () => {
  table
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled('None', 'None', FAILED))
    .rejects(cancelled(FAILED, 'None', 'None'));
  expect(await orders.place(session, order)).toEqual({ ok: false, reason: 'codeTaken' });
  expect(await orders.place(session, order)).toEqual({ ok: false, reason: 'sessionMoved' });
});

test('a transaction in the way of another is sent again under the same token, so it has one effect', async () => {
  table
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled('TransactionConflict', 'None', 'None'))
    .resolves({});
  expect(await orders.place(session, order)).toMatchObject({ ok: true });
  const [first, second] = table.commandCalls(TransactWriteCommand).map((call) => call.args[0]);
  expect(second).toBe(first);
  await orders.place(session, order);
  const other = table.commandCalls(TransactWriteCommand).at(-1)?.args[0];
  expect(other?.input.ClientRequestToken).not.toBe(first?.input.ClientRequestToken);
});

test('an order and its session are closed together or not at all', async () => {
  table.on(TransactWriteCommand).rejects(cancelled('None', FAILED));
  const closed = closeUnpaid({ ...order, version: 1 }, 'CANCELLED', 2_000);
  expect(await orders.close(session, closed)).toEqual({ ok: false, reason: 'conflict' });
});

test('a write whose answer was lost is recognised by what the table holds', async () => {
  const there = { ...order, version: 1, total: 200 };
  const Item = marshall(there, { removeUndefinedValues: true });
  table.on(PutCommand).rejects(new ConditionalCheckFailedException({ message: '', $metadata: {}, Item }));
  const saved = await orders.save(order);
  expect(saved).toMatchObject({ ok: false, current: { version: 1, orderId: order.orderId } });
});

test('an order is read as it is now, never as it was a moment ago', async () => {
  table.on(GetCommand).resolves({ Item: { ...order, version: 1 } });
  await orders.get(order.orderId);
  expect(table.commandCalls(GetCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
});

test('an order that needs no look leaves the index the sweep reads', async () => {
  table.on(PutCommand).resolves({});
  await orders.save({ ...order, dueAt: undefined });
  await orders.save(order);
  const [idle, due] = table.commandCalls(PutCommand).map((call) => call.args[0].input.Item);
  expect(idle?.['dueBucket']).toBeUndefined();
  expect(due?.['dueBucket']).toBe('DUE');
});

test('the sweep asks the index of due orders, never the whole table', async () => {
  table.on(QueryCommand).resolves({ Items: [{ pk: 'ORDER#01A', sk: 'ORDER' }] });
  expect(await orders.due(5_000, 10)).toEqual(['01A']);
  const input = table.commandCalls(QueryCommand)[0]?.args[0].input;
  expect(input).toMatchObject({ IndexName: 'orders-due', Limit: 10 });
});

test('a device’s orders are read page by page, for a page ends at a megabyte', async () => {
  const LastEvaluatedKey = { pk: 'ORDER#x', sk: 'ORDER' };
  const Items = [{ ...order, version: 1 }];
  table.on(QueryCommand).resolvesOnce({ Items, LastEvaluatedKey }).resolves({ Items });
  expect(await orders.ofDevice(customer, 10)).toHaveLength(2);
  const asked = table.commandCalls(QueryCommand).map((call) => call.args[0].input);
  expect(asked).toMatchObject([{ Limit: 10 }, { Limit: 9, ExclusiveStartKey: LastEvaluatedKey }]);
});

test('no more of a device’s orders are read than are wanted', async () => {
  const LastEvaluatedKey = { pk: 'ORDER#x', sk: 'ORDER' };
  table.on(QueryCommand).resolves({ Items: [{ ...order, version: 1 }], LastEvaluatedKey });
  expect(await orders.ofDevice(customer, 1)).toHaveLength(1);
  expect(table.commandCalls(QueryCommand)).toHaveLength(1);
});

test('a device’s orders from before somebody left it are asked for by their ids, which sort by age', async () => {
  table.on(QueryCommand).resolves({ Items: [] });
  await orders.ofDevice(customer, 5, '01B');
  await orders.ofDevice(customer, 5);
  const [bounded, all] = table.commandCalls(QueryCommand).map((call) => call.args[0].input);
  expect(bounded).toMatchObject({
    KeyConditionExpression: '#key = :key AND #id < :before',
    ExpressionAttributeNames: { '#key': 'deviceShop', '#id': 'orderId' },
    ExpressionAttributeValues: { ':before': '01B' },
  });
  expect(all?.KeyConditionExpression).toBe('#key = :key');
  expect(Object.keys(all?.ExpressionAttributeValues ?? {})).toEqual([':key']);
});
