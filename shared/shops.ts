import { BatchGetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb';
import type { TableParts } from './dynamo.ts';
import { type Menu, menuSchema } from './ordering/menu.ts';
import { type Shop, shopSchema } from './ordering/shop.ts';
import { TABLE } from './table.ts';

/** A menu read for browsing may be this old, in seconds; checkout always reads it anew. */
const CACHED_SECONDS = 30;
/** Shops remembered at once: one deployment serves many, and a function's memory is small. */
const CACHED_SHOPS = 200;

export type ShopAndMenu = { shop: Shop; menu: Menu };
export type Shops = {
  /** @param fresh read the table, not the memory: where money depends on it */
  read(shopId: string, fresh?: boolean): Promise<ShopAndMenu | undefined>;
  write(content: ShopAndMenu): Promise<void>;
  /** The ids of all shops there are. */
  list(): Promise<string[]>;
};

const { partition, sort } = TABLE.key;
/** One small item a shop, side by side, since a table can list what shares a partition and nothing else. */
const SHOPS = 'SHOPS';
const keyOf = (shopId: string, part: 'PROFILE' | 'MENU') => ({ [partition]: `SHOP#${shopId}`, [sort]: part });

export const dynamoShops = ({ client, tableName, now }: TableParts): Shops => {
  const cache = new Map<string, { readAt: number; content: ShopAndMenu }>();

  const readTable = async (shopId: string): Promise<ShopAndMenu | undefined> => {
    const Keys = [keyOf(shopId, 'PROFILE'), keyOf(shopId, 'MENU')];
    const get = new BatchGetCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } });
    const { Responses, UnprocessedKeys } = await client.send(get);
    // A throttled table answers 200 and leaves keys out, which must not pass for a shop that is not there.
    if (UnprocessedKeys?.[tableName]) throw new Error('The table is too busy to read a shop');
    const items = Responses?.[tableName] ?? [];
    const profile = items.find((item) => item[sort] === 'PROFILE');
    const menu = items.find((item) => item[sort] === 'MENU');
    return profile && menu ? { shop: shopSchema.parse(profile), menu: menuSchema.parse(menu) } : undefined;
  };

  return {
    async read(shopId, fresh = false) {
      const cached = cache.get(shopId);
      if (cached && !fresh && now() - cached.readAt < CACHED_SECONDS) return cached.content;
      const content = await readTable(shopId);
      cache.delete(shopId);
      if (!content) return undefined;
      const oldest = cache.keys().next();
      if (cache.size >= CACHED_SHOPS && !oldest.done) cache.delete(oldest.value);
      cache.set(shopId, { readAt: now(), content });
      return content;
    },

    async write({ shop, menu }) {
      const { shopId } = shop;
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keyOf(shopId, 'MENU'), ...menu } }));
      await client.send(new PutCommand({ TableName: tableName, Item: { ...keyOf(shopId, 'PROFILE'), ...shop } }));
      await client.send(new PutCommand({ TableName: tableName, Item: { [partition]: SHOPS, [sort]: shopId } }));
    },

    async list() {
      const query = {
        TableName: tableName,
        KeyConditionExpression: '#key = :key',
        ExpressionAttributeNames: { '#key': partition },
        ExpressionAttributeValues: { ':key': SHOPS },
      };
      const ids: string[] = [];
      for await (const { Items = [] } of paginateQuery({ client }, query))
        ids.push(...Items.map((item) => String(item[sort])));
      return ids;
    },
  };
};
