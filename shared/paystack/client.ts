import * as z from 'zod';
import type { PaymentFacts } from '../ordering/order.ts';
import { type Answer, type CallSettings, createCall, isRateLimited, whyOf } from './call.ts';
import { readTransaction } from './facts.ts';
import { listTransactions, type TransactionsFound, type TransactionsQuery } from './list.ts';
import type { TransactionNames } from './refund-facts.ts';
import { createRefund, listRefunds, type Refunded, type RefundsFound } from './refunds.ts';
import { CHECKOUT_ORIGIN, PAYSTACK_ORIGIN } from './urls.ts';

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
  /** `transactionId`: Paystack's own, digits as text. */
  | { type: 'found'; transactionId: string; facts: PaymentFacts }
  | { type: 'notFound' }
  /** `why`: a word for the log. */
  | { type: 'unknown'; why: string };

/** Paystack as we use it. Nothing is repeated by it: whoever asks decides whether that is safe. */
export type Paystack = {
  initialise(request: PaymentRequest): Promise<Initialised>;
  verify(reference: string): Promise<Verified>;
  /** All refunds of one transaction, those made in Paystack's dashboard too. */
  refundsOf(transaction: TransactionNames): Promise<RefundsFound>;
  /**
   * Gives the whole payment back. There is no idempotency: after `unknown`, `refundsOf` tells whether it was done.
   * @param request.note what the dashboard shows beside the refund
   */
  refund(request: { reference: string; note: string }): Promise<Refunded>;
  /** A page of the transactions made between two times. */
  transactions(query: TransactionsQuery): Promise<TransactionsFound>;
};

const linkSchema = z.object({ authorization_url: z.url() });

export const createPaystack = (settings: CallSettings): Paystack => {
  const call = createCall(settings);
  const origin = new URL(settings.baseUrl).origin;
  /** A link anywhere else would hand the customer to a stranger. */
  const linkOrigin = origin === PAYSTACK_ORIGIN ? CHECKOUT_ORIGIN : origin;

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
      if (isRateLimited(answer)) return { type: 'rateLimited' };
      return { type: 'refused', code: answer.code ?? `http_${answer.httpStatus}` };
    },

    async verify(reference) {
      const answer = await call(`/transaction/verify/${encodeURIComponent(reference)}`);
      if (answer && isNotFound(answer)) return { type: 'notFound' };
      if (!answer?.status) return { type: 'unknown', why: whyOf(answer) };
      const transaction = readTransaction(answer.data);
      // An answer about another reference must never settle this one.
      if (transaction?.reference !== reference) return { type: 'unknown', why: 'unreadable answer' };
      return { type: 'found', transactionId: transaction.transactionId, facts: transaction.facts };
    },

    refundsOf: (names) => listRefunds(call, names),
    refund: ({ reference, note }) => createRefund(call, reference, note),
    transactions: (query) => listTransactions(call, query),
  };
};

/** The documents disagree on 404 or 400, so the sentence decides; "Merchant not found" is something else. */
const isNotFound = ({ status, httpStatus, message }: Answer): boolean =>
  !status && (httpStatus === 404 || httpStatus === 400) && /transaction reference not found/i.test(message);

/** Newer answers carry a code, older ones only the sentence (API reference, "Errors"). */
const isDuplicate = ({ code, message }: Answer): boolean =>
  code === 'duplicate_reference' || /duplicate transaction reference/i.test(message);
