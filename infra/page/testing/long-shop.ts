import type { ShopAndMenu } from '../../../shared/shops.ts';
import { BUKKA_SHOP_FILE, readShop } from '../../shops/read-shop.ts';

/** A word without a place to break, as long as the shop's schema lets a text be. */
const stretched = (text: string, length: number): string => text.replaceAll(/\W/g, '').repeat(length).slice(0, length);

/** An order names the fee "Delivery to" and the area, in 40 characters. */
const AREA = 28;

/** A shop that uses all there is, never sleeps, and has named everything as long as it may. */
export const longShop = (): ShopAndMenu => {
  const { shop, menu } = readShop(BUKKA_SHOP_FILE);
  const { hours: _, closedOn: __, ...rest } = shop;
  const shopId = 'long-names';
  return {
    shop: {
      ...rest,
      shopId,
      name: stretched(shop.name, 60),
      contact: stretched(shop.contact, 120),
      about: stretched(shop.about ?? '', 140),
      fees: shop.fees.map((fee) => ({ ...fee, name: stretched(fee.name, 40) })),
      pickup: { address: stretched(shop.pickup?.address ?? '', 140) },
      delivery: { areas: (shop.delivery?.areas ?? []).map((area) => ({ ...area, name: stretched(area.name, AREA) })) },
    },
    menu: {
      ...menu,
      shopId,
      categories: menu.categories.map((category) => ({ ...category, name: stretched(category.name, 40) })),
      dishes: menu.dishes.map((dish) => ({
        ...dish,
        name: stretched(dish.name, 60),
        ...(dish.description && { description: stretched(dish.description, 140) }),
        ...(dish.options && {
          options: dish.options.map((group) => ({
            ...group,
            name: stretched(group.name, 40),
            choices: group.choices.map((choice) => ({ ...choice, name: stretched(choice.name, 40) })),
          })),
        }),
      })),
    },
  };
};
