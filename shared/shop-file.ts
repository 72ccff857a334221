import * as z from 'zod';
import { dishSchema } from './ordering/menu.ts';
import { shopSchema } from './ordering/shop.ts';
import { typeableMenuSchema } from './ordering/typeable-menu.ts';

/** Where a picture lies, seen from the shop's file: "photos/jollof-rice.webp". */
const picturePathSchema = z.string().min(1).max(255);

const shopInFile = shopSchema
  .extend({
    picture: picturePathSchema.optional(),
    /** What link previews show, wide; without it, it is made from the picture. */
    preview: picturePathSchema.optional(),
  })
  .refine(({ picture, preview }) => !preview || picture, 'a preview goes with a picture, and there is none');

const menuInFile = typeableMenuSchema.safeExtend({
  dishes: z.array(dishSchema.extend({ photo: picturePathSchema.optional() })).min(1),
});

/** A shop as it is written down in a file: profile and menu, checked; its pictures are paths, where a table holds names. */
export const shopFileSchema = z
  .object({ shop: shopInFile, menu: menuInFile })
  .refine(({ shop, menu }) => shop.shopId === menu.shopId, 'profile and menu are of different shops');
export type ShopFile = z.infer<typeof shopFileSchema>;
