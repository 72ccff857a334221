import * as z from 'zod';
import { MAX_LINES, MAX_QUANTITY } from './cart-limits.ts';
import type { Dish, Menu } from './menu.ts';
import { amountSchema, type Currency } from './money.ts';
import { type Chosen, chosenSchema, priceOf, stillChosen } from './options.ts';
import type { Fee } from './shop.ts';

/** A dish as the customer chose it: names and price are those that were shown. `unitPrice` includes the options. */
export const lineSchema = z.object({
  dishId: z.string(),
  name: z.string(),
  unitPrice: amountSchema,
  quantity: z.int().min(1).max(MAX_QUANTITY),
  options: z.array(chosenSchema).max(24).optional(),
});
export type Line = z.infer<typeof lineSchema>;

export const cartSchema = z.array(lineSchema).max(MAX_LINES);
export type Cart = z.infer<typeof cartSchema>;

/** A cart or frozen order, ready to be shown. Amounts in whole subunits of `currency`; lines are numbered from 1. */
export type Bill = {
  lines: {
    line: number;
    name: string;
    /** What was chosen about the dish, by name. */
    options?: string[];
    quantity: number;
    unitPrice: number;
    amount: number;
  }[];
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
    lines: lines.map(({ name, quantity, unitPrice, options }, index) => ({
      line: index + 1,
      name,
      ...(options && { options: options.map((one) => one.name) }),
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

/** "Jollof rice (Large, Chicken)": a dish with all that was chosen about it. */
export const fullName = (name: string, options: readonly string[] = []): string =>
  options.length > 0 ? `${name} (${options.join(', ')})` : name;
export const lineName = ({ name, options = [] }: Pick<Line, 'name' | 'options'>): string =>
  fullName(
    name,
    options.map((one) => one.name),
  );

/** A cart edit that was done, or the reason it was not. */
export type Edit = { ok: true; cart: Cart } | { ok: false; reason: 'quantity' | 'tooMany' | 'cartFull' | 'noSuchLine' };

export const isQuantity = (quantity: number): boolean =>
  Number.isInteger(quantity) && quantity >= 1 && quantity <= MAX_QUANTITY;

/** How many of a dish the cart holds, over all lines: a new price begins a line of its own. */
const ordered = (cart: Cart, dishId: string) => countItems(cart.filter((line) => line.dishId === dishId));

const sameOptions = (one: Pick<Line, 'options'>, other: Pick<Line, 'options'>): boolean =>
  optionKey(one) === optionKey(other);
const optionKey = ({ options = [] }: Pick<Line, 'options'>): string =>
  options.map(({ groupId, choiceId }) => `${groupId}/${choiceId}`).join(' ');

/**
 * Adds a line; one that is there already, the same in dish, options and price, grows instead of taking a second line.
 * @param line its quantity as typed, unchecked
 */
export const addLine = (cart: Cart, line: Line): Edit => {
  const { dishId, quantity, unitPrice } = line;
  if (!isQuantity(quantity)) return { ok: false, reason: 'quantity' };
  if (ordered(cart, dishId) + quantity > MAX_QUANTITY) return { ok: false, reason: 'tooMany' };
  const at = cart.findIndex(
    (there) => there.dishId === dishId && there.unitPrice === unitPrice && sameOptions(there, line),
  );
  const there = cart[at];
  if (there) return { ok: true, cart: cart.with(at, { ...there, quantity: there.quantity + quantity }) };
  if (cart.length >= MAX_LINES) return { ok: false, reason: 'cartFull' };
  return { ok: true, cart: [...cart, line] };
};

/** Adds a dish with what was chosen about it, at the menu's price of this moment. */
export const addToCart = (cart: Cart, dish: Dish, quantity: number, options: readonly Chosen[] = []): Edit =>
  addLine(cart, lineOf(dish, quantity, options));

const lineOf = (dish: Dish, quantity: number, options: readonly Chosen[]): Line => ({
  dishId: dish.dishId,
  name: dish.name,
  unitPrice: priceOf(dish, options),
  quantity,
  ...(options.length > 0 && { options: [...options] }),
});

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
  /** It asks for something to be chosen that the line has not. */
  | { type: 'chooseAnew'; name: string }
  | { type: 'newPrice'; name: string; before: number; now: number };

/**
 * Holds lines against the menu of this moment: what cannot be had any more goes, what costs otherwise is repriced, and
 * lines that differed in price alone become one.
 */
export const refreshCart = (cart: readonly Line[], menu: Menu): { cart: Cart; changes: CartChange[] } => {
  const changes: CartChange[] = [];
  const gone = new Set<string>();
  const kept = new Map<string, Line>();
  for (const line of cart) {
    const key = `${line.dishId} ${optionKey(line)}`;
    const dish = menu.dishes.find(({ dishId }) => dishId === line.dishId);
    const options = dish?.available ? stillChosen(dish, line.options) : 'soldOut';
    if (!dish || typeof options === 'string') {
      if (!gone.has(key))
        changes.push({ type: options === 'chooseAnew' ? 'chooseAnew' : 'soldOut', name: lineName(line) });
      gone.add(key);
      continue;
    }
    const now = lineOf(dish, line.quantity, options);
    if (now.unitPrice !== line.unitPrice)
      changes.push({ type: 'newPrice', name: lineName(now), before: line.unitPrice, now: now.unitPrice });
    kept.set(key, { ...now, quantity: line.quantity + (kept.get(key)?.quantity ?? 0) });
  }
  return { cart: [...kept.values()], changes };
};
