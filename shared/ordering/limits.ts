import type { Currency } from './money.ts';
import { MAX_CODES, MAX_GUESSES, MAX_PAYS, type Session } from './session.ts';
import type { Shop } from './shop.ts';

/**
 * The least that Paystack charges, in subunits (Paystack's documentation, "Supported currency"). It gives none for XOF;
 * a payment of one franc is taken to be the least that makes sense.
 */
const LEAST_CHARGE = { NGN: 5_000, GHS: 10, ZAR: 100, KES: 300, USD: 200, XOF: 100 } as const satisfies Record<
  Currency,
  number
>;

/** The smallest total that may be ordered, in subunits: the shop's own minimum, and never less than Paystack's. */
export const smallestOrder = ({ minimumOrder = 0, currency }: Shop): number =>
  Math.max(minimumOrder, LEAST_CHARGE[currency]);

const HOUR = 60 * 60;

/** Seconds until something may be done again that was done at these times; 0 where nothing stands in the way. */
const secondsLeft = (times: readonly number[], most: number, now: number): number => {
  const lately = times.filter((at) => at > now - HOUR);
  const oldest = lately[0];
  return oldest !== undefined && lately.length >= most ? oldest + HOUR - now : 0;
};

/** Seconds until this customer may ask to pay again; 0 where nothing stands in the way. */
export const secondsToPay = ({ pays }: Session, now: number): number => secondsLeft(pays, MAX_PAYS, now);
/** The same for a code for another device, and for trying one. */
export const secondsToCode = ({ codes }: Session, now: number): number => secondsLeft(codes, MAX_CODES, now);
export const secondsToGuess = ({ guesses }: Session, now: number): number => secondsLeft(guesses, MAX_GUESSES, now);

/** Notes that this customer asks to pay. */
export const asksToPay = <S extends Session>(session: S, now: number): S => ({
  ...session,
  pays: [...session.pays, now].slice(-MAX_PAYS),
});
/** Notes that this customer makes a code for another device. */
export const asksForCode = <S extends Session>(session: S, now: number): S => ({
  ...session,
  codes: [...session.codes, now].slice(-MAX_CODES),
});
/** Notes that a wrong code was tried here. */
export const guessedWrong = <S extends Session>(session: S, now: number): S => ({
  ...session,
  guesses: [...session.guesses, now].slice(-MAX_GUESSES),
});
