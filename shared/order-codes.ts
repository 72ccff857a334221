import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TableParts } from './dynamo.ts';
import { codeKey } from './orders.ts';

export type OrderCodes = {
  /** The id of the order that people call by this code. Strongly consistent: written together with the order. */
  idOfCode(shopId: string, code: string): Promise<string | undefined>;
};

export const dynamoOrderCodes = ({ client, tableName: TableName }: TableParts): OrderCodes => ({
  async idOfCode(shopId, code) {
    const { Item } = await client.send(new GetCommand({ TableName, Key: codeKey(shopId, code), ConsistentRead: true }));
    return z.object({ orderId: z.string() }).safeParse(Item).data?.orderId;
  },
});
