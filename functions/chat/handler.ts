import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import httpSecurityHeaders from '@middy/http-security-headers';
import * as z from 'zod';
import { chatRequestSchema, DEVICE_HEADER } from '../../shared/chat-api.ts';
import type { Answered, Engine } from '../../shared/engine.ts';
import { errorAnswer, type HttpEvent, type HttpResult, json, rawBody } from '../../shared/http.ts';
import { describeError, inRequest, type Log } from '../../shared/log.ts';
import type { Customer } from '../../shared/ordering/session.ts';
import { shopIdSchema } from '../../shared/ordering/shop.ts';
import { WORDS } from '../../shared/ordering/words/words.ts';
import { wordsAccepted } from './language.ts';
import { plainText } from './plain-text.ts';
import { refusal } from './refusals.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** Longer than any order anyone types; checked before anything is parsed. */
const MAX_BODY_BYTES = 4096;
/** Seconds a browser or CloudFront may keep the menu. */
const MENU_SECONDS = 30;

const deviceSchema = z.uuidv4().toLowerCase();
const lookSchema = z.object({
  since: z.coerce.number().int().nonnegative().default(0),
  returned: z.enum(['true', 'false']).default('false'),
});

/** After the body parser, `body` is what the JSON said. */
type ParsedEvent = Omit<HttpEvent, 'body'> & { body?: unknown };

const wordsOf = ({ headers }: Pick<HttpEvent, 'headers'>) => wordsAccepted(headers['accept-language']);
const say = (event: Pick<HttpEvent, 'headers'>) => wordsOf(event).refused;

const parser = httpJsonBodyParser({ disableContentTypeError: true });

/** The conversation over HTTP: messages, the session, the menu, an order. */
export const createHandler = (engine: Engine, log: Log) =>
  middy<HttpEvent, HttpResult>()
    .use(httpSecurityHeaders(SECURITY_HEADERS))
    .use(
      httpErrorHandler({
        fallbackMessage: JSON.stringify({ error: { code: 'our_fault', message: WORDS.en.refused.ourFault } }),
        // Its own logger would print the customer's words.
        logger: (error) => log('error', 'chat.failed', { error: describeError(error) }),
      }),
    )
    .use({
      // Thrown, since an answer given here would go out without the headers that every answer has.
      before: ({ event }) => {
        if (rawBody(event).length > MAX_BODY_BYTES) throw new TooLong();
      },
      onError: (request) => {
        const { error } = request;
        if (error instanceof TooLong) request.response = errorAnswer(413, 'too_long', say(request.event).tooLong);
        // What the parser could not read is the sender's mistake, told in our words.
        else if (isClientError(error))
          request.response = errorAnswer(400, 'bad_request', say(request.event).badMessage);
      },
    })
    // Where there is no body, the parser would find fault with a GET.
    .use({ before: (request) => (request.event.body === undefined ? undefined : parser.before?.(request)) })
    .handler((event: ParsedEvent, { awsRequestId }) => inRequest(awsRequestId, () => route(engine, event)));

class TooLong extends Error {}

const isClientError = (error: unknown): boolean =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500;

const route = async (engine: Engine, event: ParsedEvent): Promise<HttpResult> => {
  const shopId = shopIdSchema.safeParse(event.pathParameters?.['shopId']);
  if (!shopId.success) return refusal('shopNotFound', wordsOf(event));
  if (event.routeKey.endsWith('/menu')) return menu(engine, shopId.data, event);
  const deviceId = deviceSchema.safeParse(event.headers[DEVICE_HEADER]);
  if (!deviceId.success) return errorAnswer(400, 'bad_device_id', say(event).noDevice);
  const customer = { deviceId: deviceId.data, shopId: shopId.data };
  if (event.routeKey.endsWith('/session')) return look(engine, customer, event);
  if (event.routeKey.endsWith('/orders/{code}')) return order(engine, customer, event);
  return hear(engine, customer, event);
};

const hear = async (engine: Engine, customer: Customer, event: ParsedEvent): Promise<HttpResult> => {
  const request = chatRequestSchema.safeParse(event.body);
  if (!request.success) {
    const long = request.error.issues.some(({ code, path }) => code === 'too_big' && path[0] === 'text');
    return long
      ? errorAnswer(400, 'too_long', say(event).tooLong)
      : errorAnswer(400, 'bad_request', say(event).badMessage);
  }
  return answer(await engine.hear(customer, request.data), event);
};

const look = async (engine: Engine, customer: Customer, event: ParsedEvent): Promise<HttpResult> => {
  const query = lookSchema.safeParse(event.queryStringParameters ?? {});
  if (!query.success) return errorAnswer(400, 'bad_request', say(event).badQuery);
  const { since, returned } = query.data;
  return answer(await engine.look(customer, { seenVersion: since, returned: returned === 'true' }), event);
};

const menu = async (engine: Engine, shopId: string, event: ParsedEvent): Promise<HttpResult> => {
  const found = await engine.menu(shopId);
  return found.ok
    ? json(200, found.answer, { 'cache-control': `public, max-age=${MENU_SECONDS}` })
    : refusal(found.reason, wordsOf(event));
};

const order = async (engine: Engine, customer: Customer, event: ParsedEvent): Promise<HttpResult> => {
  const found = await engine.order(customer, event.pathParameters?.['code'] ?? '');
  return found.ok ? json(200, found.answer) : refusal(found.reason, wordsOf(event));
};

/** Plain text for those who ask for it: a person with curl, or a channel that draws nothing. */
const answer = (answered: Answered, event: ParsedEvent): HttpResult => {
  if (!answered.ok) return refusal(answered.reason, wordsOf(event));
  return event.headers['accept']?.startsWith('text/plain') ? plainText(answered.answer) : json(200, answered.answer);
};
