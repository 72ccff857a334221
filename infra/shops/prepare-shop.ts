import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShopAndMenu } from '../../shared/shops.ts';
import { fromCache, PICTURE_CACHE } from './picture-cache.ts';
import { readSource } from './picture-source.ts';
import type { Picture } from './picture-store.ts';
import { readShopFile, withoutPictures } from './read-shop.ts';
import { contentTypeOf, publishedName } from './renderings.ts';

/** A shop as a table holds it, with the names of its pictures, and the pictures that must be there before it is written. */
export type PreparedShop = { content: ShopAndMenu; pictures: Picture[] };

/** A picture that a file asks for; its published name begins with `id`. */
type Wanted = { id: string; recipe: 'photo' | 'shop'; path: string; preview?: string };
type Prepared = { name: string; pictures: Picture[] };
type Folders = { shopId: string; folder: string; cache: string };

const prepare = async (
  { id, recipe, path, preview }: Wanted,
  { shopId, folder, cache }: Folders,
): Promise<Prepared> => {
  const source = readSource(folder, path);
  const wide = preview ? readSource(folder, preview) : undefined;
  const sources = wide ? [source, wide] : [source];
  const renderings = await fromCache(cache, recipe, sources, async () => {
    // Read only when something must be prepared: it takes longer than all else that a start does for pictures.
    const { RECIPES } = await import('./picture-recipes.ts');
    return RECIPES[recipe](source, wide);
  });
  const name = publishedName(id, renderings);
  const pictures = renderings.map(({ suffix, bytes }) => {
    const file = `${name}-${suffix}`;
    return { path: `${shopId}/${file}`, bytes, contentType: contentTypeOf(file) };
  });
  return { name, pictures };
};

/**
 * Reads a shop's file and prepares its pictures, one after the other: a photo of 20 MB takes much memory.
 * @param cache a folder for what is prepared
 * @throws sentences that name what is wrong in the file, or each dish whose photo cannot be used, with the photo's path
 */
export const prepareShop = async (file: string | URL, cache = PICTURE_CACHE): Promise<PreparedShop> => {
  const written = readShopFile(file);
  const { shop, menu } = withoutPictures(written);
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const folders = { shopId: shop.shopId, folder: dirname(path), cache };
  const pictures: Picture[] = [];
  const wrong: string[] = [];

  /** The published name. What is wrong is noted first and told together: an operator wants to hear of all at once. */
  const nameOf = async (what: string, wanted: Wanted): Promise<string | undefined> => {
    try {
      const prepared = await prepare(wanted, folders);
      pictures.push(...prepared.pictures);
      return prepared.name;
    } catch (error) {
      wrong.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };

  const { shopId, picture: own, preview } = written.shop;
  const picture = own && (await nameOf(shop.name, { id: shopId, recipe: 'shop', path: own, preview }));
  const photos = new Map<string, string | undefined>();
  for (const { dishId, name, photo } of written.menu.dishes)
    if (photo) photos.set(dishId, await nameOf(name, { id: dishId, recipe: 'photo', path: photo }));

  if (wrong.length > 0) throw new Error(`${path} names pictures that cannot be used:\n  ${wrong.join('\n  ')}`);
  const dishes = menu.dishes.map((dish) => ({ ...dish, photo: photos.get(dish.dishId) }));
  return { content: { shop: { ...shop, picture }, menu: { ...menu, dishes } }, pictures };
};
