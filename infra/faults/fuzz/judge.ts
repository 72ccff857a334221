import { isPage } from '../../../functions/chat/page.ts';
import type { HttpEvent } from '../../../shared/http.ts';
import { type Answer, echoes, headerIn, misshapen } from './answer.ts';
import type { Door } from './ask.ts';
import { bytesIn, isHomeless, isMessage, isSigned, MAX_EVENT_BYTES, MAX_MESSAGE_BYTES, textIn } from './valid.ts';
import { MARK } from './words.ts';
import type { Work } from './work.ts';

/** One request, all that it has caused, and what came back. */
export type Case = {
  door: Door;
  event: Partial<HttpEvent>;
  /** Undefined where the handler threw, or gave no answer at all. */
  answer: Answer | undefined;
  work: Work;
  /** Uses of the table. */
  calls: number;
  lines: readonly string[];
  /** Writes of sessions and orders, and payments kept without an order. */
  stored: { writes: number; unmatched: number };
  /** The customer who is answered has said what a stranger would have sent. */
  isMarked: boolean;
};

/** A fault of one of four kinds, for the figures. */
export type Fault = { kind: 'serverErrors' | 'stored' | 'leaks' | 'others'; what: string };
const faultsOf = (kind: Fault['kind'], whats: readonly string[]): Fault[] => whats.map((what) => ({ kind, what }));

/** The most that one message may cost, whatever it says. In uses of the table, and in characters. */
const MAX_CALLS = 16;
const MAX_HASHED = 2_100;
/** A page is hashed as it is sent: all of it is ours. */
const PAGE_HASHED = 10_000;
/** A message is normalised to be understood as a command, and by turns to be read for dishes. */
const TIMES_NORMALISED = 9;
/** The names on the menu, which words are held against. */
const MENU_NORMALISED = 1_000;

const limitOf = (door: Door) => (door === 'chat' ? MAX_MESSAGE_BYTES : MAX_EVENT_BYTES);

const asksForPage = ({ routeKey = '' }: Partial<HttpEvent>): boolean => isPage({ routeKey });

const statusDue = ({ door, event }: Case): readonly number[] => {
  if (asksForPage(event)) return [200, 404];
  if (bytesIn(event).length > limitOf(door)) return [413];
  if (door === 'webhook') {
    if (!isSigned(event)) return [401];
    return isHomeless(event) ? [500] : [200];
  }
  if (isMessage(event)) return [200, 409];
  return event.routeKey?.startsWith('GET') ? [200, 400, 404] : [400, 404];
};

const answered = (one: Case): Fault[] => {
  const { answer, door } = one;
  if (!answer) return faultsOf('serverErrors', ['there is no answer']);
  const due = statusDue(one);
  const failed = answer.statusCode >= 500 && !due.includes(answer.statusCode);
  const odd = due.includes(answer.statusCode)
    ? []
    : [`answered with ${answer.statusCode}, and should be with ${due.join(' or ')}`];
  const unguarded = door === 'chat' && headerIn(answer, 'x-content-type-options') !== 'nosniff' ? ['no nosniff'] : [];
  return [
    ...faultsOf(failed ? 'serverErrors' : 'others', odd),
    ...faultsOf('others', [...misshapen(answer), ...unguarded]),
    ...faultsOf('leaks', echoes(answer, one.isMarked)),
  ];
};

const stored = ({ door, event, stored: { writes, unmatched } }: Case): Fault[] => {
  const mayWrite = door === 'chat' && isMessage(event);
  const mayKeep = door === 'webhook' && isSigned(event) && isHomeless(event);
  return faultsOf('stored', [
    ...(writes > 0 && !mayWrite ? ['something is stored that no message asked for'] : []),
    ...(unmatched > 0 && !mayKeep ? ['a payment is kept that Paystack has not told of'] : []),
  ]);
};

/** Short ones are met by chance. */
const SECRET_LENGTH = 12;
const PRIVATE = ['x-device-id', 'x-paystack-signature', 'cookie'];

const leaked = ({ event, lines }: Case): Fault[] => {
  const secrets = PRIVATE.map((name) => event.headers?.[name] ?? '')
    .flatMap((secret) => [secret, secret.slice(0, 36), secret.slice(-36)])
    .filter((secret) => secret.trim().length >= SECRET_LENGTH)
    .map((secret) => secret.toLowerCase());
  const said = lines.join('\n').toLowerCase();
  const found = [...secrets, MARK, 'sk_test_'].filter((secret) => said.includes(secret));
  return faultsOf(
    'leaks',
    found.map((secret) => `the log says "${secret.slice(0, 40)}"`),
  );
};

const within = (name: string, is: number, most: number): string[] =>
  is > most ? [`${name}: ${is}, and ${most} is the most`] : [];

const bounded = ({ door, event, work, calls }: Case): Fault[] => {
  const { length } = bytesIn(event);
  const tooLong = length > limitOf(door) && !asksForPage(event);
  const isRead = !tooLong && (door === 'chat' || isSigned(event));
  // Metadata may be JSON in a text of its own; a signature is tried with both keys.
  const parsed = isRead ? (door === 'chat' ? 1 : 2) * length : 0;
  const most = asksForPage(event) ? PAGE_HASHED : MAX_HASHED;
  const hashed = tooLong ? 0 : door === 'chat' ? most : 2 * length;
  return faultsOf('others', [
    ...within('characters parsed', work.parsed, parsed),
    ...within('bytes hashed', work.hashed, hashed),
    ...within('characters normalised', work.normalised, isRead && door === 'chat' ? normalisable(event) : 0),
    ...within('uses of the table', calls, isRead ? MAX_CALLS : 0),
  ]);
};

/** Some letters are normalised into many: what it has become counts. */
const normalisable = (event: Partial<HttpEvent>): number => {
  const text = textIn(event) ?? '';
  return MENU_NORMALISED + TIMES_NORMALISED * Math.max(text.length, text.normalize('NFKC').length);
};

const polluted = (): Fault[] => {
  const names: string[] = [];
  for (const name in {}) names.push(name);
  return faultsOf(
    'others',
    names.map((name) => `every object has "${name}" now`),
  );
};

/** Everything that a request should not have been able to do. */
export const judge = (one: Case): Fault[] => [
  ...answered(one),
  ...stored(one),
  ...leaked(one),
  ...bounded(one),
  ...polluted(),
];
