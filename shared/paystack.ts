import * as z from 'zod';
import type { PaymentFacts } from './ordering/order.ts';
import { readTransaction } from './paystack-facts.ts';
import { CHECKOUT_ORIGIN, PAYSTACK_ORIGIN } from './paystack-urls.ts';

/** Paystack has answered by then or the outcome is unknown. */
const TIMEOUT_MILLISECONDS = 8_000;
/** What customers in West Africa pay with, card last but not least. */
const CHANNELS = ['bank_transfer', 'card', 'ussd', 'bank', 'mobile_money'];

export type PaymentRequest = {
  reference: string;
  /** Whole subunits of `currency`. */
  amount: number;
  currency: string;
  email: string;
  /** Shown to the customer at Paystack instead of the e-mail address. */
  label: string;
  callbackUrl: string;
  subaccount?: string;
  metadata: { deviceId: string; orderId: string; shopId: string };
};

/** `unknown` is not a failure: Paystack may have done what it was asked, and the answer was lost. */
export type Initialised =
  | { type: 'opened'; url: string }
  | { type: 'duplicate' | 'rateLimited' | 'unknown' }
  | { type: 'refused'; code: string };
export type Verified =
  | { type: 'found'; facts: PaymentFacts }
  | { type: 'notFound' }
  /** `why`: a word for the log. */
  | { type: 'unknown'; why: string };

export type Paystack = {
  initialise(request: PaymentRequest): Promise<Initialised>;
  verify(reference: string): Promise<Verified>;
};

type Settings = {
  /** Paystack's API, or the local stand-in's. */
  baseUrl: string;
  secretKey: () => Promise<string>;
  fetch?: typeof fetch;
};

const answerSchema = z.object({
  status: z.boolean(),
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  data: z.unknown().optional(),
});
const linkSchema = z.object({ authorization_url: z.url() });

type Answer = z.infer<typeof answerSchema> & { httpStatus: number };

export const createPaystack = ({ baseUrl, secretKey, fetch: send = fetch }: Settings): Paystack => {
  /** Undefined when there was no answer, or none that Paystack's API gives. */
  const call = async (path: string, body?: unknown): Promise<Answer | undefined> => {
    const authorization = `Bearer ${await secretKey()}`;
    try {
      const response = await send(new URL(path, baseUrl), {
        method: body ? 'POST' : 'GET',
        headers: { authorization, 'content-type': 'application/json' },
        body: body ? JSON.stringify(body) : undefined,
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      const answer = answerSchema.safeParse(await response.json());
      return answer.success ? { ...answer.data, httpStatus: response.status } : undefined;
    } catch {
      return undefined;
    }
  };

  /** A link anywhere else would hand the customer to a stranger. */
  const linkOrigin = new URL(baseUrl).origin === PAYSTACK_ORIGIN ? CHECKOUT_ORIGIN : new URL(baseUrl).origin;

  return {
    async initialise({ reference, amount, currency, email, label, callbackUrl, subaccount, metadata }) {
      const answer = await call('/transaction/initialize', {
        reference,
        amount,
        currency,
        email,
        label,
        callback_url: callbackUrl,
        channels: CHANNELS,
        subaccount,
        metadata: { ...metadata, cancel_action: callbackUrl },
      });
      if (!answer || answer.httpStatus >= 500) return { type: 'unknown' };
      if (answer.status) {
        const link = linkSchema.safeParse(answer.data);
        if (!link.success) return { type: 'unknown' };
        const url = link.data.authorization_url;
        return new URL(url).origin === linkOrigin ? { type: 'opened', url } : { type: 'refused', code: 'foreign_link' };
      }
      if (isDuplicate(answer)) return { type: 'duplicate' };
      if (answer.httpStatus === 429 || answer.code === 'rate_limited') return { type: 'rateLimited' };
      return { type: 'refused', code: answer.code ?? `http_${answer.httpStatus}` };
    },

    async verify(reference) {
      const answer = await call(`/transaction/verify/${encodeURIComponent(reference)}`);
      if (!answer) return { type: 'unknown', why: 'no answer' };
      if (isNotFound(answer)) return { type: 'notFound' };
      if (!answer.status) return { type: 'unknown', why: `http ${answer.httpStatus} ${answer.code ?? ''}`.trim() };
      const transaction = readTransaction(answer.data);
      // An answer about another reference must never settle this one.
      if (transaction?.reference !== reference) return { type: 'unknown', why: 'unreadable answer' };
      return { type: 'found', facts: transaction.facts };
    },
  };
};

/** The documents disagree on 404 or 400, so the sentence decides; "Merchant not found" is something else. */
const isNotFound = ({ status, httpStatus, message }: Answer): boolean =>
  !status && (httpStatus === 404 || httpStatus === 400) && /transaction reference not found/i.test(message);

/** Newer answers carry a code, older ones only the sentence (API reference, "Errors"). */
const isDuplicate = ({ code, message }: Answer): boolean =>
  code === 'duplicate_reference' || /duplicate transaction reference/i.test(message);
