/**
 * A payment reference names its order and its attempt, so that a webhook finds the order by key alone.
 * The prefix tells our stages apart; Paystack allows letters, digits, `-`, `.` and `=` (API reference, "Initialize").
 */
export const referenceOf = (prefix: string, orderId: string, n: number): string => `${prefix}-${orderId}-${n}`;

/** The order and attempt a reference stands for; undefined when it is not one of this stage's. */
export const readReference = (prefix: string, reference: string): { orderId: string; n: number } | undefined => {
  if (!reference.startsWith(`${prefix}-`)) return undefined;
  const [, orderId, n] = /^([0-9A-HJKMNP-TV-Z]{26})-([1-9]\d?)$/.exec(reference.slice(prefix.length + 1)) ?? [];
  return orderId && n ? { orderId, n: Number(n) } : undefined;
};
