import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import { errorAnswer, type HttpEvent, type HttpResult, json, rawBody } from '../../shared/http.ts';
import { describeError, inRequest } from '../../shared/log.ts';
import type { PaymentParts } from '../../shared/payments/parts.ts';
import { type Taken, takeEvent } from '../../shared/payments/take-event.ts';
import { readEvent } from '../../shared/paystack/events.ts';
import { isSigned } from '../../shared/paystack/signature.ts';

/** Paystack's events are a few KB; nothing longer is even hashed. */
const MAX_BODY_BYTES = 256 * 1024;

type WebhookParts = PaymentParts & { keys: () => Promise<readonly string[]> };

const received = (outcome: string): HttpResult => json(200, { received: outcome });

/**
 * Paystack tells of a payment, a refund or a dispute. The signature is over the raw bytes, so there is no body parser
 * here. The answer depends on the order's write alone: 200 once the news is in it, 500 so that Paystack sends it again
 * where it is not.
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
  return answer(parts, await takeEvent(parts, readEvent(body)));
};

const answer = ({ log }: WebhookParts, taken: Taken): HttpResult => {
  const { type, ...fields } = taken;
  switch (type) {
    case 'taken':
      return received(taken.outcome);
    case 'ignored':
      log('info', 'webhook.ignored', fields);
      return received(taken.outcome);
    case 'strange':
      log('error', 'webhook.strange', fields);
      return received(taken.outcome);
    case 'comeAgain':
      log('error', 'webhook.unmatched', { ...fields, httpStatus: 500 });
      return errorAnswer(500, 'our_fault', 'This payment could not be taken in yet. Please send this event again.');
  }
};
