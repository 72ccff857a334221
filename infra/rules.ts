import type { FunctionName } from '../shared/config.ts';
import { EVENT_SOURCE } from '../shared/events.ts';
import type { EventType } from '../shared/ordering/order.ts';

/** An event pattern of exact values; EventBridge knows more, and neither side here needs more. */
export type EventPattern = { source: string[]; 'detail-type': EventType[] };
export type Rule = { name: string; pattern: EventPattern; to: FunctionName };

/** Who hears what. The stack's rules and the local bus are both built from this list. */
export const RULES: readonly Rule[] = [
  {
    // All that a customer must hear of. A cancellation is told by the very write that makes it.
    name: 'payment-confirmed',
    pattern: {
      source: [EVENT_SOURCE],
      'detail-type': [
        'PaymentConfirmed',
        'PaidLate',
        'SurplusPayment',
        'ReviewNeeded',
        'OrderExpired',
        'OrderResolved',
        'RefundChanged',
      ],
    },
    to: 'onPaymentConfirmed',
  },
  {
    // Money that came, that a person must decide about, or that was given back or is asked back.
    name: 'tell-shop',
    pattern: {
      source: [EVENT_SOURCE],
      'detail-type': [
        'PaymentConfirmed',
        'PaidLate',
        'SurplusPayment',
        'ReviewNeeded',
        'RefundChanged',
        'PaymentDisputed',
      ],
    },
    to: 'tellShop',
  },
];

/** Tries after the first that a consumer gets before the event goes to its failure queue (Lambda's own limit is 2). */
export const CONSUMER_RETRIES = 2;
