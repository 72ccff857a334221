import type { Process } from '../world.ts';

/** A message that comes again is another process with the same id; only its name says how often it came. */
export const messageOf = ({ who }: Pick<Process, 'who'>): string => who.split('+')[0] ?? who;
