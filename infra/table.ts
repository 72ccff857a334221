import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../shared/table.ts';

const { key, indexes } = TABLE;

/** The table in DynamoDB's own terms, as the local system creates it; the stack's table is compared with it by a test. */
export const tableDefinition = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: key.partition, KeyType: 'HASH' },
    { AttributeName: key.sort, KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: key.partition, AttributeType: 'S' },
    { AttributeName: key.sort, AttributeType: 'S' },
    ...Object.values(indexes).map(({ partition }) => ({ AttributeName: partition, AttributeType: 'S' as const })),
    ...sortAttributes(),
  ],
  GlobalSecondaryIndexes: Object.values(indexes).map(({ name, partition, sort, projection }) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort.name, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: projection },
  })),
});

/** Two indexes sort by the same attribute, which is defined once. */
const sortAttributes = () => {
  const types = new Map(Object.values(indexes).map(({ sort }) => [sort.name, sort.type]));
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
};
