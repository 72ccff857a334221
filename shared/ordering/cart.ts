import * as z from 'zod';
import type { Dish, Menu } from './menu.ts';
import { amountSchema, type Currency } from './money.ts';
import type { Fee, Shop } from './shop.ts';

export const MAX_QUANTITY = 50;
/** Keeps a session's item small; far more than anyone reads in a chat. */
export const MAX_LINES = 30;

/** A dish as the customer chose it: name and price are those that were shown. */
export const lineSchema = z.object({
  dishId: z.string(),
  name: z.string(),
  unitPrice: amountSchema,
  quantity: z.int().min(1).max(MAX_QUANTITY),
});
export type Line = z.infer<typeof lineSchema>;

export const cartSchema = z.array(lineSchema).max(MAX_LINES);
export type Cart = z.infer<typeof cartSchema>;

/** A cart or frozen order, ready to be shown. Amounts in whole subunits of `currency`; lines are numbered from 1. */
export type Bill = {
  lines: { line: number; name: string; quantity: number; unitPrice: number; amount: number }[];
  subtotal: number;
  fees: Fee[];
  total: number;
  currency: Currency;
};

export const countItems = (lines: readonly Line[]): number => lines.reduce((sum, { quantity }) => sum + quantity, 0);

/** The one place where a total is made. */
export const billOf = (lines: readonly Line[], fees: readonly Fee[], currency: Currency): Bill => {
  const subtotal = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const charged = lines.length === 0 ? [] : [...fees];
  return {
    lines: lines.map(({ name, quantity, unitPrice }, index) => ({
      line: index + 1,
      name,
      quantity,
      unitPrice,
      amount: unitPrice * quantity,
    })),
    subtotal,
    fees: charged,
    total: charged.reduce((sum, { amount }) => sum + amount, subtotal),
    currency,
  };
};

export const cartBill = (cart: Cart, shop: Shop): Bill => billOf(cart, shop.fees, shop.currency);

/** A cart edit that was done, or the reason it was not. */
export type Edit = { ok: true; cart: Cart } | { ok: false; reason: 'quantity' | 'tooMany' | 'cartFull' | 'noSuchLine' };

export const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY;

/** How many of a dish the cart holds, over all lines: a new price begins a line of its own. */
const ordered = (cart: Cart, dishId: string) => countItems(cart.filter((line) => line.dishId === dishId));

/** Adds a dish; one that is there already at the same price grows instead of taking a second line. */
export const addToCart = (cart: Cart, dish: Dish, quantity: number): Edit => {
  if (!isQuantity(quantity)) return { ok: false, reason: 'quantity' };
  if (ordered(cart, dish.dishId) + quantity > MAX_QUANTITY) return { ok: false, reason: 'tooMany' };
  const at = cart.findIndex(({ dishId, unitPrice }) => dishId === dish.dishId && unitPrice === dish.price);
  const there = cart[at];
  if (!there) {
    if (cart.length >= MAX_LINES) return { ok: false, reason: 'cartFull' };
    const { dishId, name, price } = dish;
    return { ok: true, cart: [...cart, { dishId, name, unitPrice: price, quantity }] };
  }
  return { ok: true, cart: cart.with(at, { ...there, quantity: there.quantity + quantity }) };
};

/** Sets the quantity of line `line` (from 1); 0 removes it. */
export const setQuantity = (cart: Cart, line: number, quantity: number): Edit => {
  const there = cart[line - 1];
  if (!there) return { ok: false, reason: 'noSuchLine' };
  if (quantity === 0) return { ok: true, cart: cart.toSpliced(line - 1, 1) };
  if (!isQuantity(quantity)) return { ok: false, reason: 'quantity' };
  const others = ordered(cart, there.dishId) - there.quantity;
  if (others + quantity > MAX_QUANTITY) return { ok: false, reason: 'tooMany' };
  return { ok: true, cart: cart.with(line - 1, { ...there, quantity }) };
};

export type CartChange =
  | { type: 'soldOut'; name: string }
  | { type: 'newPrice'; name: string; before: number; now: number };

/**
 * Holds a cart against the menu of this moment: what cannot be had any more goes, what costs otherwise is repriced, and
 * lines of one dish that differed in price alone become one.
 */
export const refreshCart = (cart: Cart, menu: Menu): { cart: Cart; changes: CartChange[] } => {
  const changes: CartChange[] = [];
  const gone = new Set<string>();
  const kept = new Map<string, Line>();
  for (const line of cart) {
    const dish = menu.dishes.find(({ dishId }) => dishId === line.dishId);
    if (!dish?.available) {
      if (!gone.has(line.dishId)) changes.push({ type: 'soldOut', name: line.name });
      gone.add(line.dishId);
      continue;
    }
    if (dish.price !== line.unitPrice)
      changes.push({ type: 'newPrice', name: dish.name, before: line.unitPrice, now: dish.price });
    const quantity = line.quantity + (kept.get(dish.dishId)?.quantity ?? 0);
    kept.set(dish.dishId, { ...line, name: dish.name, unitPrice: dish.price, quantity });
  }
  return { cart: [...kept.values()], changes };
};
