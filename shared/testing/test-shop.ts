import type { Dish, Menu } from '../ordering/menu.ts';
import type { Shop } from '../ordering/shop.ts';

const dish = (number: number, categoryId: string, dishId: string, name: string, price: number): Dish => ({
  dishId,
  number,
  categoryId,
  name,
  price,
  available: true,
});

const shop: Shop = {
  shopId: 'test-kitchen',
  name: 'Test Kitchen',
  contact: 'WhatsApp 0803 000 0000',
  currency: 'NGN',
  fees: [{ name: 'Takeaway pack', amount: 20_000 }],
};

const menu: Menu = {
  shopId: shop.shopId,
  categories: [
    { categoryId: 'rice', name: 'Rice' },
    { categoryId: 'grill', name: 'Grill' },
    { categoryId: 'drinks', name: 'Cold drinks' },
  ],
  dishes: [
    dish(1, 'rice', 'jollof-rice', 'Jollof rice', 250_000),
    dish(2, 'rice', 'fried-rice', 'Fried rice', 250_000),
    dish(3, 'rice', 'ofada-rice', 'Ofada rice', 320_000),
    dish(4, 'rice', 'coconut-rice', 'Coconut rice', 380_000),
    dish(5, 'grill', 'suya', 'Suya', 300_000),
    dish(6, 'grill', 'chicken', 'Chicken', 350_000),
    dish(7, 'grill', 'cancelled-fish', 'Cancelled fish', 450_000),
    dish(8, 'grill', 'goat-meat', 'Goat meat', 400_000),
    { ...dish(9, 'grill', 'snails', 'Snails', 500_000), available: false },
    dish(10, 'grill', 'plantain', 'Plantain', 80_000),
    dish(11, 'drinks', 'zobo', 'Zobo', 70_000),
    dish(12, 'drinks', 'chapman', 'Chapman', 150_000),
    dish(13, 'drinks', 'coke', 'Coke', 50_000),
    dish(14, 'drinks', 'water', 'Water', 30_000),
  ],
};

/** Two pages of dishes in three categories; number 9 is sold out, and every order pays for a takeaway pack. */
export const testShop: { shop: Shop; menu: Menu } = { shop, menu };

/** A shop of its own for one test, whose keeper may change the menu while a customer is ordering. */
export const newKitchen = ({ shop, menu }: { shop: Shop; menu: Menu } = testShop) => {
  let { categories, dishes } = menu;
  const change = (dishId: string, changed: Partial<Dish>) => {
    dishes = dishes.map((known) => (known.dishId === dishId ? { ...known, ...changed } : known));
  };
  return {
    shop,
    menu: (): Menu => ({ ...menu, categories, dishes }),
    sellsOut: (dishId: string) => change(dishId, { available: false }),
    reprices: (dishId: string, price: number) => change(dishId, { price }),
    takesOff: (dishId: string) => {
      dishes = dishes.filter((known) => known.dishId !== dishId);
    },
    /** Takes a category off the menu, with all its dishes. */
    closes: (categoryId: string) => {
      categories = categories.filter((known) => known.categoryId !== categoryId);
      dishes = dishes.filter((known) => known.categoryId !== categoryId);
    },
    renames: (categoryId: string, name: string) => {
      categories = categories.map((known) => (known.categoryId === categoryId ? { ...known, name } : known));
    },
  };
};
export type Kitchen = ReturnType<typeof newKitchen>;
