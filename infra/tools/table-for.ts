import { type TableParts, tableParts } from '../../shared/dynamo.ts';
import { runningIn } from '../local/data-folder.ts';
import { localTable } from '../local/table-parts.ts';

/**
 * The table a tool works on: a deployed one by its name, with the credentials and region of the environment; without a
 * name, that of the system which runs here.
 * @throws a sentence when nothing runs here
 */
export const tableFor = (name: string | undefined, folder: string): TableParts => {
  if (name) return tableParts(name);
  const running = runningIn(folder);
  if (!running) throw new Error('Nothing runs here: begin with npm start in another terminal, or name a --table.');
  return localTable(running.dynamoEndpoint);
};
