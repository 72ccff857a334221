import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
} from '@aws-sdk/client-dynamodb';
import { type TableParts, tableParts } from '../../../shared/dynamo.ts';
import { startDynamo } from '../../local/dynamodb.ts';
import { AWS_LOCAL } from '../../local/environment.ts';
import { tableDefinition } from '../../table.ts';

export type Table = {
  parts: TableParts;
  /** The same table by a client that nobody puts anything between. */
  plain: TableParts;
  drop: () => Promise<void>;
};

/** One embedded database for a whole file of tests, and a table of its own for every run, so that no run sees another's. */
export const startTables = async (name: string) => {
  const dynamo = await startDynamo(`${name}-first`);
  const settings = { ...AWS_LOCAL, endpoint: dynamo.endpoint };
  const admin = new DynamoDBClient(settings);
  const { requestHandler } = admin.config;
  let made = 0;

  return {
    /** The real client on a new table; all of them share their connections. */
    fresh: async (changed: DynamoDBClientConfig = {}): Promise<Table> => {
      const tableName = `${name}-${++made}`;
      await admin.send(new CreateTableCommand(tableDefinition(tableName)));
      const given = { ...settings, requestHandler };
      return {
        parts: tableParts(tableName, { ...given, ...changed }),
        plain: tableParts(tableName, given),
        drop: async () => void (await admin.send(new DeleteTableCommand({ TableName: tableName }))),
      };
    },
    stop: async () => {
      admin.destroy();
      await dynamo.stop();
    },
  };
};
export type Tables = Awaited<ReturnType<typeof startTables>>;
