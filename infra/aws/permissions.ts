import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { TABLE } from '../../shared/table.ts';

/** All that the repositories send. Whoever needs to scan or delete has to add it here first, and say why. */
type TableAction = 'GetItem' | 'BatchGetItem' | 'PutItem';
type Resources = { table: ITableV2; bus: IEventBus; secretParameter: string };

/** The policy statements that functions are given; each names one resource and what may be done with it. */
export const permissions = ({ table, bus, secretParameter }: Resources) => {
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
    publish: () => allow(['events:PutEvents'], bus.eventBusArn),
    /** Reading a SecureString under the account's own `aws/ssm` key needs no grant on that key: its policy has it. */
    readPaystackKey: () => allow(['ssm:GetParameter'], parameter),
  };
};
export type Permissions = ReturnType<typeof permissions>;
