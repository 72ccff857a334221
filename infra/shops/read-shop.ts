import { readFileSync } from 'node:fs';
import { type ShopAndMenu, shopFileSchema } from '../../shared/shops.ts';

export const DEMO_SHOP_FILE = new URL('./demo-kitchen.json', import.meta.url);

/** Reads a shop's file. @throws a sentence that names what is wrong in it, and where */
export const readShop = (file: string | URL): ShopAndMenu => {
  const parsed = shopFileSchema.safeParse(parse(file));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  throw new Error(`${file} is not a shop as it should be:\n  ${wrong.join('\n  ')}`);
};

const parse = (file: string | URL): unknown => {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
