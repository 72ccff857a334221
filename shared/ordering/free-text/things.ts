import { type Chunk, type Count, chunked, isNumber } from './chunks.ts';
import type { Element, Place, Said } from './elements.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';

/** One thing that a sentence asks for, as far as it is understood. */
export type Thing = Place & {
  /** `loose` has no dish of its own: "large", or a quantity by itself, which belong to the dish before or after. */
  kind: 'sure' | 'unsure' | 'unknown' | 'loose';
  quantity: number;
  /** How the quantity was given; an article is "a coke". */
  count: Count;
  dishIds: string[];
  /** Names of choices: "large", "chicken". */
  choices: string[];
  /** The name of the choice which the dish itself would be for another: "chicken". */
  asChoice?: string;
  /** The same by another name of the dish: "fried chicken" may be the choice "chicken". */
  likeChoice?: string;
  /** Those of them that were said before the dish. */
  leading: string[];
  /** Only a part of "egusi and pounded yam" was said. */
  cut: boolean;
  numbered: boolean;
  plural: boolean;
  /** "add dodo": perhaps to the dish before. */
  isAdded: boolean;
  /** A remark stands in the same breath, or words that nothing explains. */
  strange: boolean;
};

type Menu = Extract<Element, { type: 'menu' }>;
type WithDishes = Menu & { dishes: Said };

const hasDishes = (element: Element): element is WithDishes => element.type === 'menu' && element.dishes !== undefined;
const isMenu = (element: Element): element is Menu => element.type === 'menu';
const choiceOf = (element: Menu) => element.choice ?? [];

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Shares of a dish have its name before theirs. */
const placeOf = ([first, ...others]: readonly Element[]): Place => ({
  from: Math.min(first?.from ?? 0, ...others.map(({ from }) => from)),
  to: Math.max(first?.to ?? 0, ...others.map(({ to }) => to)),
});

const thing = ({ elements, quantity, count }: Chunk, found: Partial<Thing>): Thing => ({
  ...placeOf(elements),
  kind: 'loose',
  quantity,
  count,
  dishIds: [],
  choices: [],
  leading: [],
  cut: false,
  numbered: false,
  plural: false,
  isAdded: false,
  strange: false,
  ...found,
});

const single = (chunk: Chunk, host: WithDishes, others: readonly Menu[], lexicon: Lexicon): Thing =>
  thing(chunk, {
    kind: host.dishes.sure ? 'sure' : 'unsure',
    dishIds: host.dishes.dishIds,
    cut: host.dishes.cut,
    choices: others.flatMap(choiceOf),
    leading: others.filter(({ from }) => from < host.from).flatMap(choiceOf),
    asChoice: host.choice,
    likeChoice: host.dishes.sure ? lexicon.likeChoices.get(host.dishes.dishIds[0] ?? '') : undefined,
    numbered: host.numbered ?? false,
    plural: host.plural ?? false,
  });

/** Which of these dishes it is, where all the others are its choices: in "chicken jollof" the jollof. */
const hostAmong = (menus: readonly Menu[], lexicon: Lexicon): WithDishes | undefined => {
  const hosts = menus
    .filter(hasDishes)
    .filter(({ from, dishes }) =>
      menus.every(
        (other) =>
          other.from === from || (other.choice !== undefined && hasChoice(lexicon, dishes.dishIds, other.choice)),
      ),
    );
  return hosts.length === 1 ? hosts[0] : undefined;
};

const askAbout = (chunk: Chunk, menus: readonly Menu[], strange: boolean): Thing =>
  thing(chunk, {
    kind: menus.some(hasDishes) ? 'unsure' : 'unknown',
    dishIds: unique(menus.flatMap(({ dishes }) => dishes?.dishIds ?? [])).slice(0, 5),
    choices: menus.flatMap(choiceOf),
    strange,
  });

const isDrink = (element: Menu, { drinks }: Lexicon) =>
  element.dishes?.sure === true && element.dishes.dishIds.every((dishId) => drinks.has(dishId));

/** "jollof rice coke malt": drinks need no comma before them. Where a number stands before, it could be for all. */
const drinksAfter = (menus: readonly Menu[], { count }: Chunk, lexicon: Lexicon): number => {
  const first = Math.max(menus.findLastIndex((element) => !isDrink(element, lexicon)) + 1, 1);
  return isNumber(count) || !menus[first - 1]?.dishes?.sure ? menus.length : first;
};

const thingsInChunk = (chunk: Chunk, lexicon: Lexicon): Thing[] => {
  const menus = chunk.elements.filter(isMenu);
  const dishes = menus.filter(hasDishes);
  const isStrange = chunk.elements.some(({ type }) => type === 'unknown');
  if (chunk.elements.length === 0) return [thing(chunk, {})];
  if (chunk.isTangled || (isStrange && menus.length > 0)) return [askAbout(chunk, menus, isStrange)];
  if (isStrange) return [thing(chunk, { kind: 'unknown', strange: true })];
  if (dishes.length === 0) return [thing(chunk, { choices: menus.flatMap(choiceOf) })];
  const drinks = drinksAfter(menus, chunk, lexicon);
  if (drinks < menus.length) {
    const parts = [menus.slice(0, drinks), ...menus.slice(drinks).map((drink) => [drink])];
    return parts.flatMap((elements, place) =>
      thingsInChunk(
        place === 0 ? { ...chunk, elements } : { elements, quantity: 1, count: 'none', isTangled: false },
        lexicon,
      ),
    );
  }
  const host = dishes.length === 1 && menus.length === 1 ? dishes[0] : hostAmong(menus, lexicon);
  if (!host) return [askAbout(chunk, menus, false)];
  return [
    single(
      chunk,
      host,
      menus.filter(({ from }) => from !== host.from),
      lexicon,
    ),
  ];
};

/** The things a segment names, in order. */
export const thingsIn = (elements: readonly Element[], lexicon: Lexicon): Thing[] =>
  chunked(elements, lexicon).flatMap((chunk) => thingsInChunk(chunk, lexicon));
