import * as z from 'zod';
import { amountSchema } from './money.ts';
import { normalise } from './normalise.ts';
import { canBeHad, type OptionGroup, optionGroupSchema } from './options.ts';
import { idSchema, pictureNameSchema, shopIdSchema } from './shop.ts';

/** Dishes shown at once: more than this and a phone scrolls the first ones away. */
export const PAGE_SIZE = 10;

export const dishSchema = z.object({
  dishId: idSchema,
  /** What the customer types. Written in the data, so that a dish taken off the menu never gives its number to another. */
  number: z.int().positive().max(999),
  categoryId: idSchema,
  name: z.string().min(1).max(60),
  /** Other names customers use for it: "minerals", "party rice". */
  aliases: z.array(z.string().min(1).max(40)).max(12).optional(),
  description: z.string().max(140).optional(),
  photo: pictureNameSchema.optional(),
  price: amountSchema.positive(),
  available: z.boolean(),
  /** Asked one at a time, in this order, unless the customer has said them. */
  options: z
    .array(optionGroupSchema)
    .max(6)
    .refine((groups) => new Set(groups.map(({ groupId }) => groupId)).size === groups.length, 'two options share an id')
    .optional(),
});
export type Dish = z.infer<typeof dishSchema>;

const categorySchema = z.object({ categoryId: idSchema, name: z.string().min(1).max(40) });

const names = (dishes: readonly { name: string }[]) => dishes.map(({ name }) => name).join(' and ');
const unique = (values: (string | number)[]) => new Set(values).size === values.length;

export const menuSchema = z
  .object({
    shopId: shopIdSchema,
    categories: z.array(categorySchema).min(1),
    dishes: z.array(dishSchema).min(1),
  })
  .superRefine(({ dishes, categories }, context) => {
    for (const [number, same] of Map.groupBy(dishes, (dish) => dish.number))
      if (same.length > 1)
        context.addIssue({ code: 'custom', message: `${names(same)} have the same number, ${number}` });
    const lost = dishes.filter((dish) => !categories.some(({ categoryId }) => categoryId === dish.categoryId));
    if (lost.length > 0)
      context.addIssue({ code: 'custom', message: `in a category that does not exist: ${names(lost)}` });
  })
  .refine(({ dishes }) => unique(dishes.map(({ dishId }) => dishId)), 'two dishes have the same id')
  .refine(({ categories }) => unique(categories.map((c) => c.categoryId)), 'two categories have the same id')
  .refine(
    ({ categories }) => unique(categories.map(({ name }) => normalise(name))),
    'two categories have the same name',
  );
export type Menu = z.infer<typeof menuSchema>;
export type Category = Menu['categories'][number];

/** Which part of the menu a customer is looking at. Pages count from 0. */
export const menuViewSchema = z.object({ categoryId: idSchema.optional(), page: z.int().nonnegative() });
export type MenuView = z.infer<typeof menuViewSchema>;
export const FIRST_PAGE: MenuView = { page: 0 };

/** A dish as a menu shows it. `price` is the least it can be had for, with all that must be chosen about it. */
export type DishView = Omit<Dish, 'options' | 'aliases'> & {
  /** There is something to choose that costs more. */
  varies?: true;
};

/** One screenful of the menu, as a reply shows it. */
export type MenuPage = {
  /** The category shown; absent when the whole menu is. */
  category?: string;
  /** Every category's name: typing one shows it. */
  categories: string[];
  dishes: DishView[];
  /** Counts from 1, for people. */
  page: number;
  pages: number;
};

/** Nobody is drawn by a price at which nothing can be had: what is sold out counts only where all of it is. */
const pricesOf = ({ min, choices }: OptionGroup): number[] => {
  const there = choices.filter(({ available }) => available);
  return (there.length >= min ? there : choices).map(({ price }) => price);
};

export const dishView = ({ options = [], aliases: _, ...dish }: Dish): DishView => {
  const prices = options.filter(({ min }) => min > 0).map((group) => ({ min: group.min, prices: pricesOf(group) }));
  const required = prices.flatMap((group) => group.prices.toSorted((a, b) => a - b).slice(0, group.min));
  const varies = prices.some((group) => group.prices.some((price) => price !== group.prices[0]));
  return {
    ...dish,
    available: dish.available && canBeHad({ options }),
    price: required.reduce((sum, price) => sum + price, dish.price),
    ...(varies && { varies }),
  };
};

const dishesIn = (menu: Menu, { categoryId }: MenuView): Dish[] =>
  menu.categories
    .filter((category) => categoryId === undefined || category.categoryId === categoryId)
    .flatMap((category) => menu.dishes.filter((dish) => dish.categoryId === category.categoryId));

const pagesOf = (menu: Menu, view: MenuView) => Math.max(1, Math.ceil(dishesIn(menu, view).length / PAGE_SIZE));

/** The view nearest to one that the menu may have outgrown: dishes and categories are taken off while people look. */
const fitting = (menu: Menu, view: MenuView): MenuView => {
  const gone = view.categoryId !== undefined && !menu.categories.some((c) => c.categoryId === view.categoryId);
  return gone ? FIRST_PAGE : { ...view, page: Math.min(view.page, pagesOf(menu, view) - 1) };
};

/** The dishes a view shows. */
export const menuPage = (menu: Menu, given: MenuView): MenuPage => {
  const view = fitting(menu, given);
  return {
    category: menu.categories.find(({ categoryId }) => categoryId === view.categoryId)?.name,
    categories: menu.categories.map(({ name }) => name),
    dishes: dishesIn(menu, view)
      .slice(view.page * PAGE_SIZE, (view.page + 1) * PAGE_SIZE)
      .map(dishView),
    page: view.page + 1,
    pages: pagesOf(menu, view),
  };
};

/** The next page, and from the last one the first again: `more` always has something to show. */
export const nextPage = (menu: Menu, given: MenuView): MenuView => {
  const view = fitting(menu, given);
  return { ...view, page: (view.page + 1) % pagesOf(menu, view) };
};

/** The page before; from the first page of a category, the whole menu. */
export const previousPage = (menu: Menu, given: MenuView): MenuView => {
  const view = fitting(menu, given);
  return view.page > 0 ? { ...view, page: view.page - 1 } : FIRST_PAGE;
};

export const findDish = (menu: Menu, number: number): Dish | undefined =>
  menu.dishes.find((dish) => dish.number === number);

/** The category of exactly this name. @param text normalised */
export const findCategory = (menu: Menu, text: string): Category | undefined =>
  menu.categories.find(({ name }) => normalise(name) === text);
