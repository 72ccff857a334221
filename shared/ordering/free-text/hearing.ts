import { attach } from './attach.ts';
import { isNumber } from './chunks.ts';
import type { Hung } from './hanging.ts';
import { heeded } from './heeding.ts';
import type { Lexicon } from './lexicon.ts';
import { hasRole, inMood, isOrder, namesDishes } from './mood.ts';
import { type Note, takeNotes } from './notes.ts';
import {
  dishesIn,
  isIdle,
  mayBeRefused,
  perhapsWanted,
  type Refusal,
  refusalNote,
  refusalOf,
  refusesChoice,
  takesBack,
} from './refusals.ts';
import type { Segment, Sentence } from './sentences.ts';
import { type Thing, thingsIn } from './things.ts';
import { isWord } from './verbs.ts';

/** What was understood of a sentence. */
export type Heard = {
  things: Thing[];
  notes: Note[];
  /** Dishes that are not wanted. */
  refused: string[];
  /** A correction: all of the message is to be asked about. */
  corrects: boolean;
  /** A line that ends before it is finished, so that what it means is unclear for the lines after it. */
  opens?: 'refusal' | 'question';
  /** A question about what was said before: "how much is that?" */
  asksBack: boolean;
};

/** A stretch of a sentence that is meant in one way: "I don't want coke" | "give me fanta". */
type Clause = {
  segments: Segment[];
  things: Thing[];
  notes: Note[];
  refused: string[];
  isIdle: boolean;
  corrects: boolean;
};

/** "add dodo and coleslaw" may be about the dish before. */
const mayBeChoices = ({ link, elements }: Segment, before: Segment | undefined) =>
  link === 'add' &&
  before?.link !== 'no' &&
  before?.link !== 'dont' &&
  elements.some((element) => element.type === 'menu' && element.choice !== undefined) &&
  !elements.some(({ type }) => type === 'number');

const startsClause = (segment: Segment, before: Segment | undefined) =>
  segment.isOrdered &&
  !mayBeChoices(segment, before) &&
  (segment.link === 'comma' || segment.link === 'but' || segment.link === 'order' || segment.isApart) &&
  segment.elements.some(({ type }) => type === 'menu' || type === 'number' || type === 'unknown');

const clausesOf = (segments: readonly Segment[]): Segment[][] => {
  const clauses: Segment[][] = [[]];
  for (const [place, segment] of segments.entries()) {
    if (startsClause(segment, segments[place - 1])) clauses.push([]);
    clauses.at(-1)?.push(segment);
  }
  return clauses;
};

const isWordless = ({ kind, choices, count }: Thing) => kind === 'loose' && choices.length === 0 && !isNumber(count);

const isDish = ({ dishIds }: Thing) => dishIds.length > 0;
const asked = (thing: Thing): Thing => (thing.kind === 'sure' ? { ...thing, kind: 'unsure' } : thing);

/** "put chicken for am" puts it to the dish before. */
const ONTO = new Set(['for am', 'inside am', 'inside', 'join am', 'follow am', 'on it', 'to it', 'to am', 'with it']);

const linkOf = ({ link, elements }: Segment, first: Thing, before: readonly Thing[]) => {
  const isOnto = elements.some((element) => element.type === 'role' && ONTO.has(element.phrase));
  return link === 'add' && isOnto && first.count === 'none' && before.length > 0 ? 'with' : link;
};

const hungOn = (
  segment: Segment,
  found: readonly Thing[],
  before: readonly Thing[],
  doubted: boolean,
  isLast: boolean,
): Hung[] =>
  found
    .filter((thing) => !isWordless(thing))
    .map((thing, place) => ({
      segment,
      link: place === 0 ? linkOf(segment, thing, before) : 'next',
      isLast,
      thing: { ...(doubted ? asked(thing) : thing), isAdded: place === 0 && segment.link === 'add' },
    }));

/** A note is about the dish in the same breath, else about the only one there is. */
const about = (notes: readonly Note[], things: readonly Thing[], isOwn: boolean): Note[] => {
  const [only, ...others] = things.filter(isDish);
  const thing = isOwn || others.length === 0 ? (others.at(-1) ?? only) : undefined;
  return notes.map((note) => (thing?.kind === 'sure' ? { ...note, dishId: thing.dishIds[0] } : note));
};

const hostsOf = (things: readonly Thing[]) => things.at(-1)?.dishIds ?? [];

const hearClause = (segments: readonly Segment[], lexicon: Lexicon): Clause => {
  const heard: Clause = { segments: [...segments], things: [], notes: [], refused: [], isIdle: false, corrects: false };
  const said: Thing[] = [];
  let refusal: Refusal;
  let isList = false;
  let isAfterNote = false;
  for (const [place, segment] of segments.entries()) {
    const before = refusal;
    const hosts = hostsOf(heard.things);
    refusal = refusalOf(segment, before, segments[place - 1]);
    if (refusal) {
      heard.isIdle ||= isIdle(segment) && segment.link === refusal;
      const notes = refusalNote(segment, refusal, hosts, lexicon);
      heard.notes.push(...about(notes, heard.things, false));
      const refused = segments.slice(0, place + 1).findLast(({ link }) => link === 'no' || link === 'dont');
      const wanted = thingsIn(perhapsWanted(segment, refused, hosts, lexicon), lexicon);
      heard.things.push(...wanted.filter(isDish).map(asked));
      if (notes.length === 0 && wanted.length === 0) heard.refused.push(...dishesIn(segment));
      heard.corrects ||= takesBack(segment, segments[place + 1], hosts, lexicon);
      heard.things = heard.things.map((thing) => (refusesChoice(segment, thing, lexicon) ? asked(thing) : thing));
      continue;
    }
    if (segment.link === 'aside' && !namesDishes(segment)) continue;
    const { notes, elements } = takeNotes(segment, hosts, isAfterNote, lexicon);
    isAfterNote = notes.length > 0 && notes.at(-1)?.to === segment.elements.at(-1)?.to;
    const doubted = mayBeRefused(segment, before, segments[place - 1]);
    const found = hungOn(segment, thingsIn(elements, lexicon), heard.things, doubted, place === segments.length - 1);
    said.push(...found.map((hung) => hung.thing));
    for (const hung of found) {
      const { length } = heard.things;
      heard.things = attach(heard.things, hung, isList, lexicon);
      const isOpened = hung.link === 'with' || (hung.link === 'add' && hung.thing.kind === 'loose');
      isList = heard.things.length === length && length > 0 && (isOpened || isList);
    }
    heard.notes.push(...about(notes, heard.things, found.length > 0));
  }
  return { ...heard, things: heeded(heard.things, said) };
};

const isBareNumber = ({ kind, choices, count }: Thing) => kind === 'loose' && choices.length === 0 && isNumber(count);

/** "drop one", "one with cheese": it counts what was ordered in another sentence; "we are 4" counts nothing. */
const countsBack = ({ things: [first], segments }: Clause) =>
  first !== undefined &&
  isBareNumber(first) &&
  (isOrder(segments) || !segments.some(({ elements }) => elements.some((element) => hasRole(element, 'remark'))));

const openEnd = ({ elements, isLine }: Sentence): Heard['opens'] => {
  const last = elements.findLast(
    (element) => !(element.type === 'comma' || element.type === 'nothing' || hasRole(element, 'polite', 'order')),
  );
  if (!last || !isLine) return undefined;
  if (hasRole(last, 'dont', 'no', 'perhaps')) return 'refusal';
  return hasRole(last, 'ask', 'tell', 'remark') ? 'question' : undefined;
};

/** What a sentence says: what is wanted, what is not, and what cannot be told. */
export const hear = (sentence: Sentence, lexicon: Lexicon): Heard => {
  const clauses = clausesOf(sentence.segments).map((segments) => hearClause(segments, lexicon));
  const moods = clauses.map((clause) => inMood(clause, sentence));
  const things = moods.flatMap((mood) => mood.things);
  const isSilent = clauses.every((clause) => clause.things.length === 0);
  const hasAsked = sentence.asks || sentence.elements.some((element) => hasRole(element, 'ask'));
  return {
    things,
    notes: moods.flatMap(({ notes }) => notes),
    refused: clauses.flatMap(({ refused }) => refused),
    corrects:
      sentence.elements.some((element) => hasRole(element, 'fix') || isWord(element, 'share')) ||
      clauses.some((clause) => clause.corrects || countsBack(clause)),
    opens: isSilent ? openEnd(sentence) : undefined,
    asksBack: isSilent && hasAsked && !isOrder(sentence.segments),
  };
};
