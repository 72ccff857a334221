import { isAlike } from './alike.ts';
import { EMPTY, type Transcript } from './transcript.ts';

// Samples of what the page draws, and would stumble over if it were not there.
const SUMMARY = { code: '', status: '', total: 0, currency: '', placedAt: 0 };
const BILL = {
  lines: [{ line: 0, name: '', quantity: 0, amount: 0 }],
  subtotal: 0,
  fees: [{ name: '', amount: 0 }],
  total: 0,
  currency: '',
};
/** Of something that tells an order. */
export const ORDER = { order: { ...BILL, ...SUMMARY } };
const DISH = { dishId: '', number: 0, name: '', price: 0 };
const MESSAGE = { id: '', text: '' };
const ANSWER = { from: '', id: '', state: '', reply: { kind: '', text: '', choices: [{ label: '', send: '' }] } };
const TRANSCRIPT = { ...EMPTY, entries: [{}], told: [''] };

/** What comes with a reply. A kind that is not known is a newer server's, and drawn as its sentence. */
const BODIES = new Map<unknown, object>([
  ['menu', { menu: { dishes: [DISH] }, currency: '' }],
  ['cart', { cart: BILL }],
  ['invoice', ORDER],
  ['order', ORDER],
  ['history', { orders: [SUMMARY] }],
]);

const isReply = (reply: { kind: unknown }) => isAlike(reply, BODIES.get(reply.kind) ?? {});

const isEntry = (entry: Transcript['entries'][number]): boolean =>
  entry.from === 'customer' ? isAlike(entry, MESSAGE) : isAlike(entry, ANSWER) && isReply(entry.reply);

const isLikeTranscript = (value: unknown): value is Transcript => isAlike(value, TRANSCRIPT);

/** Whether all that a browser kept of a chat is there. The server takes no version but a whole number. */
export const isTranscript = (value: unknown): value is Transcript =>
  isLikeTranscript(value) &&
  value.schema === EMPTY.schema &&
  Number.isSafeInteger(value.seenVersion) &&
  value.seenVersion >= 0 &&
  value.entries.every(isEntry);
