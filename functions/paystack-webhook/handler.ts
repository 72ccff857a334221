import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import * as z from 'zod';
import { errorAnswer, type HttpEvent, type HttpResult, json, rawBody } from '../../shared/http.ts';
import { describeError, inRequest, type LogFields } from '../../shared/log.ts';
import { readReference } from '../../shared/ordering/reference.ts';
import type { PaymentParts } from '../../shared/payments/parts.ts';
import { settlePayment } from '../../shared/payments/settle-payment.ts';
import { readReferenceOf, readTransaction } from '../../shared/paystack-facts.ts';
import { isSigned } from '../../shared/paystack-signature.ts';

/** Paystack's events are a few KB; nothing longer is even hashed. */
const MAX_BODY_BYTES = 256 * 1024;

const eventSchema = z.object({ event: z.string(), data: z.unknown().optional() });

type WebhookParts = PaymentParts & { keys: () => Promise<readonly string[]> };

const received = (outcome: string): HttpResult => json(200, { received: outcome });

/**
 * Paystack tells of a payment. The signature is over the raw bytes, so there is no body parser here. The answer depends
 * on the order's write alone: 200 once the payment is in it, 500 so that Paystack sends it again where it is not.
 */
export const createHandler = (parts: WebhookParts) => {
  const fallbackMessage = JSON.stringify({ error: { code: 'our_fault', message: 'Please send this event again.' } });
  return middy<HttpEvent, HttpResult>()
    .use(
      httpErrorHandler({
        fallbackMessage,
        logger: (error) => parts.log('error', 'webhook.failed', { error: describeError(error) }),
      }),
    )
    .handler((event, { awsRequestId }) => inRequest(awsRequestId, () => receive(parts, event)));
};

const receive = async (parts: WebhookParts, event: HttpEvent): Promise<HttpResult> => {
  const body = rawBody(event);
  if (body.length > MAX_BODY_BYTES) return errorAnswer(413, 'too_long', 'This event is too long.');
  if (!isSigned(body, event.headers['x-paystack-signature'], await parts.keys())) {
    parts.log('warn', 'webhook.unsigned', { httpStatus: 401 });
    return errorAnswer(401, 'bad_request', 'This event is not signed by Paystack.');
  }
  const charge = readCharge(body);
  if (!charge) {
    parts.log('info', 'webhook.ignored', { outcome: 'not a charge' });
    return received('not a charge');
  }
  return settle(parts, charge);
};

/** The data of an event that tells of a payment; undefined for any other. */
const readCharge = (body: Buffer): { data: unknown } | undefined => {
  const parsed = eventSchema.safeParse(parseJson(body));
  return parsed.success && parsed.data.event === 'charge.success' ? { data: parsed.data.data } : undefined;
};

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const settle = async (parts: WebhookParts, { data }: { data: unknown }): Promise<HttpResult> => {
  const reference = readReferenceOf(data);
  const ours = reference === undefined ? undefined : readReference(parts.prefix, reference);
  if (reference !== undefined && !ours) {
    parts.log('info', 'webhook.ignored', { outcome: "another system's reference" });
    return received("another system's reference");
  }
  const transaction = readTransaction(data);
  if (!ours || !transaction) return comeAgain(parts, 'a payment that cannot be read', { reference });
  const order = await parts.orders.get(ours.orderId);
  if (!order) {
    await parts.orders.keepUnmatched(transaction.reference, transaction.facts);
    return comeAgain(parts, 'a payment for an order that is not there', { reference, orderId: ours.orderId });
  }
  const { outcome } = await settlePayment(parts, order, ours.n, transaction.facts);
  return received(outcome);
};

/** Money came in that could not be taken in: somebody is alarmed, and Paystack is asked to send it again. */
const comeAgain = (parts: WebhookParts, outcome: string, fields: LogFields): HttpResult => {
  parts.log('error', 'webhook.unmatched', { ...fields, outcome, httpStatus: 500 });
  return errorAnswer(500, 'our_fault', 'This payment could not be taken in yet. Please send this event again.');
};
