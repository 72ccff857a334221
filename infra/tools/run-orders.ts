import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { TableParts } from '../../shared/dynamo.ts';
import { dynamoOrders } from '../../shared/orders.ts';
import { dynamoShopOrders } from '../../shared/shop-orders.ts';
import { dynamoShops } from '../../shared/shops.ts';
import { DATA_FOLDER } from '../local/data-folder.ts';
import { listOrders, type OrderTools, resolveOrder, showOrder } from './order-commands.ts';
import { tableFor } from './table-for.ts';

export const HELP = `npm run orders -- list                          what waits for a decision, and the newest paid orders
npm run orders -- list --status PENDING         the newest orders of one status
npm run orders -- show CODE                     one order: what was paid, when, by which reference, what became of it
npm run orders -- resolve CODE accept           takes a payment that came late or does not match
npm run orders -- resolve CODE refund           gives back what came late, does not match, or came twice

  --shop ID       one shop's orders alone
  --limit N       how many of the newest (20)
  --payment N     which payment, where an order has several
  --table NAME    a deployed table, with your AWS credentials and region; without it, what npm start runs here
  --data DIR      where npm start was given that --data

An order is paid when Paystack says so. No command marks one paid.`;

const OPTIONS = {
  shop: { type: 'string' },
  status: { type: 'string' },
  limit: { type: 'string', default: '20' },
  payment: { type: 'string' },
  table: { type: 'string' },
  data: { type: 'string', default: DATA_FOLDER },
} as const;

const count = z.coerce.number('--limit and --payment take whole numbers from 1').int().min(1).max(1000);
const decisionSchema = z.enum(['accept', 'refund'], 'A decision is accept or refund.');

const toolsFor = (table: TableParts): OrderTools => ({
  ...table,
  orders: dynamoOrders(table),
  shopOrders: dynamoShopOrders(table),
  shops: dynamoShops(table),
});

/** What came of a command, as the shell wants to know it. */
export type Ran = { lines: string[]; exitCode: 0 | 1 | 2 };

type Values = ReturnType<typeof parse>['values'];
const parse = (words: string[]) => parseArgs({ args: words, allowPositionals: true, options: OPTIONS });

/** Undefined when that is no command there is. */
const perform = (tools: OrderTools, words: string[], values: Values): Promise<string[]> | undefined => {
  const [command, code, decision] = words;
  if (command === 'list' && !code) return listOrders(tools, { ...values, limit: count.parse(values.limit) });
  if (command === 'show' && code && !decision) return showOrder(tools, code, values.shop);
  if (command !== 'resolve' || !code || !decision) return undefined;
  const payment = values.payment === undefined ? undefined : count.parse(values.payment);
  return resolveOrder(tools, code, decisionSchema.parse(decision), { shop: values.shop, payment });
};

const run = async (words: string[]): Promise<string[] | undefined> => {
  const { positionals, values } = parse(words);
  if (!['list', 'show', 'resolve'].includes(positionals[0] ?? '')) return undefined;
  const table = tableFor(values.table, values.data);
  try {
    return await perform(toolsFor(table), positionals, values);
  } finally {
    table.client.destroy();
  }
};

const sentenceOf = (error: unknown): string => {
  if (error instanceof z.ZodError) return error.issues.map(({ message }) => message).join(' ');
  return error instanceof Error ? error.message : String(error);
};

/** Runs one command line; what is wrong with it is told in a sentence. */
export const runOrders = async (words: string[]): Promise<Ran> => {
  try {
    const lines = await run(words);
    return { lines: lines ?? [HELP], exitCode: lines || words.length === 0 ? 0 : 2 };
  } catch (error) {
    return { lines: [sentenceOf(error)], exitCode: 1 };
  }
};
