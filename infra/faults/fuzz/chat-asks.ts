import fc from 'fast-check';
import type { HttpEvent } from '../../../shared/http.ts';
import { type Ask, MESSAGES } from './ask.ts';
import { bodies } from './bodies.ts';
import { devices, MARK, words, wrongDevices } from './words.ts';

const ORDER = 'GET /api/shops/{shopId}/orders/{code}';
const ORDER_PAGE = 'GET /{shopId}/orders/{code}';
const ROUTES = ['GET /api/shops/{shopId}/session', 'GET /api/shops/{shopId}/menu'];
const PAGES = ['GET /', 'GET /{shopId}', 'GET /api/shops/{shopId}/manifest'];

const SHOPS = [
  'nowhere',
  '',
  '../test-kitchen',
  'Test-Kitchen',
  'test-kitchen\u0000',
  'test-kitchen\n',
  '__proto__',
  MARK,
];
const shopIds = fc.oneof(
  { weight: 14, arbitrary: fc.constant('test-kitchen') },
  { weight: 1, arbitrary: fc.constantFrom(undefined, ...SHOPS, 'constructor', 'a'.repeat(41), 'caf\u00e9', '%2e%2e') },
);

const JSON_TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/vnd.api+json',
];
const OTHER_TYPES = ['text/plain', '', 'text/json', 'application/jsonx', 'multipart/form-data; boundary=x', MARK];
export const contentTypes = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...JSON_TYPES) },
  { weight: 1, arbitrary: fc.constantFrom(...OTHER_TYPES, 'application/x-www-form-urlencoded') },
);
export const accepts = fc.constantFrom(
  '*/*',
  'application/json',
  'text/plain',
  'text/plain;q=0',
  `text/html, ${MARK}`,
  '',
);

const device = fc.oneof(
  { weight: 24, arbitrary: devices.map((id) => ({ 'x-device-id': id })) },
  { weight: 2, arbitrary: wrongDevices.map((id) => ({ 'x-device-id': id })) },
  { weight: 1, arbitrary: devices.map((id) => ({ 'X-Device-Id': id })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

/** Headers besides those that matter. */
export const more = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), words, { maxKeys: 4 }) },
  { weight: 1, arbitrary: words.map((text) => ({ 'user-agent': text, cookie: text, 'x-forwarded-for': text })) },
);

const headers = fc
  .tuple(more, device, contentTypes, accepts)
  .map(([others, who, type, accept]) => ({ ...others, 'content-type': type, accept, ...who }));

const NUMBERS = ['0', '7', '-1', '1.5', '1e3', '1e999', 'NaN', 'Infinity', '0x10', '9007199254740993', '', ' ', MARK];
const queries = fc.oneof(
  fc.constant(undefined),
  fc.record(
    { since: fc.constantFrom(...NUMBERS), returned: fc.constantFrom('true', 'false', 'TRUE', '1', MARK) },
    { requiredKeys: [] },
  ),
  fc.dictionary(fc.string({ maxLength: 12 }), words, { maxKeys: 5 }),
);

/** What the HTTP API leaves out where there is nothing to say, and what no handler of ours has any business with. */
const OPTIONAL = [
  'body',
  'queryStringParameters',
  'pathParameters',
  'rawQueryString',
  'rawPath',
  'cookies',
  'version',
] as const;
export const without = fc.oneof(
  { weight: 6, arbitrary: fc.constant<(keyof HttpEvent)[]>([]) },
  {
    weight: 1,
    arbitrary: fc.subarray<keyof HttpEvent>([...OPTIONAL, 'isBase64Encoded', 'stageVariables', 'requestContext']),
  },
);

const codes = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => `b2b-t${String(n).padStart(4, '0')}`) },
  words,
);
const routes: fc.Arbitrary<Pick<Ask, 'route' | 'code'>> = fc.oneof(
  { weight: 10, arbitrary: fc.constant({ route: MESSAGES }) },
  { weight: 2, arbitrary: fc.constantFrom(...ROUTES).map((route) => ({ route })) },
  { weight: 1, arbitrary: fc.constantFrom(...PAGES).map((route) => ({ route })) },
  { weight: 1, arbitrary: fc.record({ route: fc.constantFrom(ORDER, ORDER_PAGE), code: codes }) },
);

/** Anything at all for the chat, about half of it as it should be. */
export const chatAsks: fc.Arbitrary<Ask> = fc
  .record({
    door: fc.constant('chat' as const),
    asked: routes,
    shopId: shopIds,
    headers,
    query: queries,
    body: bodies,
    without,
  })
  .map(({ asked, ...ask }) => ({ ...ask, ...asked }));
