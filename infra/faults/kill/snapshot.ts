import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TableParts } from '../../../shared/dynamo.ts';
import { type Order, orderSchema, orderStatusSchema } from '../../../shared/ordering/order.ts';
import { type Session, sessionSchema } from '../../../shared/ordering/session.ts';
import { dynamoOrders } from '../../../shared/orders.ts';
import { dynamoShopOrders } from '../../../shared/shop-orders.ts';
import { runningIn } from '../../local/data-folder.ts';
import { type Transaction, transactionSchema } from '../../local/paystack/ledger.ts';
import { localTable } from '../../local/table-parts.ts';
import type { Door } from './door.ts';
import { SHOP_ID } from './wish.ts';

const FAR_AHEAD = 1e11;
const ANY_NUMBER = 1e6;

const codeSchema = z.object({ sk: z.string().startsWith('CODE#'), orderId: z.string() });
const unmatchedSchema = z.object({ sk: z.literal('UNMATCHED'), reference: z.string() });

/** All that is stored, read while nobody asks for anything. What the system does by itself may still go on. */
export type Snapshot = {
  /** The ledger before the table was read, and after: what is in the one is stored by then, what is in the other was. */
  before: Transaction[];
  after: Transaction[];
  /** The ledger as its file has it. */
  file: Transaction[];
  orders: Order[];
  sessions: Session[];
  /** The order that each code leads to. */
  codes: Map<string, string>;
  /** References of payments without an order. */
  unmatched: string[];
  /** Ids of orders as the indexes list them. */
  indexed: { byStatus: string[]; due: string[]; toDecide: string[] };
};

/** Of the system that runs over this folder. @throws when none does */
export const tableIn = (folder: string): TableParts => {
  const running = runningIn(folder);
  if (!running) throw new Error(`Nothing runs over ${folder}`);
  return localTable(running.dynamoEndpoint);
};

const itemsOf = async ({ client, tableName: TableName }: TableParts): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true }))
    items.push(...Items);
  return items;
};

/** The last whole line of a reference is what counts. */
export const ledgerFile = (folder: string): Transaction[] => {
  const path = join(folder, 'paystack.jsonl');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  const known = lines.map((line) => transactionSchema.parse(JSON.parse(line)));
  return [...new Map(known.map((transaction) => [transaction.reference, transaction])).values()];
};

const indexedIn = async (table: TableParts): Promise<Snapshot['indexed']> => {
  const shopOrders = dynamoShopOrders(table);
  const byStatus: string[] = [];
  for (const status of orderStatusSchema.options)
    for await (const { orderId } of shopOrders.placedSince(SHOP_ID, status, 0)) byStatus.push(orderId);
  const toDecide: string[] = [];
  for await (const { orderId } of shopOrders.toDecide(SHOP_ID)) toDecide.push(orderId);
  return { byStatus, due: await dynamoOrders(table).due(FAR_AHEAD, ANY_NUMBER), toDecide };
};

export const takeSnapshot = async (folder: string, table: TableParts, door: Door): Promise<Snapshot> => {
  const told = async () => transactionSchema.array().parse(await door.ledger());
  const before = await told();
  const items = await itemsOf(table);
  const indexed = await indexedIn(table);
  const ofKind = <Item>(schema: z.ZodType<Item>) => items.flatMap((item) => schema.safeParse(item).data ?? []);
  const ofKey = (begins: string) => items.filter(({ sk }) => String(sk).startsWith(begins));
  return {
    before,
    orders: ofKey('ORDER').map((item) => orderSchema.parse(item)),
    sessions: ofKey('SESSION#').map((item) => sessionSchema.parse(item)),
    codes: new Map(ofKind(codeSchema).map(({ sk, orderId }) => [sk.slice('CODE#'.length), orderId])),
    unmatched: ofKind(unmatchedSchema).map(({ reference }) => reference),
    indexed,
    after: await told(),
    file: ledgerFile(folder),
  };
};
