import { eventBridgeBus } from '../shared/bus.ts';
import { tableParts } from '../shared/dynamo.ts';
import { createLog } from '../shared/log.ts';
import { dynamoOrders } from '../shared/orders.ts';
import { createPaystack } from '../shared/paystack/client.ts';
import { createPaystackKeys, type KeySettings, type PaystackKeys } from '../shared/paystack/keys.ts';
import { dynamoSessions } from '../shared/sessions.ts';

/** The table and what reads and writes it, as every function needs them. */
export const storeParts = (fn: string, { TABLE_NAME }: { TABLE_NAME: string }) => {
  const table = tableParts(TABLE_NAME);
  return { ...table, table, log: createLog(fn), sessions: dynamoSessions(table), orders: dynamoOrders(table) };
};

/** The bus and the keys, for functions that settle payments. */
export const settlingParts = (env: KeySettings & { EVENT_BUS_NAME: string; PAYSTACK_REFERENCE_PREFIX: string }) => ({
  bus: eventBridgeBus(env.EVENT_BUS_NAME),
  keys: createPaystackKeys(env),
  mode: env.PAYSTACK_MODE,
  prefix: env.PAYSTACK_REFERENCE_PREFIX,
});

/** Paystack itself, called with the key that is current at the time of each call. */
export const paystackFor = (env: { PAYSTACK_BASE_URL: string }, keys: PaystackKeys) =>
  createPaystack({ baseUrl: env.PAYSTACK_BASE_URL, secretKey: async () => (await keys())[0] });
