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

/** Who lists orders shows them, so these carry the whole order: no second read per line. */
const listing = ({ name, partition, sort }: { name: string; partition: string; sort: { name: string } }) => ({
  indexName: name,
  partitionKey: string(partition),
  sortKey: string(sort.name),
  projectionType: ProjectionType.ALL,
});

/** The sweep reads each order afresh before it acts, since an index lags; the index need only say which. */
const due = {
  indexName: TABLE.indexes.due.name,
  partitionKey: string(TABLE.indexes.due.partition),
  sortKey: { name: TABLE.indexes.due.sort.name, type: AttributeType.NUMBER },
  projectionType: ProjectionType.KEYS_ONLY,
};

const indexes: GlobalSecondaryIndexPropsV2[] = [listing(TABLE.indexes.device), listing(TABLE.indexes.shop), due];

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
