import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Schedule as ScheduleOf } from '../schedules.ts';

type Props = ScheduleOf & { fn: IFunction };

/**
 * A function woken by the clock. A run that fails is not tried again: the next one takes up what it left.
 *
 * Its concurrency is not reserved, although one run at a time is all we want. Two that overlap are harmless, since
 * each write is conditional; and an account that may run ten functions at once cannot reserve any, so that the whole
 * deployment would fail.
 */
export class ScheduledRun extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, fn }: Props) {
    super(scope, id);
    const interval = Duration.minutes(everyMinutes);
    fn.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: interval });
    const target = new LambdaFunction(fn, { retryAttempts: 0, maxEventAge: interval });
    new Rule(this, 'Rule', { schedule: Schedule.rate(interval), targets: [target] });
  }
}
