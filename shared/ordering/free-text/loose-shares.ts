import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { isChoiceOf, isHost, isMenu, isRole, isSaid, skipBlank } from './rewriting.ts';
import { isNumber, isPlain } from './share.ts';
import { isBlank } from './verbs.ts';

const COMMA: Element = { type: 'comma', mark: ',', from: 0, to: 0 };

const isWithout = (element: Element | undefined) => isSaid(element, 'without', 'witout', 'sans', 'w o');
const isOfDish = (element: Element | undefined) => isMenu(element) || (element !== undefined && isBlank(element));
const isSeveral = (element: Element | undefined) => isNumber(element) && element.value > 1;

/** Whether more than one was said of the dish at a place: "2 shawarma", "shawarma 2". */
const isManyOf = (elements: readonly Element[], host: number): boolean => {
  let from = host;
  while (isOfDish(elements[from - 1])) from -= 1;
  let to = host;
  while (isOfDish(elements[to])) to += 1;
  return isSeveral(elements[from - 1]) || (!isNumber(elements[from - 1]) && isSeveral(elements[to]));
};

/** "jollof 2 with chicken": it counts the dish before. */
const countsBack = (elements: readonly Element[], place: number): boolean => {
  let from = place;
  while (isOfDish(elements[from - 1])) from -= 1;
  return elements.slice(from, place).some(isHost) && !isNumber(elements[from - 1]);
};

/** "one jumbo", without a dish of its own, after "2 shawarma". */
const isSomeOf = (elements: readonly Element[], place: number, lexicon: Lexicon): boolean => {
  const at = elements.findLastIndex((element, before) => before < place && isHost(element));
  const host = elements[at];
  if (!isHost(host) || !isManyOf(elements.slice(0, place), at)) return false;
  let next = skipBlank(elements, place + 1);
  const first = next;
  while (!isHost(elements[next]) && isChoiceOf(lexicon, host, elements[next])) next = skipBlank(elements, next + 1);
  return next > first && !isMenu(elements[next]) && elements[next]?.type !== 'unknown';
};

/**
 * Shares that make up no number unsettle all beside them: "2 shawarma, one with cheese". An article is a number before
 * "with" and "without", and "one without one with cheese" is not without the second.
 */
export const doubted = (elements: Element[], lexicon: Lexicon): Element[] =>
  elements.flatMap((element, place): Element[] => {
    const next = elements[skipBlank(elements, place + 1)];
    if (isWithout(element) && isNumber(next)) return [element, COMMA];
    if (!isNumber(element) || element.binds === 'back') return [element];
    const isShare = (isRole(next, 'with') || isWithout(next) || isPlain(next)) && !countsBack(elements, place);
    const { from, to } = element;
    const doubt: Element = { type: 'role', role: 'or', phrase: 'share', from, to };
    if (isShare && element.isArticle) return [{ ...element, isArticle: false }, doubt];
    return isShare || isSomeOf(elements, place, lexicon) ? [element, doubt] : [element];
  });
