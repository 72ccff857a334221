import type { Element } from './elements.ts';
import { isBlank, isTakingBack, isWord, phraseOf } from './verbs.ts';
import type { Role } from './vocabulary.ts';

/** How a segment hangs on the one before it. */
export type Link = 'start' | 'comma' | 'and' | 'add' | 'with' | 'but' | 'no' | 'dont' | 'order' | 'aside';

/** A stretch between two connecting words. */
export type Segment = {
  link: Link;
  /** A comma stood before the link. */
  isApart: boolean;
  /** Opened by a bracket, a dash or a colon, as a quantity may be. */
  isAside: boolean;
  /** It begins with words of ordering: "give me". */
  isOrdered: boolean;
  /** "No, ...": an answer to something, or a change of mind. */
  isRetort: boolean;
  /** The connecting word itself, for a note that begins with it. */
  opening?: Element;
  elements: Element[];
};

export type Sentence = { segments: Segment[]; elements: Element[]; asks: boolean; isLine: boolean };

const LAST: Element = { type: 'end', asks: false, line: false, from: 0, to: 0 };
const COMMA: Element = { type: 'comma', mark: ',', from: 0, to: 0 };

const LINKS: Partial<Record<Role, Link>> = {
  and: 'and',
  add: 'add',
  with: 'with',
  but: 'but',
  no: 'no',
  dont: 'dont',
  aside: 'aside',
  order: 'order',
};

const isUnknown = ({ type }: Element) => type === 'unknown' || type === 'menu';
const PLEASE = new Set(['please', 'pls', 'plz', 'abeg', 'biko', 'kindly', 'oya']);

type Stretch = { elements: Element[]; asks: boolean; isLine: boolean };

const stretchesOf = (elements: readonly Element[]): Stretch[] => {
  const stretches: Stretch[] = [];
  let current: Element[] = [];
  for (const element of [...elements, LAST]) {
    if (element.type !== 'end') current.push(element);
    else if (current.length > 0) {
      stretches.push({ elements: current, asks: element.asks, isLine: element.line });
      current = [];
    }
  }
  return stretches;
};

/** "Large jollof. With beef." goes on where the sentence before ended. */
const goesOn = ({ elements }: Stretch) => {
  const first = elements.find((element) => !isBlank(element) && element.type !== 'comma');
  const isWith = first?.type === 'role' && first.role === 'with';
  return isWith || (first?.type === 'menu' && !elements.some((element) => element.type === 'menu' && element.dishes));
};

/** The sentences of a message: they end at points, and at the ends of lines. */
export const sentencesOf = (elements: readonly Element[]): Sentence[] => {
  const joined: Stretch[] = [];
  for (const stretch of stretchesOf(elements)) {
    const before = joined.at(-1);
    if (before && !before.asks && goesOn(stretch))
      joined[joined.length - 1] = { ...stretch, elements: [...before.elements, COMMA, ...stretch.elements] };
    else joined.push(stretch);
  }
  return joined.map((stretch) => ({ ...stretch, segments: segmentsOf(stretch.elements) }));
};

const linkOf = (element: Element): Link | undefined => {
  if (element.type === 'comma') return 'comma';
  return element.type === 'role' ? LINKS[element.role] : undefined;
};

const isMatter = (element: Element) =>
  element.type === 'menu' || element.type === 'number' || (element.type === 'role' && element.role === 'kitchen');

const hasContent = ({ elements }: Pick<Segment, 'elements'>) => elements.some((element) => !isBlank(element));

const opened = (link: Link, element?: Element): Segment => ({
  link,
  isApart: false,
  isRetort: false,
  isAside: element?.type === 'comma' && '(-–—:=|'.includes(element.mark),
  isOrdered: link === 'order' || link === 'add',
  opening: element,
  elements: [],
});

/** Two links with nothing between: "and no", ", with", "don't add". A refusal is never lost to what follows it. */
const combined = (before: Segment, next: Segment): Segment => {
  const refuses = before.link === 'no' || before.link === 'dont';
  // "one without, plus a coke": what is refused was left out, and what follows may be wanted.
  // "leave it at the gate" takes nothing back.
  if (next.link === 'aside' && /^leave/.test(phraseOf(before.opening))) return next;
  const isAnswer = isWord(before.opening, 'no') || !next.isAside;
  if (before.link === 'no' && (next.link === 'and' || (next.link === 'comma' && isAnswer)))
    return { ...next, isRetort: true };
  const kept = refuses || next.link === 'order' || (next.link === 'comma' && before.link !== 'start') ? before : next;
  return {
    ...kept,
    isApart: before.isApart || before.link === 'comma' || before.link === 'but',
    isAside: before.isAside || next.isAside,
    isRetort: before.isRetort,
    isOrdered: before.isOrdered || next.isOrdered,
  };
};

/** "I am hungry, please give me": the order begins at "please". */
const isPolitelyOpened = ({ link, elements }: Segment) =>
  link === 'start' && hasContent({ elements }) && PLEASE.has(phraseOf(elements.at(-1))) && !elements.some(isUnknown);

/** "I am Tunde I want": what the customer says of himself goes before, unless it asks, tells or refuses. */
const isIntroduced = ({ link, elements }: Segment, order: Element) =>
  link === 'start' &&
  /^(?:i|we|id|je|give|gimme|let|lemme) ?/.test(phraseOf(order)) &&
  elements.some((element) => element.type === 'role' && element.role === 'remark') &&
  elements.every(
    (element) => !(element.type === 'role') || ['remark', 'polite', 'aside', 'praise'].includes(element.role),
  );

const segmentsOf = (elements: readonly Element[]): Segment[] => {
  const segments: Segment[] = [];
  let current = opened('start');
  let isBracketed = false;
  for (const element of elements) {
    if (element.type === 'comma') isBracketed = element.mark === '(' || (isBracketed && element.mark !== ')');
    const link = isBracketed && element.type === 'comma' ? 'with' : linkOf(element);
    if (!link) {
      current.elements.push(element);
      continue;
    }
    const next = opened(link, element);
    const isTaken = (current.link === 'no' || current.link === 'dont') && isTakingBack(current.opening);
    // "Tunde want jollof": what stands before the verb stays with what follows it, and nobody is misunderstood.
    if (
      link === 'order' &&
      !isTaken &&
      !isPolitelyOpened(current) &&
      !isIntroduced(current, element) &&
      !current.elements.some(isMatter)
    ) {
      current = { ...current, isOrdered: true };
      continue;
    }
    // "leave am, put malt" takes something back before it orders; "don't put malt" is one refusal.
    const isWhole =
      hasContent(current) || (isTaken && (next.isOrdered || link === 'and' || (link === 'comma' && !next.isAside)));
    if (isWhole) segments.push(current);
    current = isWhole ? next : { ...combined(current, next), elements: current.elements };
  }
  return [...segments, current];
};
