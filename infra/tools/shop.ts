import { parseArgs } from 'node:util';
import { dynamoShops } from '../../shared/shops.ts';
import { DATA_FOLDER } from '../local/data-folder.ts';
import { readShop } from '../shops/read-shop.ts';
import { tableFor } from './table-for.ts';

const HELP = `npm run shop -- check FILE                 says what is wrong in a shop's file, if anything is
npm run shop -- put FILE                   opens the shop, or changes it, in the system that npm start runs here
npm run shop -- put FILE --data DIR         the same, where npm start was given that --data
npm run shop -- put FILE --table NAME      the same in a deployed table, with your AWS credentials and region

A shop's file holds its profile and menu; infra/shops/demo-kitchen.json is one to copy from.`;

const OPTIONS = { table: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } } as const;

const say = (sentence: string, exitCode = 0) => {
  console.log(sentence);
  process.exitCode = exitCode;
};

const run = async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: OPTIONS });
  const [command, file] = positionals;
  if (!file || (command !== 'check' && command !== 'put')) return say(HELP, command ? 2 : 0);
  const content = readShop(file);
  const { shop, menu } = content;
  const described = `${shop.name} (${shop.shopId}): ${menu.dishes.length} dishes in ${menu.categories.length} categories`;
  if (command === 'check') return say(`${described}. Nothing is wrong with it.`);
  const table = tableFor(values.table, values.data);
  await dynamoShops(table).write(content);
  table.client.destroy();
  return say(`${described}. Customers see it within half a minute.`);
};

await run().catch((error: unknown) => say(error instanceof Error ? error.message : String(error), 1));
