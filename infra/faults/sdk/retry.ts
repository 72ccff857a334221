import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';

/** As often as the SDK itself tries a call to DynamoDB. */
export const TRIES = 4;

const token = (count: number) => ({ getRetryCount: () => count, getRetryDelay: () => 0 });

/** Decides as the SDK's own strategy does what is worth another try, and how often; only nobody waits in between. */
export const withoutWaiting: Pick<DynamoDBClientConfig, 'maxAttempts' | 'retryStrategy'> = {
  maxAttempts: TRIES,
  retryStrategy: {
    acquireInitialRetryToken: async () => token(0),
    refreshRetryTokenForRetry: async (before, { errorType }) => {
      const tried = before.getRetryCount() + 1;
      if (tried >= TRIES || (errorType !== 'TRANSIENT' && errorType !== 'THROTTLING'))
        throw new Error('No further try');
      return token(tried);
    },
    recordSuccess: () => undefined,
  },
};
