import * as z from 'zod';
import type { Transaction } from './ledger.ts';
import { currencies, minimumAmounts } from './money.ts';
import { type Refusal, refusals } from './refusals.ts';

const { missingEmail, badEmail, badAmount, fractionalAmount, badCurrency, badReference } = refusals;

const webAddress = z.url({ protocol: /^https?$/ });

/** Every check carries Paystack's own sentence, by which the refusal is found again. */
const requestSchema = z.object({
  email: z.string(missingEmail.message).min(1, missingEmail.message).pipe(z.email(badEmail.message)),
  amount: z
    .union([z.number(), z.string().regex(/^\d+(\.\d+)?$/)], badAmount.message)
    .transform(Number)
    .pipe(z.number(badAmount.message).positive(badAmount.message))
    .refine(Number.isSafeInteger, fractionalAmount.message),
  currency: z.enum(currencies, badCurrency.message).default('NGN'),
  reference: z
    .string(badReference.message)
    .regex(/^[A-Za-z0-9.=-]+$/, badReference.message)
    .optional(),
  callback_url: webAddress.optional(),
  // A shop that sends none gets "" back: the emptiest of the forms that Paystack's own samples show.
  metadata: z.json().default(''),
  channels: z.array(z.string()).default([]),
  label: z.string().optional(),
  subaccount: z.string().optional(),
});

const cancelSchema = z.object({ cancel_action: webAddress });

/** Metadata may be an object or the text of one. */
const cancelActionOf = (metadata: unknown): string | null => {
  let given = metadata;
  try {
    if (typeof metadata === 'string') given = JSON.parse(metadata);
  } catch {
    return null;
  }
  const read = cancelSchema.safeParse(given);
  return read.success ? read.data.cancel_action : null;
};

const refusalFor = (error: z.ZodError): Refusal => {
  const said = error.issues[0]?.message;
  return Object.values(refusals).find(({ message }) => message === said) ?? refusals.invalidParameter;
};

/** Ids and the instant (ms) for a new transaction; `reference` only serves a shop that sent none. */
export type Fresh = { id: number; accessCode: string; reference: string; now: number };

export type Initialized = { ok: true; transaction: Transaction } | { ok: false; refusal: Refusal };

/** Reads the body of POST /transaction/initialize (Paystack API reference: Initialize transaction). */
export const readInitialize = (body: unknown, fresh: Fresh): Initialized => {
  const read = requestSchema.safeParse(body);
  if (!read.success) return { ok: false, refusal: refusalFor(read.error) };
  const { email, amount, currency, metadata, channels, ...given } = read.data;
  if (amount < minimumAmounts[currency]) return { ok: false, refusal: badAmount };
  const transaction: Transaction = {
    id: fresh.id,
    reference: given.reference ?? fresh.reference,
    accessCode: fresh.accessCode,
    status: 'abandoned',
    amount,
    requestedAmount: amount,
    currency,
    email,
    label: given.label ?? null,
    metadata,
    callbackUrl: given.callback_url ?? null,
    cancelAction: cancelActionOf(metadata),
    channels,
    subaccount: given.subaccount ?? null,
    createdAt: fresh.now,
    paidAt: null,
    method: null,
    fees: null,
    gatewayResponse: 'The transaction was not completed',
    challenge: null,
    attempts: [],
    refunds: [],
    disputes: [],
    deliveries: [],
  };
  return { ok: true, transaction };
};
