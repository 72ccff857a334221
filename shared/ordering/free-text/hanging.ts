import type { Place } from './elements.ts';
import { widened } from './heeding.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import type { Link, Segment } from './sentences.ts';
import type { Thing } from './things.ts';

/** How a thing hangs on those before it; `next` is beside it, without a connecting word. */
export type Hung = {
  thing: Thing;
  link: Link | 'next';
  segment: Segment;
  /** Nothing comes after it in the sentence. */
  isLast: boolean;
};

export const isDish = (thing: Thing | undefined): thing is Thing => thing !== undefined && thing.dishIds.length > 0;
export const unsure = (thing: Thing): Thing => (thing.kind === 'sure' ? { ...thing, kind: 'unsure' } : thing);
export const isDrink = ({ dishIds }: Thing, { drinks }: Lexicon) => dishIds.every((dishId) => drinks.has(dishId));
export const isListed = (link: Hung['link']) => link === 'and' || link === 'add' || link === 'with';

export const hasPortion = ({ elements }: Segment) =>
  elements.some((element) => element.type === 'role' && element.role === 'portion');

export const chooses = (host: Thing, choices: string[], lexicon: Lexicon) =>
  choices.length > 0 && choices.every((choice) => hasChoice(lexicon, host.dishIds, choice));

/** Whether all that may be chosen beside this is chosen already: "jollof with beef, chicken". */
export const isFull = (host: Thing, choice: string, { choices, dishes }: Lexicon): boolean => {
  const [dishId = ''] = host.dishIds;
  const groupsOf = (phrase: string) => (choices.get(phrase)?.get(dishId) ?? []).map(({ groupId }) => groupId);
  const taken = host.choices.flatMap(groupsOf);
  const group = dishes.get(dishId)?.options?.find(({ groupId }) => groupsOf(choice).includes(groupId));
  return group !== undefined && taken.filter((groupId) => groupId === group.groupId).length >= group.max;
};

/** Whether more than one of its kind may be chosen: "2 eggs" beside a dish, but not "2 large". */
export const isOneOfMany = (
  { choices, dishes }: Lexicon,
  { dishIds: [dishId = ''] }: Thing,
  phrase: string,
): boolean => {
  const groupIds = (choices.get(phrase)?.get(dishId) ?? []).map(({ groupId }) => groupId);
  return dishes.get(dishId)?.options?.some(({ groupId, max }) => max > 1 && groupIds.includes(groupId)) ?? false;
};

export const withChoices = (host: Thing, choices: string[], place: Place): Thing =>
  widened({ ...host, choices: [...host.choices, ...choices] }, place);
