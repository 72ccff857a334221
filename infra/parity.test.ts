import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DescribeTableCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Duration } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { synthesize } from './aws/testing/synthesize.ts';
import { startDynamo } from './local/dynamodb.ts';
import { AWS_LOCAL } from './local/environment.ts';
import { createGateway } from './local/gateway.ts';
import { createSite } from './local/site.ts';
import { RULES } from './rules.ts';
import { SCHEDULES } from './schedules.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/**
 * What was synthesised for AWS is held against what the local system really does: its database is asked for its table,
 * its gateway for its routes. Both are built from one description, and this finds the place where one of them is not.
 */
let template: Template;
let dynamo: Awaited<ReturnType<typeof startDynamo>>;
let client: DynamoDBClient;

beforeAll(async () => {
  template = synthesize().template;
  dynamo = await startDynamo('parity');
  client = new DynamoDBClient({ ...AWS_LOCAL, endpoint: dynamo.endpoint });
});
afterAll(async () => {
  client.destroy();
  await dynamo.stop();
});

const properties = (type: string): Record<string, unknown>[] =>
  Object.values(template.findResources(type)).map((resource) => resource['Properties']);
const sorted = (values: unknown[] = []) => values.map((value) => JSON.stringify(value)).toSorted();

type Index = {
  IndexName?: string;
  KeySchema?: { AttributeName?: string; KeyType?: string }[];
  Projection?: { ProjectionType?: string };
};
const indexes = (given: Index[] = []) =>
  sorted(
    given.map(({ IndexName, KeySchema = [], Projection }) => [
      IndexName,
      KeySchema.map(({ AttributeName, KeyType }) => [AttributeName, KeyType]),
      Projection?.ProjectionType,
    ]),
  );
const attributes = (given: { AttributeName?: string; AttributeType?: string }[] = []) =>
  sorted(given.map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]));

test('keys, indexes and expiry of the table are the same here and there', async () => {
  const [stack] = properties('AWS::DynamoDB::GlobalTable');
  const { Table } = await client.send(new DescribeTableCommand({ TableName: 'parity' }));
  const ttl = await client.send(new DescribeTimeToLiveCommand({ TableName: 'parity' }));
  expect(stack).toMatchObject({
    KeySchema: Table?.KeySchema,
    TimeToLiveSpecification: { AttributeName: ttl.TimeToLiveDescription?.AttributeName, Enabled: true },
  });
  const described: { AttributeDefinitions?: object[]; GlobalSecondaryIndexes?: Index[] } = stack ?? {};
  expect(indexes(described.GlobalSecondaryIndexes)).toEqual(indexes(Table?.GlobalSecondaryIndexes));
  expect(attributes(described.AttributeDefinitions)).toEqual(attributes(Table?.AttributeDefinitions));
});

test('every route of the API is answered by the local gateway, and no other', () => {
  const here = createGateway(async () => undefined)
    .routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const there = properties('AWS::ApiGatewayV2::Route').map(({ RouteKey }) => RouteKey);
  expect(there.toSorted()).toEqual(here.toSorted());
});

test('every rule of the local bus is a rule of the stack, with the same pattern', () => {
  const there = properties('AWS::Events::Rule').filter((rule) => 'EventPattern' in rule);
  expect(sorted(there.map(({ EventPattern }) => EventPattern))).toEqual(sorted(RULES.map(({ pattern }) => pattern)));
});

test('what runs by the clock runs as often here and there', () => {
  const there = properties('AWS::Events::Rule').filter((rule) => 'ScheduleExpression' in rule);
  const rate = (everyMinutes: number) => Schedule.rate(Duration.minutes(everyMinutes)).expressionString;
  expect(sorted(there.map(({ ScheduleExpression }) => ScheduleExpression))).toEqual(
    sorted(SCHEDULES.map(({ everyMinutes }) => rate(everyMinutes))),
  );
});

test('a browser may keep a file of the page as long here as there, and is answered in a word when it has it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-site-'));
  mkdirSync(join(folder, 'assets'));
  for (const file of ['favicon.svg', 'assets/main-0123ABCD.js']) writeFileSync(join(folder, file), file);
  const site = createSite(folder);
  const uploads = properties('Custom::CDKBucketDeployment').map(({ Include, SystemMetadata }) => ({
    named: Array.isArray(Include),
    // What shared caches alone read is the edge's.
    told: `${Object(SystemMetadata)['cache-control']}`.replace(/s-maxage=\d+, /, ''),
  }));
  for (const [path, named] of [
    ['/assets/main-0123ABCD.js', true],
    ['/favicon.svg', false],
  ] as const) {
    const { headers } = await site.request(path);
    expect(headers.get('cache-control'), path).toBe(uploads.find((upload) => upload.named === named)?.told);
    const again = await site.request(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect([path, again.status]).toEqual([path, 304]);
  }
  expect((await site.request('/assets/main-99999999.js')).headers.get('cache-control')).toBeNull();
  rmSync(folder, { recursive: true });
});
