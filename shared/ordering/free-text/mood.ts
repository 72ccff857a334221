import type { Element } from './elements.ts';
import type { Note } from './notes.ts';
import type { Segment, Sentence } from './sentences.ts';
import type { Thing } from './things.ts';
import { isWord } from './verbs.ts';
import { type Role, rolesOf } from './vocabulary.ts';

type Meant = { segments: readonly Segment[]; things: readonly Thing[]; notes: readonly Note[]; isIdle: boolean };

/** More words than these that nothing explains are no name of a dish. */
const LONGEST_NAME = 3;

export const hasRole = (element: Element, ...roles: Role[]): boolean =>
  element.type === 'role' && roles.includes(element.role);

/** Whether words of ordering stand in it: "give me". */
export const isOrder = (segments: readonly Segment[]): boolean => segments.some(({ isOrdered }) => isOrdered);

const namesMenu = ({ elements }: Segment) => elements.some(({ type }) => type === 'menu');

/** Whether a dish is in it beyond doubt: after "my name is", Amaka is no amala. */
export const namesDishes = ({ elements }: Segment): boolean =>
  elements.some((element) => element.type === 'menu' && element.dishes?.sure);

const says = ({ elements }: Segment, ...roles: Role[]) => elements.some((element) => hasRole(element, ...roles));
const isLong = ({ elements }: Segment) => elements.filter(({ type }) => type === 'unknown').length > LONGEST_NAME;

const isPraise = ({ elements }: Segment) =>
  elements.some((element) => element.type === 'role' && rolesOf(element.phrase).includes('praise'));

/** A dish that is only named: neither counted nor asked for. */
const isBare = ({ count }: Thing, segments: readonly Segment[]) => count === 'none' && !isOrder(segments);

const asked = (things: readonly Thing[]): Thing[] =>
  things.map((thing) => (thing.kind === 'sure' ? { ...thing, kind: 'unsure' } : thing));

/** Whether everything in a clause is only asked about, however plainly it is named. */
const isUncertain = ({ segments, things, isIdle }: Meant, sentence: Sentence): boolean =>
  isIdle ||
  (sentence.asks && !isOrder(segments)) ||
  segments.some((segment) => says(segment, 'ask', 'fix', 'or') || segment.isRetort) ||
  segments.some((segment) =>
    segment.link === 'aside' ? namesDishes(segment) : says(segment, 'remark') && namesMenu(segment),
  ) ||
  things.some(({ kind, choices }) => kind === 'loose' && choices.length === 0) ||
  sentence.elements.some((element) => hasRole(element, 'perhaps'));

const isNumber = ({ kind, choices }: Thing) => kind === 'loose' && choices.length === 0;

type Judged = { things: Thing[]; notes: readonly Note[] };

const doubtful = ({ segments, things, notes }: Meant, sentence: Sentence): Judged => {
  const isQuestion = sentence.asks || segments.some((segment) => says(segment, 'ask', 'fix', 'perhaps'));
  const isNamed = ({ kind, choices }: Thing) => kind !== 'unknown' || choices.length > 0;
  const isTalk = sentence.elements.some(
    (element) => hasRole(element, 'perhaps', 'remark', 'tell') || (hasRole(element, 'or') && !isWord(element, 'share')),
  );
  // "Order for the band over there: ..." says something else than a name.
  const isLabelled = sentence.elements.some((element) => isWord(element, 'order for'));
  const heard = asked(things).filter(
    (thing) => isNamed(thing) || isLabelled || (!isQuestion && (isOrder(segments) || !isTalk)),
  );
  return { things: heard, notes: isQuestion ? [] : notes };
};

const plain = ({ segments, things, notes }: Meant): Judged => {
  const isRemark = segments.some((segment) => says(segment, 'remark'));
  const isStrange =
    things.some(({ strange, dishIds }) => strange && dishIds.length > 0) ||
    segments.some((segment) => isLong(segment) || isPraise(segment));
  if (isRemark && !isOrder(segments) && !segments.some(namesMenu)) return { things: [], notes };
  if (!isRemark && !isStrange) return { things: [...things], notes };
  return { things: things.flatMap((thing) => (isBare(thing, segments) ? asked([thing]) : thing)), notes };
};

/**
 * What a clause says, judged by the words around the dishes. What was, and what others do, is no order. A dish becomes an
 * item only where all words beside it are understood: the one that is not may be the one that matters.
 */
export const inMood = (clause: Meant, sentence: Sentence): Judged => {
  const named = { ...clause, things: clause.things.filter((thing) => !isNumber(thing)) };
  // "send 4 meat pies, we are waiting": an order is never lost to what is told beside it.
  if (clause.segments.some((segment) => says(segment, 'tell')))
    return isOrder(clause.segments)
      ? { things: doubtful(named, sentence).things, notes: [] }
      : { things: [], notes: [] };
  const isUnclear = isUncertain(clause, sentence);
  return isUnclear ? doubtful(named, sentence) : plain(named);
};
