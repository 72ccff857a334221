import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import {
  groupsOf,
  isBetween,
  isCount,
  isHost,
  isMenu,
  isRole,
  isSaid,
  type NumberSaid,
  skipBlank,
} from './rewriting.ts';
import { isBlank } from './verbs.ts';

/** Words after which something is said anew; after others, such as "instead of", it was said before. */
const ANEW =
  'sorry,oops,i mean,i meant,meant,wait,no wait,scratch that,correction,mistake,my mistake,pardon,plutot,actually'.split(
    ',',
  );

const isNo = (element: Element | undefined) => isSaid(element, 'no', 'non');

/** The words of a correction that begin here: ", sorry I mean", "no wait". */
const correctionEnd = (elements: readonly Element[], from: number): number | undefined => {
  let to = from;
  let isSure = false;
  for (let element = elements[to]; element; element = elements[to]) {
    if (isSaid(element, ...ANEW)) isSure = true;
    else if (
      !(
        element.type === 'comma' ||
        (!isSure && isNo(element)) ||
        isBlank(element) ||
        (isSure && isSaid(element, 'make it'))
      )
    )
      break;
    to += 1;
  }
  return isSure ? to : undefined;
};

type Corrected = Element[] | undefined;

const endsThere = (elements: readonly Element[], place: number) => {
  const next = elements[skipBlank(elements, place)];
  return next === undefined || isBetween(next);
};

/** "4 puff puff, sorry I mean 6": the number at `place` is said anew after its dish. */
const renumbered = (elements: readonly Element[], place: number): Corrected => {
  const number = elements[place];
  if (number?.type !== 'number' || number.binds === 'back') return undefined;
  let to = place + 1;
  while (isMenu(elements[to]) || (to > place + 1 && isRole(elements[to], 'with')) || isRole(elements[to], 'portion'))
    to += 1;
  const end = correctionEnd(elements, to);
  const other = end === undefined ? undefined : elements[end];
  if (end === undefined || !isCount(other) || !endsThere(elements, end + 1)) return undefined;
  if (!elements.slice(place, to).some(isHost)) return undefined;
  const corrected: NumberSaid = { ...number, value: other.value, isArticle: false };
  return [...elements.slice(0, place), corrected, ...elements.slice(place + 1, to), ...elements.slice(end + 1)];
};

/** "one, no, two chicken suya". */
const recounted = (elements: readonly Element[], place: number): Corrected => {
  if (!isCount(elements[place])) return undefined;
  let to = place + 1;
  while (isNo(elements[to]) || isSaid(elements[to], ...ANEW) || elements[to]?.type === 'comma') to += 1;
  const isCorrection = elements.slice(place + 1, to).some(({ type }) => type === 'role');
  return isCorrection && isCount(elements[to]) && isHost(elements[skipBlank(elements, to + 1)])
    ? [...elements.slice(0, place), ...elements.slice(to)]
    : undefined;
};

/** "jollof with beef, no wait, chicken": one choice for another of the same group. */
const rechosen = (elements: readonly Element[], place: number, lexicon: Lexicon): Corrected => {
  const before = elements.slice(0, place);
  const host = before.findLast((element) => isHost(element) && groupsOf(lexicon, element, elements[place]).length > 0);
  const to = correctionEnd(elements, place + 1);
  // "with beef, no wait, with chicken".
  const isAgain = to !== undefined && isRole(elements[to], 'with') && isRole(elements[place - 1], 'with');
  const end = isAgain ? to + 1 : to;
  if (!isHost(host) || end === undefined || !endsThere(elements, end + 1)) return undefined;
  const groups = groupsOf(lexicon, host, elements[place]);
  const others = groupsOf(lexicon, host, elements[end]);
  if (others.length === 0 || !others.every((group) => groups.includes(group))) return undefined;
  return [...before, ...elements.slice(end, end + 1), ...elements.slice(end + 1)];
};

/** A sentence as it was meant, where it corrects itself beyond doubt. */
export const corrected = (elements: Element[], lexicon: Lexicon): Element[] => {
  for (const place of elements.keys()) {
    const found = renumbered(elements, place) ?? recounted(elements, place) ?? rechosen(elements, place, lexicon);
    if (found) return found;
  }
  return elements;
};
