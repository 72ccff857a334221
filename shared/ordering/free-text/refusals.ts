import type { Element } from './elements.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import type { Note } from './notes.ts';
import type { Segment } from './sentences.ts';
import { isTakingBack } from './verbs.ts';

export type Refusal = 'no' | 'dont' | undefined;

const isBlank = (element: Element) =>
  element.type === 'nothing' || (element.type === 'role' && element.role === 'polite');
const isCounted = ({ elements }: Segment) => elements.some((element) => element.type === 'number');
const namesDish = ({ elements }: Segment) => elements.some((element) => element.type === 'menu' && element.dishes);

const isAbout = (elements: readonly Element[], ...roles: string[]) =>
  elements.some((element) => element.type === 'role' && roles.includes(element.role));

const isOnly = ([first]: readonly Element[]) =>
  first?.type === 'role' && (first.phrase === 'just' || first.phrase === 'only');

/** "no be coke, na fanta". */
const isRather = ([first]: readonly Element[]) => first?.type === 'role' && first.phrase === 'na';

const startsAnew = ({ link, isOrdered, isApart, elements }: Segment) =>
  link === 'add' ||
  (link === 'comma' && isRather(elements)) ||
  (isOrdered && (isApart || link === 'comma')) ||
  (link === 'comma' && isOnly(elements));

/** "no onions, coke": after the comma it is no longer about the kitchen. */
const isPastKitchen = ({ link }: Segment, last: Segment) =>
  link === 'comma' && isAbout(last.elements, 'kitchen') && !namesDish(last);

/**
 * Whether a segment is refused, given that the one before was: "no pepper and onions", "don't add coke, fanta". An order
 * or a number after "no pepper and" begins something else.
 */
export const refusalOf = (segment: Segment, before: Refusal, last: Segment | undefined): Refusal => {
  const { link, isOrdered } = segment;
  if (link === 'no' || link === 'dont') return link;
  if (before === undefined || link === 'but' || link === 'order' || link === 'aside') return undefined;
  if (last && isPastKitchen(segment, last)) return undefined;
  if (before === 'dont') return startsAnew(segment) ? undefined : 'dont';
  if (link === 'with' || link === 'start') return 'no';
  return link === 'and' && !isOrdered && !isCounted(segment) ? 'no' : undefined;
};

/** "no chicken, coke", "don't add coke and add fanta": after a refused dish, another may be refused as well. */
export const mayBeRefused = (segment: Segment, refusal: Refusal, before: Segment | undefined): boolean => {
  if (refusal === undefined || !before || segment.link === 'but' || isPastKitchen(segment, before)) return false;
  if (refusal === 'dont' && !segment.isApart && (segment.link === 'add' || !segment.isOrdered)) return true;
  return namesDish(before) && !segment.isOrdered && !isCounted(segment);
};

const ofHost = (elements: readonly Element[], hosts: readonly string[], lexicon: Lexicon) =>
  elements.some((one) => one.type === 'menu' && one.choice !== undefined && hasChoice(lexicon, hosts, one.choice));

/** A refusal that the kitchen should hear: of something that is in a dish, not of a dish. */
export const refusalNote = (segment: Segment, refusal: Refusal, hosts: readonly string[], lexicon: Lexicon): Note[] => {
  const elements = segment.elements.slice(0, afterWish(segment));
  const to = elements.findLast((element) => !isBlank(element))?.to ?? 0;
  const isUnknown = refusal === 'no' && hosts.length > 0 && elements.some(({ type }) => type === 'unknown');
  const isWish = isAbout(elements, 'kitchen', 'manner') || ofHost(elements, hosts, lexicon);
  const isRemark = isAbout(elements, 'remark', 'ask', 'tell') && !isAbout(elements, 'kitchen');
  return (isWish || isUnknown) && !isRemark ? [{ from: segment.opening?.from ?? 0, to }] : [];
};

/** Where a wish ends and a dish follows without a comma: "no pepper coke". */
const afterWish = ({ elements }: Segment): number => {
  const place = elements.findIndex(
    (element, at) => element.type === 'menu' && element.dishes && isAbout(elements.slice(at - 1, at), 'kitchen'),
  );
  return place > 0 ? place : elements.length;
};

/**
 * What may be wanted all the same: "no pepper coke", "without chicken and coke".
 * @param refused where the refusal began
 */
export const perhapsWanted = (
  segment: Segment,
  refused: Segment | undefined,
  hosts: readonly string[],
  lexicon: Lexicon,
): readonly Element[] => {
  // "leave the zobo, malt": instead of it, or no malt either?
  if (segment.link === 'comma' && isTakingBack(refused?.opening)) return segment.elements;
  // "with chicken, no sorry with beef".
  if ([refused, segment].some((each) => each && isAbout(each.elements, 'fix'))) return segment.elements;
  if (segment.link === 'and' && hosts.length > 0 && !ofHost(segment.elements, hosts, lexicon)) return segment.elements;
  return segment.elements.slice(afterWish(segment));
};

/** Whether something that was ordered is taken back without a word of which dish: "cancel that", "forget the rest". */
export const takesBack = (
  segment: Segment,
  next: Segment | undefined,
  hosts: readonly string[],
  lexicon: Lexicon,
): boolean => {
  const isWish = isAbout(segment.elements, 'kitchen', 'manner') || ofHost(segment.elements, hosts, lexicon);
  if ((segment.link !== 'no' && segment.link !== 'dont') || !isTakingBack(segment.opening) || isWish) return false;
  // "leave it at the gate".
  if (next?.link === 'aside' && isIdle(segment)) return false;
  const dishes = segment.elements.flatMap((element) => (element.type === 'menu' ? (element.dishes ?? []) : []));
  return dishes.length === 0 || dishes.some(({ sure }) => !sure);
};

/** Whether nothing is refused after all: "coke zero", "no, thanks". */
export const isIdle = ({ elements }: Segment): boolean => elements.every(isBlank);

/** The dishes a refused segment names. */
export const dishesIn = ({ elements }: Segment): string[] =>
  elements.flatMap((element) => (element.type === 'menu' ? (element.dishes?.dishIds ?? []) : []));

/** Whether what is refused was chosen: "jollof with chicken, remove the chicken". */
export const refusesChoice = (
  { elements }: Segment,
  thing: { dishIds: readonly string[]; choices: readonly string[] },
  { choices }: Lexicon,
): boolean => {
  const idsOf = (phrase: string) =>
    thing.dishIds.flatMap(
      (dishId) =>
        choices
          .get(phrase)
          ?.get(dishId)
          ?.map(({ choiceId }) => choiceId) ?? [],
    );
  const chosen = thing.choices.flatMap(idsOf);
  return elements.some(
    (element) =>
      element.type === 'menu' &&
      element.choice !== undefined &&
      idsOf(element.choice).some((id) => chosen.includes(id)),
  );
};
