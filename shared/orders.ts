import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { putOver, type Saved, sendPut, type TableParts, transact } from './dynamo.ts';
import { mattersOf } from './ordering/matters.ts';
import { type Order, type OrderStatus, orderSchema, type PaymentFacts } from './ordering/order.ts';
import type { Customer, Session } from './ordering/session.ts';
import { sessionPut } from './sessions.ts';
import { TABLE } from './table.ts';

export type Placed = { ok: true; session: Session; order: Order } | { ok: false; reason: 'sessionMoved' | 'codeTaken' };
export type Closed = { ok: true; session: Session; order: Order } | { ok: false; reason: 'conflict' };

export type Orders = {
  /** Strongly consistent. */
  get(orderId: string): Promise<Order | undefined>;
  /** Writes `next` if the table still holds the version it was decided on. */
  save(next: Order): Promise<Saved<Order>>;
  /** Session, order and code come into being together, or none of them. */
  place(session: Session, order: Order): Promise<Placed>;
  /** An order is closed and its session released together, if neither has changed since it was read. */
  close(session: Session, order: Order): Promise<Closed>;
  /** Newest first. The index lags a little behind. @param before a ULID: only orders that were placed before it */
  ofDevice(customer: Customer, limit: number, before?: string): Promise<Order[]>;
  /** Ids of orders that are due, longest overdue first. The index lags: whoever acts reads the order itself. */
  due(now: number, limit: number): Promise<string[]>;
  /** Keeps a payment on a reference of ours that no order knows. Kept once; a second time changes nothing. */
  keepUnmatched(reference: string, facts: PaymentFacts): Promise<void>;
};

/** All orders that need a look share one partition of a sparse index: it holds only those, never the whole shop. */
const DUE_BUCKET = 'DUE';
const { partition, sort } = TABLE.key;
const keyOf = (orderId: string) => ({ [partition]: `ORDER#${orderId}`, [sort]: 'ORDER' });
export const shopStatusKey = (shopId: string, status: OrderStatus) => `SHOP#${shopId}#${status}`;
export const decideKey = (shopId: string) => `SHOP#${shopId}`;
export const codeKey = (shopId: string, code: string) => ({ [partition]: `SHOP#${shopId}`, [sort]: `CODE#${code}` });
const deviceShop = ({ deviceId, shopId }: Customer) => `DEVICE#${deviceId}#SHOP#${shopId}`;

/** The index keys follow from the order alone, so no write can forget one. */
const itemOf = (order: Order) => ({
  ...keyOf(order.orderId),
  ...order,
  [TABLE.indexes.device.partition]: deviceShop(order),
  [TABLE.indexes.shop.partition]: shopStatusKey(order.shopId, order.status),
  [TABLE.indexes.decide.partition]: mattersOf(order).length > 0 ? decideKey(order.shopId) : undefined,
  [TABLE.indexes.due.partition]: order.dueAt === undefined ? undefined : DUE_BUCKET,
});

const orderPut = (next: Order, tableName: string) => {
  const order = orderSchema.parse({ ...next, version: next.version + 1 });
  return { order, put: putOver(tableName, next.version, itemOf(order)) };
};

const codePut = ({ shopId, code, orderId }: Order, tableName: string) =>
  putOver(tableName, 0, { ...codeKey(shopId, code), orderId });

export const dynamoOrders = (parts: TableParts): Orders => {
  const { client, tableName, now } = parts;

  return {
    async get(orderId) {
      const get = new GetCommand({ TableName: tableName, Key: keyOf(orderId), ConsistentRead: true });
      const { Item } = await client.send(get);
      return Item && orderSchema.parse(Item);
    },

    async save(next) {
      const { order, put } = orderPut(next, tableName);
      return sendPut(parts, put, order, (item) => orderSchema.parse(item));
    },

    async place(nextSession, nextOrder) {
      const { session, put: putSession } = sessionPut(nextSession, tableName, now());
      const { order, put: putOrder } = orderPut(nextOrder, tableName);
      const refused = await transact(parts, [putSession, putOrder, codePut(order, tableName)]);
      if (!refused) return { ok: true, session, order };
      // A session that moved is read again first: the order may be there already, from a write whose answer was lost.
      return { ok: false, reason: refused[0] || refused[1] ? 'sessionMoved' : 'codeTaken' };
    },

    async close(nextSession, nextOrder) {
      const { session, put: putSession } = sessionPut(nextSession, tableName, now());
      const { order, put: putOrder } = orderPut(nextOrder, tableName);
      const refused = await transact(parts, [putSession, putOrder]);
      return refused ? { ok: false, reason: 'conflict' } : { ok: true, session, order };
    },

    async ofDevice(customer, limit, before) {
      const { name, partition: key, sort: id } = TABLE.indexes.device;
      const found: Order[] = [];
      let after: Record<string, unknown> | undefined;
      // A page ends at a megabyte, however many were asked for.
      do {
        const query = new QueryCommand({
          TableName: tableName,
          IndexName: name,
          KeyConditionExpression: before === undefined ? '#key = :key' : '#key = :key AND #id < :before',
          ExpressionAttributeNames: { '#key': key, ...(before !== undefined && { '#id': id.name }) },
          ExpressionAttributeValues: {
            ':key': deviceShop(customer),
            ...(before !== undefined && { ':before': before }),
          },
          ScanIndexForward: false,
          Limit: limit - found.length,
          ExclusiveStartKey: after,
        });
        const { Items = [], LastEvaluatedKey } = await client.send(query);
        found.push(...Items.map((item) => orderSchema.parse(item)));
        after = LastEvaluatedKey;
      } while (after && found.length < limit);
      return found;
    },

    async due(until, limit) {
      const { name, partition: key, sort: at } = TABLE.indexes.due;
      const query = new QueryCommand({
        TableName: tableName,
        IndexName: name,
        KeyConditionExpression: '#key = :key AND #at <= :until',
        ExpressionAttributeNames: { '#key': key, '#at': at.name },
        ExpressionAttributeValues: { ':key': DUE_BUCKET, ':until': until },
        Limit: limit,
      });
      const { Items = [] } = await client.send(query);
      return Items.map((item) => String(item[partition]).replace(/^ORDER#/, ''));
    },

    async keepUnmatched(reference, facts) {
      const item = { [partition]: `PAYMENT#${reference}`, [sort]: 'UNMATCHED', reference, facts, seenAt: now() };
      await sendPut(parts, putOver(tableName, 0, item), undefined, () => undefined);
    },
  };
};
