import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { TABLE } from '../../shared/table.ts';

/** All that the repositories send. Whoever needs to scan or delete has to add it here first, and say why. */
type TableAction = 'GetItem' | 'BatchGetItem' | 'PutItem';
type Resources = { table: ITableV2; bus: IEventBus; topic: ITopic; secretParameter: string };

/** The policy statements that functions are given; each names one resource and what may be done with it. */
export const permissions = ({ table, bus, topic, secretParameter }: Resources) => {
  const stack = Stack.of(table);
  const allow = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });
  const parameter = stack.formatArn({
    service: 'ssm',
    resource: 'parameter',
    resourceName: secretParameter.slice(1),
    arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
  });
  return {
    /** A transaction needs what its parts need: PutItem. */
    useItems: (...actions: TableAction[]) =>
      allow(
        actions.map((action) => `dynamodb:${action}`),
        table.tableArn,
      ),
    query: (index: keyof typeof TABLE.indexes) =>
      allow(['dynamodb:Query'], `${table.tableArn}/index/${TABLE.indexes[index].name}`),
    /** The shops stand side by side in one partition; no other can be leafed through, so no customer's session. */
    listShops: () =>
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['SHOPS'] } },
      }),
    publish: () => allow(['events:PutEvents'], bus.eventBusArn),
    /** Reading a SecureString under the account's own `aws/ssm` key needs no grant on that key: its policy has it. */
    readPaystackKey: () => allow(['ssm:GetParameter'], parameter),
    /**
     * Publishing to a topic under the account's own `aws/sns` key needs no grant on that key either: as its policy says,
     * through SNS it serves "all principals in the account that are authorized to use SNS".
     */
    notify: () => allow(['sns:Publish'], topic.topicArn),
  };
};
export type Permissions = ReturnType<typeof permissions>;
