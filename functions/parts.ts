import { wait } from '../shared/backoff.ts';
import { eventBridgeBus } from '../shared/bus.ts';
import { createDocumentClient, type TableParts } from '../shared/dynamo.ts';
import { createLog } from '../shared/log.ts';
import { dynamoOrders } from '../shared/orders.ts';
import { createPaystackKeys, type KeySettings } from '../shared/paystack-keys.ts';
import { dynamoSessions } from '../shared/sessions.ts';

/** Epoch seconds, from the one clock the functions have. */
export const now = () => Math.floor(Date.now() / 1000);

/** The table and what reads and writes it, as every function needs them. */
export const tableParts = (fn: string, { TABLE_NAME }: { TABLE_NAME: string }) => {
  const table: TableParts = { client: createDocumentClient(), tableName: TABLE_NAME, random: Math.random, wait, now };
  return {
    table,
    random: Math.random,
    wait,
    now,
    log: createLog(fn),
    sessions: dynamoSessions(table),
    orders: dynamoOrders(table),
  };
};

/** The bus and the keys, for functions that settle payments. */
export const settlingParts = (env: KeySettings & { EVENT_BUS_NAME: string; PAYSTACK_REFERENCE_PREFIX: string }) => ({
  bus: eventBridgeBus(env.EVENT_BUS_NAME),
  keys: createPaystackKeys(env),
  mode: env.PAYSTACK_MODE,
  prefix: env.PAYSTACK_REFERENCE_PREFIX,
});
