import { randomUUID } from 'node:crypto';
import { SCHEDULES, type Schedule } from '../schedules.ts';
import { AWS_LOCAL } from './environment.ts';
import type { Invoke } from './functions.ts';

/** A schedule's latest run, by the clock or by hand. */
export type Run = { at: Date } & (
  | { state: 'running' }
  | { state: 'done'; result: unknown }
  | { state: 'failed'; error: string }
);

const MINUTE = 60_000;
/** A laptop is seldom on for a whole day: what comes less often than hourly would hardly ever come. */
const SELDOM_MINUTES = 60;
/** Late enough not to be in the way of a start, and of somebody who tries the shop at once. */
const SETTLED_MINUTES = 3;

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

const setTimers = ({ everyMinutes }: Schedule, run: () => void): NodeJS.Timeout[] => {
  const again = setInterval(run, everyMinutes * MINUTE);
  return everyMinutes > SELDOM_MINUTES ? [again, setTimeout(run, SETTLED_MINUTES * MINUTE)] : [again];
};

/** Runs what the stack's scheduled rules run, as often. A run that takes longer than its interval is not overtaken. */
export const startScheduler = (invoke: Invoke, failed: (name: string, error: unknown) => void) => {
  const running = new Map<string, Promise<void>>();
  const last = new Map<string, Run>();

  const perform = async (schedule: Schedule): Promise<void> => {
    const at = new Date();
    last.set(schedule.name, { at, state: 'running' });
    try {
      last.set(schedule.name, { at, state: 'done', result: await invoke(schedule.to, scheduledEvent(schedule)) });
    } catch (error) {
      last.set(schedule.name, { at, state: 'failed', error: error instanceof Error ? error.message : String(error) });
      failed(schedule.name, error);
    }
  };
  /** Each is guarded by itself: while one runs the others keep their time. */
  const run = (schedule: Schedule): Promise<void> => {
    const underWay = running.get(schedule.name);
    if (underWay !== undefined) return underWay;
    const begun = perform(schedule).finally(() => running.delete(schedule.name));
    running.set(schedule.name, begun);
    return begun;
  };

  const timers = SCHEDULES.flatMap((schedule) => setTimers(schedule, () => void run(schedule)));
  return {
    schedules: SCHEDULES,
    lastRun: (name: string): Run | undefined => last.get(name),
    /**
     * Runs one schedule now, or all of them, as if the time had come, and waits for the end of it; of a run that is
     * under way it waits for the end.
     * @throws when no schedule has that name
     */
    runNow: async (name?: string): Promise<void> => {
      const wanted = SCHEDULES.filter((schedule) => name === undefined || schedule.name === name);
      if (wanted.length === 0) throw new Error(`No schedule is called ${name}`);
      await Promise.all(wanted.map(run));
    },
    stop: () => timers.forEach((timer) => void clearTimeout(timer)),
  };
};
export type Scheduler = ReturnType<typeof startScheduler>;
