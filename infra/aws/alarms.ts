import { Stack } from 'aws-cdk-lib';
import { Alarm, type AlarmProps, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

type Props = { email?: string };

/** One topic for all alarms, and the alarms themselves. */
export class Alarms extends Construct {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, { email }: Props) {
    super(scope, id);
    // Unencrypted: CloudWatch may not use the account's own SNS key, and an alarm says nothing of any customer.
    this.#topic = new Topic(this, 'Topic', { enforceSSL: true });
    // A policy of one's own replaces the default one, by which CloudWatch was allowed to publish.
    const ours = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    this.#topic.grantPublish(new ServicePrincipal('cloudwatch.amazonaws.com', { conditions: ours }));
    if (email) this.#topic.addSubscription(new EmailSubscription(email));
  }

  /** Something that never should be, an error or an event in a failure queue, is there. No news is good news. */
  whenAny(id: string, metric: Metric, alarmDescription: string): void {
    this.#add(id, {
      metric,
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription,
    });
  }

  /**
   * Something that should happen again and again has not happened for three periods of its metric. No news is bad
   * news, so a new stage begins with this alarm. CloudWatch allows seven days in all for periods of an hour or more.
   */
  whenNone(id: string, metric: Metric, alarmDescription: string): void {
    this.#add(id, {
      metric,
      threshold: 1,
      evaluationPeriods: 3,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription,
    });
  }

  #add(id: string, props: AlarmProps): void {
    new Alarm(this, id, props).addAlarmAction(new SnsAction(this.#topic));
  }
}
