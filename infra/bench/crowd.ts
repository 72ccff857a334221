import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { ChatAnswer } from '../../shared/chat-api.ts';
import type { Bill } from '../../shared/ordering/cart.ts';
import { type Order, orderSchema } from '../../shared/ordering/order.ts';
import type { LocalSystem } from '../local/system.ts';
import { DEMO_SHOP_FILE, readShop } from '../shops/read-shop.ts';
import { createClient } from './client.ts';

const { shop, menu } = readShop(DEMO_SHOP_FILE);
const DISHES = menu.dishes.filter(({ available }) => available);
const PATIENCE_MILLISECONDS = 60_000;

/** What came of a crowd. All but the first two should be 0. */
export type Crowd = {
  customers: number;
  /** Orders paid and confirmed to their own customer. */
  confirmed: number;
  /** Somebody saw, got or paid what was another's. */
  leaks: string[];
  /** Somebody's message, order or confirmation never took effect. */
  lost: string[];
  /** Something took effect twice. */
  doubled: string[];
};
type Findings = Pick<Crowd, 'leaks' | 'lost' | 'doubled'>;

type Wish = { number: number; name: string; quantity: number; price: number };

/** A cart nobody else in the crowd wants: two or three dishes whose quantities spell the customer's number. */
const wishOf = (customer: number): Wish[] => {
  const digits = [customer % 45, Math.floor(customer / 45) % 45, Math.floor(customer / 2025) % 45];
  return digits.map((digit, place) => {
    const dish = DISHES[(customer + place * 5) % DISHES.length];
    if (!dish) throw new Error('The demo menu is empty');
    return { number: dish.number, name: dish.name, quantity: digit + 1, price: dish.price };
  });
};

const totalOf = (wish: Wish[]) =>
  wish.reduce((sum, { quantity, price }) => sum + quantity * price, 0) +
  shop.fees.reduce((sum, { amount }) => sum + amount, 0);

const spelled = (lines: { name: string; quantity: number }[]) =>
  lines.map(({ name, quantity }) => `${quantity} ${name}`).join(', ');

/** What a customer sees must be what this customer put there: fewer is lost, more of it is doubled, else it leaked. */
const compare = (who: string, seen: Bill | undefined, wish: Wish[], found: Findings) => {
  const expected = spelled(wish);
  const actual = spelled(seen?.lines ?? []);
  if (expected === actual) return;
  const ours = new Map(wish.map(({ name, quantity }) => [name, quantity]));
  const lines = seen?.lines ?? [];
  if (lines.some(({ name }) => !ours.has(name))) found.leaks.push(`${who} wants ${expected} and sees ${actual}`);
  else if (lines.some(({ name, quantity }) => quantity > (ours.get(name) ?? 0)))
    found.doubled.push(`${who} wants ${expected} and sees ${actual}`);
  else found.lost.push(`${who} wants ${expected} and sees ${actual}`);
};

type Customer = { who: string; deviceId: string; wish: Wish[]; code?: string };

/** One customer's whole order, from hello to the receipt, with one message sent twice as a bad line would. */
const order = async (system: LocalSystem, customer: Customer, found: Findings): Promise<boolean> => {
  const { who, deviceId, wish } = customer;
  const client = createClient(system.origin, shop.shopId, deviceId);
  await client.say('hi');
  await client.say('1');
  for (const { number, quantity } of wish) {
    const messageId = randomUUID();
    const copies = number % 3 === 0 ? [messageId, messageId] : [messageId];
    await Promise.all(copies.map((id) => client.say(`${number} x ${quantity}`, id)));
  }
  compare(`${who}'s cart`, (await client.say('97')).cart, wish, found);
  const [first, second] = await Promise.all([client.say('99'), client.say('99')]);
  const placed = first.order ?? second.order;
  compare(`${who}'s order`, placed, wish, found);
  if (first.order && second.order && first.order.code !== second.order.code)
    found.doubled.push(`${who} has two orders`);
  customer.code = placed?.code;
  await pay(system, customer, found);
  return isConfirmed(client, customer, found);
};

/** Pays what Paystack has for this device, after a look at whether it is this device's alone. */
const pay = async ({ simulator, origin }: LocalSystem, { who, deviceId, wish }: Customer, found: Findings) => {
  const client = createClient(origin, shop.shopId, deviceId);
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  let payUrl: string | undefined;
  while (!payUrl && Date.now() < deadline) {
    ({ payUrl } = (await client.say('99')).order ?? {});
    if (!payUrl) await sleep(200);
  }
  const paid = simulator?.ledger.list().find(({ accessCode }) => payUrl?.endsWith(`/${accessCode}`));
  if (!paid) return void found.lost.push(`${who} has no payment at Paystack`);
  if (!JSON.stringify(paid.metadata).includes(deviceId)) found.leaks.push(`${who}'s link pays for another device`);
  if (paid.requestedAmount !== totalOf(wish)) found.leaks.push(`${who}'s link asks for another amount`);
  simulator?.pay(paid.reference);
};

const isConfirmed = async (client: ReturnType<typeof createClient>, customer: Customer, found: Findings) => {
  const { who, code, wish } = customer;
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (Date.now() < deadline) {
    const answer: ChatAnswer = await client.look();
    for (const { reply, status } of answer.notices) {
      if (reply.kind !== 'order' || reply.order.code !== code) found.leaks.push(`${who} hears of another's order`);
      else if (status === 'PAID' && reply.order.total === totalOf(wish) && answer.state === 'IDLE') return true;
    }
    await sleep(100);
  }
  found.lost.push(`${who} paid and never heard of it`);
  return false;
};

/** Reads every order there is: each must belong to one of the crowd, be wanted so by its owner, and be paid once. */
const audit = async ({ table, simulator }: LocalSystem, crowd: Customer[], found: Findings) => {
  const owners = new Map(crowd.map((customer) => [customer.deviceId, customer]));
  const orders = await allOrders(table);
  const perDevice = Map.groupBy(orders, ({ deviceId }) => deviceId);
  for (const [deviceId, theirs] of perDevice) {
    const owner = owners.get(deviceId);
    if (!owner) continue;
    if (theirs.length > 1) found.doubled.push(`${owner.who} has ${theirs.length} orders`);
    for (const { lines, total, code, status, surplus } of theirs) {
      if (spelled(lines) !== spelled(owner.wish) || total !== totalOf(owner.wish) || code !== owner.code)
        found.leaks.push(`${owner.who}'s order holds what another wanted`);
      if (status !== 'PAID') found.lost.push(`${owner.who}'s order is ${status}`);
      if (surplus.length > 0) found.doubled.push(`${owner.who} paid twice`);
    }
  }
  for (const { who, deviceId } of crowd) if (!perDevice.has(deviceId)) found.lost.push(`${who} has no order`);
  const paid = simulator?.ledger.list().filter(({ status }) => status === 'success').length ?? 0;
  const taken = orders.filter(({ paidRef }) => paidRef !== undefined).length;
  if (paid !== taken) found.lost.push(`Paystack took ${paid} payments, and ${taken} orders have one`);
};

const allOrders = async ({ client, tableName }: LocalSystem['table']): Promise<Order[]> => {
  const orders: Order[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey }),
    );
    orders.push(...Items.filter(({ sk }) => sk === 'ORDER').map((item) => orderSchema.parse(item)));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return orders;
};

/**
 * Lets a crowd order at once, each a different cart, and looks through everything they see and everything that is stored
 * for what is not its owner's.
 */
export const runCrowd = async (system: LocalSystem, customers: number): Promise<Crowd> => {
  const found: Findings = { leaks: [], lost: [], doubled: [] };
  const crowd: Customer[] = Array.from({ length: customers }, (_, n) => ({
    who: `Customer ${n}`,
    deviceId: randomUUID(),
    wish: wishOf(n),
  }));
  const outcomes = await Promise.all(
    crowd.map((customer) =>
      order(system, customer, found).catch((error: unknown) => {
        found.lost.push(`${customer.who}: ${String(error)}`);
        return false;
      }),
    ),
  );
  await audit(system, crowd, found);
  return { customers, confirmed: outcomes.filter(Boolean).length, ...found };
};
