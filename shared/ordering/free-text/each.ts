import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { isBetween, isChoiceOf, isCount, isHost, isMenu, isRole, isSaid, skipBlank } from './rewriting.ts';
import { isBlank } from './verbs.ts';

const partsOf = (elements: readonly Element[]): Element[][] => {
  const parts: Element[][] = [[]];
  for (const element of elements) {
    if (isBetween(element)) parts.push([]);
    parts.at(-1)?.push(element);
  }
  return parts.filter((part) => part.some(isMenu));
};

const isPart = (element: Element) =>
  isMenu(element) || isBetween(element) || isBlank(element) || isRole(element, 'order', 'add');

/** "jollof and fried rice, 2 each": two of every dish, none of which has a number of its own. */
const eachCounted = (elements: Element[], place: number): Element[] | undefined => {
  const at = elements.findLastIndex((element, before) => before < place && !isBlank(element));
  const number = elements[at];
  const said = elements.slice(0, at);
  const parts = partsOf(said);
  const isWhole = isCount(number) && skipBlank(elements, place + 1) === elements.length && said.every(isPart);
  if (!isWhole || parts.length < 2 || !parts.every((part) => part.filter(isHost).length === 1)) return undefined;
  const starts = new Set(parts.map((part) => part.find(isMenu)));
  return said.flatMap((element) => (isMenu(element) && starts.has(element) ? [number, element] : [element]));
};

/** "2 jollof rice with chicken each", "2 jollof, both with chicken": which go without saying, where there is one dish. */
const isIdle = (elements: readonly Element[], place: number, lexicon: Lexicon): boolean => {
  const [number, ...numbers] = elements.filter(isCount);
  const host = elements.find(isHost);
  const others = elements.filter((element) => isMenu(element) && element !== host);
  if (!number || !host || numbers.length > 0 || !others.every((other) => isChoiceOf(lexicon, host, other)))
    return false;
  if (isSaid(elements[place], 'both'))
    return number.value === 2 && isRole(elements[skipBlank(elements, place + 1)], 'with');
  return isChoiceOf(lexicon, host, elements[place - 1]);
};

/** A sentence with what "each" and "both" mean put in their place, where that is beyond doubt. */
export const eached = (elements: Element[], lexicon: Lexicon): Element[] => {
  const place = elements.findIndex((element) => isSaid(element, 'each', 'both'));
  if (place < 0) return elements;
  if (isIdle(elements, place, lexicon)) return elements.filter((_, at) => at !== place);
  return (isSaid(elements[place], 'each') ? eachCounted(elements, place) : undefined) ?? elements;
};
