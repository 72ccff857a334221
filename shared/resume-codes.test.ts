import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ThrottlingException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { newSession } from './ordering/session.ts';
import { dynamoResumeCodes } from './resume-codes.ts';

const CODE = '7KQ4-9XTM';
const shopId = 'demo';
const [old, fresh, third] = ['1', '2', '3'].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
const made = { shopId, deviceId: String(old), expiresAt: 1_900 };
const from = { ...newSession({ shopId, deviceId: String(old) }), version: 4 };
const to = newSession({ shopId, deviceId: String(fresh) });

const table = mockClient(DynamoDBDocumentClient);
let tokens = 0;
const codes = dynamoResumeCodes({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })),
  tableName: 'T',
  random: () => 0.5,
  token: () => `token-${++tokens}`,
  wait: async () => undefined,
  now: () => 1_000,
});
const $metadata = {};
const refused = (there?: object) =>
  new ConditionalCheckFailedException({ message: '', $metadata, Item: there && marshall(there) });
const cancelled = (...reasons: string[]) =>
  new TransactionCanceledException({
    message: '',
    $metadata,
    CancellationReasons: reasons.map((Code) => ({ Code })),
  });
const FAILED = 'ConditionalCheckFailed';
const puts = () => table.commandCalls(PutCommand).map((call) => call.args[0].input);
const transactions = () => table.commandCalls(TransactWriteCommand).map((call) => call.args[0].input);

beforeEach(() => void table.reset());

test('the code itself is in nothing that is sent', async () => {
  table.on(PutCommand).resolves({}).on(TransactWriteCommand).resolves({}).on(GetCommand).resolves({});
  await codes.make(CODE, made);
  await codes.read(shopId, CODE);
  await codes.use(CODE, { ...made, version: 1 }, from, to);
  const sent = JSON.stringify(table.calls().map((call) => call.args[0].input)).toUpperCase();
  for (const part of [CODE, '7KQ49XTM', '7KQ4', '9XTM']) expect(sent).not.toContain(part);
});

test('a code is kept under its shop, by its hash, until its quarter of an hour is over', async () => {
  table.on(PutCommand).resolves({});
  expect(await codes.make(CODE, made)).toBe(true);
  const [put] = puts();
  expect(put).toMatchObject({
    TableName: 'T',
    Item: { pk: 'SHOP#demo', sk: expect.stringMatching(/^RESUME#[\w-]{43}$/), ...made, version: 1, ttl: 1_900 },
    ConditionExpression: 'attribute_not_exists(#key)',
  });
});

test('the same letters are another code in another shop', async () => {
  table.on(PutCommand).resolves({});
  await codes.make(CODE, made);
  await codes.make(CODE, { ...made, shopId: 'other' });
  const [one, other] = puts().map(({ Item }) => Item);
  expect(one?.['sk']).not.toBe(other?.['sk']);
});

test('letters that are taken are left as they are, and that is told', async () => {
  table.on(PutCommand).rejects(refused({ ...made, deviceId: third, version: 1 }));
  expect(await codes.make(CODE, made)).toBe(false);
});

test.each([
  ['is ours, for the answer was lost', { ...made, version: 1 }, true],
  ['was ours, and is used', { ...made, version: 2 }, false],
  ['was ours, at another time', { ...made, version: 1, expiresAt: 1_800 }, false],
  ['is not shown', undefined, false],
])('a code that is refused and %s', async (_, there, isMade) => {
  table.on(PutCommand).rejects(refused(there));
  expect(await codes.make(CODE, made)).toBe(isMade);
});

test('a code is read as it is now, and by the key it was kept under', async () => {
  const Item = { ...made, version: 2, takenBy: fresh };
  table.on(GetCommand).resolves({ Item }).on(PutCommand).resolves({});
  expect(await codes.read(shopId, CODE)).toEqual(Item);
  await codes.make(CODE, made);
  const { Key, ConsistentRead } = table.commandCalls(GetCommand)[0]?.args[0].input ?? {};
  const [put] = puts();
  expect(ConsistentRead).toBe(true);
  expect(Key).toEqual({ pk: put?.Item?.['pk'], sk: put?.Item?.['sk'] });
});

test('a code that nobody has made stands for nothing', async () => {
  table.on(GetCommand).resolves({});
  expect(await codes.read(shopId, CODE)).toBeUndefined();
});

test('code and both sessions are written together, each over the version that was read', async () => {
  table.on(TransactWriteCommand).resolves({});
  expect(await codes.use(CODE, { ...made, version: 1 }, from, to)).toEqual({ ...to, version: 1 });
  const items = transactions()[0]?.TransactItems ?? [];
  expect(items.map(({ Put }) => [Put?.Item?.['pk'], Put?.Item?.['version']])).toEqual([
    ['SHOP#demo', 2],
    [`DEVICE#${old}`, 5],
    [`DEVICE#${fresh}`, 1],
  ]);
  expect(items.map(({ Put }) => [Put?.ConditionExpression, Put?.ExpressionAttributeValues])).toEqual([
    ['#version = :seen', { ':seen': 1 }],
    ['#version = :seen', { ':seen': 4 }],
    ['attribute_not_exists(#key)', undefined],
  ]);
  expect(items[0]?.Put?.Item).toMatchObject({ takenBy: fresh, ttl: 1_900, deviceId: old });
});

test.each([
  ['the code was used', [FAILED, 'None', 'None']],
  ['the old device went on', ['None', FAILED, 'None']],
  ['the new device went on', ['None', 'None', FAILED]],
  ['another transaction was in the way as well', ['TransactionConflict', FAILED, 'None']],
])('nothing is written where %s', async (_, reasons) => {
  table.on(TransactWriteCommand).rejects(cancelled(...reasons));
  expect(await codes.use(CODE, { ...made, version: 1 }, from, to)).toBeUndefined();
  expect(transactions()).toHaveLength(1);
});

test('a claim in the way of another is sent again under the same token, so that it has one effect', async () => {
  table
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled('TransactionConflict', 'None', 'None'))
    .resolves({});
  expect(await codes.use(CODE, { ...made, version: 1 }, from, to)).toMatchObject({ version: 1 });
  const [first, second] = transactions();
  expect(first?.ClientRequestToken).toMatch(/^token-/);
  expect(second?.ClientRequestToken).toBe(first?.ClientRequestToken);
  await codes.use(CODE, { ...made, version: 1 }, from, to);
  expect(transactions().at(-1)?.ClientRequestToken).not.toBe(first?.ClientRequestToken);
});

test('a throttled table is a fault of ours, and says nothing of the code', async () => {
  const throttled = new ThrottlingException({ message: 'slow down', $metadata });
  table.on(PutCommand).rejects(throttled).on(TransactWriteCommand).rejects(throttled);
  await expect(codes.make(CODE, made)).rejects.toThrow(/^slow down$/);
  await expect(codes.use(CODE, { ...made, version: 1 }, from, to)).rejects.toThrow(/^slow down$/);
});

test('an item that cannot be a code is stopped at the door, and not quoted', async () => {
  table.on(GetCommand).resolves({ Item: { ...made, version: 'one' } });
  const thrown = await codes.read(shopId, CODE).catch(String);
  expect(thrown).toContain('version');
  for (const secret of [CODE, made.deviceId]) expect(thrown).not.toContain(secret);
});
