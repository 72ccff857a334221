import { rawBody } from '../../../shared/http.ts';
import { answering, blindTo, forgetting, isTooLong, shownInstead, signedAnew } from './plant-tools.ts';
import { KEYS } from './post.ts';
import { reserialised } from './sign.ts';
import type { Plant } from './world.ts';

/** A fault, and what the bookkeeper says where it is there. */
type Planted = Plant & { found: RegExp };

export const PLANTED: { readonly [what: string]: Planted } = {
  'the currency is not looked at': {
    webhook: blindTo((data) => ({
      ...data,
      currency: typeof data['currency'] === 'string' ? 'NGN' : data['currency'],
    })),
    found: /should be .*currency/,
  },
  'the mode is not looked at': {
    webhook: blindTo((data) => ({ ...data, domain: typeof data['domain'] === 'string' ? 'test' : data['domain'] })),
    found: /should be .*mode/,
  },
  'any amount is enough': {
    webhook: blindTo((data, order) => ({
      ...data,
      amount: Math.max(Number(data['amount']), order?.total ?? 0),
      requested_amount: order?.total,
    })),
    found: /should be .*amount|answered with 200, and should be with 500/,
  },
  'whom the metadata names is not looked at': {
    webhook: blindTo(({ metadata: _, ...data }) => data),
    found: /should be .*metadata/,
  },
  'an amount in a text is refused': {
    webhook: answering(500, (data) => typeof data['amount'] === 'string' && /^\d{1,15}$/.test(data['amount'])),
    found: /answered with 500, and should be with 200/,
  },
  'the signature is held against a body that was parsed and written again': {
    webhook: shownInstead((event) =>
      isTooLong(event) ? event : { ...event, body: reserialised(rawBody(event).toString()), isBase64Encoded: false },
    ),
    found: /answered with (401, and should be with [25]00|200, and should be with 401)/,
  },
  'the key before this one is refused': { keys: [KEYS.current], found: /previous key.*answered with 401/s },
  'the case of the signature does not matter': {
    webhook: shownInstead((event) => ({
      ...event,
      headers: { 'x-paystack-signature': event.headers['x-paystack-signature']?.toLowerCase() },
    })),
    found: /answered with 200, and should be with 401/,
  },
  'what is too long is read all the same': {
    webhook: shownInstead((event) => (isTooLong(event) ? signedAnew(event, rawBody(event).toString().trim()) : event)),
    found: /should be with 413/,
  },
  'a payment that comes twice counts twice': {
    parts: ({ orders }) => ({
      orders: forgetting(orders, (order) =>
        order.status === 'PAID' ? { ...order, status: 'PENDING', paidRef: undefined, outbox: {} } : order,
      ),
    }),
    found: /nothing is new, and it is written|should be|should have heard/,
  },
  'a payment that comes late is thrown away': {
    webhook: answering(200, (_, order) => order?.status === 'CANCELLED' || order?.status === 'EXPIRED'),
    found: /should be .*(PAID_LATE|REVIEW|refunds|disputes)|answered with 200, and should be with 500/,
  },
  'a payment without an order is not kept': {
    parts: ({ orders }) => ({ orders: { ...orders, keepUnmatched: async () => undefined } }),
    found: /kept without an order/,
  },
  'what failed is answered as if it were done': {
    webhook: (real) => async (event) => {
      const answer = await real(event);
      return answer.statusCode === 500 ? { ...answer, statusCode: 200 } : answer;
    },
    found: /answered with 200, and should be with 500/,
  },
  'an older word on a refund takes back a newer one': {
    parts: ({ orders }) => ({ orders: forgetting(orders, (order) => ({ ...order, refunds: {} })) }),
    found: /should be .*refunds|nothing is new, and it is written/,
  },
  'a dispute is told as often as it is heard': {
    parts: ({ orders }) => ({ orders: forgetting(orders, (order) => ({ ...order, disputes: {} })) }),
    found: /disputes|nothing is new, and it is written/,
  },
  'an event is published twice': {
    parts: ({ bus }) => ({
      bus: {
        publish: async (event) => {
          await bus.publish(event);
          await bus.publish(event);
        },
      },
    }),
    found: /the bus heard/,
  },
  'Paystack is asked, and its answer is not taken in': {
    others: ({ paystack }) => ({
      paystack: {
        ...paystack,
        verify: async (reference) => {
          const verified = await paystack.verify(reference);
          return verified.type === 'found'
            ? { ...verified, facts: { ...verified.facts, status: 'abandoned' } }
            : verified;
        },
      },
    }),
    found: /should be/,
  },
  'an order is given up while Paystack cannot be asked': {
    others: ({ paystack }) => ({
      paystack: {
        ...paystack,
        verify: async (reference) => {
          const verified = await paystack.verify(reference);
          if (verified.type !== 'unknown') return verified;
          const facts = { status: 'abandoned', amount: 0, currency: 'NGN', domain: 'test', metadata: {} };
          return { type: 'found', transactionId: '1', facts };
        },
      },
    }),
    found: /should be .*PENDING/,
  },
};
