import type { Element, Place } from './elements.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import type { Segment } from './sentences.ts';
import type { Role } from './vocabulary.ts';

/** A wish to the kitchen, and the dish it is about where that is clear. */
export type Note = Place & { dishId?: string };

/** A segment without its wishes to the kitchen. */
export type WithoutNotes = { notes: Note[]; elements: Element[] };

const WISHES: readonly Role[] = ['degree', 'kitchen', 'manner'];
/** Before a choice these only ask for it: "extra plantain". */
const MORE = new Set(['extra', 'more', 'with extra', 'add extra', 'plenty']);

const has = (element: Element, role: Role) =>
  element.type === 'role'
    ? element.role === role
    : element.type === 'menu' && !element.dishes && element.roles.includes(role);

/** "hot" is a choice where a dish has it, and else a wish. */
const isWish = (element: Element, before: Element | undefined, hosts: readonly string[], lexicon: Lexicon): boolean => {
  if (element.type === 'role') return WISHES.includes(element.role);
  if (element.type !== 'menu' || element.choice === undefined || !WISHES.some((role) => has(element, role)))
    return false;
  return (before !== undefined && has(before, 'degree')) || !hasChoice(lexicon, hosts, element.choice);
};

/** The end of the run of wishes that begins here. */
const runEnd = (elements: readonly Element[], from: number, hosts: readonly string[], lexicon: Lexicon): number => {
  let to = from;
  for (let place = from; place < elements.length; place++) {
    const element = elements[place];
    if (!element) break;
    const startsWish = has(element, 'degree') && elements[place + 1] && has(elements[place + 1] ?? element, 'kitchen');
    if (startsWish || isWish(element, elements[place - 1], hosts, lexicon)) to = place + 1;
    else if (element.type !== 'role' || element.role !== 'polite' || to === from) break;
  }
  return to;
};

const isNote = (
  run: readonly Element[],
  next: Element | undefined,
  isFirst: boolean,
  { link }: Segment,
  isAfterNote: boolean,
) => {
  // "hot dogs" are no wish.
  if (next?.type === 'unknown') return false;
  if (run.some((element) => has(element, 'manner'))) return true;
  if (!run.some((element) => has(element, 'kitchen'))) return false;
  return (
    run.some((element) => has(element, 'degree')) ||
    (isFirst && (link === 'with' || link === 'add' || (link === 'and' && isAfterNote)))
  );
};

const isBareKitchen = (run: readonly Element[]) =>
  !run.some((element) => has(element, 'degree') || has(element, 'manner'));

/** "extra plantain" is plantain, but "extra large" is not large. */
const isExtra = ({ choices, dishes }: Lexicon, hosts: readonly string[], phrase: string): boolean =>
  hosts.some((dishId) =>
    choices
      .get(phrase)
      ?.get(dishId)
      ?.some((choice) =>
        dishes.get(dishId)?.options?.some(({ groupId, min }) => groupId === choice.groupId && min === 0),
      ),
  );

/** "coleslaw on the side" is about the coleslaw. */
const isAside = ([first]: readonly Element[]) => first?.type === 'role' && /side|apart|separate/.test(first.phrase);

/** What is left of a run that is no wish: "extra" before a choice asks for it, other words are not understood. */
const leftover = (
  run: readonly Element[],
  [next, after]: readonly Element[],
  hosts: readonly string[],
  lexicon: Lexicon,
) =>
  run.flatMap((element): Element[] => {
    if (element.type !== 'role') return [element];
    const isAsked = next?.type === 'menu' && next.choice !== undefined && isExtra(lexicon, hosts, next.choice);
    // "extra sausage xylophone" is no sausage, and is told as it was said.
    if (MORE.has(element.phrase) && isAsked && after?.type !== 'unknown') return [];
    if (element.role === 'degree' && !next) return [{ ...element, role: 'remark' }];
    return [{ type: 'unknown', from: element.from, to: element.to }];
  });

/**
 * Takes the wishes out of a segment.
 * @param hosts the dishes it may be about
 * @param isAfterNote the segment before was a wish: "extra pepper and onions"
 */
export const takeNotes = (
  segment: Segment,
  hosts: readonly string[],
  isAfterNote: boolean,
  lexicon: Lexicon,
): WithoutNotes => {
  const { elements } = segment;
  const own = elements.flatMap((element) => (element.type === 'menu' ? (element.dishes?.dishIds ?? []) : []));
  const near = own.length > 0 ? own : hosts;
  const notes: Note[] = [];
  const left: Element[] = [];
  for (let place = 0; place < elements.length; ) {
    const end = runEnd(elements, place, near, lexicon);
    const run = elements.slice(place, end);
    const [first] = run;
    const last = run.at(-1);
    if (first && last && isNote(run, elements[end], left.length === 0, segment, isAfterNote)) {
      const before = left.at(-1);
      if (isAside(run) && before?.type === 'menu' && !before.dishes?.sure)
        notes.push({ from: before.from, to: last.to });
      else notes.push({ from: isBareKitchen(run) && segment.opening ? segment.opening.from : first.from, to: last.to });
    } else
      left.push(
        ...(first ? leftover(run, elements.slice(end), [...hosts, ...own], lexicon) : elements.slice(place, place + 1)),
      );
    place = Math.max(end, place + 1);
  }
  return { notes, elements: left };
};
