import fc from 'fast-check';
import type { Ask } from './ask.ts';
import { type Body, bodies, texts } from './bodies.ts';
import { more, without } from './chat-asks.ts';
import { KEYS } from './keys.ts';
import { MARK, words } from './words.ts';

const REFERENCES = [
  'woocommerce-77',
  'try-01ARZ3NDEKTSV4RRFFQ69G5FAV-1',
  'try-',
  '',
  null,
  7,
  { $ne: null },
  MARK,
  '\ud800',
];
const EVENTS = [
  'charge.success',
  'refund.processed',
  'refund.failed',
  'charge.dispute.create',
  'transfer.success',
  '__proto__',
  '',
];
const AMOUNTS = [270_000, '270000', -1, 1e21, '1e5', null, [], 1.5, Number.MAX_SAFE_INTEGER + 2];

const events = fc
  .record({
    event: fc.constantFrom(...EVENTS),
    data: fc.oneof(
      fc.record({
        reference: fc.constantFrom(...REFERENCES),
        transaction_reference: fc.constantFrom(...REFERENCES),
        status: fc.constantFrom('success', 'failed', 7),
        amount: fc.constantFrom(...AMOUNTS),
        currency: fc.constantFrom('NGN', '', null, MARK),
        domain: fc.constantFrom('test', 'live', 3),
        id: fc.constantFrom(1, '1', null, 2 ** 60),
        metadata: fc.oneof(fc.jsonValue(), fc.json(), words),
      }),
      fc.jsonValue(),
    ),
  })
  .map((event) => ({ kind: 'text' as const, text: JSON.stringify(event) }));

const DEEP = ['['.repeat(100_000), '{"a":'.repeat(40_000), `{"event":"charge.success","data":${'['.repeat(60_000)}`];
const eventBodies: fc.Arbitrary<Body> = fc.oneof(
  { weight: 6, arbitrary: events },
  { weight: 3, arbitrary: bodies },
  { weight: 1, arbitrary: texts.map((text) => ({ kind: 'text' as const, text })) },
  { weight: 1, arbitrary: fc.constantFrom(...DEEP).map((text) => ({ kind: 'text' as const, text })) },
);

const signatures = fc.oneof(
  fc.constantFrom('', '0'.repeat(128), 'z'.repeat(128), MARK, 'a'.repeat(1_000_000), '\ud800', '0'.repeat(127)),
  words,
);

/** Anything at all for the webhook; a third of it signed, since only then is it read. */
export const webhookAsks: fc.Arbitrary<Ask> = fc
  .record({
    body: eventBodies,
    key: fc.constantFrom(undefined, undefined, undefined, 'sk_test_forged', KEYS.current, KEYS.previous),
    signature: signatures,
    others: more,
    without,
  })
  .map(({ body, key, signature, others, without: missing }) => ({
    door: 'webhook',
    route: 'POST /api/webhooks/paystack',
    shopId: undefined,
    headers: { ...others, 'x-paystack-signature': signature },
    query: undefined,
    body,
    key,
    without: missing,
  }));
