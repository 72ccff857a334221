import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { answerFrom } from '../worker/answer-from.ts';
import { fakeCaches } from './fake-caches.ts';
import { settle } from './fake-time.ts';

const ORIGIN = 'https://shop.example';
export const SHELL = 'shell-new';

type Reply = Response | 'broken' | 'silent';

/** What the line brings for a path, and what was asked of it; it is broken where nothing is said. */
export const line = { replies: new Map<string, Reply>(), asked: [] as string[] };
export const brings = (path: string, body: string, status = 200) =>
  line.replies.set(path, new Response(body, { status }));

/** What the worker keeps. */
export let kept: ReturnType<typeof fakeCaches>;

/** Gives every test of the file that says so a worker that has kept nothing yet. */
export const useWorker = (): void => {
  beforeEach(() => {
    kept = fakeCaches();
    line.replies.clear();
    line.asked = [];
    vi.stubGlobal('caches', kept.storage);
    vi.stubGlobal('fetch', async (request: Request | string) => {
      const url = new URL(request instanceof Request ? request.url : request, ORIGIN);
      line.asked.push(`${url.pathname}${url.search}`);
      const reply = line.replies.get(url.pathname) ?? 'broken';
      if (reply === 'broken') throw new TypeError('Failed to fetch');
      return reply === 'silent' ? new Promise<Response>(() => undefined) : reply.clone();
    });
  });
  afterEach(() => vi.useRealTimers());
  afterAll(() => vi.unstubAllGlobals());
};

/** The worker’s answer to a request, once all is done that it did besides. */
export const ask = (path: string, { method = 'GET', navigates = false } = {}) => {
  const request = new Request(new URL(path, ORIGIN), { method });
  // Nobody but a browser can make such a request.
  if (navigates) Object.defineProperty(request, 'mode', { value: 'navigate' });
  const answer = answerFrom(request, {
    origin: ORIGIN,
    shell: SHELL,
    wait: (work) => void work.catch(() => undefined),
  });
  return {
    isLeft: answer === undefined,
    text: async () => {
      const text = await (await answer)?.text();
      await settle();
      return text;
    },
  };
};

/** The answer to a window that opens a page. */
export const open = (path: string) => ask(path, { navigates: true });
