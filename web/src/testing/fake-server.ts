import type { ChatAnswer, ErrorCode } from '../../../shared/chat-api.ts';
import { settle } from './fake-time.ts';

/** A request as it left the page, waiting for the test to decide what comes of it. */
export type Asked = {
  path: string;
  query: URLSearchParams;
  headers: Headers;
  /** The JSON that was posted. */
  body: { messageId?: string; text?: string; seenVersion?: number };
  answers: (answer: ChatAnswer) => Promise<void>;
  refuses: (status: number, message: string, code?: ErrorCode) => Promise<void>;
  /** Anything else that may come back: a proxy's page, a hotel's login. */
  says: (status: number, text: string) => Promise<void>;
  breaks: () => Promise<void>;
};

type Reaction = { resolve: (response: Response) => void; reject: (error: Error) => void };

const asked = (url: URL, init: RequestInit, { resolve, reject }: Reaction): Asked => {
  const says = (status: number, text: string) => {
    resolve(new Response(text, { status }));
    return settle();
  };
  return {
    path: url.pathname,
    query: url.searchParams,
    headers: new Headers(init.headers),
    body: JSON.parse(typeof init.body === 'string' ? init.body : '{}'),
    answers: (answer) => says(200, JSON.stringify(answer)),
    refuses: (status, message, code = 'bad_request') => says(status, JSON.stringify({ error: { code, message } })),
    says,
    breaks: () => {
      reject(new TypeError('Failed to fetch'));
      return settle();
    },
  };
};

/** A server that answers nothing by itself. */
export const fakeServer = () => {
  const requests: Asked[] = [];
  const of = (end: string) => requests.filter(({ path }) => path.endsWith(end));
  const fetchIt: typeof fetch = (input, init = {}) =>
    new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
      requests.push(asked(new URL(`${input}`, 'https://shop.example'), init, { resolve, reject }));
    });
  return {
    fetch: fetchIt,
    messages: () => of('/messages'),
    looks: () => of('/session'),
    orders: () => requests.filter(({ path }) => path.includes('/orders/')),
  };
};
