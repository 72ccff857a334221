import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createHandler as createConsumer } from '../../../functions/on-payment-confirmed/handler.ts';
import { createHandler as createWebhook } from '../../../functions/paystack-webhook/handler.ts';
import { createHandler as createSweep } from '../../../functions/sweep/handler.ts';
import type { TableParts } from '../../../shared/dynamo.ts';
import { createEngine, type EngineParts } from '../../../shared/engine.ts';
import type { OrderEvent } from '../../../shared/events.ts';
import type { LogFields, LogLevel } from '../../../shared/log.ts';
import { dynamoOrderCodes } from '../../../shared/order-codes.ts';
import { dynamoOrders } from '../../../shared/orders.ts';
import { signatureOf } from '../../../shared/paystack/signature.ts';
import { dynamoResumeCodes } from '../../../shared/resume-codes.ts';
import { dynamoSessions } from '../../../shared/sessions.ts';
import { dynamoShops } from '../../../shared/shops.ts';
import { createFakePaystack } from '../../../shared/testing/fake-paystack.ts';
import { httpEvent, lambdaContext } from '../../../shared/testing/http-event.ts';
import { testShop } from '../../../shared/testing/test-shop.ts';
import { RULES } from '../../rules.ts';

export const PREFIX = 'try';
export const START = 1_767_225_600; // 2026-01-01T00:00:00Z
const KEY = 'sk_test_faults';

export type Clock = { now: number };
/** What a test puts in the place of the real parts. */
export type Change = (parts: EngineParts, table: TableParts) => Partial<EngineParts>;
export type LogLine = { level: LogLevel; event: string } & LogFields;
type Options = { clock: Clock; expirySeconds?: number; change?: Change };

/**
 * The real engine, handlers and repositories around one shop on a real table; Paystack, bus and clock are stand-ins. An
 * event waits in `events` until somebody delivers it.
 */
export const openTableShop = async (table: TableParts, { clock, expirySeconds = 24 * 3600, change }: Options) => {
  let made = 0;
  const paystack = createFakePaystack(() => clock.now);
  const events: OrderEvent[] = [];
  const lines: LogLine[] = [];
  const shops = dynamoShops(table);
  await shops.write(testShop);
  const real: EngineParts = {
    sessions: dynamoSessions(table),
    resumeCodes: dynamoResumeCodes(table),
    orderCodes: dynamoOrderCodes(table),
    orders: dynamoOrders(table),
    shops,
    paystack: paystack.port,
    bus: { publish: async (event) => void events.push(event) },
    mode: 'test',
    prefix: PREFIX,
    now: table.now,
    random: table.random,
    wait: table.wait,
    log: (level, event, fields) => void lines.push({ level, event, ...fields }),
    ids: {
      orderId: () => `01${String(++made).padStart(24, '0')}`,
      orderCode: () => `B2B-T${String(++made).padStart(4, '0')}`,
      resumeCode: () => `TRY7-${String(++made).padStart(4, '0')}`,
      owner: () => `owner-${++made}`,
    },
    expirySeconds,
    callbackUrl: (shopId) => `https://shop.example/${shopId}`,
    email: ({ orderId }) => `order-${orderId}@example.com`,
  };
  const parts: EngineParts = { ...real, ...change?.(real, table) };
  const webhook = createWebhook({ ...parts, keys: async () => [KEY] });
  const consumer = createConsumer(parts);
  const sweep = createSweep(parts);

  /** An event of Paystack's, signed. @throws when it must come again */
  const post = async (event: string, data: object): Promise<void> => {
    const body = JSON.stringify({ event, data });
    const headers = { 'x-paystack-signature': signatureOf(Buffer.from(body), KEY) };
    const request = httpEvent('POST /api/webhooks/paystack', { body, headers });
    const { statusCode } = await webhook(request, lambdaContext);
    if (statusCode !== 200) throw new Error(`The webhook answered ${statusCode}`);
  };

  return {
    parts,
    paystack,
    events,
    /** What was logged. */
    lines,
    engine: createEngine(parts),
    post,
    /** charge.success for a payment as Paystack knows it. */
    charge: async (reference: string): Promise<void> => {
      const facts = paystack.factsOf(reference);
      if (!facts) throw new Error(`Paystack knows no ${reference}`);
      const { requestedAmount, paidAt, ...rest } = facts;
      await post('charge.success', { ...rest, reference, requested_amount: requestedAmount, paid_at: paidAt });
    },
    /** The bus takes an event to the chat's consumer, where the rules say so. */
    consume: async ({ type, detail }: OrderEvent): Promise<void> => {
      const isFor = RULES.some(
        ({ to, pattern }) => to === 'onPaymentConfirmed' && pattern['detail-type'].includes(type),
      );
      if (isFor) await consumer({ id: 'event', detail });
    },
    sweep: async () => sweep({ id: 'sweep' }),
  };
};
export type TableShop = Awaited<ReturnType<typeof openTableShop>>;

/** Every item there is, as it is now. */
export const everyItem = async ({ client, tableName }: TableParts): Promise<Record<string, unknown>[]> => {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const scan = new ScanCommand({ TableName: tableName, ConsistentRead: true, ExclusiveStartKey });
    const { Items = [], LastEvaluatedKey } = await client.send(scan);
    items.push(...Items);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
};
