import type { Dish } from '../ordering/menu.ts';
import type { ShopAndMenu } from '../shops.ts';
import { testShop } from './test-shop.ts';

const customised = (dish: Dish): Dish => {
  if (dish.dishId !== 'jollof-rice') return dish;
  const choice = (choiceId: string, name: string, price: number, available = true) => ({
    choiceId,
    name,
    price,
    available,
  });
  return {
    ...dish,
    aliases: ['party rice'],
    options: [
      {
        groupId: 'size',
        name: 'Size',
        min: 1,
        max: 1,
        choices: [choice('small', 'Small', 0), choice('large', 'Large', 70_000)],
      },
      {
        groupId: 'extras',
        name: 'Extras',
        min: 0,
        max: 2,
        choices: [choice('egg', 'Egg', 30_000), choice('beef', 'Beef', 60_000), choice('fish', 'Fish', 90_000, false)],
      },
    ],
  };
};

/**
 * The test kitchen as a shop that asks for everything: dish 1 has a size and extras; name and phone are wanted, an e-mail
 * may be given; pickup, or delivery to two areas; open from 9 to 21 but on Sundays.
 */
export const testBukka: ShopAndMenu = {
  shop: {
    ...testShop.shop,
    shopId: 'test-bukka',
    name: 'Test Bukka',
    asks: { name: 'required', phone: 'required', email: 'optional' },
    pickup: { address: '12 Market Road' },
    delivery: {
      areas: [
        { areaId: 'yaba', name: 'Yaba', fee: 80_000 },
        { areaId: 'lekki', name: 'Lekki', fee: 250_000 },
      ],
    },
    leadMinutes: 40,
    hours: Object.fromEntries(
      (['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const).map((day) => [
        day,
        [{ from: '09:00', to: '21:00' }],
      ]),
    ),
  },
  menu: { ...testShop.menu, shopId: 'test-bukka', dishes: testShop.menu.dishes.map(customised) },
};
