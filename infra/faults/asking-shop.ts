import type { ShopAndMenu } from '../../shared/shops.ts';
import { testShop } from '../../shared/testing/test-shop.ts';

/** The test shop, which asks for a name and brings the order to an address: its orders know who they are for. */
export const askingShop: ShopAndMenu = {
  ...testShop,
  shop: {
    ...testShop.shop,
    asks: { name: 'required' },
    delivery: { areas: [{ areaId: 'yaba', name: 'Yaba', fee: 50_000 }] },
  },
};
