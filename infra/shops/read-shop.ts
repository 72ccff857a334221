import { existsSync, readFileSync } from 'node:fs';
import { type ShopFile, shopFileSchema } from '../../shared/shop-file.ts';
import type { ShopAndMenu } from '../../shared/shops.ts';

export const DEMO_SHOP_FILE = new URL('./demo-kitchen.json', import.meta.url);
/** A shop that uses all there is: options, delivery, opening hours, and what it asks of a customer. */
export const BUKKA_SHOP_FILE = new URL('./demo-bukka.json', import.meta.url);

/** Reads a shop's file as it is written, pictures as paths. @throws a sentence that names what is wrong in it, and where */
export const readShopFile = (file: string | URL): ShopFile => {
  const parsed = shopFileSchema.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  const money = 'Prices and fees are whole kobo: ₦2,500.00 is 250000. Positions count from 0.';
  throw new Error(`${file} is not a shop as it should be:\n  ${wrong.join('\n  ')}\n${money}`);
};

/** A shop without its pictures: what a table holds of it where nobody looks at it. */
export const withoutPictures = ({ shop: { picture: _, preview: __, ...shop }, menu }: ShopFile): ShopAndMenu => ({
  shop,
  menu: { ...menu, dishes: menu.dishes.map(({ photo: _, ...dish }) => dish) },
});

/** Reads a shop's file and leaves its pictures out. @throws like readShopFile */
export const readShop = (file: string | URL): ShopAndMenu => withoutPictures(readShopFile(file));

const parse = (file: string | URL): unknown => {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
