import { describe, expect, test } from 'vitest';
import { blockingTime, figureOf, layoutShift } from './figures.ts';

describe('A figure', () => {
  test.each([
    [[3], { median: 3, least: 3, most: 3 }],
    [[9, 1, 5], { median: 5, least: 1, most: 9 }],
    [[4, 1, 2, 9], { median: 3, least: 1, most: 9 }],
  ])('of %j is the middle, with the least and the most', (values, figure) => {
    expect(figureOf(values)).toEqual(figure);
  });

  test('is none where one of the runs has none: a median of the others would hide it', () => {
    expect(figureOf([1, undefined, 3])).toBeUndefined();
    expect(figureOf([])).toBeUndefined();
  });
});

describe('Cumulative layout shift', () => {
  const at = (...moments: number[]) => layoutShift(moments.map((moment) => ({ at: moment, value: 1 })));

  test('is the worst burst, which a second of rest ends', () => {
    expect(at()).toBe(0);
    expect(at(0, 900, 1_800)).toBe(3);
    expect(at(0, 900, 1_900, 2_000)).toBe(2);
  });

  test('counts five seconds of a burst at most', () => {
    expect(at(0, 900, 1_800, 2_700, 3_600, 4_500)).toBe(6);
    expect(at(0, 900, 1_800, 2_700, 3_600, 4_500, 5_000)).toBe(6);
  });
});

test('a task blocks for what it takes beyond 50 ms, of what comes after the first paint', () => {
  const blocked = (longTasks: [number, number][], firstPaint = 0) =>
    blockingTime({ firstPaint, longTasks: longTasks.map(([at, duration]) => ({ at, duration })) });
  expect(
    blocked([
      [10, 60],
      [200, 150],
    ]),
  ).toBe(110);
  expect(
    blocked(
      [
        [10, 60],
        [200, 150],
      ],
      100,
    ),
  ).toBe(100);
  expect(blocked([[0, 190]], 100)).toBe(40);
});
