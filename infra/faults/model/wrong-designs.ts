import type { Within } from './scenes.ts';

const CANCEL = { cancel: 1, yes: 1 } as const;
const LATE = { pay: 1, ...CANCEL, hook: 1 } as const;

/**
 * Ways to build it that look as good, and lose money, links or notices. Each is one change of the model, and the scene in
 * which it is found out.
 */
export const WRONG_DESIGNS = [
  {
    name: 'calledBeforeStored',
    says: 'Paystack is asked for a link before anything is written down',
    within: { pay: 1 },
  },
  { name: 'shownBeforeStored', says: 'a link is shown before it is stored', within: { pay: 1 } },
  {
    name: 'rotatesWhateverIsThere',
    says: 'the next attempt is begun over whatever is there by then',
    within: { pay: 2 },
  },
  { name: 'everyPayMakesALink', says: 'every PAY makes another link', within: { pay: 2 } },
  {
    name: 'storedOverWhatever',
    says: 'a link is stored with the order as it was read before Paystack was asked',
    within: { pay: 2, hook: 1 },
  },
  {
    name: 'pricedAnew',
    says: 'an order is priced anew when its link is stored',
    within: { pay: 1 },
  },
  { name: 'unpaidIsFailed', says: 'a link that is merely unpaid is taken for one that failed', within: { pay: 2 } },
  {
    name: 'olderLinksUnasked',
    says: 'another link is made without asking again about the older ones',
    within: { pay: 3, fails: 1, together: 1 },
  },
  {
    name: 'duplicateIsAskedAgain',
    says: 'a reference that Paystack calls a duplicate is asked for again and again',
    within: { pay: 1, lost: 1 },
  },
  { name: 'latePaymentIsDropped', says: 'a payment that comes after its order was closed is ignored', within: LATE },
  {
    name: 'secondPaymentIsDropped',
    says: 'a second payment of an order is ignored',
    within: { pay: 2, fails: 1, hook: 2, together: 1 },
  },
  {
    name: 'surplusTakesOver',
    says: 'a second payment takes the place of the first',
    within: { pay: 2, fails: 1, hook: 2, together: 1 },
  },
  {
    name: 'oddIsPaid',
    says: 'a payment that does not match is taken for one that does',
    within: { pay: 1, odd: 1, hook: 1 },
  },
  {
    name: 'unknownIsAcknowledged',
    says: 'a payment without an order is acknowledged and forgotten',
    within: { pay: 2, hook: 1 },
  },
  {
    name: 'anyOrderResets',
    says: 'news of any order reset the session',
    within: { ...LATE, pay: 2, event: 1, orders: 2, together: 1 },
  },
  {
    name: 'resetBeforeNotice',
    says: 'a session is released without its notice',
    within: { pay: 1, hook: 1, event: 1 },
  },
  {
    name: 'expiryOverWhatever',
    says: 'an order is expired over whatever is there by then',
    within: { pay: 1, sweep: 1, hook: 1, clock: 1 },
  },
  { name: 'expiryAsksNobody', says: 'an order is expired by its time alone', within: { pay: 1, sweep: 1, clock: 1 } },
  {
    name: 'ignoranceIsUnpaid',
    says: 'no answer of Paystack is taken for "not paid"',
    within: { pay: 1, sweep: 1, silent: 1, clock: 1 },
  },
  { name: 'bankIsUnpaid', says: 'an order is closed while a bank is at work', within: { pay: 1, ...CANCEL, bank: 1 } },
  {
    name: 'cancelledInTwoWrites',
    says: 'a cancel releases the session first and closes the order after it',
    within: { pay: 1, ...CANCEL },
  },
  { name: 'cancelledIsSaidFirst', says: 'a cancel is confirmed before it is written', within: { pay: 1, ...CANCEL } },
  { name: 'cancelledOverTheSession', says: 'a cancel looks at the version of the session alone', within: LATE },
  { name: 'publishedBeforeStored', says: 'an event is published before it is true', within: { pay: 1, hook: 1 } },
  {
    name: 'eventIsNotWritten',
    says: 'an event is not written down together with what it tells of',
    within: { pay: 1, hook: 1 },
  },
  { name: 'markedBeforeSent', says: 'an event is marked as sent before it is', within: LATE },
  { name: 'sweepPublishesNothing', says: 'nobody publishes what the first one could not', within: { pay: 1, hook: 1 } },
  { name: 'unheardEventIsGone', says: 'an event whose consumer died is gone', within: { ...LATE, event: 1 } },
  { name: 'sweepAsksNobody', says: 'nobody asks Paystack where a webhook was lost', within: { pay: 1 } },
  {
    name: 'closedIsForgotten',
    says: 'the links of a closed order are looked after no more',
    within: { pay: 1, ...CANCEL },
  },
  {
    name: 'droppedWhenSent',
    says: 'a notice is dropped when it is sent, not when it was seen',
    within: { pay: 1, hook: 1, look: 1 },
  },
  {
    name: 'seenForgotten',
    says: 'a notice that was seen is forgotten at once',
    within: { ...LATE, pay: 2, event: 2, look: 1, orders: 2, together: 1 },
  },
  {
    name: 'messageForgotten',
    says: 'ids of messages are not remembered',
    within: { pay: 1, ...CANCEL, again: 1, orders: 2, together: 1 },
  },
  {
    name: 'decidedOverWhatever',
    says: "a person's decision is written over whatever is there by then",
    within: { ...LATE, person: 2 },
  },
  {
    name: 'refundIsNotClaimed',
    says: 'a refund is asked for by whoever comes first, and second',
    within: { pay: 1, odd: 1, hook: 1, person: 1, sweep: 2 },
  },
  {
    name: 'anybodyStoresTheLink',
    says: 'whoever gets the link of an attempt stores it, its owner or not',
    within: { pay: 2, hook: 1 },
  },
] as const satisfies readonly { name: string; says: string; within: Within }[];

export type WrongDesign = (typeof WRONG_DESIGNS)[number]['name'];

/** Changes that break no promise by themselves, and why. */
export const SECOND_LINES: Partial<Record<WrongDesign, string>> = {
  unknownIsAcknowledged: 'an order is stored before Paystack hears of it, so no webhook is ever without its order',
  anybodyStoresTheLink:
    'the next attempt is begun over the version that was looked at, so a link that is stored meanwhile is found, and shown',
};
