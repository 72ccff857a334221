import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { tableParts } from '../../shared/dynamo.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { one, propertiesOf, SERVICES } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

type Statement = {
  Action: string | string[];
  Resource: unknown;
  Effect: string;
  Condition?: Record<string, Record<string, unknown>>;
};

const { template } = synthesize();
const statementsOf = (id: string): Statement[] =>
  one(template, 'AWS::IAM::Policy', `${id}RoleDefaultPolicy`).PolicyDocument.Statement;
const actionsOf = (id: string) => [...new Set(statementsOf(id).flatMap(({ Action }) => Action))];
const LOGS = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const TRACES = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'];
const PAYS = ['events:PutEvents', 'ssm:GetParameter'];
const ITEMS = ['dynamodb:GetItem', 'dynamodb:PutItem'];
const FAILS = ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'];

test.each([
  { id: 'Chat', extra: [...PAYS, 'dynamodb:BatchGetItem', 'dynamodb:Query'] },
  { id: 'PaystackWebhook', extra: PAYS },
  { id: 'OnPaymentConfirmed', extra: FAILS },
  { id: 'Sweep', extra: [...PAYS, 'dynamodb:Query'] },
  { id: 'TellShop', items: ['dynamodb:GetItem'], extra: [...FAILS, 'sns:Publish'] },
  { id: 'Reconcile', extra: [...PAYS, 'dynamodb:Query', 'sns:Publish'] },
])('$id may do exactly this', ({ id, items = ITEMS, extra }) => {
  expect(actionsOf(id).toSorted()).toEqual([...LOGS, ...TRACES, ...items, ...extra].toSorted());
});

test.each([
  { id: 'Chat', queried: ['/index/orders-by-device'] },
  { id: 'Sweep', queried: ['/index/orders-due'] },
  { id: 'Reconcile', queried: ['the table', '/index/orders-by-shop-status', '/index/orders-to-decide'] },
])('$id queries $queried and nothing else', ({ id, queried }) => {
  const queries = statementsOf(id).filter(({ Action }) => Action.includes('dynamodb:Query'));
  const places = queries.flatMap(({ Resource }) => Resource).map((place) => JSON.stringify(place));
  expect(places.map((place) => place.match(/\/index\/[^"]*/)?.[0] ?? 'the table').toSorted()).toEqual(
    queried.toSorted(),
  );
});

test('the one partition that may be listed is that of the shops', async () => {
  const client = mockClient(DynamoDBDocumentClient).on(QueryCommand).resolves({});
  await dynamoShops(tableParts('table')).list();
  const { KeyConditionExpression, ExpressionAttributeValues } = client.commandCalls(QueryCommand)[0]!.args[0].input;
  const condition = statementsOf('Reconcile').map(({ Condition }) => Condition?.['ForAllValues:StringEquals']);
  expect(KeyConditionExpression).toBe('#key = :key');
  expect(condition.filter(Boolean)).toEqual([{ 'dynamodb:LeadingKeys': [ExpressionAttributeValues?.[':key']] }]);
});

test('who may tell may publish to the one topic, which is not that of the alarms', () => {
  const tell = SERVICES.flatMap(({ id }) => statementsOf(id)).filter(({ Action }) => Action === 'sns:Publish');
  expect(tell.map(({ Resource }) => Resource)).toEqual(Array(2).fill({ Ref: expect.stringMatching(/^Notifications/) }));
});

test('each may read the one parameter', () => {
  const read = SERVICES.flatMap(({ id }) => statementsOf(id)).filter(({ Action }) => Action === 'ssm:GetParameter');
  expect(read).toHaveLength(4);
  for (const { Resource } of read)
    expect(JSON.stringify(Resource)).toContain(':parameter/byte-to-bite/dev/paystack-secret-key"');
});

const ACTION_OF: Record<string, string> = {
  BatchGet: 'dynamodb:BatchGetItem',
  Get: 'dynamodb:GetItem',
  Publish: 'sns:Publish',
  Put: 'dynamodb:PutItem',
  PutEvents: 'events:PutEvents',
  Query: 'dynamodb:Query',
  // Made of Puts alone.
  TransactWrite: 'dynamodb:PutItem',
};

/** What must be allowed for the commands in some sources. */
const neededBy = (sources: readonly string[]): string[] => {
  const sent = sources.join('\n').matchAll(/new (\w+)Command\(|paginate(\w+)\(/g);
  const commands = new Set(Array.from(sent, ([, one, pages]) => one ?? pages!));
  return [...commands].map((command) => ACTION_OF[command] ?? `no known action for ${command}`);
};

/** A command that nobody may send fails in production alone: no local database asks for permission. */
test('whatever is sent to the table, the bus or the topic, somebody may', () => {
  const shared = join(import.meta.dirname, '../../shared');
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const needed = neededBy(files.map((name) => readFileSync(join(shared, name), 'utf8')));
  expect(SERVICES.flatMap(({ id }) => actionsOf(id))).toEqual(expect.arrayContaining(needed));
});

test('the chat may send all that its own code sends, whatever a customer says', () => {
  const sources = new Map<string, string>();
  const read = (file: string): void => {
    if (sources.has(file)) return;
    const source = readFileSync(file, 'utf8');
    sources.set(file, source);
    for (const [, from = ''] of source.matchAll(/^import (?!type\b)[^;]*? from '(\.[^']+)';$/gm))
      read(join(dirname(file), from));
  };
  read(join(import.meta.dirname, '../../functions/chat/index.ts'));
  expect([...sources.keys()].filter((file) => file.endsWith('/shared/resume-codes.ts'))).toHaveLength(1);
  expect(actionsOf('Chat')).toEqual(expect.arrayContaining(neededBy([...sources.values()])));
});

/** One that also deleted, updated or checked would need more than PutItem. */
test('a transaction is made of Puts alone', () => {
  const source = readFileSync(join(import.meta.dirname, '../../shared/dynamo.ts'), 'utf8');
  expect(source.match(/new TransactWriteCommand\(/g)).toHaveLength(1);
  expect(source).toContain('const TransactItems = puts.map((Put) => ({ Put }));');
});

test('no policy has a wildcard in an action, and only tracing has one for a resource', () => {
  const documents = [
    ...Object.values(propertiesOf(template, 'AWS::IAM::Policy')).map(({ PolicyDocument }) => PolicyDocument),
    ...Object.values(propertiesOf(template, 'AWS::IAM::Role')).flatMap(({ Policies = [] }) =>
      Policies.map(({ PolicyDocument }: { PolicyDocument: unknown }) => PolicyDocument),
    ),
  ];
  const statements: Statement[] = documents.flatMap(({ Statement }) => Statement);
  expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  const everything = statements.filter(({ Resource }) => Resource === '*').flatMap(({ Action }) => Action);
  expect(new Set(everything)).toEqual(new Set(TRACES));
});

test('no role has a managed policy', () => {
  const roles = Object.values(propertiesOf(template, 'AWS::IAM::Role'));
  expect(roles.filter(({ ManagedPolicyArns }) => ManagedPolicyArns)).toEqual([]);
});
