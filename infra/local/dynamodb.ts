import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  ListTablesCommand,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../shared/table.ts';
import { tableDefinition } from '../table.ts';
import { AWS_LOCAL } from './environment.ts';
import { freePort, HOST } from './ports.ts';

export type LocalDynamo = {
  endpoint: string;
  stop: () => Promise<void>;
};

const READY_WITHIN_MILLISECONDS = 10_000;

/** @throws a sentence that says what to do, on a machine the embedded database has no package for */
const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch {
    throw new Error(
      `The embedded database has no package for ${process.platform}-${process.arch} here. Start any DynamoDB ` +
        '(Amazon’s DynamoDB Local, for one) and set DYNAMODB_ENDPOINT to its address.',
    );
  }
};

/**
 * Starts the embedded DynamoDB, or takes the one at DYNAMODB_ENDPOINT, and creates the table where it is missing.
 * @param file where the data is kept; without one it is in memory and gone at the end
 */
export const startDynamo = async (tableName: string, file?: string): Promise<LocalDynamo> => {
  const given = process.env['DYNAMODB_ENDPOINT'];
  if (given) {
    await createTable(given, tableName);
    return { endpoint: given, stop: async () => undefined };
  }
  // Asked for port 0 it says 0, so a free one is picked first.
  const port = await freePort();
  const args = ['serve', '--host', HOST, '--port', String(port), ...(file ? ['--db-path', file] : [])];
  // In a group of its own: Ctrl-C must reach us alone, so that the last messages are still written.
  const child = spawn(binary(), args, { stdio: 'ignore', detached: true });
  const endpoint = `http://${HOST}:${port}`;
  try {
    await createTable(endpoint, tableName, child);
  } catch (error) {
    await end(child);
    throw error;
  }
  return { endpoint, stop: () => end(child) };
};

const end = async (child: ChildProcess) => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
};

const createTable = async (endpoint: string, tableName: string, child?: ChildProcess) => {
  const client = new DynamoDBClient({ ...AWS_LOCAL, endpoint });
  try {
    await answering(client, child);
    await client.send(new CreateTableCommand(tableDefinition(tableName)));
    const TimeToLiveSpecification = { Enabled: true, AttributeName: TABLE.timeToLive };
    await client.send(new UpdateTimeToLiveCommand({ TableName: tableName, TimeToLiveSpecification }));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  } finally {
    client.destroy();
  }
};

const answering = async (client: DynamoDBClient, child?: ChildProcess) => {
  const deadline = Date.now() + READY_WITHIN_MILLISECONDS;
  for (;;) {
    try {
      await client.send(new ListTablesCommand({ Limit: 1 }));
      return;
    } catch (error) {
      if (child?.exitCode != null) throw new Error(`The embedded database ended at once, with code ${child.exitCode}`);
      if (Date.now() > deadline) throw error;
      await sleep(20);
    }
  }
};
