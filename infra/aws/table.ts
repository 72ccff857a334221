import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { TABLE } from '../../shared/table.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

const KEY_TYPES = { S: AttributeType.STRING, N: AttributeType.NUMBER };
const PROJECTIONS = { ALL: ProjectionType.ALL, KEYS_ONLY: ProjectionType.KEYS_ONLY };

const indexes: GlobalSecondaryIndexPropsV2[] = Object.values(TABLE.indexes).map(
  ({ name, partition, sort, projection }) => ({
    indexName: name,
    partitionKey: string(partition),
    sortKey: { name: sort.name, type: KEY_TYPES[sort.type] },
    projectionType: PROJECTIONS[projection],
  }),
);

/** Orders are money: neither a deleted stack nor a mistaken call takes the table along, on any stage. */
export const createTable = (scope: Construct, id: string): TableV2 =>
  new TableV2(scope, id, {
    partitionKey: string(TABLE.key.partition),
    sortKey: string(TABLE.key.sort),
    globalSecondaryIndexes: indexes,
    timeToLiveAttribute: TABLE.timeToLive,
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.dynamoOwnedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
