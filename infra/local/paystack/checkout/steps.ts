import type { Context } from 'hono';
import * as z from 'zod';
import { cardOf } from '../cards.ts';
import { challengeOf, isPaid } from '../charge.ts';
import type { Ledger, Transaction } from '../ledger.ts';
import type { Till } from '../till.ts';
import { cardFields, filledWith, readCard } from './card-form.ts';
import { cardPage } from './card-page.ts';
import { offered } from './links.ts';
import { alreadyPaidPage, challengePage, donePage, noChannelPage, transferPage } from './pages.ts';

export type CheckoutOptions = { ledger: Ledger; till: Till; now: () => number; merchant: string };
export type CheckoutEnv = { Variables: { transaction: Transaction } };
type Page = Context<CheckoutEnv>;

const answerFields = z.object({ step: z.string().default(''), answer: z.string().trim().default('') });
const empty = { number: '', expiry: '', cvv: '' } as const;

/** Forms end at the address of where the payment stands now, so a reload or a second click repeats nothing. */
const toItsStand = (c: Page, { ledger }: CheckoutOptions) => {
  const transaction = ledger.find(c.var.transaction.reference) ?? c.var.transaction;
  const link = `/checkout/${transaction.accessCode}`;
  if (isPaid(transaction)) return c.redirect(`${link}/done`, 303);
  return c.redirect(challengeOf(transaction) ? `${link}/challenge` : link, 303);
};

/** GET /checkout/<code>: the card form, filled in when `?card=` names a test card. */
export const showCard = (c: Page, { merchant, now }: CheckoutOptions) => {
  const { transaction } = c.var;
  if (isPaid(transaction)) return c.html(alreadyPaidPage(transaction, merchant));
  const ways = offered(transaction);
  if (!ways.card && !ways.transfer) return c.html(noChannelPage(transaction));
  if (!ways.card) return c.redirect(`/checkout/${transaction.accessCode}/transfer`, 303);
  const chosen = cardOf(c.req.query('card') ?? '');
  if (!chosen) return c.html(cardPage({ transaction, merchant, fields: empty }));
  return c.html(cardPage({ transaction, merchant, fields: filledWith(chosen, now()), chosen: chosen.key }));
};

/** POST /checkout/<code>/card */
export const takeCard = async (c: Page, options: CheckoutOptions) => {
  const fields = cardFields.parse(await c.req.parseBody());
  const { transaction } = c.var;
  if (isPaid(transaction) || !offered(transaction).card) return toItsStand(c, options);
  const { till, merchant, now } = options;
  const read = readCard(fields, now());
  if (!read.ok) return c.html(cardPage({ transaction, merchant, fields, errors: read.errors }), 422);
  till.useCard(transaction.reference, read.card, read.expiry);
  return toItsStand(c, options);
};

/** GET /checkout/<code>/challenge: the PIN, phone, OTP or bank page, whichever is next. */
export const showChallenge = (c: Page, options: CheckoutOptions) => {
  const { transaction } = c.var;
  const asked = challengeOf(transaction);
  if (!asked || isPaid(transaction)) return toItsStand(c, options);
  return c.html(challengePage({ transaction, merchant: options.merchant, ...asked }));
};

/** POST /checkout/<code>/challenge */
export const takeAnswer = async (c: Page, options: CheckoutOptions) => {
  const { step, answer } = answerFields.parse(await c.req.parseBody());
  const changed = options.till.answer(c.var.transaction.reference, step, answer);
  if (!changed.ok || !changed.wrong) return toItsStand(c, options);
  const { transaction, wrong } = changed;
  const asked = challengeOf(transaction);
  if (!asked) return toItsStand(c, options);
  return c.html(challengePage({ transaction, merchant: options.merchant, ...asked, wrong }), 422);
};

/** GET /checkout/<code>/transfer: whoever sees the account may be sending money, so the payment is ongoing. */
export const showTransfer = (c: Page, options: CheckoutOptions) => {
  const { transaction } = c.var;
  if (isPaid(transaction) || !offered(transaction).transfer) return toItsStand(c, options);
  options.till.goOngoing(transaction.reference, 'Attempted to pay with bank transfer');
  return c.html(transferPage(transaction, options.merchant));
};

/** POST /checkout/<code>/transfer: "I have sent the money". */
export const takeTransfer = (c: Page, options: CheckoutOptions) => {
  const { transaction } = c.var;
  if (offered(transaction).transfer) options.till.pay(transaction.reference, { channel: 'bank_transfer' });
  return toItsStand(c, options);
};

/** GET /checkout/<code>/done */
export const showDone = (c: Page, options: CheckoutOptions) => {
  const { transaction } = c.var;
  return isPaid(transaction) ? c.html(donePage(transaction, options.merchant)) : toItsStand(c, options);
};
