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
