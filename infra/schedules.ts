import type { FunctionName } from '../shared/config.ts';

export type Schedule = { name: string; everyMinutes: number; to: FunctionName };

/** What runs by the clock, in the stack and locally. */
export const SCHEDULES: readonly Schedule[] = [
  { name: 'sweep', everyMinutes: 5, to: 'sweep' },
  { name: 'reconcile', everyMinutes: 24 * 60, to: 'reconcile' },
];
