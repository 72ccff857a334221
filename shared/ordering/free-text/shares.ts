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

/** Some of the plates of a dish: "1 with chicken"; without choices "1 plain". */
type Share = { number: NumberSaid; choices: Element[]; refused: Element[]; isBare: boolean; to: number };

type Choices = { choices: Element[]; to: number };

const isNumber = (element: Element | undefined): element is NumberSaid => element?.type === 'number';

const isEnd = (element: Element | undefined) => element === undefined || isBetween(element) || isRole(element, 'add');

/** "large with cheese and sausage": what else could be a dish of its own ends it. */
const choicesAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Choices => {
  const isChoice = (place: number) => isChoiceOf(lexicon, host, elements[place]);
  const choices: Element[] = [];
  let to = from;
  let place = skipBlank(elements, from);
  for (let element = elements[place]; element; element = elements[place]) {
    const next = skipBlank(elements, place + 1);
    const goesOn = isRole(element, 'with') || (choices.length > 0 && isBetween(element) && !isHost(elements[next]));
    if (isChoice(place)) {
      choices.push(element);
      to = place + 1;
      place = next;
    } else if (goesOn && isChoice(next)) place = next;
    else break;
  }
  return { choices, to };
};

/** "one without", "1 plain", "one without cheese". */
const plainEnd = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): number | undefined => {
  const place = skipBlank(elements, from);
  if (isSaid(elements[place], 'plain', 'nature')) return place + 1;
  if (!isRole(elements[place], 'no')) return undefined;
  const { choices, to } = choicesAt(elements, place + 1, host, lexicon);
  if (choices.length > 0) return isEnd(elements[skipBlank(elements, to)]) ? to : undefined;
  return isEnd(elements[skipBlank(elements, place + 1)]) ? place + 1 : undefined;
};

const shareAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share | undefined => {
  let place = skipBlank(elements, from);
  while (isBetween(elements[place])) place = skipBlank(elements, place + 1);
  const number = elements[place];
  if (!isNumber(number) || number.binds === 'back') return undefined;
  const said = { number: { ...number, isArticle: false }, refused: [] };
  const plain = plainEnd(elements, place + 1, host, lexicon);
  if (plain !== undefined)
    return { ...said, choices: [], refused: elements.slice(place, plain).filter(isMenu), isBare: false, to: plain };
  const { choices, to } = choicesAt(elements, place + 1, host, lexicon);
  const isWith = isRole(elements[skipBlank(elements, place + 1)], 'with');
  if (choices.length === 0 || (number.isArticle && !isWith)) return undefined;
  return { ...said, choices, isBare: !isWith && choices.every(isHost), to };
};

const sharesAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share[] => {
  const share = shareAt(elements, from, host, lexicon);
  return share ? [share, ...sharesAt(elements, share.to, host, lexicon)] : [];
};

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

/** Whether nothing comes after the shares that may be about one of them: "one without, large". */
const isOver = (elements: readonly Element[], end: number, host: Host, lexicon: Lexicon) => {
  let place = skipBlank(elements, end);
  if (!isEnd(elements[place])) return false;
  while (isBetween(elements[place])) place = skipBlank(elements, place + 1);
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
    if (found) return found;
  }
  return counting(elements);
};

/** "un avec fromage": an article before "with" or "without" counts plates of the dish before. */
const counting = (elements: Element[]): Element[] =>
  elements.map((element, place) =>
    isNumber(element) &&
    isRole(elements[skipBlank(elements, place + 1)], 'with', 'no') &&
    elements.slice(0, place).some(isHost)
      ? { ...element, isArticle: false }
      : element,
  );
