import { createPaystack } from '../paystack/client.ts';

/** `body` is sent as JSON, or as it is when it is a text; 'silence' is no answer at all. */
type Given = { status?: number; body: unknown } | 'silence';

/** The real client in front of a Paystack that gives these answers, one after another, and the last for ever. */
export const answeringPaystack = (answers: readonly Given[], baseUrl = 'https://api.paystack.co') => {
  const calls: { url: URL; init: RequestInit | undefined }[] = [];
  const paystack = createPaystack({
    baseUrl,
    secretKey: async () => 'sk_test_x',
    fetch: async (url, init) => {
      const given = answers[Math.min(calls.length, answers.length - 1)];
      calls.push({ url: new URL(String(url)), init });
      if (!given || given === 'silence') throw new TypeError('fetch failed');
      const { status = 200, body } = given;
      return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
    },
  });
  return {
    paystack,
    calls,
    /** What was asked: the path, and the query without the sizes. */
    asked: () => calls.map(({ url }) => `${url.pathname} ${url.searchParams}`),
    /** The body of the first call. */
    sent: (): unknown => JSON.parse(String(calls[0]?.init?.body)),
  };
};
