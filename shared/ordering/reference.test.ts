import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference, referenceOf } from './reference.ts';

const ORDER = '01JZX3M8Q2W7RT4Y5N6KBVCDEF';

const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ');
const ulid = fc.string({ unit: letter, minLength: 26, maxLength: 26 });
const stageName = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/);

test('a reference leads back to its order and attempt', () =>
  fc.assert(
    fc.property(stageName, ulid, fc.integer({ min: 1, max: 99 }), (stage, orderId, n) => {
      expect(readReference(stage, referenceOf(stage, orderId, n))).toEqual({ orderId, n });
    }),
  ));

test('it holds only the signs that Paystack allows', () => {
  expect(referenceOf('b2b-prod', ORDER, 2)).toMatch(/^[A-Za-z0-9.=-]+$/);
});

describe('a reference that is not one of ours', () => {
  test.each([
    ['of another stage', `b2b-test-${ORDER}-1`],
    ['of a stage whose name begins like ours', `b2bx-${ORDER}-1`],
    ['without a stage', `${ORDER}-1`],
    ['with another sign after the stage', `b2b.${ORDER}-1`],
    ['with something before', `x-b2b-${ORDER}-1`],
    ['without an attempt', `b2b-${ORDER}`],
    ['with attempt 0', `b2b-${ORDER}-0`],
    ['with attempt 01', `b2b-${ORDER}-01`],
    ['with a negative attempt', `b2b-${ORDER}--1`],
    ['with attempt 1.5', `b2b-${ORDER}-1.5`],
    ['with a huge attempt', `b2b-${ORDER}-100`],
    ['with something after', `b2b-${ORDER}-1-1`],
    ['with a line feed after', `b2b-${ORDER}-1\n`],
    ['in small letters', `b2b-${ORDER.toLowerCase()}-1`],
    ['in large letters', `B2B-${ORDER}-1`],
    ['too short', `b2b-${ORDER.slice(1)}-1`],
    ['with a letter no ULID has', `b2b-${ORDER.slice(1)}U-1`],
    ['that reaches for another key', 'b2b-../../SESSION#1-1'],
    ['that says nothing', ''],
  ])('%s', (_, reference) => expect(readReference('b2b', reference)).toBeUndefined());

  test('no string at all upsets it', () =>
    fc.assert(
      fc.property(fc.string(), (forged) => {
        expect(readReference('b2b', `b2b-${forged}`)).toBeUndefined();
      }),
    ));
});
