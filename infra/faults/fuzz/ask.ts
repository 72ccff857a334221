import type { HttpEvent } from '../../../shared/http.ts';
import { httpEvent } from '../../../shared/testing/http-event.ts';
import { type Body, bytesOf, handedOver } from './bodies.ts';
import { signatureFor } from './keys.ts';

export type Door = 'chat' | 'webhook';
/** A request as it is described, and short enough to be printed. */
export type Ask = {
  door: Door;
  route: string;
  shopId: string | undefined;
  /** Of an order; only where the route has one. */
  code?: string;
  headers: { readonly [name: string]: string };
  query: { readonly [name: string]: string } | undefined;
  body: Body;
  /** Whose key signed it; only at the webhook. */
  key?: string;
  /** Fields of the event that are not there. */
  without: readonly (keyof HttpEvent)[];
};

export const MESSAGES = 'POST /api/shops/{shopId}/messages';

/** The event that the HTTP API would make of it. */
export const eventOf = ({
  route,
  shopId,
  code,
  headers: given,
  query,
  body,
  key,
  without: missing,
}: Ask): Partial<HttpEvent> => {
  const signature = key === undefined ? {} : { 'x-paystack-signature': signatureFor(bytesOf(body), key) };
  const event = httpEvent(route, {
    pathParameters: shopId === undefined ? undefined : { shopId, ...(code !== undefined && { code }) },
    headers: { ...given, ...signature },
    queryStringParameters: query,
    ...handedOver(body),
  });
  return { ...event, ...Object.fromEntries(missing.map((name) => [name, undefined])) };
};
