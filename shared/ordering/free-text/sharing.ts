import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import {
  choiceOf,
  groupsOf,
  type Host,
  isBetween,
  isChoiceOf,
  isCount,
  isHost,
  isMenu,
  isRole,
  isSaid,
  type NumberSaid,
  skipBlank,
} from './rewriting.ts';
import { isBlank } from './verbs.ts';

const COMMA: Element = { type: 'comma', mark: ',', from: 0, to: 0 };

/** Some of the plates of a dish: "1 with chicken". */
type Share = { number: NumberSaid; choices: Element[]; isPlain: boolean; to: number };

const shareAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share | undefined => {
  let place = skipBlank(elements, from);
  while (isBetween(elements[place])) place = skipBlank(elements, place + 1);
  const number = elements[place];
  if (!isCount(number) || number.binds === 'back') return undefined;
  place = skipBlank(elements, place + 1);
  const isWith = isRole(elements[place], 'with');
  const start = skipBlank(elements, isWith ? place + 1 : place);
  let to = start;
  while (isChoiceOf(lexicon, host, elements[to])) to += 1;
  const choices = elements.slice(start, to);
  const isPlain = !isWith && choices.every(isHost);
  return choices.length > 0 ? { number, choices, isPlain, to } : undefined;
};

const sharesAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share[] => {
  const share = shareAt(elements, from, host, lexicon);
  return share ? [share, ...sharesAt(elements, share.to, host, lexicon)] : [];
};

/** Whether shares choose from one and the same group, which the dish has no choice of yet. */
const isFair = (shares: readonly Share[], host: Host, taken: readonly Element[], lexicon: Lexicon) => {
  const groups = shares.flatMap(({ choices }) => choices.map((choice) => groupsOf(lexicon, host, choice).join()));
  const isTaken = taken.some((element) => groups.includes(groupsOf(lexicon, host, element).join()));
  const chosen = new Set(shares.flatMap(({ choices }) => choices.map((choice) => choiceOf(lexicon, host, choice))));
  return (
    new Set(groups).size === 1 &&
    !isTaken &&
    chosen.size === shares.length &&
    shares.every(({ choices }) => choices.length === 1)
  );
};

const isEnd = (element: Element | undefined) => element === undefined || isBetween(element) || isRole(element, 'add');

/** "2 jollof rice, one with chicken, one with turkey": the shares make up the number that was said before. */
export const shared = (elements: Element[], lexicon: Lexicon): Element[] => {
  for (const [place, number] of elements.entries()) {
    if (!isCount(number) || number.binds === 'back') continue;
    let to = place + 1;
    while (isMenu(elements[to]) || (elements[to] && isBlank(elements[to] ?? COMMA))) to += 1;
    const dish = elements.slice(place + 1, to);
    const [host, ...others] = dish.filter(isHost);
    if (!host || others.length > 0) continue;
    const shares = sharesAt(elements, to, host, lexicon);
    const end = shares.at(-1)?.to ?? to;
    const total = shares.reduce((sum, share) => sum + share.number.value, 0);
    const taken = dish.filter((element) => isChoiceOf(lexicon, host, element));
    const isSure = shares.length > 1 && total === number.value && shares.some(({ isPlain }) => !isPlain);
    if (!isSure || !isFair(shares, host, taken, lexicon) || !isEnd(elements[skipBlank(elements, end)])) continue;
    const parts = shares.flatMap((share) => [share.number, ...share.choices, ...dish, COMMA]);
    return [...elements.slice(0, place), ...parts, ...elements.slice(end)];
  }
  return elements;
};

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
