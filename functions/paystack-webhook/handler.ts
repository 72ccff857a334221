import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import * as z from 'zod';
import { errorAnswer, type HttpEvent, type HttpResult, json, rawBody } from '../../shared/http.ts';
import { describeError, inRequest } from '../../shared/log.ts';
import { readReference } from '../../shared/ordering/reference.ts';
import type { PaymentParts } from '../../shared/payments/parts.ts';
import { settlePayment } from '../../shared/payments/settle-payment.ts';
import { readTransaction, type Transaction } from '../../shared/paystack-facts.ts';
import { isSigned } from '../../shared/paystack-signature.ts';

/** Paystack's events are a few KB; nothing longer is even hashed. */
const MAX_BODY_BYTES = 256 * 1024;

const eventSchema = z.object({ event: z.string(), data: z.unknown() });

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
  const transaction = readCharge(body);
  if (typeof transaction === 'string') {
    parts.log('info', 'webhook.ignored', { outcome: transaction });
    return received(transaction);
  }
  return settle(parts, transaction);
};

/** The payment a signed event tells of, or why it is none of ours to settle. */
const readCharge = (body: Buffer): Transaction | 'unreadable' | 'other event' => {
  const parsed = eventSchema.safeParse(parseJson(body));
  if (!parsed.success) return 'unreadable';
  if (parsed.data.event !== 'charge.success') return 'other event';
  return readTransaction(parsed.data.data) ?? 'unreadable';
};

const parseJson = (body: Buffer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const settle = async (parts: WebhookParts, { reference, facts }: Transaction): Promise<HttpResult> => {
  const ours = readReference(parts.prefix, reference);
  if (!ours) {
    parts.log('info', 'webhook.ignored', { outcome: "another system's reference" });
    return received("another system's reference");
  }
  const order = await parts.orders.get(ours.orderId);
  if (!order) {
    // Money came in for an order that is not there (yet): it is kept, and Paystack is asked to come again.
    await parts.orders.keepUnmatched(reference, facts);
    parts.log('error', 'webhook.unmatched', { reference, orderId: ours.orderId, httpStatus: 500 });
    return errorAnswer(500, 'our_fault', 'No such order is known yet. Please send this event again.');
  }
  const { outcome } = await settlePayment(parts, order, ours.n, facts);
  return received(outcome);
};
