import fc from 'fast-check';

/** Stands in nearly everything that is sent. It comes back to nobody but who said it, and in no line of the log. */
export const MARK = 'zxq';

const COMMANDS = [
  'hi',
  'menu',
  '1',
  '2 x 2',
  '1 x 3',
  'more',
  'back',
  '97',
  '98',
  '99',
  'status',
  '0',
  'yes',
  'no',
  'clear',
  '00',
  '3',
  'reorder 1',
  'resume',
  'resume TRY7-0004',
  'forget me',
  'details',
  'français',
  'english',
  '2 jollof rice and a coke',
  `note no ${MARK} please`,
  `a plate of ${MARK} and one suya`,
];

const ODD = [
  `${MARK}\ud800`,
  `\udc00\ud800 ${MARK}`,
  `${MARK}\u202e\u2066\u0000\u0007\u001b[2J`,
  '\ufdfa'.repeat(1000),
  '\uff19\uff19',
  '\uff11 \uff58 \uff12',
  MARK.repeat(333),
  ' '.repeat(1000),
  `${'.'.repeat(999)}x`,
  '9'.repeat(1000),
  '1'.padEnd(1001, '1'),
  `1 x ${'9'.repeat(30)}`,
  '1,000,000 x 1.000',
  '-0',
  '1e308',
  '\u200d'.repeat(500),
  `<script>alert("${MARK}")</script>`,
  `<img src=x onerror=${MARK}>`,
  `\${jndi:ldap://${MARK}}`,
  `'; DROP TABLE ${MARK}; --`,
  `\r\nSet-Cookie: ${MARK}=1`,
  `remove ${'9'.repeat(20)}`,
  '__proto__',
  'constructor',
  '\u0130\u0131\u00df\u1e9e',
];

/** Half of a pair of letters alone, too: JSON can say it, and no text encoding can. */
const anyUnit = fc.nat(0xff_ff).map((unit) => String.fromCharCode(unit));

/** What somebody might type, and what nobody would. */
export const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...COMMANDS) },
  { weight: 4, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text} ${MARK}`),
  fc.string({ unit: anyUnit, maxLength: 60 }).map((text) => `${MARK}${text}`),
);

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const uuidOf = (version: string, variant: string) =>
  fc
    .tuple(hex(8), hex(4), hex(3), hex(3), hex(12))
    .map(([a, b, c, d, e]) => `${a}-${b}-${version}${c}-${variant}${d}-${e}`);

/** Few enough that sessions are met again. */
const DEVICES = [1, 2, 3, 4, 5, 6].map((n) => `3f2b8c1a-1111-4222-8333-44445555666${n}`);

export const uuids: fc.Arbitrary<string> = fc.oneof(uuidOf('4', '8'), uuidOf('4', 'b'));

/** Device ids as a browser makes them. */
export const devices: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...DEVICES) },
  { weight: 1, arbitrary: fc.constantFrom(...DEVICES).map((id) => id.toUpperCase()) },
  { weight: 1, arbitrary: uuids },
);

/** What is no device id, however much it looks like one. */
export const wrongDevices: fc.Arbitrary<string> = fc.oneof(
  uuidOf('1', 'a').map((id) => id.toUpperCase()),
  uuidOf('7', '9'),
  uuidOf('4', 'c'),
  fc.tuple(devices, devices).map(([one, other]) => `${one}, ${other}`),
  fc.tuple(devices, devices).map(([one, other]) => `${one},${other}`),
  devices.map((id) => ` ${id}`),
  devices.map((id) => `{${id}}`),
  devices.map((id) => `${id}\r\nx-injected: ${MARK}`),
  devices.map((id) => `${id}\u0000`),
  devices.map((id) => id.replaceAll('-', '')),
  devices.map((id) => id.replace('3', '\uff13')),
  fc.constantFrom('', 'me', 'null', 'undefined', '__proto__', MARK, `${MARK}`.repeat(20_000), '0'.repeat(36)),
);
