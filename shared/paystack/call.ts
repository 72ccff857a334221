import * as z from 'zod';
import { parseJson } from './json.ts';

/** Paystack has answered by then or the outcome is unknown. */
const TIMEOUT_MILLISECONDS = 8_000;

export type CallSettings = {
  /** Paystack's API, or the local stand-in's. */
  baseUrl: string;
  secretKey: () => Promise<string>;
  fetch?: typeof fetch;
};

const answerSchema = z.object({
  /** Whether the call succeeded; says nothing about a payment. */
  status: z.boolean(),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
  meta: z.unknown().optional(),
});
export type Answer = z.infer<typeof answerSchema> & { httpStatus: number };

/** One question to Paystack, never repeated. Undefined when there was no answer, or none that Paystack's API gives. */
export type PaystackCall = (path: string, body?: unknown) => Promise<Answer | undefined>;

export const createCall = ({ baseUrl, secretKey, fetch: send = fetch }: CallSettings): PaystackCall => {
  return async (path, body) => {
    const authorization = `Bearer ${await secretKey()}`;
    try {
      const response = await send(new URL(path, baseUrl), {
        method: body ? 'POST' : 'GET',
        headers: { authorization, 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : undefined,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      const answer = answerSchema.safeParse(parseJson(await response.text()));
      return answer.success ? { ...answer.data, httpStatus: response.status } : undefined;
    } catch {
      return undefined;
    }
  };
};

export const isRateLimited = ({ httpStatus, code }: Answer): boolean => httpStatus === 429 || code === 'rate_limited';

/** Why an answer says nothing, in a word for the log. */
export const whyOf = (answer: Answer | undefined): string =>
  answer ? `http ${answer.httpStatus} ${answer.code ?? ''}`.trim() : 'no answer';
