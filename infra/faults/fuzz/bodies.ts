import fc from 'fast-check';
import { MARK, uuids, words } from './words.ts';

/** A body as it is described, not as it is: ten megabytes have no place in a failure's report. */
export type Body =
  | { kind: 'none' }
  | { kind: 'text'; text: string }
  /** Handed over as base64, right or wrong. */
  | { kind: 'base64'; text: string }
  | { kind: 'huge'; before: string; fill: string; bytes: number; base64: boolean };

/** Some ids come twice, with other words: a browser gone wrong. */
const messageIds = fc.oneof(
  { weight: 9, arbitrary: uuids },
  {
    weight: 1,
    arbitrary: fc.constantFrom('6f2b8c1a-1111-4222-8333-000000000001', '6f2b8c1a-1111-4222-8333-000000000002'),
  },
);
const message = fc.record({
  messageId: messageIds,
  text: words,
  seenVersion: fc.option(fc.nat(9), { nil: undefined }),
});

const sound = message.map((said) => JSON.stringify(said));

const ODD_VALUES = [null, 7, -1, 1.5, 2 ** 53, true, [], {}, [MARK], { text: MARK }, '', 'x', '\ud800', '0'.repeat(36)];
const odd = fc.constantFrom(...ODD_VALUES);

/** One field that is missing or of another kind. */
const spoilt = fc
  .tuple(message, fc.constantFrom('messageId', 'text', 'seenVersion'), fc.option(odd, { nil: undefined }))
  .map(([said, field, value]) => JSON.stringify({ ...said, [field]: value }));

const inside = (said: string, added: string) => `${said.slice(0, -1)},${added}}`;

/** What a parser might stumble over, or be led astray by. */
const twisted = fc
  .tuple(
    sound,
    fc.constantFrom<(said: string) => string>(
      (said) => inside(said, '"__proto__":{"polluted":true}'),
      (said) => inside(said, '"constructor":{"prototype":{"polluted":true}}'),
      (said) => inside(said, '"\\u005f_proto__":{"polluted":true}'),
      (said) => inside(said, '"nested":{"__proto__":{"polluted":true}}'),
      (said) => inside(said, `"text":"${MARK}"`),
      (said) => inside(said, '"messageId":"one","messageId":null'),
      (said) => inside(said, '"seenVersion":1e999'),
      (said) => inside(said, '"seenVersion":99999999999999999999999999'),
      (said) => inside(said, '"seenVersion":-0'),
      (said) => inside(said, `"deep":${'['.repeat(1_500)}${']'.repeat(1_500)}`),
      (said) => inside(said, `"deep":${'{"a":'.repeat(500)}1${'}'.repeat(500)}`),
      (said) => said.slice(0, -2),
      (said) => `${said}${said}`,
      (said) => `\ufeff${said}`,
      (said) => `${said}\u0000`,
      (said) => said.replaceAll('"', "'"),
      (said) => said.replace('{', '{/* */'),
      (said) => said.replace('text', '\\u0074ext'),
      (said) => `[${said}]`,
      (said) => JSON.stringify(said),
      (said) => said.padEnd(4_096),
      (said) => said.padEnd(4_097),
    ),
  )
  .map(([said, twist]) => twist(said));

const scraps = fc.oneof(
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }).map((text) => `${MARK}${text}`),
  fc.constantFrom('', '{', '[', 'null', '0', '-', '"', '""', '[]', '{}', 'NaN', '1e999', '\u0000', '['.repeat(4_000)),
);

export const texts: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: sound },
  { weight: 3, arbitrary: twisted },
  { weight: 2, arbitrary: spoilt },
  { weight: 2, arbitrary: scraps },
);

const base64 = fc.oneof(
  texts.map((text) => Buffer.from(text).toString('base64')),
  texts.map((text) => Buffer.from(text).toString('base64url')),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64')),
  fc.constantFrom('%%%', '=', 'e30', 'e30=\n', 'e30==={', '\u0000', '\ud800', 'zz\u{1f600}zz', 'A'.repeat(4_097)),
  texts,
);

const MEGABYTES = 1024 * 1024;
const SIZES = [4_097, 5_000, 262_144, 262_145, MEGABYTES, 10 * MEGABYTES];

const huge = fc.record({
  kind: fc.constant('huge' as const),
  before: fc.constantFrom('', '{"text":"', '[', `${MARK} `),
  fill: fc.constantFrom('a', ' ', '[', '\\ud800', '\u00e9', '{"a":'),
  bytes: fc.constantFrom(...SIZES),
  base64: fc.boolean(),
});

export const bodies: fc.Arbitrary<Body> = fc.oneof(
  { weight: 60, arbitrary: texts.map((text) => ({ kind: 'text' as const, text })) },
  { weight: 12, arbitrary: base64.map((text) => ({ kind: 'base64' as const, text })) },
  { weight: 4, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 3, arbitrary: huge },
);

/** The body as the HTTP API hands it over. */
export const handedOver = (body: Body): { body?: string; isBase64Encoded: boolean } => {
  if (body.kind === 'none') return { isBase64Encoded: false };
  if (body.kind !== 'huge') return { body: body.text, isBase64Encoded: body.kind === 'base64' };
  const bytes = bytesOf(body);
  return { body: bytes.toString(body.base64 ? 'base64' : 'utf8'), isBase64Encoded: body.base64 };
};

/** The body as it goes over the line. */
export const bytesOf = (body: Body): Buffer => {
  switch (body.kind) {
    case 'none':
      return Buffer.alloc(0);
    case 'text':
      return Buffer.from(body.text);
    case 'base64':
      return Buffer.from(body.text, 'base64');
    case 'huge':
      return Buffer.concat([Buffer.from(body.before), Buffer.alloc(body.bytes, body.fill)]);
  }
};
