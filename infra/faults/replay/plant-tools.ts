import type { HttpEvent, HttpResult } from '../../../shared/http.ts';
import { rawBody } from '../../../shared/http.ts';
import type { Order } from '../../../shared/ordering/order.ts';
import type { Orders } from '../../../shared/orders.ts';
import { attemptOf } from './overhear.ts';
import { KEYS, MAX_BODY_BYTES } from './post.ts';
import { isGenuine, signedWith } from './sign.ts';
import type { Plant, Webhook } from './world.ts';

type Data = Record<string, unknown>;
type Change = (data: Data, order: Order | undefined) => Data;

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

export const isTooLong = (event: HttpEvent): boolean => rawBody(event).length > MAX_BODY_BYTES;

/** What a genuine event says; of any other, the fault that is planted must not change a thing. */
const dataIn = (event: HttpEvent): { event: unknown; data: Data } | undefined => {
  if (isTooLong(event)) return undefined;
  if (!isGenuine(rawBody(event), event.headers['x-paystack-signature'], Object.values(KEYS))) return undefined;
  try {
    const read: unknown = JSON.parse(rawBody(event).toString());
    return isData(read) && isData(read['data']) ? { event: read['event'], data: read['data'] } : undefined;
  } catch {
    return undefined;
  }
};

/** Another body, signed as if Paystack had sent it. */
export const signedAnew = (event: HttpEvent, text: string): HttpEvent => {
  const { signature } = signedWith(Buffer.from(text), KEYS.current);
  return { ...event, body: text, isBase64Encoded: false, headers: { 'x-paystack-signature': signature } };
};

/** A handler that does not look at something behaves like one that is shown what it would like to see. */
export const blindTo =
  (change: Change): Plant['webhook'] =>
  (real, { orders }) =>
  async (event) => {
    const read = dataIn(event);
    if (read?.event !== 'charge.success') return real(event);
    const { data } = read;
    const order = await orders.get(attemptOf(String(data['reference'])).orderId);
    return real(signedAnew(event, JSON.stringify({ event: read.event, data: change(data, order) })));
  };

/** A handler that answers by itself wherever `when` says so. */
export const answering =
  (statusCode: number, when: (data: Data, order: Order | undefined) => boolean): Plant['webhook'] =>
  (real, { orders }) =>
  async (event): Promise<HttpResult> => {
    const data = dataIn(event)?.data;
    const order = data && (await orders.get(attemptOf(String(data['reference'])).orderId));
    return data && when(data, order) ? { statusCode } : real(event);
  };

/** A handler that is shown another event than the one that came. */
export const shownInstead =
  (change: (event: HttpEvent) => HttpEvent): Plant['webhook'] =>
  (real: Webhook) =>
  (event) =>
    real(change(event));

/** Orders as a handler sees them that has forgotten something. */
export const forgetting = (orders: Orders, forget: (order: Order) => Order): Orders => ({
  ...orders,
  get: async (orderId) => {
    const order = await orders.get(orderId);
    return order && forget(order);
  },
});
