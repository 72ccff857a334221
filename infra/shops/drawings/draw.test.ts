import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { BUKKA_SHOP_FILE, DEMO_SHOP_FILE, readShop } from '../read-shop.ts';
import { DISHES, drawDish } from './draw.ts';
import { SHOPS } from './shops.ts';

const PHOTOS = join(import.meta.dirname, '../photos');
const ICONS = join(import.meta.dirname, '../../../web/icons');
const shops = [DEMO_SHOP_FILE, BUKKA_SHOP_FILE].map((file) => readShop(file));
const dishIds = [...new Set(shops.flatMap(({ menu }) => menu.dishes.map(({ dishId }) => dishId)))];
const photos = readdirSync(PHOTOS);

const sizeOf = async (folder: string, name: string) => {
  const { width, height, hasAlpha } = await sharp(join(folder, name)).metadata();
  return { width, height, hasAlpha };
};

test('every dish of a demo shop is drawn, and its photo is there under its own name', () => {
  expect(dishIds.filter((dishId) => !DISHES[dishId])).toEqual([]);
  expect(dishIds.filter((dishId) => !photos.includes(`${dishId}.webp`))).toEqual([]);
});

test('every demo shop has a sign, and a picture for whoever shows its link', async () => {
  for (const { shop } of shops) {
    expect(Object.keys(SHOPS)).toContain(shop.shopId);
    expect(await sizeOf(PHOTOS, `${shop.shopId}.webp`)).toMatchObject({ width: 640, height: 640 });
    expect(await sizeOf(PHOTOS, `${shop.shopId}-preview.webp`)).toMatchObject({ width: 1200, height: 630 });
  }
});

test('a photo is square and light enough for a menu on mobile data', async () => {
  for (const name of photos.filter((photo) => !photo.endsWith('-preview.webp'))) {
    expect([name, await sizeOf(PHOTOS, name)]).toMatchObject([name, { width: 640, height: 640 }]);
    expect([name, statSync(join(PHOTOS, name)).size <= 40_000]).toEqual([name, true]);
  }
});

test('a drawing is the same whenever it is drawn, and another dish is another drawing', () => {
  const [name = '', dish] = Object.entries(DISHES)[0] ?? [];
  if (!dish) throw new Error('Nothing is drawn.');
  expect(drawDish(dish, name)).toBe(drawDish(dish, name));
  expect(new Set(dishIds.map((id) => DISHES[id] && drawDish(DISHES[id], id))).size).toBe(dishIds.length);
});

test('the icons have the sizes their names say, and those that fill their square have nothing transparent', async () => {
  expect(await sizeOf(ICONS, 'icon-192.png')).toMatchObject({ width: 192, height: 192 });
  expect(await sizeOf(ICONS, 'icon-512.png')).toMatchObject({ width: 512, height: 512 });
  expect(await sizeOf(ICONS, 'icon-180.png')).toEqual({ width: 180, height: 180, hasAlpha: false });
  expect(await sizeOf(ICONS, 'maskable-512.png')).toEqual({ width: 512, height: 512, hasAlpha: false });
  expect(await sizeOf(ICONS, 'preview.png')).toEqual({ width: 1200, height: 630, hasAlpha: false });
  expect(statSync(join(ICONS, 'preview.png')).size).toBeLessThan(60_000);
});

test('nothing of the maskable icon lies outside the circle that every mask keeps', async () => {
  const { data, info } = await sharp(join(ICONS, 'maskable-512.png')).raw().toBuffer({ resolveWithObject: true });
  const pixel = (at: number): string => data.subarray(at, at + info.channels).toString('hex');
  const outside: number[] = [];
  for (let at = 0; at < data.length; at += info.channels) {
    const [x, y] = [(at / info.channels) % info.width, Math.floor(at / info.channels / info.width)];
    if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512 && pixel(at) !== pixel(0)) outside.push(at);
  }
  expect(outside).toEqual([]);
});
