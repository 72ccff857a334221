import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { Schedule as ScheduleOf } from '../schedules.ts';

type Props = ScheduleOf & { fn: IFunction };

/** Lambda tries twice more at most, and keeps an event for six hours at most. */
const LONGEST_RETRIES = 2;
const LONGEST_MINUTES = 6 * 60;

/**
 * A function woken by the clock. A run that fails is left to the next one, which takes up what it left, when that comes
 * within the hour. A day would be too long to wait, so a run that is as rare is tried again.
 *
 * Its concurrency is not reserved, although one run at a time is all we want. Two that overlap are harmless, since
 * each write is conditional; and an account that may run ten functions at once cannot reserve any, so that the whole
 * deployment would fail.
 */
export class ScheduledRun extends Construct {
  constructor(scope: Construct, id: string, { everyMinutes, fn }: Props) {
    super(scope, id);
    const patience = {
      retryAttempts: everyMinutes > 60 ? LONGEST_RETRIES : 0,
      maxEventAge: Duration.minutes(Math.min(everyMinutes, LONGEST_MINUTES)),
    };
    fn.configureAsyncInvoke(patience);
    const target = new LambdaFunction(fn, patience);
    new Rule(this, 'Rule', { schedule: Schedule.rate(Duration.minutes(everyMinutes)), targets: [target] });
  }
}
