import { describe, expect, test } from 'vitest';
import { testBukka } from '../testing/test-bukka.ts';
import { type Dish, dishSchema, dishView, FIRST_PAGE, findDish, menuPage } from './menu.ts';
import type { OptionGroup } from './options.ts';
import { typeableMenuSchema } from './typeable-menu.ts';

const { menu } = testBukka;
const found = findDish(menu, 1);
if (!found) throw new Error('The bukka has no jollof rice');
const JOLLOF: Dish = found;

const group = (min: number, max: number, ...choices: [price: number, available?: boolean][]): OptionGroup => ({
  groupId: `group-${min}-${max}-${choices.length}`,
  name: 'Group',
  min,
  max,
  choices: choices.map(([price, available = true], at) => ({ choiceId: `c${at}`, name: `C${at}`, price, available })),
});
/** Jollof rice of ₦2,500.00 with these options. */
const viewWith = (...options: OptionGroup[]) => {
  const { price, varies, available } = dishView({ ...JOLLOF, options });
  return { price, varies: varies ?? false, available };
};

describe('a dish as the menu shows it', () => {
  test('has the least price it can be had for, and says where it may be more', () => {
    expect(viewWith()).toEqual({ price: 250_000, varies: false, available: true });
    expect(viewWith(group(1, 1, [0], [70_000]))).toEqual({ price: 250_000, varies: true, available: true });
    expect(viewWith(group(1, 1, [30_000], [30_000]))).toEqual({ price: 280_000, varies: false, available: true });
    expect(viewWith(group(2, 2, [50_000], [10_000], [20_000]))).toMatchObject({ price: 280_000, varies: true });
    expect(viewWith(group(1, 1, [10_000], [0]), group(1, 1, [5_000], [9_000]))).toMatchObject({ price: 255_000 });
  });

  test('is not dearer for what may be left out', () => {
    expect(viewWith(group(0, 2, [30_000], [60_000]))).toEqual({ price: 250_000, varies: false, available: true });
  });

  test('regression: it was offered from a price that was sold out', () => {
    expect(viewWith(group(1, 1, [0, false], [70_000]))).toEqual({ price: 320_000, varies: false, available: true });
    expect(viewWith(group(1, 1, [0, false], [70_000], [90_000]))).toMatchObject({ price: 320_000, varies: true });
  });

  test('regression: it was not shown as sold out where nothing was left of what must be chosen', () => {
    expect(viewWith(group(1, 1, [0, false], [70_000, false]))).toMatchObject({ price: 250_000, available: false });
    expect(viewWith(group(2, 2, [0], [70_000, false]))).toMatchObject({ available: false });
    expect(viewWith(group(0, 1, [0, false]))).toMatchObject({ available: true });
    expect(dishView({ ...JOLLOF, available: false }).available).toBe(false);
  });

  test('tells neither its options nor its other names', () => {
    const shown = menuPage(menu, FIRST_PAGE).dishes[0];
    expect(shown).toMatchObject({ name: 'Jollof rice', varies: true });
    expect(shown).not.toHaveProperty('options');
    expect(shown).not.toHaveProperty('aliases');
  });

  test('keeps what describes it', () => {
    expect(dishView({ ...JOLLOF, description: 'Smoky' })).toMatchObject({ number: 1, description: 'Smoky' });
  });
});

describe('other names of a dish', () => {
  const written = (aliases: string[]) =>
    typeableMenuSchema.safeParse({ ...menu, dishes: [{ ...JOLLOF, aliases }, ...menu.dishes.slice(1)] });

  test.each(['party rice', 'minerals', 'Mama’s own', 'Ọ̀fadà'])('%j is one', (alias) => {
    expect(written([alias]).success).toBe(true);
  });

  test.each(['Pay', 'my orders', '3', '2 x 2', 'note', 'français', 'skip', '00'])(
    '%j is a command and would never be heard: it is refused when it is written',
    (alias) => {
      const { error } = written([alias]);
      expect(error?.issues.map(({ message }) => message).join()).toContain(`"${alias}", another name of Jollof rice`);
    },
  );

  test('there are twelve at most, of forty letters at most', () => {
    expect(dishSchema.safeParse({ ...JOLLOF, aliases: Array.from({ length: 13 }, (_, n) => `n${n}`) }).success).toBe(
      false,
    );
    expect(dishSchema.safeParse({ ...JOLLOF, aliases: ['x'.repeat(41)] }).success).toBe(false);
    expect(dishSchema.safeParse({ ...JOLLOF, aliases: [''] }).success).toBe(false);
  });
});

test('two options of a dish under one id are refused', () => {
  const size = group(1, 1, [0], [1]);
  expect(dishSchema.safeParse({ ...JOLLOF, options: [size, size] }).success).toBe(false);
});
