import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCustomer } from '../testing/chat.ts';
import { newKitchen, testShop } from '../testing/test-shop.ts';
import { SENDS } from './choices.ts';
import { understand } from './commands.ts';
import {
  dishSchema,
  FIRST_PAGE,
  findCategory,
  findDish,
  type Menu,
  type MenuView,
  menuPage,
  nextPage,
  PAGE_SIZE,
  previousPage,
} from './menu.ts';
import { shopSchema } from './shop.ts';
import { typeableMenuSchema } from './typeable-menu.ts';

const { shop, menu } = testShop;
const [jollof, friedRice] = menu.dishes;
/** The menu with more kinds of rice than fit on a page. */
const longRice = { ...menu, dishes: menu.dishes.map((known) => ({ ...known, categoryId: 'rice' })) };
const numbers = (view: MenuView, shown = menu) => menuPage(shown, view).dishes.map(({ number }) => number);

/** A menu with categories of these names, each of them with a dish. */
const menuWith = (called: string[]): Menu => ({
  ...menu,
  categories: called.map((name, at) => ({ categoryId: `category-${at}`, name })),
  dishes: menu.dishes.slice(0, called.length).map((known, at) => ({ ...known, categoryId: `category-${at}` })),
});
const chosenBy = (said: string, offered: Menu) => {
  const command = understand(said);
  return command.type === 'words' ? findCategory(offered, command.text)?.categoryId : command;
};
/** What a customer is offered to type besides the commands, once the menu is open. */
const offersOf = (offered: Menu) => {
  const { replies } = newCustomer({ ...newKitchen(), menu: () => offered }).says('menu');
  return replies
    .flatMap((reply) => reply.choices)
    .map(({ send }) => send)
    .filter((send) => send !== SENDS.options);
};

describe('the numbers of dishes', () => {
  test.each([0, 97, 98, 99])('%i is a command everywhere and no dish may carry it', (number) => {
    const dishes = menu.dishes.map((known) => (known === jollof ? { ...known, number } : known));
    expect(typeableMenuSchema.safeParse({ ...menu, dishes }).success).toBe(false);
  });

  test.each([96, 100, 999])('%i is free for a dish', (number) => {
    expect(dishSchema.safeParse({ ...jollof, number }).success).toBe(true);
  });

  test.each([-1, 1.5, 1000])('%d is no number for a dish', (number) => {
    const dishes = menu.dishes.map((known) => (known === jollof ? { ...known, number } : known));
    expect(typeableMenuSchema.safeParse({ ...menu, dishes }).success).toBe(false);
  });

  test('a dish taken off the menu never gives its number to another', () => {
    const kitchen = newKitchen();
    kitchen.takesOff('fried-rice');
    expect(findDish(kitchen.menu(), 2)).toBeUndefined();
    expect(findDish(kitchen.menu(), 3)?.name).toBe('Ofada rice');
    expect(numbers(FIRST_PAGE, kitchen.menu())).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });
});

describe('paging', () => {
  test('a page has as many dishes as fit on a phone', () => {
    expect(numbers(FIRST_PAGE)).toHaveLength(PAGE_SIZE);
    expect(numbers({ page: 1 })).toEqual([11, 12, 13, 14]);
    expect(menuPage(menu, { page: 1 })).toMatchObject({ page: 2, pages: 2, category: undefined });
  });

  test('more goes on and begins again after the last page', () => {
    const second = nextPage(menu, FIRST_PAGE);
    expect(second).toEqual({ page: 1 });
    expect(nextPage(menu, second)).toEqual(FIRST_PAGE);
  });

  test('more stays where there is one page', () => {
    expect(nextPage(menu, { categoryId: 'drinks', page: 0 })).toEqual({ categoryId: 'drinks', page: 0 });
  });

  test('back goes one page back, then out of the category, then nowhere', () => {
    expect(previousPage(longRice, { categoryId: 'rice', page: 1 })).toEqual({ categoryId: 'rice', page: 0 });
    expect(previousPage(longRice, { categoryId: 'rice', page: 0 })).toEqual(FIRST_PAGE);
    expect(previousPage(menu, FIRST_PAGE)).toEqual(FIRST_PAGE);
  });

  test('a page the menu has outgrown is its last one', () => {
    expect(menuPage(menu, { page: 7 })).toMatchObject({ page: 2, pages: 2 });
    expect(numbers({ page: 7 })).toEqual([11, 12, 13, 14]);
  });

  test('more and back go on from the page that is shown, where the menu has outgrown the one that was', () => {
    expect(nextPage(menu, { page: 2 })).toEqual(FIRST_PAGE);
    expect(previousPage(menu, { page: 7 })).toEqual(FIRST_PAGE);
    expect(nextPage(longRice, { categoryId: 'rice', page: 2 })).toEqual({ categoryId: 'rice', page: 0 });
    expect(previousPage(longRice, { categoryId: 'rice', page: 7 })).toEqual({ categoryId: 'rice', page: 0 });
  });

  test('a category that is gone is the whole menu, from its start', () => {
    const gone = { categoryId: 'soup', page: 1 };
    expect(menuPage(menu, gone)).toEqual(menuPage(menu, FIRST_PAGE));
    expect(nextPage(menu, gone)).toEqual({ page: 1 });
    expect(previousPage(menu, gone)).toEqual(FIRST_PAGE);
  });
});

describe('categories', () => {
  test('a category shows its own dishes only, and names the others', () => {
    expect(numbers({ categoryId: 'drinks', page: 0 })).toEqual([11, 12, 13, 14]);
    const page = menuPage(menu, { categoryId: 'drinks', page: 0 });
    expect(page).toMatchObject({ category: 'Cold drinks', categories: ['Rice', 'Grill', 'Cold drinks'], pages: 1 });
  });

  test('a category is found by its whole name', () => {
    expect(findCategory(menu, 'cold drinks')?.categoryId).toBe('drinks');
    expect(findCategory(menu, 'drinks')).toBeUndefined();
    expect(findCategory(menu, '')).toBeUndefined();
  });

  test.each(['Rice (spicy)', 'Hot!', 'Mama’s specials', 'Two for one', 'Small  chops', '#1 picks', 'Ｇｒｉｌｌ'])(
    'regression: a category could not be chosen by typing it as it was shown: %j',
    (name) => expect(chosenBy(name, menuWith([name]))).toBe('category-0'),
  );

  const part = fc.constantFrom(..."aBé3’'!.)(#−-x=ﬁ", ' ', '  ', '\u200b', 'Two', 'one', 'rice', 'Orders', 'More');
  const names = fc.uniqueArray(fc.string({ unit: part, minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
  const menus = names.map(menuWith).filter((candidate) => typeableMenuSchema.safeParse(candidate).success);
  test('every category a menu offers is the one that typing its name shows', () =>
    fc.assert(
      fc.property(menus, (offered) => {
        const typed = offersOf(offered).map((send) => chosenBy(send, offered));
        expect(typed).toEqual(offered.categories.map(({ categoryId }) => categoryId));
      }),
    ));

  test('dishes are shown in the order of the categories, whatever the order they were written in', () => {
    const shuffled = { ...menu, dishes: menu.dishes.toReversed() };
    const names = menuPage(shuffled, FIRST_PAGE).dishes.map(({ categoryId }) => categoryId);
    expect(names.slice(0, 4)).toEqual(['rice', 'rice', 'rice', 'rice']);
  });
});

describe('a menu is refused when', () => {
  const refusal = (change: object) => {
    const parsed = typeableMenuSchema.safeParse({ ...menu, ...change });
    return parsed.error?.issues.map(({ message }) => message).join();
  };

  test('two dishes have the same number', () => {
    expect(refusal({ dishes: [jollof, { ...friedRice, number: 1 }] })).toContain('same number');
  });
  test('two dishes have the same id', () => {
    expect(refusal({ dishes: [jollof, { ...friedRice, dishId: 'jollof-rice' }] })).toContain('same id');
  });
  test('a dish is in a category that does not exist', () => {
    expect(refusal({ dishes: [{ ...jollof, categoryId: 'soup' }] })).toContain('does not exist');
  });

  const withSoup = (name: string, categoryId = 'soup') => ({ categories: [...menu.categories, { categoryId, name }] });
  test.each(['Orders', 'More', '3', '#3', 'Two', 'PAY!', 'Remove 1', '2 x 2', '1.5'])(
    'a category is called %j, which is a command',
    (name) => expect(refusal(withSoup(name))).toContain('is a command'),
  );
  test('two categories have the same id', () => {
    expect(refusal(withSoup('Soup', 'rice'))).toContain('categories have the same id');
  });
  test.each(['Rice', 'RICE', ' rice! ', 'Ｒｉｃｅ', 'cold  drinks'])(
    'two categories are called the same: %j',
    (name) => {
      expect(refusal(withSoup(name))).toContain('categories have the same name');
    },
  );
  test.each([
    ['it has no dishes', { dishes: [] }],
    ['it has no categories', { categories: [] }],
    ['a dish is free', { dishes: [{ ...jollof, price: 0 }] }],
    ['a price is negative', { dishes: [{ ...jollof, price: -100 }] }],
    ['a price has a fraction of a kobo', { dishes: [{ ...jollof, price: 100.5 }] }],
    ['a dish has no name', { dishes: [{ ...jollof, name: '' }] }],
    ['an id could break a key', { dishes: [{ ...jollof, dishId: 'Jollof#1' }] }],
  ])('%s', (_, change) => expect(refusal(change)).toBeTruthy());

  test('and else it is taken as it is', () => expect(typeableMenuSchema.parse(menu)).toEqual(menu));
});

describe('a shop is refused when', () => {
  test.each([
    ['nobody can be reached', { contact: '' }],
    ['Paystack does not settle its currency', { currency: 'EUR' }],
    ['a fee is negative', { fees: [{ name: 'Discount', amount: -1 }] }],
    ['its subaccount is none', { subaccount: 'acct_1' }],
    ['its id could break a link', { shopId: 'Test Kitchen' }],
  ])('%s', (_, change) => expect(shopSchema.safeParse({ ...shop, ...change }).success).toBe(false));

  test('and else it is taken as it is', () => {
    const paidApart = { ...shop, subaccount: 'ACCT_8f4s1eq7ml6rlzj' };
    expect(shopSchema.parse(paidApart)).toEqual(paidApart);
  });
});
