import { randomUUID } from 'node:crypto';
import { SCHEDULES, type Schedule } from '../schedules.ts';
import { AWS_LOCAL } from './environment.ts';
import type { Invoke } from './functions.ts';

const scheduledEvent = ({ name }: Schedule) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.events',
  account: '000000000000',
  time: new Date().toISOString(),
  region: AWS_LOCAL.region,
  resources: [`rule/${name}`],
  detail: {},
});

/** Runs what the stack's scheduled rules run, as often. A run that takes longer than its interval is not overtaken. */
export const startScheduler = (invoke: Invoke, failed: (name: string, error: unknown) => void) => {
  const running = new Set<Promise<void>>();
  const start = (schedule: Schedule): Promise<void> => {
    const run = invoke(schedule.to, scheduledEvent(schedule))
      .then(() => undefined)
      .catch((error: unknown) => failed(schedule.name, error))
      .finally(() => running.delete(run));
    running.add(run);
    return run;
  };
  const timers = SCHEDULES.map((schedule) =>
    setInterval(() => {
      if (running.size === 0) void start(schedule);
    }, schedule.everyMinutes * 60_000),
  );
  return {
    schedules: SCHEDULES,
    /** Runs everything now, as if its time had come. */
    runNow: async () => void (await Promise.all(SCHEDULES.map(start))),
    stop: () => timers.forEach((timer) => void clearInterval(timer)),
  };
};
