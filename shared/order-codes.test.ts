import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { dynamoOrderCodes } from './order-codes.ts';
import { codeKey } from './orders.ts';

const table = mockClient(DynamoDBDocumentClient);
const codes = dynamoOrderCodes({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-1' })),
  tableName: 'T',
  random: () => 0.5,
  token: () => 'token',
  wait: async () => undefined,
  now: () => 1_000,
});
beforeEach(() => table.reset());

test('an order is found under its code the moment it was placed: by its key, read as it is now', async () => {
  const Key = codeKey('test-kitchen', 'B2B-7K4QX');
  table.on(GetCommand, { TableName: 'T', Key, ConsistentRead: true }).resolves({ Item: { orderId: '01ORDER' } });
  expect(await codes.idOfCode('test-kitchen', 'B2B-7K4QX')).toBe('01ORDER');
});

test('a code that no order has is nobody’s', async () => {
  table.on(GetCommand).resolves({});
  expect(await codes.idOfCode('test-kitchen', 'B2B-7K4QX')).toBeUndefined();
});
