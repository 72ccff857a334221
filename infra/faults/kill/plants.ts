import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { TableParts } from '../../../shared/dynamo.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import { TABLE } from '../../../shared/table.ts';
import type { Finding } from './findings.ts';
import type { Memory } from './memory.ts';

/** What a fault is planted into: an order that was paid once, its customer, and somebody with a dish in the cart. */
export type Field = { table: TableParts; order: Order; payer: Memory; chooser: Memory };
type Undo = () => unknown;
type Item = Record<string, unknown>;
type Plant = {
  /** What has gone wrong, as the end of a sentence. */
  fault: string;
  plant: (field: Field) => Promise<Undo> | Undo;
  /** Of what kind the finding is, and what it names. */
  found: Finding['kind'];
  names: (field: Field) => string;
};

const { partition, sort } = TABLE.key;
const orderKey = ({ order }: Field) => ({ [partition]: `ORDER#${order.orderId}`, [sort]: 'ORDER' });
const sessionKey = ({ order }: Field, { deviceId }: Memory) => ({
  [partition]: `DEVICE#${deviceId}`,
  [sort]: `SESSION#${order.shopId}`,
});

/** Writes past every condition, as only a fault could. */
const put = ({ table: { client, tableName: TableName } }: Field, Item: Item) =>
  client.send(new PutCommand({ TableName, Item }));

const change = async (field: Field, Key: Item, changed: (item: Item) => Item): Promise<Undo> => {
  const { client, tableName: TableName } = field.table;
  const { Item = {} } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
  await put(field, changed(Item));
  return () => put(field, Item);
};

const remove = async (field: Field, Key: Item): Promise<Undo> => {
  const undo = await change(field, Key, (item) => item);
  await field.table.client.send(new DeleteCommand({ TableName: field.table.tableName, Key }));
  return undo;
};

const changeOrder = (changed: (order: Order) => Item) => (field: Field) =>
  change(field, orderKey(field), (item) => ({ ...item, ...changed(field.order) }));

const copyOrder = async (field: Field): Promise<Undo> => {
  const key = { ...orderKey(field), [partition]: 'ORDER#COPY' };
  const { Item } = await field.table.client.send(
    new GetCommand({ TableName: field.table.tableName, Key: orderKey(field), ConsistentRead: true }),
  );
  await put(field, { ...Item, ...key, orderId: 'COPY', code: 'B2B-COPY' });
  return () => remove(field, key);
};

const forgetReceipt = ({ payer, order }: Field): Undo => {
  const heard = payer.heard.get(order.code);
  payer.heard.delete(order.code);
  return () => heard && payer.heard.set(order.code, heard);
};

const inventPayment = ({ payer }: Field): Undo => {
  payer.paid.add('http://paystack/checkout/never');
  return () => payer.paid.delete('http://paystack/checkout/never');
};

const code = ({ order }: Field) => order.code;
const who = ({ payer }: Field) => payer.who;

/** Faults that the oracle must not overlook, each undone before the next. */
export const PLANTS: readonly Plant[] = [
  { fault: 'an order is gone', plant: (field) => remove(field, orderKey(field)), found: 'lost', names: code },
  {
    fault: 'an order holds other dishes than its customer saw',
    plant: changeOrder(({ lines }) => ({ lines: lines.map((line) => ({ ...line, quantity: line.quantity + 1 })) })),
    found: 'wrong',
    names: who,
  },
  { fault: 'an order is there twice', plant: copyOrder, found: 'doubled', names: who },
  {
    fault: 'an order has forgotten its payment',
    plant: changeOrder(() => ({ paidRef: undefined, status: 'PENDING' })),
    found: 'lost',
    names: ({ order }) => order.orderId,
  },
  {
    fault: 'a payment counts for its order and as money to give back',
    plant: changeOrder(({ paidRef }) => ({ surplus: [paidRef] })),
    found: 'doubled',
    names: ({ order }) => order.orderId,
  },
  {
    fault: 'an order counts a payment that Paystack does not have',
    plant: changeOrder(() => ({ surplus: [99] })),
    found: 'wrong',
    names: code,
  },
  {
    fault: 'an order that was paid is cancelled',
    plant: changeOrder(() => ({ status: 'CANCELLED' })),
    found: 'lost',
    names: code,
  },
  {
    fault: 'an order is missing from an index',
    plant: changeOrder(() => ({ [TABLE.indexes.shop.partition]: undefined })),
    found: 'lost',
    names: ({ order }) => order.orderId,
  },
  {
    fault: 'an order has forgotten a link that was shown',
    plant: changeOrder(({ refs }) => ({
      refs: Object.fromEntries(Object.entries(refs).map(([n, attempt]) => [n, { ...attempt, url: undefined }])),
    })),
    found: 'lost',
    names: who,
  },
  {
    fault: 'a session has gone back to what it was before a message',
    plant: (field) =>
      change(field, sessionKey(field, field.payer), (item) => ({ ...item, version: field.payer.version - 1 })),
    found: 'lost',
    names: who,
  },
  {
    fault: 'a dish that was added is not in the cart',
    plant: (field) => change(field, sessionKey(field, field.chooser), (item) => ({ ...item, cart: [] })),
    found: 'lost',
    names: ({ chooser }) => chooser.who,
  },
  { fault: 'a customer was never told of a receipt', plant: forgetReceipt, found: 'lost', names: code },
  { fault: 'Paystack took money and has forgotten it', plant: inventPayment, found: 'lost', names: who },
];
