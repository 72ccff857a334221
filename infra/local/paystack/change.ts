import type { Transaction } from './ledger.ts';

/** Why a wish to change a payment came to nothing, in words for people. */
export const reasons = {
  unknownReference: 'There is no payment of this reference.',
  alreadyPaid: 'It is paid already.',
  notPaid: 'It has not been paid.',
  nothingLeft: 'All of it was given back before.',
  badAmount: 'That is not an amount that can be given back.',
  alreadyDisputed: 'A dispute about it is waiting already.',
  notDisputed: 'No dispute about it is waiting.',
  badRequest: 'That was not understood.',
} as const;
export type Reason = keyof typeof reasons;

/** What became of a wish to change a payment; `wrong` tells the customer why an answer was not accepted. */
export type Changed = { ok: true; transaction: Transaction; wrong?: string } | { ok: false; reason: Reason };
