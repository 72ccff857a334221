import type { Shops } from '../../shared/shops.ts';
import type { PictureStore } from './picture-store.ts';
import type { PreparedShop } from './prepare-shop.ts';

/** Pictures on their way at once. */
const AT_ONCE = 10;

export type PublishParts = { store: PictureStore; shops: Pick<Shops, 'write'> };

/** Publishes a shop: its pictures first, so that no customer is sent to one that is not there. */
export const publishShop = async (
  { content, pictures }: PreparedShop,
  { store, shops }: PublishParts,
): Promise<void> => {
  for (let from = 0; from < pictures.length; from += AT_ONCE)
    await Promise.all(pictures.slice(from, from + AT_ONCE).map((picture) => store.put(picture)));
  await shops.write(content);
};
