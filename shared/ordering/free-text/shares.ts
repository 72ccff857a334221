import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { doubted } from './loose-shares.ts';
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
  skipBlank,
} from './rewriting.ts';
import { isEnd, isNumber, type Share, sharesAt } from './share.ts';
import { isBlank } from './verbs.ts';

const COMMA: Element = { type: 'comma', mark: ',', from: 0, to: 0 };

const allDiffer = (values: readonly string[]) => new Set(values).size === values.length;

/**
 * Whether each share chooses something else from one and the same group, and nothing from where the dish has a choice
 * already. One of them may be plain.
 */
const isFair = (shares: readonly Share[], host: Host, taken: readonly Element[], lexicon: Lexicon) => {
  const groupOf = (element: Element) => groupsOf(lexicon, host, element).join();
  const chosen = shares.map(({ choices }) => choices.map(groupOf));
  const [first = [], ...others] = chosen.filter((groups) => groups.length > 0);
  const common = first.filter((group) => others.every((groups) => groups.includes(group)));
  const ids = shares.map(({ choices }) => choices.map((choice) => choiceOf(lexicon, host, choice)).sort());
  return (
    common.length > 0 &&
    taken.every((element) => !chosen.flat().includes(groupOf(element))) &&
    allDiffer(ids.map((each) => each.join(' '))) &&
    ids.every(allDiffer) &&
    chosen.every((groups) => allDiffer(groups.filter((group) => common.includes(group))))
  );
};

/** What a share goes without must be what another has: "one with cheese, one without cheese". */
const isWithoutOthers = (shares: readonly Share[], host: Host, lexicon: Lexicon) => {
  const had = shares.flatMap(({ choices }) => choices.map((choice) => choiceOf(lexicon, host, choice)));
  return shares.every(({ refused }) => refused.every((choice) => had.includes(choiceOf(lexicon, host, choice))));
};

const isThing = (element: Element | undefined) => isMenu(element) || element?.type === 'unknown';

/** Whether nothing comes after the shares that may be about one of them: "one without, large". */
const isOver = (elements: readonly Element[], end: number, host: Host, lexicon: Lexicon) => {
  let place = skipBlank(elements, end);
  if (!isEnd(elements[place])) return false;
  while (isBetween(elements[place])) place = skipBlank(elements, place + 1);
  // "2 large chapman" is something else, "2 large" is not.
  if (isNumber(elements[place])) {
    place = skipBlank(elements, place + 1);
    while (isChoiceOf(lexicon, host, elements[place])) place += 1;
    return isHost(elements[place - 1]) || isThing(elements[place]);
  }
  const next = elements[place];
  return !isRole(next, 'with', 'no') && (isHost(next) || !isChoiceOf(lexicon, host, next));
};

/** A dish and its number, "2 large jollof" or "jollof 2", and where its shares begin. */
type Counted = { from: number; to: number; dish: Element[] };

const isOfDish = (element: Element | undefined) => isMenu(element) || (element !== undefined && isBlank(element));

const countedAt = (elements: readonly Element[], place: number): Counted | undefined => {
  let to = place + 1;
  while (isOfDish(elements[to])) to += 1;
  const after = elements.slice(place + 1, to);
  if (after.some(isHost)) return { from: place, to, dish: after };
  let from = place;
  while (isOfDish(elements[from - 1])) from -= 1;
  const isWhole = from === 0 || isBetween(elements[from - 1]) || isRole(elements[from - 1], 'order', 'add');
  return isWhole ? { from, to: place + 1, dish: elements.slice(from, place) } : undefined;
};

const isPlate = ({ number: { value } }: Share) => Number.isInteger(value) && value > 0;

/** The plates of a dish, each share as if it had been ordered by itself; nothing where that is not beyond doubt. */
const apart = (elements: Element[], place: number, lexicon: Lexicon): Element[] | undefined => {
  const number = elements[place];
  if (!isCount(number) || number.binds === 'back') return undefined;
  const { from, to, dish } = countedAt(elements, place) ?? { from: place, to: place, dish: [] };
  const [host, ...others] = dish.filter(isHost);
  if (!host || others.length > 0) return undefined;
  const shares = sharesAt(elements, to, host, lexicon);
  const end = shares.at(-1)?.to ?? to;
  const total = shares.reduce((sum, share) => sum + share.number.value, 0);
  const taken = dish.filter((element) => isChoiceOf(lexicon, host, element));
  const isWhole = shares.length > 1 && total === number.value && shares.every(isPlate);
  const isClear = shares.some(({ isBare }) => !isBare) && isOver(elements, end, host, lexicon);
  if (!isWhole || !isClear || !isFair(shares, host, taken, lexicon) || !isWithoutOthers(shares, host, lexicon))
    return undefined;
  const parts = shares.flatMap((share) => [share.number, ...share.choices, ...dish, COMMA]);
  return [...elements.slice(0, from), ...parts, ...elements.slice(end)];
};

/** "2 jollof rice, one with chicken, one with turkey": the shares make up the number that was said before. */
export const shared = (elements: Element[], lexicon: Lexicon): Element[] => {
  for (const place of elements.keys()) {
    const found = apart(elements, place, lexicon);
    if (found) return shared(found, lexicon);
  }
  return doubted(elements, lexicon);
};
