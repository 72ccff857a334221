import { parseArgs } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { formatMoney } from '../../shared/ordering/money.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { DATA_FOLDER, picturesIn, runningIn } from '../local/data-folder.ts';
import { folderPictures, type PictureStore } from '../shops/picture-store.ts';
import { type PreparedShop, prepareShop } from '../shops/prepare-shop.ts';
import { publishShop } from '../shops/publish-shop.ts';
import { s3Pictures } from '../shops/s3-pictures.ts';
import type { Ran } from './run-orders.ts';
import { linkShop } from './shop-link.ts';
import { tableFor } from './table-for.ts';

export const HELP = `npm run shop -- check FILE                  says what is wrong in a shop's file and its pictures, if anything is
npm run shop -- put FILE                    opens the shop, or changes it, in the system that npm start runs here
npm run shop -- link SHOP                   the shop's link, where to paste it, and its QR code as files

  --table NAME    put: a deployed table, with your AWS credentials and region
  --bucket NAME   put: where its pictures go then, the output SiteBucketName
  --url URL       link: the site's address, the output SiteUrl; without it, what npm start runs here
  --out DIR       link: where the files are written; without it, here
  --data DIR      where npm start was given that --data

A shop's file holds its profile and menu; infra/shops/demo-kitchen.json is one to copy from. Pictures are named in it by
their path beside it. SHOP is a shop's id, or its file, from which a poster is made as well.`;

const OPTIONS = {
  table: { type: 'string' },
  bucket: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options: OPTIONS });
type Values = ReturnType<typeof parse>['values'];

const describe = ({ content: { shop, menu } }: PreparedShop): string => {
  const photos = menu.dishes.filter(({ photo }) => photo).length;
  const { dishes, categories } = menu;
  return `${shop.name} (${shop.shopId}): ${dishes.length} dishes in ${categories.length} categories, ${photos} with a photo`;
};

/** Prices are whole kobo in the file: who wrote naira sees it here, before a customer does. */
const priceRange = ({ content: { shop, menu } }: PreparedShop): string => {
  const dishes = menu.dishes.toSorted((a, b) => a.price - b.price);
  const [least, most] = [dishes[0], dishes.at(-1)].map(
    (dish) => dish && `${formatMoney(dish.price, shop.currency)} (${dish.name})`,
  );
  return `Prices go from ${least} to ${most}.`;
};

/** @throws a sentence when pictures would have nowhere to go */
const storeFor = ({ table, bucket, data }: Values, { pictures }: PreparedShop): PictureStore => {
  if (bucket && !table)
    throw new Error('--bucket goes with --table: what runs here keeps pictures in its data folder.');
  if (!table) return folderPictures(picturesIn(data));
  if (bucket) return s3Pictures(new S3Client(), bucket);
  if (pictures.length > 0)
    throw new Error('This shop has pictures: --bucket says where they go, the output SiteBucketName of the stack.');
  return { put: () => Promise.reject(new Error('There is no bucket')) };
};

const put = async (file: string, values: Values): Promise<string[]> => {
  const prepared = await prepareShop(file);
  const store = storeFor(values, prepared);
  const table = tableFor(values.table, values.data);
  try {
    await publishShop(prepared, { store, shops: dynamoShops(table) });
  } finally {
    table.client.destroy();
  }
  const site = values.table ? undefined : runningIn(values.data)?.origin;
  const { shopId } = prepared.content.shop;
  const link = site ? `${site}/${shopId}` : `<SiteUrl from the outputs>/${shopId}`;
  return [
    `${describe(prepared)}. Customers see it within half a minute.`,
    `Its link is ${link}. For Instagram and WhatsApp, and as a QR code:`,
    `  npm run shop -- link ${file} --url ${site ?? '<SiteUrl from the outputs>'}`,
  ];
};

const run = async (words: string[]): Promise<string[] | undefined> => {
  const { positionals, values } = parse(words);
  const [command, shop, ...more] = positionals;
  if (!shop || more.length > 0) return undefined;
  if (command === 'check') {
    const prepared = await prepareShop(shop);
    return [`${describe(prepared)}. Nothing is wrong with it.`, priceRange(prepared)];
  }
  if (command === 'put') return put(shop, values);
  if (command === 'link') return linkShop(shop, values.url ?? runningIn(values.data)?.origin, values.out);
  return undefined;
};

/** Runs one command line; what is wrong with it is told in a sentence. */
export const runShop = async (words: string[]): Promise<Ran> => {
  try {
    const lines = await run(words);
    return { lines: lines ?? [HELP], exitCode: lines || words.length === 0 ? 0 : 2 };
  } catch (error) {
    return { lines: [error instanceof Error ? error.message : String(error)], exitCode: 1 };
  }
};
