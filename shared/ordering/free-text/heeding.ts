import type { Place } from './elements.ts';
import type { Thing } from './things.ts';

const spans = (one: Place, other: Place) => one.from <= other.from && one.to >= other.to;

/** The same thing, about all that was said from here to there. */
export const widened = <T extends Place>(thing: T, { from, to }: Place): T => ({
  ...thing,
  from: Math.min(thing.from, from),
  to: Math.max(thing.to, to),
});

/** Whether what was found in a message is in a thing that was made of it. */
const isIn = (found: Thing) => {
  const own = found.dishIds.length > 0 ? [found.asChoice, found.likeChoice] : [];
  return (thing: Thing): boolean => {
    if (spans(thing, found) || found.kind === 'unknown') return spans(thing, found);
    const isDish = found.dishIds.length > 0;
    const isTaken = isDish ? own.some((choice) => choice !== undefined && thing.choices.includes(choice)) : true;
    return isTaken && found.choices.every((choice) => thing.choices.includes(choice));
  };
};

const isContent = ({ dishIds, choices, kind }: Thing) => dishIds.length > 0 || choices.length > 0 || kind === 'unknown';

/**
 * The things of a clause, and whatever was found in it that they have lost: a question about a dish is about the words
 * beside it as well, and what is beside none is asked about by itself.
 */
export const heeded = (things: readonly Thing[], found: readonly Thing[]): Thing[] => {
  let all = [...things];
  for (const each of found.filter(isContent)) {
    if (all.some(isIn(each))) continue;
    const place = all.findLastIndex(({ kind, dishIds }) => kind === 'unsure' && dishIds.length > 0);
    all =
      place < 0
        ? [...all, each.kind === 'sure' ? { ...each, kind: 'unsure' } : each]
        : all.map((thing, at) => (at === place ? widened(thing, each) : thing));
  }
  return all;
};
