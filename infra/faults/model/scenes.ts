import type { Bounds, Left } from './world.ts';

const each = (times: number): Left => ({
  pay: times,
  cancel: times,
  yes: times,
  status: times,
  look: times,
  return: times,
  again: times,
  hook: times,
  event: times,
  sweep: times,
  person: times,
  fails: times,
  bank: times,
  odd: times,
  reversed: times,
  lost: times,
  down: times,
  refused: times,
  silent: times,
  busDown: times,
  lie: times,
});

/** As much of everything as a life may need that is not explored whole. */
export const PLENTY: Bounds = { left: each(50), together: 3, orders: 2, clock: 2 };

/** How often each thing may happen, and with how many orders, processes at a time, and moments of a clock. */
export type Within = Partial<Left & Omit<Bounds, 'left'>>;

export const boundsOf = ({ together = 2, orders = 1, clock = 0, ...left }: Within): Bounds => ({
  left: { ...each(0), ...left },
  together,
  orders,
  clock,
});

const CANCEL = { cancel: 1, yes: 1 } as const;

/**
 * What is explored whole: each scene is about one part of the protocol, since everything at once has no end. Processes may
 * die in all of them, links be paid, and webhooks and events come late, not at all, or in any order.
 */
export const SCENES: Record<string, { short: Within; full: Within }> = {
  'several ask to pay at once, and Paystack loses answers': {
    short: { pay: 2, hook: 1, lost: 1 },
    full: { pay: 3, hook: 1, lost: 1 },
  },
  'three are at work at the same time': {
    short: { pay: 1, ...CANCEL, hook: 1, together: 3 },
    full: { pay: 2, hook: 1, sweep: 1, together: 3 },
  },
  'Paystack cannot be reached, or refuses a link': {
    short: { pay: 2, down: 1, refused: 1 },
    full: { pay: 2, hook: 1, lost: 1, down: 1, refused: 1, fails: 1 },
  },
  'a link fails, another is made, and both are paid': {
    short: { pay: 2, fails: 1, hook: 2 },
    full: { pay: 2, fails: 1, hook: 2, bank: 1, sweep: 1 },
  },
  'three links are made, and some are paid with too little': {
    short: { pay: 3, fails: 2, hook: 2, odd: 1, together: 1 },
    full: { pay: 3, fails: 2, hook: 3, event: 1, person: 1, odd: 1, look: 1, together: 1 },
  },
  'a customer cancels while the order is paid or expires': {
    short: { pay: 1, ...CANCEL, sweep: 1, clock: 1 },
    full: { pay: 1, ...CANCEL, sweep: 1, hook: 2, event: 1, clock: 1 },
  },
  'Paystack and the bus are silent': {
    short: { pay: 1, sweep: 1, hook: 1, silent: 1, busDown: 1, clock: 1 },
    full: { pay: 1, ...CANCEL, sweep: 1, hook: 1, event: 1, silent: 1, busDown: 1, clock: 1 },
  },
  'a bank takes its time': {
    short: { pay: 1, bank: 1, sweep: 1, hook: 1, clock: 2 },
    full: { pay: 1, bank: 1, ...CANCEL, sweep: 1, hook: 1, clock: 2 },
  },
  'a person decides, and money goes back': {
    short: { pay: 1, odd: 1, hook: 1, person: 2, sweep: 1 },
    full: { pay: 1, ...CANCEL, hook: 1, person: 1, sweep: 2, lost: 1, event: 1 },
  },
  'several people decide, and sweeps follow the money': {
    short: { pay: 1, ...CANCEL, hook: 1, person: 1, sweep: 2, odd: 1, lost: 1, together: 1 },
    full: { pay: 1, odd: 1, hook: 1, person: 2, sweep: 2, event: 1, reversed: 1 },
  },
  'money is given back in the dashboard': {
    short: { pay: 1, reversed: 1, hook: 1, return: 1, sweep: 1 },
    full: { pay: 2, fails: 1, reversed: 1, hook: 1, return: 1 },
  },
  'messages come again, and a write is reported failed that was done': {
    short: { pay: 1, hook: 1, again: 1, lie: 1 },
    full: { pay: 1, ...CANCEL, hook: 1, again: 1, lie: 1, orders: 2 },
  },
  'a message comes again after the next order was begun': {
    short: { pay: 2, ...CANCEL, again: 1, orders: 2, together: 1 },
    full: { pay: 2, ...CANCEL, again: 1, lie: 1, hook: 1, event: 1, orders: 2, together: 1 },
  },
  'notices of one order are told while another is made': {
    short: { pay: 2, ...CANCEL, hook: 1, event: 2, look: 1, orders: 2, together: 1 },
    full: { pay: 2, ...CANCEL, hook: 1, event: 1, orders: 2 },
  },
  'nearly everything happens, one process after another': {
    short: { pay: 1, ...CANCEL, hook: 1, event: 1, person: 1, odd: 1, clock: 1, together: 1 },
    full: {
      pay: 2,
      ...CANCEL,
      hook: 1,
      event: 1,
      sweep: 1,
      person: 1,
      odd: 1,
      look: 1,
      orders: 2,
      clock: 1,
      together: 1,
    },
  },
  'a customer comes back from Paystack, or asks how things are': {
    short: { pay: 1, status: 1, return: 1, hook: 1 },
    full: { pay: 1, ...CANCEL, status: 1, return: 1, look: 1, hook: 1, event: 1 },
  },
};
