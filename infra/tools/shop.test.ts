import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DEMO_SHOP_FILE, readShop } from '../shops/read-shop.ts';

const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-shop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { shop, menu } = readShop(DEMO_SHOP_FILE);
const written = (content: unknown) => {
  const file = join(folder, 'shop.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

test('the demo shop has at least twelve dishes in four categories', () => {
  expect(menu.dishes.length).toBeGreaterThanOrEqual(12);
  expect(menu.categories).toHaveLength(4);
});

test.each([
  [
    'a dish with a command for a number',
    { dishes: [{ ...menu.dishes[0], number: 99 }] },
    'Jollof rice has the number 99, which is a command everywhere',
  ],
  [
    'two dishes with one number',
    { dishes: [menu.dishes[0], { ...menu.dishes[1], number: 1 }] },
    'Jollof rice and Fried rice have the same number, 1',
  ],
  ['a price in naira with decimals', { dishes: [{ ...menu.dishes[0], price: 2500.5 }] }, 'menu.dishes.0.price'],
  [
    'a dish in no category',
    { dishes: [{ ...menu.dishes[0], categoryId: 'soup' }] },
    'category that does not exist: Jollof rice',
  ],
])('a shop’s file with %s is refused, and the sentence says where', (_name, changed, complaint) => {
  expect(() => readShop(written({ shop, menu: { ...menu, ...changed } }))).toThrow(complaint);
});

test('a file whose profile and menu are of different shops is refused', () => {
  expect(() => readShop(written({ shop: { ...shop, shopId: 'other' }, menu }))).toThrow('different shops');
});
