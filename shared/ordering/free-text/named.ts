import type { Menu } from '../menu.ts';
import { normalise } from '../normalise.ts';
import type { Wanted } from './reading.ts';

const names = new WeakMap<Menu, ReadonlyMap<string, string[]>>();

const namesOf = (menu: Menu): ReadonlyMap<string, string[]> => {
  const known = names.get(menu);
  if (known) return known;
  const groups = Map.groupBy(menu.dishes, ({ name }) => normalise(name));
  const found = new Map([...groups].map(([name, dishes]) => [name, dishes.map(({ dishId }) => dishId)] as const));
  names.set(menu, found);
  return found;
};

/**
 * A message that is a dish's name and nothing else, perhaps with a quantity: whatever the words of the name mean
 * elsewhere, here they name the dish.
 */
export const namedExactly = (message: string, menu: Menu): Wanted | undefined => {
  const said = normalise(message);
  const find = (name = '', quantity = 1): Wanted | undefined => {
    const [dishId, ...others] = (/\p{L}/u.test(name) && namesOf(menu).get(normalise(name))) || [];
    return dishId !== undefined && others.length === 0 ? { dishId, quantity, choiceIds: [] } : undefined;
  };
  const before = /^(\d{1,6}) ?(?:x |[*×] ?| )(.*)$/u.exec(said);
  const after = /^(.*?) ?[x×*] ?(\d{1,6})$/u.exec(said);
  return find(said) ?? find(before?.[2], Number(before?.[1])) ?? find(after?.[1], Number(after?.[2]));
};
