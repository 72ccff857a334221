import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { DEMO_SHOP_FILE, readShop } from '../read-shop.ts';

/** What a test changes of a shop's file: the shop's own fields, and photos by dish. */
export type Changes = { shop?: object; photos?: Record<string, string> };

/** A folder with a shop's file and pictures beside it, as an operator would have them. */
export const openShopFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'byte-to-bite-shop-'));
  const { shop, menu } = readShop(DEMO_SHOP_FILE);
  mkdirSync(join(folder, 'photos'));
  return {
    folder,
    cache: join(folder, 'cache'),
    /** Writes the demo shop's file anew. @returns its path */
    writes: ({ shop: changed = {}, photos = {} }: Changes): string => {
      const file = join(folder, 'shop.json');
      const dishes = menu.dishes.map((dish) => ({ ...dish, photo: photos[dish.dishId] }));
      writeFileSync(file, JSON.stringify({ shop: { ...shop, ...changed }, menu: { ...menu, dishes } }));
      return file;
    },
    /** @returns its path as a shop's file names it */
    adds: async (name: string, picture: Sharp | Buffer | string): Promise<string> => {
      const bytes = typeof picture === 'string' || Buffer.isBuffer(picture) ? picture : await picture.toBuffer();
      writeFileSync(join(folder, 'photos', name), bytes);
      return `photos/${name}`;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};

/** A picture of one colour, as a JPEG. */
export const plain = (width: number, height: number, background = '#c33'): Sharp =>
  sharp({ create: { width, height, channels: 3, background } }).jpeg();

/** A picture with more detail than any photo has. */
export const noisy = (width: number, height: number): Sharp => {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 60 };
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } }).jpeg({ quality: 95 });
};

/** Red, green and blue of one pixel. */
export const pixelOf = async (picture: Uint8Array, left: number, top: number): Promise<number[]> => [
  ...(await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()),
];
