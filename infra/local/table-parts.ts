import { type TableParts, tableParts } from '../../shared/dynamo.ts';
import { AWS_LOCAL } from './environment.ts';

export const TABLE_NAME = 'byte-to-bite';

/** The local table, for those beside the functions who read or write it: the start, the tools, the benches. */
export const localTable = (endpoint: string): TableParts => tableParts(TABLE_NAME, { ...AWS_LOCAL, endpoint });
