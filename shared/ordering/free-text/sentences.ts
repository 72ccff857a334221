import type { Element } from './elements.ts';
import type { Role } from './vocabulary.ts';

/** How a segment hangs on the one before it. */
export type Link = 'start' | 'comma' | 'and' | 'add' | 'with' | 'but' | 'no' | 'dont' | 'order';

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

const LINKS: Partial<Record<Role, Link>> = {
  and: 'and',
  add: 'add',
  with: 'with',
  but: 'but',
  no: 'no',
  dont: 'dont',
  order: 'order',
};

const isBlank = (element: Element) =>
  element.type === 'nothing' || (element.type === 'role' && (element.role === 'polite' || element.role === 'portion'));

const isWord = (element: Element | undefined, phrase: string) => element?.type === 'role' && element.phrase === phrase;

/** Verbs order only after the words that let them: "can I get", but not "I get". */
export const settleVerbs = (elements: readonly Element[]): Element[] => {
  const settled: Element[] = [];
  let opened: Role | undefined;
  for (const [place, element] of elements.entries()) {
    const next = elements.slice(place + 1).find((one) => !isBlank(one));
    const role = element.type === 'role' ? roleOf(element.role, opened, next) : undefined;
    // Said of no dish, it is a greeting.
    if (isWord(element, 'well done') && !settled.some(({ type }) => type === 'menu')) continue;
    settled.push(element.type === 'role' && role ? { ...element, role } : element);
    if (!isBlank(element)) opened = element.type === 'role' ? element.role : undefined;
  }
  return settled;
};

const roleOf = (role: Role, opened: Role | undefined, next: Element | undefined): Role => {
  const following = next?.type === 'role' ? next.role : undefined;
  const serves = following === 'serve' || following === 'add';
  if (role === 'opener') return serves || following === 'take' ? 'order' : 'remark';
  if (role === 'request') return serves || following === 'request' ? 'order' : 'ask';
  if (role === 'take') return opened === 'opener' || opened === 'order' || opened === 'serve' ? 'order' : 'remark';
  return role === 'serve' ? 'order' : role;
};

/** The sentences of a message: they end at points, and at the ends of lines. */
export const sentencesOf = (elements: readonly Element[]): Sentence[] => {
  const sentences: Sentence[] = [];
  let current: Element[] = [];
  for (const element of [...elements, { type: 'end', asks: false, line: false, from: 0, to: 0 } as const]) {
    if (element.type !== 'end') {
      current.push(element);
      continue;
    }
    if (current.length > 0) sentences.push({ segments: segmentsOf(current), elements: current, asks: element.asks, isLine: element.line });
    current = [];
  }
  return sentences;
};

const linkOf = (element: Element): Link | undefined => {
  if (element.type === 'comma') return 'comma';
  return element.type === 'role' ? LINKS[element.role] : undefined;
};

const isMatter = (element: Element) =>
  element.type === 'menu' || element.type === 'number' || (element.type === 'role' && element.role === 'kitchen');

const hasContent = ({ elements }: Segment) => elements.some((element) => !isBlank(element));

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
  if (isWord(before.opening, 'no') && next.link === 'comma') return { ...next, isRetort: true };
  const kept = refuses || next.link === 'order' || (next.link === 'comma' && before.link !== 'start') ? before : next;
  return {
    ...kept,
    isApart: before.isApart || before.link === 'comma',
    isAside: before.isAside || next.isAside,
    isRetort: before.isRetort,
    isOrdered: before.isOrdered || next.isOrdered,
  };
};

const segmentsOf = (elements: readonly Element[]): Segment[] => {
  const segments: Segment[] = [];
  let current = opened('start');
  for (const element of elements) {
    const link = linkOf(element);
    if (!link) {
      current.elements.push(element);
      continue;
    }
    const next = opened(link, element);
    // "Tunde want jollof": what stands before the verb stays with what follows it, and nobody is misunderstood.
    if (link === 'order' && !current.elements.some(isMatter)) {
      current = { ...current, isOrdered: true };
      continue;
    }
    if (hasContent(current)) segments.push(current);
    current = hasContent(current) ? next : { ...combined(current, next), elements: current.elements };
  }
  return [...segments, current];
};
