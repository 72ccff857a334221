import type { ChatAnswer, ChatRequest, ErrorAnswer } from '../../shared/chat-api.ts';
import type { Clock } from './clock.ts';
import { DEVICE_HEADER } from './device.ts';

/** Which question it was, counted from 1, and the newest session version that it said was seen. */
export type Question = { asked: number; since: number };

/** What became of a question to the server. `refused` is final; `failed` may work when it is sent again. */
export type Outcome =
  | { type: 'answer'; answer: ChatAnswer; question: Question }
  | { type: 'refused'; message: string }
  | { type: 'failed'; message?: string };

export type Api = {
  send: (message: Pick<ChatRequest, 'messageId' | 'text'>, since: number) => Promise<Outcome>;
  /** Asks where things stand. `returned` makes the server ask Paystack about the order that waits. */
  session: (since: number, returned: boolean) => Promise<Outcome>;
};

type Connection = { fetch: typeof fetch; clock: Clock; shopId: string; deviceId: string };

/** Longer than the server may take with Paystack; after it, nobody knows whether the message arrived. */
const TIMEOUT_MS = 20_000;
/** Timeout and too many requests: the only refusals that pass by themselves. */
const PASSING = [408, 429];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

// A hotel's login page answers 200 to everything, so an answer is looked at before it is believed.
const isAnswer = (body: unknown): body is ChatAnswer =>
  isObject(body) &&
  'version' in body &&
  typeof body.version === 'number' &&
  'replies' in body &&
  Array.isArray(body.replies) &&
  'notices' in body &&
  Array.isArray(body.notices) &&
  'shop' in body;

const isError = (body: unknown): body is ErrorAnswer =>
  isObject(body) &&
  'error' in body &&
  isObject(body.error) &&
  'message' in body.error &&
  typeof body.error.message === 'string';

const outcomeOf = (status: number, body: unknown, question: Question): Outcome => {
  if (status === 200 && isAnswer(body)) return { type: 'answer', answer: body, question };
  if (!isError(body)) return { type: 'failed' };
  const { message } = body.error;
  const isFinal = status >= 400 && status < 500 && !PASSING.includes(status);
  return isFinal ? { type: 'refused', message } : { type: 'failed', message };
};

const sessionQuery = (since: number, returned: boolean): string => {
  const query = new URLSearchParams();
  if (since > 0) query.set('since', `${since}`);
  if (returned) query.set('returned', 'true');
  return `${query}` && `?${query}`;
};

export const createApi = ({ fetch, clock, shopId, deviceId }: Connection): Api => {
  let questions = 0;
  const ask = async (path: string, since: number, request: RequestInit = {}): Promise<Outcome> => {
    questions += 1;
    const question = { asked: questions, since };
    const abort = new AbortController();
    const stopWaiting = clock.after(TIMEOUT_MS, () => abort.abort());
    const headers = { [DEVICE_HEADER]: deviceId, 'content-type': 'application/json' };
    try {
      const url = `/api/shops/${shopId}/${path}`;
      const response = await fetch(url, { ...request, headers, signal: abort.signal, cache: 'no-store' });
      return outcomeOf(response.status, await response.json(), question);
    } catch {
      return { type: 'failed' };
    } finally {
      stopWaiting();
    }
  };
  return {
    send: (message, since) => {
      const body: ChatRequest = { ...message, ...(since > 0 && { seenVersion: since }) };
      return ask('messages', since, { method: 'POST', body: JSON.stringify(body) });
    },
    session: (since, returned) => ask(`session${sessionQuery(since, returned)}`, since),
  };
};
