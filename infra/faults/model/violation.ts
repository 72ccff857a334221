/** What is promised, by the names of the protocol where it has one. */
export const INVARIANTS = [
  'I1 money in one place',
  'I2 paid once',
  'I3 status goes forward',
  'I4 links are looked after',
  'I5 what was ordered stays',
  'I6 only its own order resets',
  'I7 nobody is stuck',
  'I7 no notice is lost',
  'I8 what is said is true',
  'I9 paid is never given up',
  'I10 events follow the truth',
  'every event is sent',
  'one message, one effect',
  'told once',
  'a bank is waited for',
  'one refund a payment',
] as const;
export type Invariant = (typeof INVARIANTS)[number];

/** A promise that was broken by the step that was just made, or in the state that is looked at. */
export class Violation extends Error {
  readonly invariant: Invariant;

  constructor(invariant: Invariant, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

/** @param what is said only where the promise is broken, for this is asked millions of times */
export const insist = (holds: boolean, invariant: Invariant, what: () => string): void => {
  if (!holds) throw new Violation(invariant, what());
};
