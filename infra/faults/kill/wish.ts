import { DEMO_SHOP_FILE, readShop } from '../../shops/read-shop.ts';

const { shop, menu } = readShop(DEMO_SHOP_FILE);
const DISHES = menu.dishes.filter(({ available }) => available);
const MOST = 50;

export const SHOP_ID = shop.shopId;

type Wished = { number: number; name: string; unitPrice: number; quantity: number };
/** What a customer means to order. No two wishes of a run are alike, so an order tells whose it is and how often. */
export type Wish = readonly Wished[];

const dishAt = (place: number, quantity: number): Wished => {
  const dish = DISHES[place % DISHES.length];
  if (!dish) throw new Error('The demo menu is empty');
  return { number: dish.number, name: dish.name, unitPrice: dish.price, quantity };
};

/** Two different dishes; the serial number is spelled by which they are and how many of each. */
export const wishOf = (serial: number): Wish => {
  const others = DISHES.length - 1;
  const pairs = DISHES.length * others;
  const first = serial % DISHES.length;
  const second = first + 1 + (Math.floor(serial / DISHES.length) % others);
  const rest = Math.floor(serial / pairs);
  return [dishAt(first, 1 + (rest % MOST)), dishAt(second, 1 + (Math.floor(rest / MOST) % MOST))];
};

export const totalOf = (wish: Wish): number =>
  wish.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0) +
  shop.fees.reduce((sum, { amount }) => sum + amount, 0);

/** Lines as one text, to be compared; no lines are the empty one. */
export const spelled = (lines: readonly { name: string; quantity: number; unitPrice: number }[]): string =>
  lines.map(({ name, quantity, unitPrice }) => `${quantity} ${name} at ${unitPrice}`).join(', ');
