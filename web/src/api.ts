import type { ChatAnswer, ChatRequest, ErrorAnswer } from '../../shared/chat-api.ts';
import { isAlike } from './alike.ts';
import type { Clock } from './clock.ts';
import { DEVICE_HEADER } from './device.ts';
import type { Unsent } from './outbox.ts';
import { parseJson } from './parse-json.ts';

/** The newest session version that this page has heard of, and the newest one whose notices it will not forget. */
export type Seen = { heard: number; kept: number };

/** Which question it was, counted from 1, and the newest session version that the page had heard of. */
export type Question = { asked: number; since: number };

/**
 * What became of a question to the server. `refused` is final; `failed` may work when it is sent again. `isForeign`:
 * something on the way refused it for a reason of its own, and may do so for ever.
 */
export type Outcome =
  | { type: 'answer'; answer: ChatAnswer; question: Question }
  | { type: 'refused'; message: string }
  | { type: 'failed'; isForeign?: true };

export type Api = {
  send: (message: Unsent, seen: Seen) => Promise<Outcome>;
  /** Asks where things stand. `returned` makes the server ask Paystack about the order that waits. */
  session: (seen: Seen, returned: boolean) => Promise<Outcome>;
};

export type Connection = { fetch: typeof fetch; clock: Clock; shopId: string; deviceId: string };

/** Longer than the server may take with Paystack; after it, nobody knows whether the message arrived. */
const TIMEOUT_MS = 20_000;
/** Timeout and too many requests: the only refusals that pass by themselves. */
const PASSING = [408, 429];

// A hotel's login page answers 200 to everything, so an answer is looked at before it is believed.
const ANSWER = { version: 0, replies: [{}], notices: [{}], shop: {} };
const isAnswer = (body: unknown): body is ChatAnswer => isAlike(body, ANSWER);

const ERROR = { error: { code: '', message: '' } };
export const isError = (body: unknown): body is ErrorAnswer => isAlike(body, ERROR);

const outcomeOf = (status: number, body: unknown, question: Question): Outcome => {
  if (status === 200 && isAnswer(body)) return { type: 'answer', answer: body, question };
  const isRefusal = status >= 400 && status < 500 && !PASSING.includes(status);
  if (!isRefusal) return { type: 'failed' };
  return isError(body) ? { type: 'refused', message: body.error.message } : { type: 'failed', isForeign: true };
};

const sessionQuery = ({ kept }: Seen, returned: boolean): string =>
  [kept > 0 && `since=${kept}`, returned && 'returned=true'].filter(Boolean).join('&');

/** What came back, whatever it is; undefined where nothing came, or too late. */
export type Answered = { status: number; body: unknown } | undefined;
export type Ask = (path: string, request?: RequestInit) => Promise<Answered>;

/** Asks the server about this shop, as this device. */
export const createAsk =
  ({ fetch, clock, shopId, deviceId }: Connection): Ask =>
  async (path, request = {}) => {
    const abort = new AbortController();
    const stopWaiting = clock.after(TIMEOUT_MS, () => abort.abort());
    const headers = { [DEVICE_HEADER]: deviceId, 'content-type': 'application/json' };
    try {
      const url = `/api/shops/${shopId}/${path}`;
      const response = await fetch(url, { ...request, headers, signal: abort.signal, cache: 'no-store' });
      return { status: response.status, body: parseJson(await response.text()) };
    } catch {
      return undefined;
    } finally {
      stopWaiting();
    }
  };

export const createApi = (connection: Connection): Api => {
  const ask = createAsk(connection);
  let questions = 0;
  const question = async (path: string, { heard }: Seen, request?: RequestInit): Promise<Outcome> => {
    questions += 1;
    const asked = { asked: questions, since: heard };
    const answered = await ask(path, request);
    return answered ? outcomeOf(answered.status, answered.body, asked) : { type: 'failed' };
  };
  return {
    send: ({ messageId, text }, seen) => {
      const body: ChatRequest = { messageId, text, seenVersion: seen.kept };
      return question('messages', seen, { method: 'POST', body: JSON.stringify(body) });
    },
    session: (seen, returned) => question(`session?${sessionQuery(seen, returned)}`, seen),
  };
};
