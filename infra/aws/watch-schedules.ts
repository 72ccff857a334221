import { Duration } from 'aws-cdk-lib';
import type { Alarms } from './alarms.ts';
import type { Services } from './services.ts';

/** Half of a day, three of which are longer than a day: a run that is a minute late raises no alarm. */
const HALF_A_DAY = Duration.hours(12);

const watchSweep = (alarms: Alarms, { sweep }: Services): void => {
  alarms.whenAny(
    'SweepThrows',
    sweep.fn.metricErrors(),
    'A sweep ended early: orders do not expire and lost payment notices stay unnoticed until one runs to its end. The ' +
      'next begins within minutes; if this comes again, look into its log.',
  );
  alarms.whenNone(
    'SweepSleeps',
    sweep.fn.metricInvocations(),
    'No sweep has begun for a quarter of an hour: orders do not expire, lost payment notices stay unnoticed, unsent ' +
      'events stay unsent. See that the rule is enabled and that the account is not out of Lambda concurrency.',
  );
};

const watchReconcile = (alarms: Alarms, { reconcile }: Services): void => {
  alarms.whenAny(
    'ReconcileThrows',
    reconcile.fn.metricErrors(),
    "The daily match with Paystack's list ended early: a payment whose notice was lost, and whose order nobody looks " +
      'after any more, is found by it alone. Lambda tries twice more. If this comes again, mend it by its log, then run ' +
      'it from the console: no payment is taken in twice, though shops may be reminded twice.',
  );
  alarms.whenNone(
    'ReconcileSleeps',
    reconcile.fn.metricInvocations({ period: HALF_A_DAY }),
    "No daily match with Paystack's list has begun for a day and a half or more: a payment whose notice was lost, and " +
      'whose order nobody looks after any more, stays unnoticed. See that the rule is enabled, then run the function from ' +
      'the console. A new stage says this until its first run.',
  );
};

/** The sweep runs within minutes and the match once a day, so each is missed by a measure of its own. */
export const watchSchedules = (alarms: Alarms, services: Services): void => {
  watchSweep(alarms, services);
  watchReconcile(alarms, services);
};
