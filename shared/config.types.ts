import type { EnvironmentOf } from './config.ts';

/** What must never compile. The type check fails when one of these lines stops being an error. */

// @ts-expect-error a variable the stack forgets
export const forgotten: EnvironmentOf<'onPaymentConfirmed'> = {};

// @ts-expect-error a variable the function does not know
export const unknown: EnvironmentOf<'onPaymentConfirmed'> = { TABLE_NAME: 't', BUCKET_NAME: 'b' };

const webhook: EnvironmentOf<'paystackWebhook'> = {
  TABLE_NAME: 't',
  EVENT_BUS_NAME: 'b',
  PAYSTACK_MODE: 'test',
  PAYSTACK_REFERENCE_PREFIX: 'try',
  PAYSTACK_SECRET_PARAMETER: '/parameter',
};

// @ts-expect-error a secret itself in a deployed environment
export const leaked: EnvironmentOf<'paystackWebhook'> = { ...webhook, PAYSTACK_SECRET_KEY: 'sk_test_x' };
