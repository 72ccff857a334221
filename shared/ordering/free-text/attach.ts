import { isNumber } from './chunks.ts';
import {
  chooses,
  type Hung,
  hasPortion,
  isDish,
  isDrink,
  isFull,
  isListed,
  isOneOfMany,
  unsure,
  withChoices,
} from './hanging.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import type { Thing } from './things.ts';
import { isBlank } from './verbs.ts';

/** "number 5 and 7". */
const numbered = (thing: Thing, host: Thing, link: Hung['link'], { dishes }: Lexicon): Thing | undefined => {
  const dish = [...dishes.values()].find(({ number }) => number === thing.quantity);
  if (!dish || !host.numbered || !(link === 'and' || (link === 'comma' && host.plural))) return undefined;
  return { ...host, from: thing.from, to: thing.to, dishIds: [dish.dishId], choices: [], quantity: 1, count: 'none' };
};

const attachNumber = (before: Thing[], host: Thing, hung: Hung, lexicon: Lexicon): Thing[] => {
  const { thing, link, segment } = hung;
  const another = numbered(thing, host, link, lexicon);
  if (another) return [...before, host, another];
  // "ogbono soup and fufu, 2."
  const isBare = segment.elements.every((element) => element.type === 'number' || isBlank(element));
  const isOnly = hung.isLast && before.length === 0 && link === 'comma' && isBare && !host.numbered;
  if (host.count === 'none' && (segment.isAside || hasPortion(segment) || isOnly))
    return [...before, { ...host, quantity: thing.quantity, count: thing.count }];
  return [...before, unsure(host), thing];
};

/**
 * "egusi and eba" is not the egusi that comes with pounded yam; "egusi and a coke" is. What is not beyond doubt beside it
 * may always be what it is wanted with: "eba and egusi 1".
 */
const cutShort = (host: Thing, { thing, link }: Hung, lexicon: Lexicon): [Thing, Thing] => {
  const isJoined = isListed(link) || thing.kind === 'loose' || host.kind === 'loose';
  if (isJoined && host.cut && thing.kind !== 'sure') return [unsure(host), thing];
  if (isJoined && thing.cut && host.kind !== 'sure') return [host, unsure(thing)];
  if (!isListed(link) || thing.count !== 'none' || (isDish(thing) && isDrink(thing, lexicon))) return [host, thing];
  return host.cut ? [unsure(host), unsure(thing)] : [host, thing];
};

const attachChoices = (before: Thing[], host: Thing, hung: Hung, lexicon: Lexicon): Thing[] => {
  const { thing, link } = hung;
  if (!chooses(host, thing.choices, lexicon)) return [...before, ...cutShort(host, hung, lexicon)];
  // "2 shawarma, a jumbo": the other one may be another.
  if (thing.count === 'article' && link !== 'with' && host.quantity > 1) return [...before, unsure(host)];
  if (!isNumber(thing.count)) return [...before, withChoices(host, thing.choices, thing)];
  // "fried rice with turkey x2".
  if (thing.count !== 'before' && host.count === 'none')
    return [...before, { ...withChoices(host, thing.choices, thing), quantity: thing.quantity, count: thing.count }];
  if (link === 'with' && thing.choices.every((choice) => isOneOfMany(lexicon, host, choice)))
    return [...before, host, { ...thing, kind: 'unknown' }];
  // "2 jollof, one large one small": which of them is which?
  return [...before, unsure(host)];
};

const attachChoice = (before: Thing[], host: Thing, hung: Hung, isList: boolean, choice: string, lexicon: Lexicon) => {
  const { thing, link } = hung;
  const isMeant = thing.count === 'none' && !thing.isAdded && (link === 'with' || (link === 'and' && isList));
  if (isFull(host, choice, lexicon) && thing.kind === 'sure' && !isMeant)
    return [...before, host, thing.isAdded && thing.count === 'none' ? unsure(thing) : thing];
  const isTaken = thing.count === 'none' || (thing.count === 'article' && link === 'with');
  const isAfter = link === 'with' && thing.count !== 'before' && isNumber(thing.count) && host.count === 'none';
  if (isAfter)
    return [...before, { ...withChoices(host, [choice], thing), quantity: thing.quantity, count: thing.count }];
  const isOffered =
    link === 'with' || link === 'next' || (isListed(link) && link !== 'add' && isList) || thing.kind === 'unsure';
  if (isTaken && isOffered) return [...before, withChoices(host, [choice], thing)];
  // "3 jollof rice (1 chicken, 2 beef)": which are the others?
  if (link === 'with' && isNumber(thing.count)) return [...before, unsure(host), unsure(thing)];
  return [...before, host, thing.count === 'none' ? unsure(thing) : thing];
};

/** "jollof with chicken large fried rice": the chicken is for the one or the other. */
const isSplit = (host: Thing, { thing, link }: Hung, lexicon: Lexicon) => {
  const [first = '', ...others] = thing.leading;
  const isLoose = link === 'with' || (isListed(link) && others.length > 0);
  return isLoose && isDish(host) && hasChoice(lexicon, host.dishIds, first) && !isFull(host, first, lexicon);
};

/** "eba and ogbono soup", and "chicken and jollof rice": a choice said before its dish. */
const attachBack = (before: Thing[], host: Thing, { thing, link }: Hung, lexicon: Lexicon): Thing[] | undefined => {
  if (!isDish(thing) || !(isListed(link) || link === 'next')) return undefined;
  // "2 large and 1 small chapman".
  if (host.kind === 'loose' && isNumber(host.count) && chooses(thing, host.choices, lexicon))
    return [...before, unsure(thing)];
  if (host.count !== 'none') return undefined;
  if (host.kind === 'loose')
    return chooses(thing, host.choices, lexicon) ? [...before, withChoices(thing, host.choices, host)] : undefined;
  const isEither = host.asChoice !== undefined && hasChoice(lexicon, thing.dishIds, host.asChoice);
  if (!isEither) return undefined;
  return host.kind === 'unsure'
    ? [...before, withChoices(thing, [host.asChoice ?? ''], host)]
    : [...before, unsure(host), thing];
};

/** "jollof rice and plantain and coleslaw": past what may be a choice itself, to the dish whose choice this is. */
const hostPlace = (things: readonly Thing[], { choices }: Thing, lexicon: Lexicon): number => {
  const last = things.length - 1;
  if (choices.length === 0 || things[last]?.asChoice === undefined) return last;
  const place = things.findLastIndex((one) => one.asChoice === undefined || chooses(one, choices, lexicon));
  const host = things[place];
  return host && chooses(host, choices, lexicon) ? place : last;
};

/** "add dodo and coleslaw": both are for the dish, as one of them can be nothing else. */
const withAdded = (host: Thing, rest: readonly Thing[], link: Hung['link'], lexicon: Lexicon) => {
  const choices = rest.flatMap(({ asChoice, isAdded, count }) =>
    isAdded && link === 'and' && count === 'none' ? (asChoice ?? []) : [],
  );
  return choices.length === rest.length && chooses(host, choices, lexicon)
    ? { host: withChoices(host, choices, rest.at(-1) ?? host), rest: [] }
    : { host, rest };
};

/** Adds a thing to those said before it in the sentence: a dish of its own, or something about the last one. */
export const attach = (things: readonly Thing[], hung: Hung, isList: boolean, lexicon: Lexicon): Thing[] => {
  const { thing, link } = hung;
  const place = hostPlace(things, thing, lexicon);
  const before = things.slice(0, place);
  const last = things[place];
  if (last && place < things.length - 1) {
    const { host, rest } = withAdded(last, things.slice(place + 1), link, lexicon);
    return [...attach([...before, host], hung, true, lexicon), ...rest];
  }
  if (!last) return [link === 'with' ? unsure(thing) : thing];
  if (thing.kind === 'loose') {
    if (!isDish(last)) return [...things, thing];
    return thing.choices.length === 0
      ? attachNumber(before, last, hung, lexicon)
      : attachChoices(before, last, hung, lexicon);
  }
  if (isSplit(last, hung, lexicon)) return [...before, unsure(last), unsure(thing)];
  const back = attachBack(before, last, hung, lexicon);
  if (back) return back;
  const { asChoice } = thing;
  if (
    asChoice !== undefined &&
    thing.choices.length === 0 &&
    isDish(last) &&
    hasChoice(lexicon, last.dishIds, asChoice)
  )
    return attachChoice(before, last, hung, isList, asChoice, lexicon);
  const { likeChoice } = thing;
  if (
    likeChoice !== undefined &&
    thing.choices.length === 0 &&
    isDish(last) &&
    hasChoice(lexicon, last.dishIds, likeChoice)
  ) {
    if (link === 'with') return attachChoice(before, last, hung, isList, likeChoice, lexicon);
    if (thing.count === 'none' && !isFull(last, likeChoice, lexicon)) return [...things, unsure(thing)];
  }
  if (link === 'with' && thing.kind === 'unsure' && thing.dishIds.some((dishId) => last.dishIds.includes(dishId)))
    return [...before, unsure(last), thing];
  // "jollof, fried rice, add dodo": beside the rice, or with the jollof?
  const mayBeFor = asChoice === undefined ? undefined : things.find((one) => hasChoice(lexicon, one.dishIds, asChoice));
  if (mayBeFor && thing.isAdded && thing.count === 'none') return [...things, unsure(thing)];
  const [host, next] = cutShort(last, hung, lexicon);
  return [...before, host, link === 'with' && !isDish(last) ? unsure(next) : next];
};
