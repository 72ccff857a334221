import { Stack } from 'aws-cdk-lib';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

type Props = { email?: string };

/**
 * Where shops, and whoever runs the stage, are told of payments and of what waits for a decision. It names orders and
 * amounts, so it is encrypted; only our own functions publish to it, and those may use the account's own SNS key.
 */
export const createNotifications = (scope: Construct, id: string, { email }: Props): Topic => {
  const topic = new Topic(scope, id, {
    // The sender's name on each e-mail, so that nobody takes a test stage's payment for money.
    displayName: Stack.of(scope).stackName,
    masterKey: Alias.fromAliasName(scope, `${id}Key`, 'alias/aws/sns'),
    enforceSSL: true,
  });
  if (email) topic.addSubscription(new EmailSubscription(email));
  return topic;
};
