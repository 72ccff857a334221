import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AreaRead, readArea } from './areas.ts';
import type { Area } from './shop.ts';
import { typosBetween } from './typos.ts';

const area = (name: string, ...aliases: string[]): Area => ({
  areaId: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  fee: 50_000,
  ...(aliases.length > 0 && { aliases }),
});
const AREAS = [
  area('Yaba', 'Sabo', 'Unilag'),
  area('Surulere', 'Súrùlérè side'),
  area('Lekki Phase 1', 'Lekki One'),
  area('Lekki Phase 2'),
  area('Ikeja GRA', 'GRA'),
  area('1004 Estate', '1004'),
];
const told = (read: AreaRead) =>
  read.ok
    ? read.value.name
    : [read.reason, ...(read.reason === 'unclear' ? read.candidates.map(({ name }) => name) : [])];

describe('the area a customer means', () => {
  test.each([
    ['1', 'Yaba'],
    ['#4', 'Lekki Phase 2'],
    ['2.', 'Surulere'],
    ['YABA', 'Yaba'],
    ['  ya ba! ', 'Yaba'],
    ['unilag', 'Yaba'],
    ['Súrùlérè', 'Surulere'],
    ['lekki-phase-2', 'Lekki Phase 2'],
    ['1004', '1004 Estate'],
    ['I dey Yaba abeg', 'Yaba'],
    ['deliver to lekki phase 1 please', 'Lekki Phase 1'],
  ])('is told by %j: %s', (said, name) => expect(told(readArea(said, AREAS))).toBe(name));

  test.each([
    ['yabba', 'Yaba'],
    ['sururele', 'Surulere'],
    ['leki phase 1', 'Lekki Phase 1'],
    ['lekki pahse 2', 'Lekki Phase 2'],
    ['unilagg', 'Yaba'],
  ])('is told by %j in spite of a typo: %s', (said, name) => expect(told(readArea(said, AREAS))).toBe(name));

  test('is asked again where several are named, or begin alike', () => {
    expect(told(readArea('lekki', AREAS))).toEqual(['unclear', 'Lekki Phase 1', 'Lekki Phase 2']);
    expect(told(readArea('yaba or surulere', AREAS))).toEqual(['unclear', 'Yaba', 'Surulere']);
  });

  test('is asked again where only a part of its name is said', () => {
    expect(told(readArea('ikeja', AREAS))).toEqual(['unclear', 'Ikeja GRA']);
  });

  test('is not another one whose number is near', () => {
    expect(told(readArea('lekki phase 3', AREAS))).toEqual(['unknown']);
    expect(told(readArea('1005', AREAS))).toEqual(['unknown']);
  });

  test('is asked again where a typo is as near to one as to another', () => {
    expect(told(readArea('okoxo', [area('Okoto'), area('Okobo')]))).toEqual(['unclear', 'Okoto', 'Okobo']);
  });

  test('of two with the same name is asked by number', () => {
    expect(told(readArea('yaba', [area('Yaba'), { ...area('Yaba'), areaId: 'yaba-2' }]))).toEqual([
      'unclear',
      'Yaba',
      'Yaba',
    ]);
  });

  test.each(['', '0', '7', '99', '🍗', 'Abuja', 'aba', 'a', '-1'])('is not known from %j', (said) =>
    expect(told(readArea(said, AREAS))).toEqual(['unknown']),
  );

  test('whatever is typed is answered', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(told(readArea(said, AREAS))).toBeDefined();
        expect(told(readArea(said, []))).toEqual(['unknown']);
      }),
    ));
});

test.each([
  ['yaba', 'yaba', 0],
  ['yaba', 'yabba', 1],
  ['yabaa', 'yaba', 1],
  ['ayba', 'yaba', 1],
  ['yama', 'yaba', 1],
  ['lekki', 'ikeja', undefined],
  ['', 'ab', 2],
])('%s and %s are %s typos apart', (a, b, typos) => {
  expect(typosBetween(a, b, 2)).toBe(typos);
  expect(typosBetween(b, a, 2)).toBe(typos);
});
