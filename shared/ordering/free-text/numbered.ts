import type { Menu } from '../menu.ts';
import type { Element } from './elements.ts';
import type { Wanted } from './reading.ts';

const isSilent = (element: Element) =>
  element.type === 'nothing' ||
  element.type === 'end' ||
  (element.type === 'role' && ['polite', 'order'].includes(element.role) && !element.phrase.startsWith('for '));

const isBetween = (element: Element) =>
  (element.type === 'comma' && element.mark === ',') ||
  (element.type === 'end' && element.line) ||
  (element.type === 'role' && element.role === 'and');

/** The numbers of a list: "5, 7 and 9", "5x2 and 7"; nothing where two stand side by side, or anything else is said. */
const entriesOf = (elements: readonly Element[]): [number, number][] => {
  const entries: [number, number][] = [];
  let isOpen = true;
  for (const element of elements) {
    const last = entries.at(-1);
    if (isBetween(element)) isOpen = true;
    else if (element.type !== 'number') {
      if (!isSilent(element)) return [];
    } else if (isOpen) {
      entries.push([element.value, 1]);
      isOpen = false;
    } else if (element.binds === 'back' && last) entries[entries.length - 1] = [last[0], element.value];
    else return [];
  }
  return entries;
};

/** Dishes ordered by a list of their numbers, all of which are on the menu. */
export const numberedItems = (elements: readonly Element[], menu: Menu): Wanted[] => {
  const entries = entriesOf(elements);
  const items = entries.flatMap(([number, quantity]) => {
    const dish = menu.dishes.find((one) => one.number === number);
    return dish ? [{ dishId: dish.dishId, quantity, choiceIds: [] }] : [];
  });
  return entries.length > 1 && items.length === entries.length ? items : [];
};
