import { isDeepStrictEqual } from 'node:util';
import type { Wait } from '../../shared/backoff.ts';
import { mattersOf } from '../../shared/ordering/matters.ts';
import { formatMoney } from '../../shared/ordering/money.ts';
import {
  type Order,
  type OrderStatus,
  orderSchema,
  orderStatusSchema,
  paymentsOf,
} from '../../shared/ordering/order.ts';
import { readOrderCode } from '../../shared/ordering/order-code.ts';
import { type Decision, type Resolved, resolve } from '../../shared/ordering/resolve.ts';
import {
  billLines,
  customerLines,
  matterText,
  moment,
  paymentLines,
  paymentNumbers,
  shopStatus,
} from '../../shared/ordering/shop-text.ts';
import type { Orders } from '../../shared/orders.ts';
import { changeOrder } from '../../shared/payments/change-order.ts';
import type { ShopOrders } from '../../shared/shop-orders.ts';
import type { Shops } from '../../shared/shops.ts';

export type OrderTools = {
  orders: Orders;
  shopOrders: ShopOrders;
  shops: Pick<Shops, 'list'>;
  /** Epoch seconds. */
  now: () => number;
  random: () => number;
  wait: Wait;
};

const shopsMeant = async ({ shops }: OrderTools, shop: string | undefined): Promise<string[]> => {
  const all = await shops.list();
  if (shop === undefined) return all;
  if (!all.includes(shop)) throw new Error(`There is no shop ${shop}. There is: ${all.join(', ') || 'none yet'}.`);
  return [shop];
};

/** The order of this code, read by its key. @throws a sentence when there is none, or when several shops have one */
const find = async (tools: OrderTools, typed: string, shop: string | undefined): Promise<Order> => {
  const code = readOrderCode(typed) ?? typed.trim();
  const found: Order[] = [];
  for (const shopId of await shopsMeant(tools, shop)) {
    const orderId = await tools.shopOrders.idOfCode(shopId, code);
    const order = orderId === undefined ? undefined : await tools.orders.get(orderId);
    if (order) found.push(order);
  }
  const [order, another] = found;
  if (!order) throw new Error(`There is no order ${code}${shop ? ` in ${shop}` : ''}.`);
  if (another) throw new Error(`Several shops have an order ${code}: name one with --shop ${order.shopId}`);
  return order;
};

const references = (order: Order): string =>
  Object.values(paymentsOf(order))
    .flatMap(({ reference }) => reference ?? [])
    .join(' ');

/** One order in one line: code, amount, when, how it stands, reference. */
const line = (order: Order): string => {
  const { code, total, currency, paidAt, createdAt } = order;
  const columns = [
    code.padEnd(9),
    formatMoney(total, currency).padStart(12),
    moment(paidAt ?? createdAt),
    shopStatus(order),
    references(order),
  ];
  return columns.filter((column) => column !== '').join('  ');
};

export type ListOptions = { shop?: string; status?: string; limit: number };

/** What waits for a person first, then the newest paid orders; or the newest orders of one status. */
export const listOrders = async (tools: OrderTools, { shop, status, limit }: ListOptions): Promise<string[]> => {
  const wanted = status === undefined ? undefined : orderStatusSchema.safeParse(status.toUpperCase());
  if (wanted?.success === false)
    throw new Error(`There is no status ${status}. There are: ${orderStatusSchema.options.join(', ')}.`);
  const lines: string[] = [];
  for (const shopId of await shopsMeant(tools, shop))
    lines.push(shopId, ...(await sections(tools, shopId, limit, wanted?.data)), '');
  return lines.length > 0 ? lines.slice(0, -1) : ['There is no shop yet.'];
};

const section = (title: string, orders: readonly string[]) => [
  `  ${title}`,
  ...(orders.length > 0 ? orders : ['none']).map((order) => `    ${order}`),
];

const sections = async ({ shopOrders }: OrderTools, shopId: string, limit: number, status?: OrderStatus) => {
  const newest = async (of: OrderStatus) => (await shopOrders.withStatus(shopId, of, limit)).map(line);
  if (status) return section(`${status}, newest first`, await newest(status));
  const waiting: string[] = [];
  for await (const order of shopOrders.toDecide(shopId))
    waiting.push(line(order), ...mattersOf(order).map((matter) => `  ${matterText(matter, order.code)}`));
  return [...section('Waiting for you', waiting), ...section('Paid, newest first', await newest('PAID'))];
};

/** All a shop may want to know of one order. */
export const showOrder = async (tools: OrderTools, code: string, shop?: string): Promise<string[]> =>
  describe(await find(tools, code, shop));

const describe = (order: Order): string[] => [
  `Order ${order.code} of ${order.shopId}: ${shopStatus(order)}`,
  `Placed ${moment(order.createdAt)}`,
  ...billLines(order),
  ...customerLines(order),
  '',
  ...paymentNumbers(order).flatMap((n) => paymentLines(order, n)),
  ...mattersOf(order).map((matter) => matterText(matter, order.code)),
];

const REFUSED: Record<Extract<Resolved, { ok: false }>['reason'], (code: string) => string> = {
  nothingToAccept: (code) =>
    `No payment of order ${code} waits to be accepted. An order is paid when Paystack says so; nobody can mark one paid.`,
  nothingToRefund: (code) =>
    `No payment of order ${code} waits for a decision, so nothing is given back. To give back the money of an order ` +
    "that is paid and in order, use Paystack's dashboard; the order will show it.",
  ambiguous: (code) =>
    `Several payments of order ${code} wait: say which one with --payment N. See them with show ${code}.`,
  testMoney: (code) => `The payment of order ${code} is test money, which is worth nothing: it cannot be accepted.`,
};

/** Writes a person's decision down; Paystack is asked for refunds by the next sweep. @throws a sentence when refused */
export const resolveOrder = async (
  tools: OrderTools,
  code: string,
  decision: Decision,
  { shop, payment }: { shop?: string; payment?: number } = {},
): Promise<string[]> => {
  const found = await find(tools, code, shop);
  let written: Order | undefined;
  const resolved = await changeOrder(tools, found, (current) => {
    // The answer to our own write was lost, and this is what it has left.
    if (written && isDeepStrictEqual(current, orderSchema.parse({ ...written, version: written.version + 1 }))) return;
    const decided = resolve(current, decision, payment, tools.now());
    if (!decided.ok) throw new Error(REFUSED[decided.reason](current.code));
    written = decided.order;
    return written;
  });
  const done =
    decision === 'accept'
      ? `Accepted: order ${resolved.code} is paid.`
      : 'Written down: Paystack is asked to give it back within five minutes. It takes the banks up to 10 working days.';
  return [`${done} The customer is told within minutes.`, '', ...describe(resolved)];
};
