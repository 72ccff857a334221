import { paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { TableParts } from './dynamo.ts';
import { dynamoOrderCodes, type OrderCodes } from './order-codes.ts';
import { type Order, type OrderStatus, orderSchema } from './ordering/order.ts';
import { decideKey, shopStatusKey } from './orders.ts';
import { TABLE } from './table.ts';

/** A shop's own look at its orders; indexes lag a little, so whoever acts on one reads it by its key first. */
export type ShopOrders = OrderCodes & {
  /** Orders of one status, newest first. */
  withStatus(shopId: string, status: OrderStatus, limit: number): Promise<Order[]>;
  /** Orders of one status that were placed since, oldest first, page by page. @param since epoch seconds */
  placedSince(shopId: string, status: OrderStatus, since: number): AsyncIterable<Order>;
  /** Orders that wait for a person's decision, oldest first. */
  toDecide(shopId: string): AsyncIterable<Order>;
};

const { shop, decide } = TABLE.indexes;

/** The first 10 of a ULID's 26 letters are its time, in milliseconds; no order of that time or later sorts before this. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const firstIdOf = (seconds: number): string =>
  Array.from({ length: 10 }, (_, place) => LETTERS[Math.floor((seconds * 1000) / 32 ** (9 - place)) % 32]).join('');

export const dynamoShopOrders = (parts: TableParts): ShopOrders => {
  const { client, tableName: TableName } = parts;
  const all = async function* (index: { name: string; partition: string }, key: string, since?: string) {
    const query = {
      TableName,
      IndexName: index.name,
      KeyConditionExpression: since === undefined ? '#key = :key' : '#key = :key AND #id >= :since',
      ExpressionAttributeNames: { '#key': index.partition, ...(since !== undefined && { '#id': 'orderId' }) },
      ExpressionAttributeValues: { ':key': key, ...(since !== undefined && { ':since': since }) },
    };
    for await (const { Items = [] } of paginateQuery({ client }, query))
      for (const item of Items) yield orderSchema.parse(item);
  };

  return {
    ...dynamoOrderCodes(parts),

    async withStatus(shopId, status, limit) {
      const query = new QueryCommand({
        TableName,
        IndexName: shop.name,
        KeyConditionExpression: '#key = :key',
        ExpressionAttributeNames: { '#key': shop.partition },
        ExpressionAttributeValues: { ':key': shopStatusKey(shopId, status) },
        ScanIndexForward: false,
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return Items.map((item) => orderSchema.parse(item));
    },

    placedSince: (shopId, status, since) => all(shop, shopStatusKey(shopId, status), firstIdOf(since)),

    toDecide: (shopId) => all(decide, decideKey(shopId)),
  };
};
