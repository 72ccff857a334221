import type { Process } from './scheduler.ts';

/**
 * What may become of a call to a port.
 * ok: it is done, and its answer arrives. unsent: it never reaches the other side. lost: it is done, and its answer never
 * arrives. late: its caller gives up, and it is done after that. twice: it arrives there twice. throttled: the other side
 * has no time for it. refused: the other side says no, and means it. lied: it was done and is reported refused, as after
 * a repetition whose condition no longer held. diesBefore, diesAfter: its caller dies before or after it was done.
 */
export type Fault =
  | 'ok'
  | 'unsent'
  | 'lost'
  | 'late'
  | 'twice'
  | 'throttled'
  | 'refused'
  | 'lied'
  | 'diesBefore'
  | 'diesAfter';

export type Call = {
  process: Process;
  /** Counts from 1 within its process. */
  n: number;
  /** "orders.save", "paystack.verify". */
  label: string;
  kind: 'read' | 'write' | 'publish' | 'ask' | 'order';
};

/** Decides on every call of every process. A fault that makes no sense for a call counts as `ok`. */
export type Plan = (call: Call) => Fault;
export const noFaults: Plan = () => 'ok';

/** What can happen to each kind of call besides going well. ask: a question to Paystack; order: something it is to do. */
export const POSSIBLE = {
  read: ['unsent', 'throttled', 'diesBefore', 'diesAfter'],
  write: ['unsent', 'lost', 'throttled', 'lied', 'diesBefore', 'diesAfter'],
  publish: ['unsent', 'lost', 'twice', 'throttled', 'diesBefore', 'diesAfter'],
  ask: ['unsent', 'throttled', 'diesBefore', 'diesAfter'],
  order: ['unsent', 'lost', 'late', 'twice', 'throttled', 'refused', 'diesBefore', 'diesAfter'],
} as const satisfies Record<Call['kind'], readonly Fault[]>;
