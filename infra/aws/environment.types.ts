import type { EnvironmentOf } from '../../shared/config.ts';

/** What must never compile: the stack that forgets a variable, or sets one it should not. Never imported or run. */
type Webhook = EnvironmentOf<'paystackWebhook'>;
const complete: Webhook = {
  TABLE_NAME: 'table',
  EVENT_BUS_NAME: 'bus',
  PAYSTACK_MODE: 'test',
  PAYSTACK_SECRET_PARAMETER: '/where/the/key/is',
  PAYSTACK_REFERENCE_PREFIX: 'dev',
};
const { EVENT_BUS_NAME: _bus, ...withoutBus } = complete;
const { PAYSTACK_SECRET_PARAMETER: _parameter, ...withoutKey } = complete;

// @ts-expect-error a forgotten variable
export const forgotten: Webhook = withoutBus;

// @ts-expect-error the key's place is optional to the schema, since a laptop has the key itself; never to the stack
export const keyless: Webhook = withoutKey;

// @ts-expect-error a key in an environment is read by whoever may list functions
export const secret: Webhook = { ...complete, PAYSTACK_SECRET_KEY: 'never' };

// @ts-expect-error a deployed stage asks Paystack, and nobody in its place
export const elsewhere: Webhook = { ...complete, PAYSTACK_BASE_URL: 'https://elsewhere.test' };

// @ts-expect-error the consumer has no business with payments
export const tooMuch: EnvironmentOf<'onPaymentConfirmed'> = { TABLE_NAME: 'table', PAYSTACK_MODE: 'test' };

type Teller = EnvironmentOf<'tellShop'>;

// @ts-expect-error nor has who tells the shop of them
export const tooCurious: Teller = { TABLE_NAME: 'table', NOTIFICATION_TOPIC_ARN: 'arn', PAYSTACK_MODE: 'test' };

// @ts-expect-error and nobody can be told without knowing where
export const speechless: Teller = { TABLE_NAME: 'table' };

// @ts-expect-error the match of the day needs all that the webhook does, and where to report
export const unreported: EnvironmentOf<'reconcile'> = complete;

// @ts-expect-error the chat needs more than the webhook: where to send customers back to, for one
export const tooLittle: EnvironmentOf<'chat'> = complete;
