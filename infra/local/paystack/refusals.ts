/** An answer with `status: false`: what Paystack says, and what it advises. */
export type Refusal = { http: 400 | 401 | 404 | 429 | 500; message: string; code: string; nextStep: string };

/**
 * Messages from Paystack's list of API errors (openapi repository, errors/api-errors.json); codes from its API
 * reference where given (duplicate_reference, missing_params, rate_limited), else in the same manner.
 */
export const refusals = {
  noKey: {
    http: 401,
    message: 'No Authorization Header was found',
    code: 'missing_key',
    nextStep: 'Provide a valid secret key',
  },
  malformedKey: {
    http: 401,
    message: 'Format is Authorization Bearer [secret key]',
    code: 'invalid_key_format',
    nextStep: 'Send "Authorization: Bearer sk_test_…"',
  },
  wrongKey: {
    http: 401,
    message: 'Invalid key',
    code: 'invalid_Key',
    nextStep: 'Ensure that you provide the correct authorization key for the request',
  },
  notJson: {
    http: 400,
    message: 'Request body is not valid JSON',
    code: 'invalid_params',
    nextStep: 'Send a JSON object',
  },
  invalidParameter: {
    http: 400,
    message: 'Invalid parameter',
    code: 'invalid_params',
    nextStep: 'Check the type and the form of every parameter',
  },
  missingEmail: {
    http: 400,
    message: 'Email is not allowed to be empty',
    code: 'missing_params',
    nextStep: 'Provide all required params',
  },
  badEmail: {
    http: 400,
    message: 'Invalid Email Address Passed',
    code: 'invalid_params',
    nextStep: 'Use the format username@example.com',
  },
  badAmount: {
    http: 400,
    message: 'Invalid Amount Sent',
    code: 'invalid_amount',
    nextStep: 'Send a whole number of subunits, not below the minimum of the currency',
  },
  fractionalAmount: {
    http: 400,
    message: 'Amount must be an integer',
    code: 'invalid_amount',
    nextStep: 'Send a whole number of subunits',
  },
  badCurrency: {
    http: 400,
    message: 'Currency not supported by merchant',
    code: 'unsupported_currency',
    nextStep: 'Use a currency that is enabled for the integration',
  },
  badReference: {
    http: 400,
    message: 'Invalid character in transaction reference',
    code: 'invalid_reference',
    nextStep: 'Use letters, digits, "-", "." and "=" only',
  },
  duplicateReference: {
    http: 400,
    message: 'Duplicate Transaction Reference',
    code: 'duplicate_reference',
    nextStep: 'Use a unique reference for every transaction',
  },
  unknownReference: {
    http: 400,
    message: 'Transaction reference not found',
    code: 'transaction_not_found',
    nextStep: 'Pass the reference of a transaction that exists on this integration',
  },
  notPaid: {
    http: 400,
    message: 'Transaction has not been paid',
    code: 'transaction_not_refundable',
    nextStep: 'Only a successful transaction can be refunded',
  },
  fullyReversed: {
    http: 400,
    message: 'Transaction has been fully reversed',
    code: 'transaction_reversed',
    nextStep: 'Nothing is left to refund',
  },
  refundTooLarge: {
    http: 400,
    message: 'Refund amount cannot be more than transaction amount',
    code: 'invalid_amount',
    nextStep: 'Refund at most what was paid and not yet refunded',
  },
  deactivated: {
    http: 400,
    message: 'Integration has been deactivated',
    code: 'integration_deactivated',
    nextStep: 'Contact support',
  },
  rateLimited: {
    http: 429,
    message: 'Rate limit exceeded!',
    code: 'rate_limited',
    nextStep: 'Wait before you try again',
  },
  broken: { http: 500, message: 'An error occurred', code: 'unknown', nextStep: 'Try again later' },
  noRoute: {
    http: 404,
    message: 'The simulator has no such endpoint',
    code: 'not_found',
    nextStep: 'See the API reference',
  },
} as const satisfies Record<string, Refusal>;

/** The JSON body of a refusal (Paystack API reference: Errors). */
export const refusalBody = ({ http, message, code, nextStep }: Refusal) => {
  const type = http >= 500 ? 'api_error' : 'validation_error';
  return { status: false, message, meta: { nextStep }, type, code };
};
