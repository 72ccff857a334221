import type { Currency } from './money.ts';
import { MAX_PAYS, type Session } from './session.ts';
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

/** Seconds until this customer may ask to pay again; 0 where nothing stands in the way. */
export const secondsToPay = ({ pays }: Session, now: number): number => {
  const lately = pays.filter((at) => at > now - HOUR);
  const oldest = lately[0];
  return oldest !== undefined && lately.length >= MAX_PAYS ? oldest + HOUR - now : 0;
};

/** Notes that this customer asks to pay. */
export const asksToPay = <S extends Session>(session: S, now: number): S => ({
  ...session,
  pays: [...session.pays, now].slice(-MAX_PAYS),
});
