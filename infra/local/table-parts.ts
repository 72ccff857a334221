import { wait } from '../../shared/backoff.ts';
import { createDocumentClient, type TableParts } from '../../shared/dynamo.ts';
import { AWS_LOCAL } from './environment.ts';

export const TABLE_NAME = 'byte-to-bite';

/** The local table, for those beside the functions who read or write it: the start, the tools, the benches. */
export const localTable = (endpoint: string): TableParts => ({
  client: createDocumentClient({ ...AWS_LOCAL, endpoint }),
  tableName: TABLE_NAME,
  random: Math.random,
  wait,
  now: () => Math.floor(Date.now() / 1000),
});
