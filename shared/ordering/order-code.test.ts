import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LENGTH, orderCode } from './order-code.ts';

const codeOf = (fraction: number) => orderCode(Array.from({ length: CODE_LENGTH }, () => fraction));

describe('a code that people read out', () => {
  test('has five letters and digits after the name of the service', () => {
    expect(codeOf(0.5)).toMatch(/^B2B-[0-9A-Z]{5}$/);
  });

  test('the smallest and the largest fraction give a letter like all others', () => {
    expect(codeOf(0)).toBe('B2B-33333');
    expect(codeOf(0.999_999_9)).toBe('B2B-YYYYY');
    expect(codeOf(1 - Number.EPSILON / 2)).toBe('B2B-YYYYY');
  });

  const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  const five = fc.array(fraction, { minLength: CODE_LENGTH, maxLength: CODE_LENGTH });
  test('holds none of the signs that are mistaken for another', () =>
    fc.assert(
      fc.property(five, (random) => {
        expect(orderCode(random)).toMatch(/^B2B-[^0O1IL5S2Z8BUV]{5}$/);
      }),
    ));

  test('there are 23 of each, so two orders of a shop seldom meet', () => {
    const letters = new Set(Array.from({ length: 1000 }, (_, at) => codeOf(at / 1000).at(-1)));
    expect(letters.size).toBe(23);
  });
});
