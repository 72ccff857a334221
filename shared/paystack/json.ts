import * as z from 'zod';

/** TypeScript's library does not know the third argument yet, so it is optional here; every engine of ours has it. */
const keepDigits = (_key: string, value: unknown, context?: { source?: string }): unknown => {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source = '' } = context ?? {};
  return /^-?\d+$/.test(source) ? source : value;
};

/**
 * What a text of Paystack's says; undefined when it is not JSON. Ids may exceed 2^53 (API reference, "Verify
 * transaction"), where a number would become its neighbour: an integer beyond that comes back as its digits.
 */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text, keepDigits);
  } catch {
    return undefined;
  }
};

/** An id in either spelling, as text. One that has lost digits already is no id. */
export const idSchema = z.union([z.string().min(1), z.int().transform(String)]);

/** An amount in subunits, or a count. Paystack writes them as text here and there (Refunds guide, sample events). */
export const wholeSchema = z.union([
  z.int().nonnegative(),
  z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number),
]);
