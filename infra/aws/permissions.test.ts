import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { one, propertiesOf, SERVICES } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

type Statement = { Action: string | string[]; Resource: unknown; Effect: string };

const { template } = synthesize();
const statementsOf = (id: string): Statement[] =>
  one(template, 'AWS::IAM::Policy', `${id}RoleDefaultPolicy`).PolicyDocument.Statement;
const actionsOf = (id: string) => statementsOf(id).flatMap(({ Action }) => Action);
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
])('$id may do exactly this', ({ id, extra }) => {
  expect(actionsOf(id).toSorted()).toEqual([...LOGS, ...TRACES, ...ITEMS, ...extra].toSorted());
});

test.each([
  { id: 'Chat', index: 'orders-by-device' },
  { id: 'Sweep', index: 'orders-due' },
])('$id queries $index and nothing else', ({ id, index }) => {
  const queries = statementsOf(id).filter(({ Action }) => Action === 'dynamodb:Query');
  expect(queries).toHaveLength(1);
  expect(JSON.stringify(queries[0]!.Resource)).toMatch(new RegExp(`"/index/${index}"`));
});

test('each may read the one parameter', () => {
  const read = SERVICES.flatMap(({ id }) => statementsOf(id)).filter(({ Action }) => Action === 'ssm:GetParameter');
  expect(read).toHaveLength(3);
  for (const { Resource } of read)
    expect(JSON.stringify(Resource)).toContain(':parameter/byte-to-bite/dev/paystack-secret-key"');
});

/** A command that nobody may send fails in production alone: no local database asks for permission. */
test('whatever the repositories send to the table, somebody may', () => {
  const shared = join(import.meta.dirname, '../../shared');
  const files = readdirSync(shared).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const source = files.map((name) => readFileSync(join(shared, name), 'utf8')).join('\n');
  const commands = new Set(Array.from(source.matchAll(/new (\w+)Command\(/g), ([, name]) => name!));
  const actionOf: Record<string, string> = {
    BatchGet: 'dynamodb:BatchGetItem',
    Get: 'dynamodb:GetItem',
    Put: 'dynamodb:PutItem',
    PutEvents: 'events:PutEvents',
    Query: 'dynamodb:Query',
    // Made of Puts alone.
    TransactWrite: 'dynamodb:PutItem',
  };
  const needed = [...commands].map((command) => actionOf[command] ?? `no known action for ${command}`);
  expect(SERVICES.flatMap(({ id }) => actionsOf(id))).toEqual(expect.arrayContaining(needed));
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
