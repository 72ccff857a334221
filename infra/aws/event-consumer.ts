import { Duration } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { CONSUMER_RETRIES, type Rule as RuleOf } from '../rules.ts';
import { createFailureQueue } from './failure-queue.ts';

type Props = { bus: IEventBus; fn: IFunction; rules: RuleOf[] };

/** A function woken by events, and the two queues in which an event can end that it never handled. */
export class EventConsumer extends Construct {
  /** What EventBridge could not hand to Lambda. */
  readonly undelivered: Queue;
  /** What the function was handed and threw on, every time: EventBridge's own retries end at Lambda's door. */
  readonly unhandled: Queue;

  constructor(scope: Construct, id: string, { bus, fn, rules }: Props) {
    super(scope, id);
    this.undelivered = createFailureQueue(this, 'Undelivered');
    this.unhandled = createFailureQueue(this, 'Unhandled');
    fn.configureAsyncInvoke({ onFailure: new SqsDestination(this.unhandled), retryAttempts: CONSUMER_RETRIES });
    const target = new LambdaFunction(fn, { deadLetterQueue: this.undelivered, maxEventAge: Duration.hours(24) });
    for (const { name, pattern } of rules) {
      const eventPattern = { source: pattern.source, detailType: pattern['detail-type'] };
      new Rule(this, name, { eventBus: bus, eventPattern, targets: [target] });
    }
  }
}
