import * as z from 'zod';
import { shopSchema } from './ordering/shop.ts';
import { typeableMenuSchema } from './ordering/typeable-menu.ts';

/** A shop as it is written down in a file: the profile and the menu, checked. */
export const shopFileSchema = z
  .object({ shop: shopSchema, menu: typeableMenuSchema })
  .refine(({ shop, menu }) => shop.shopId === menu.shopId, 'profile and menu are of different shops');
