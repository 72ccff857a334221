import fc from 'fast-check';
import { type Body, bodies } from './bodies.ts';
import { accepts, contentTypes } from './chat-asks.ts';
import { KEYS } from './keys.ts';
import { devices, MARK, words, wrongDevices } from './words.ts';

/** A request as it goes over the line, described; `key` signs the body for the webhook. */
export type Wire = {
  method: string;
  target: string;
  headers: readonly (readonly [string, string])[];
  body: Body;
  framing: 'length' | 'chunked' | 'longer' | 'shorter' | 'both' | 'twice' | 'negative' | 'badChunk' | 'none';
  key?: string;
};

const SHOP = '/api/shops/test-kitchen';
const ODD_TARGETS = [
  `/api/shops/test%2Dkitchen/menu`,
  '/api/shops/test-kitchen%2Fmenu',
  '/api/shops/..%2f..%2fetc%2fpasswd/menu',
  '/api/shops/../shops/test-kitchen/menu',
  '/api/shops/%00/menu',
  '/api/shops/%E0%A4%A/session',
  '/api/shops/%/menu',
  '/api/shops/%ED%A0%80/menu',
  '/api/shops/caf\u00e9/menu',
  '/api/shops/\ud83d\ude00/session',
  `/api/shops/${MARK}%0d%0aset-cookie:${MARK}/menu`,
  `/api/shops/__proto__/menu`,
  `/api/shops//menu`,
  `/api//shops/test-kitchen/menu`,
  `//${MARK}.example/api/shops/test-kitchen/menu`,
  `http://${MARK}.example/api/shops/test-kitchen/menu`,
  `http://[${MARK}/api/shops/test-kitchen/menu`,
  '/api/shops/test-kitchen/menu/',
  '/API/shops/test-kitchen/menu',
  '/api/shops/test-kitchen/menu;v=1',
  '/api/shops/test-kitchen/menu#x',
  '/api/webhooks/paystack/',
  `/api/${MARK}`,
  '/api',
  '/',
  '*',
  '',
  '/api\\shops\\test-kitchen\\menu',
  `/api/shops/${'a'.repeat(20_000)}/menu`,
] as const;

const QUERIES = [
  ...['', '?', '?since=1', '?since=1&since=2', '?since[]=1', '?since=%E0%A4%A', `?returned=true&${MARK}=${MARK}`],
  ...[
    `?${'a=b&'.repeat(2_000)}`,
    '?__proto__=1&constructor=2',
    '?since=\u0000',
    '?%00=%00',
    '?since=1;returned=true',
    '?=&=&&',
  ],
];

type Way = { method: string; path: string };
const ways = (weight: number, method: string, path: string) => ({
  weight,
  arbitrary: fc.constant<Way>({ method, path }),
});

const STRANGE_METHODS = [
  ...['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'PURGE', 'M-SEARCH'],
  ...['get', 'Post', 'FOO', '', 'GET\u0000', 'G\u00cbT', MARK.toUpperCase(), 'A'.repeat(5_000)],
];
const paths = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TARGETS) },
  { weight: 1, arbitrary: fc.webPath().map((path) => `/api/shops${path}`) },
  { weight: 1, arbitrary: fc.constantFrom(`${SHOP}/messages`, `${SHOP}/menu`, '/api/webhooks/paystack') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('/test-kitchen', '/test-kitchen/orders/b2bt0004', `/${MARK}`, `${SHOP}/orders/b2bt0004`),
  },
);
const strange = fc.record({ method: fc.constantFrom('GET', 'POST', 'GET', 'POST', ...STRANGE_METHODS), path: paths });

const targets: fc.Arbitrary<Way> = fc.oneof(
  ways(12, 'POST', `${SHOP}/messages`),
  ways(3, 'GET', `${SHOP}/session`),
  ways(1, 'GET', `${SHOP}/menu`),
  ways(5, 'POST', '/api/webhooks/paystack'),
  { weight: 7, arbitrary: strange },
);
const queries = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...QUERIES));

const line = (name: string, values: fc.Arbitrary<string>) => values.map((value) => [name, value] as const);
const host = fc.oneof(
  { weight: 12, arbitrary: line('Host', fc.constant('127.0.0.1')) },
  line(
    'Host',
    fc.constantFrom('', MARK, `${MARK}.example:99999`, 'a b', '[', 'localhost/../', '\u00e9', '%00', '127.0.0.1, x'),
  ),
);
const ODD_LINES = [
  ['Expect', '100-continue'],
  ['Expect', MARK],
  ['Upgrade', 'websocket'],
  ['X-Forwarded-Host', `${MARK}.example`],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Content-Encoding', 'gzip'],
  ['Content-Encoding', MARK],
  ['X-Injected', `a\r\n\r\nGET /api/${MARK} HTTP/1.1\r\nHost: x\r\n\r\n`],
  ['X-Folded', `a\r\n b`],
  ['X-Nul', '\u0000'],
  ['X Space', 'a'],
  ['', 'no name'],
  ['X-Long', MARK.repeat(30_000)],
  ['__proto__', MARK],
  ['constructor', MARK],
  ['X-Paystack-Signature', '0'.repeat(128)],
  ['X-Paystack-Signature', MARK],
] as const;

const headers = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: host.map((one) => [one]) }, fc.tuple(host, host), fc.constant([])),
    fc.oneof(
      { weight: 8, arbitrary: line('X-Device-Id', devices).map((one) => [one]) },
      { weight: 1, arbitrary: fc.tuple(line('x-device-id', devices), line('X-DEVICE-ID', devices)) },
      { weight: 2, arbitrary: line('X-Device-Id', wrongDevices).map((one) => [one]) },
      { weight: 1, arbitrary: fc.constant([]) },
    ),
    fc.tuple(line('Content-Type', contentTypes), line('Accept', accepts)),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(fc.constantFrom(...ODD_LINES), { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(line('X-Words', words), { maxLength: 40 }) },
    ),
  )
  .map((parts): (readonly [string, string])[] => parts.flat());

const framings = fc.oneof(
  { weight: 12, arbitrary: fc.constant('length' as const) },
  { weight: 3, arbitrary: fc.constant('chunked' as const) },
  fc.constantFrom('longer', 'shorter', 'both', 'twice', 'negative', 'badChunk', 'none'),
);

export const wires: fc.Arbitrary<Wire> = fc
  .tuple(
    targets,
    queries,
    headers,
    bodies,
    framings,
    fc.constantFrom(undefined, undefined, 'sk_test_forged', KEYS.current),
  )
  .map(([{ method, path }, query, given, body, framing, key]) => ({
    method,
    target: `${path}${query}`,
    headers: given,
    body,
    framing,
    key,
  }));

/**
 * Whatever else is odd about it, it has an end, and so it must have an answer. A server that has heard enough of a long
 * one hangs up, and what it said may be lost with the line.
 */
export const isWhole = ({ method, framing, body }: Wire): boolean =>
  method !== 'CONNECT' && body.kind !== 'huge' && (framing === 'length' || framing === 'chunked');
