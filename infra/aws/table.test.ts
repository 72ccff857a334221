import { expect, test } from 'vitest';
import { TABLE } from '../../shared/table.ts';
import { one } from './testing/resources.ts';
import { synthesize } from './testing/synthesize.ts';

const { template } = synthesize();
const table = one(template, 'AWS::DynamoDB::GlobalTable');
const indexNamed = (name: string) =>
  table.GlobalSecondaryIndexes.find(({ IndexName }: { IndexName: string }) => IndexName === name);

test('has the keys that the repositories use', () => {
  expect(table.KeySchema).toEqual([
    { AttributeName: TABLE.key.partition, KeyType: 'HASH' },
    { AttributeName: TABLE.key.sort, KeyType: 'RANGE' },
  ]);
});

test.each(Object.values(TABLE.indexes))(
  'has the index $name with its keys and their types',
  ({ name, partition, sort }) => {
    expect(indexNamed(name).KeySchema).toEqual([
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort.name, KeyType: 'RANGE' },
    ]);
    expect(table.AttributeDefinitions).toContainEqual({ AttributeName: sort.name, AttributeType: sort.type });
  },
);

test('has no index that nobody described', () => {
  expect(table.GlobalSecondaryIndexes).toHaveLength(Object.keys(TABLE.indexes).length);
});

test('lists orders without a second read, and carries only keys where each is read afresh anyway', () => {
  const { device, shop, decide, due } = TABLE.indexes;
  const projections = [device, shop, decide, due].map(({ name }) => indexNamed(name).Projection.ProjectionType);
  expect(projections).toEqual(['ALL', 'ALL', 'ALL', 'KEYS_ONLY']);
});

test('forgets by TTL, can be restored to any second, and costs nothing when idle', () => {
  expect(table.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.timeToLive, Enabled: true });
  expect(table.Replicas).toHaveLength(1);
  expect(table.Replicas[0].PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  expect(table.BillingMode).toBe('PAY_PER_REQUEST');
});

test('outlives its stack and a mistaken call', () => {
  expect(table.Replicas[0].DeletionProtectionEnabled).toBe(true);
  template.hasResource('AWS::DynamoDB::GlobalTable', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});
