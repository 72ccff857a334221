import * as z from 'zod';
import { type TestCard, testCards } from '../cards.ts';

const text = z.string().trim().default('');

/** The fields of the card form as they were typed; missing ones are empty. */
export const cardFields = z.object({ number: text, expiry: text, cvv: text });
export type CardFields = z.infer<typeof cardFields>;
export type CardErrors = Partial<CardFields>;

export type ReadCard = { ok: true; card: TestCard; expiry: string } | { ok: false; errors: CardErrors };

/** MM/YY when the month is not over at `now` (ms); undefined when over or not a month. */
const readExpiry = (typed: string, now: number): string | undefined => {
  const [, month, year] = /^(0[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d{2})$/.exec(typed) ?? [];
  if (!month || !year) return undefined;
  return Date.UTC(2000 + Number(year), Number(month)) > now ? `${month}/${year}` : undefined;
};

/** Which test card was typed, or what to say beside each field that is wrong. */
export const readCard = (fields: CardFields, now: number): ReadCard => {
  const number = fields.number.replaceAll(/[\s-]/g, '');
  const card = testCards.find((known) => known.number === number);
  const expiry = readExpiry(fields.expiry, now);
  const errors: CardErrors = {
    ...(!card && { number: 'The simulator knows Paystack’s test cards only. Pick one from the list.' }),
    ...(!expiry && { expiry: 'Type a month that is not over yet, as MM/YY.' }),
    ...(card && card.cvv !== fields.cvv && { cvv: 'This is not the CVV of that test card.' }),
    ...(!card && !/^\d{3}$/.test(fields.cvv) && { cvv: 'Type the three digits of the CVV.' }),
  };
  return card && expiry && !errors.cvv ? { ok: true, card, expiry } : { ok: false, errors };
};

/** The form filled in with a test card and an expiry two years after `now` (ms). */
export const filledWith = (card: TestCard, now: number): CardFields => {
  const year = new Date(now).getUTCFullYear() + 2;
  return { number: card.number, expiry: `12/${String(year).slice(-2)}`, cvv: card.cvv };
};
