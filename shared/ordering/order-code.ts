/** No 0 and O, 1, I and L, 5 and S, 2 and Z, 8 and B, U and V: none is mistaken for another when read out or copied. */
export const ORDER_LETTERS = '34679ACDEFGHJKMNPQRTWXY';
export const CODE_LENGTH = 5;

/**
 * An order code people can read out, "B2B-7K4QX": 6.4 million a shop, so two of one shop meet now and then and the
 * table refuses the second. It names an order and proves nothing.
 * @param random CODE_LENGTH fractions in [0, 1)
 */
export const orderCode = (random: readonly number[]): string =>
  `B2B-${random.map((fraction) => ORDER_LETTERS[Math.floor(fraction * ORDER_LETTERS.length)]).join('')}`;

const LETTERS = new RegExp(`^[0-9A-Z]{${CODE_LENGTH}}$`);

/** A code as it is kept, however it was typed: "b2b7k4qx" and "7k4qx" are B2B-7K4QX. Undefined: no code looks like that. */
export const readOrderCode = (typed: string): string | undefined => {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/^B2B/, '');
  return LETTERS.test(letters) ? `B2B-${letters}` : undefined;
};
