/**
 * What customers write, and how well it is read.
 *
 * An added item is *wrong* when its dish was not ordered, its quantity differs or it has a choice that nobody said; or
 * when a choice that was ordered is missing and the customer hears nothing of it. With the right dish and quantity, some
 * of the choices, and a word of the dish or of each missing choice in what is asked, unknown or noted, it is
 * *incomplete*: missed for recall, counted by itself, and not wrong. That is judged per message: a question about the
 * same dish counts though it may be meant for another plate of it.
 *
 * What the menu marks as sold out is never added but said to be sold out by whoever reads this, so it counts neither way;
 * nor does what two waiters would not agree on (`may`). A dish with more choices of a group than may be had counts as
 * asked about, for that is what whoever reads this does.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { menuSchema } from '../menu.ts';
import { normalise } from '../normalise.ts';
import { countIn } from '../options.ts';
import { type Reading, readItems, type Wanted } from './read-items.ts';

const utteranceSchema = z.strictObject({
  say: z.string(),
  /** "2 jollof-rice size/large": all that is to be added, and nothing else may be. */
  items: z.array(z.string()).optional(),
  /** What may be added as well: two waiters would not agree. */
  may: z.array(z.string()).optional(),
  /** Dishes to be asked about; more questions do no harm. */
  unsure: z.array(z.string()).optional(),
  unknown: z.array(z.string()).optional(),
  note: z.string().optional(),
  /** No order at all: nothing is added, asked, unknown or noted. */
  nothing: z.literal(true).optional(),
});
export type Utterance = z.infer<typeof utteranceSchema>;

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

export const corpusMenu = menuSchema.parse(read('./corpus-menu.json'));

/** The utterances of a file beside this one. */
export const utterancesOf = (name: string): Utterance[] => z.array(utteranceSchema).parse(read(`./${name}`));

/** An item as the corpus writes it. */
const ordered = (item: string): string => {
  const [quantity, dishId, ...choices] = item.split(' ');
  return [quantity, dishId, ...choices.sort()].join(' ');
};
const written = (items: readonly Wanted[]): string[] =>
  items.map(({ quantity, dishId, choiceIds }) => ordered([quantity, dishId, ...choiceIds].join(' ')));
export const itemsOf = ({ items }: Reading): string[] => written(items);

const isTooMuch = ({ dishId, choiceIds }: Wanted): boolean =>
  corpusMenu.dishes.some(
    (dish) => dish.dishId === dishId && dish.options?.some((group) => countIn(group, choiceIds) > group.max),
  );

const wordsOf = (said: string): string[] => normalise(said).match(/\p{L}+/gu) ?? [];

/** The words of all names of a dish, or of one of its choices. */
const namesOf = (dishId: string, choice?: string): string[] =>
  corpusMenu.dishes
    .filter((dish) => dish.dishId === dishId)
    .flatMap(({ name, aliases = [], options = [] }) => {
      if (choice === undefined) return [name, ...aliases];
      return options.flatMap(({ groupId, choices }) =>
        choices.flatMap((one) => (`${groupId}/${one.choiceId}` === choice ? [one.name, ...(one.aliases ?? [])] : [])),
      );
    })
    .flatMap(wordsOf);

/** What the customer is asked, told that nobody knows, or reads as noted. */
const told = ({ unsure, unknown, note = '' }: Reading): Set<string> =>
  new Set([...unsure.map(({ said }) => said), ...unknown, note].flatMap(wordsOf));

/** How one utterance was read, compared with what a fair waiter would have understood. */
export type Judged = {
  say: string;
  added: string[];
  right: string[];
  wrong: string[];
  incomplete: string[];
  missed: string[];
  silent: string[];
};

type Item = { quantity: string; dishId: string; choiceIds: string[] };

const itemOf = (item: string): Item => {
  const [quantity = '', dishId = '', ...choiceIds] = item.split(' ');
  return { quantity, dishId, choiceIds };
};

/** Whether an added item is a wanted one, of which some choices are not there yet, and the customer hears of them. */
const isPartOf = (added: Item, wanted: Item, heard: ReadonlySet<string>): boolean => {
  const isHeard = (words: readonly string[]) => words.some((word) => heard.has(word));
  const dropped = wanted.choiceIds.filter((choiceId) => !added.choiceIds.includes(choiceId));
  return (
    added.dishId === wanted.dishId &&
    added.quantity === wanted.quantity &&
    added.choiceIds.every((choiceId) => wanted.choiceIds.includes(choiceId)) &&
    (isHeard(namesOf(wanted.dishId)) || dropped.every((choiceId) => isHeard(namesOf(wanted.dishId, choiceId))))
  );
};

const soldOut = new Set(corpusMenu.dishes.flatMap(({ dishId, available }) => (available ? [] : dishId)));

/** Each wanted item explains one that was added: the same item twice is one too many. */
const partsOf = (added: readonly string[], wanted: readonly string[], heard: ReadonlySet<string>): string[] => {
  const left = [...wanted];
  return added.filter((item) => {
    const place = left.findIndex((one) => isPartOf(itemOf(item), itemOf(one), heard));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
};

export const judge = ({ say, items = [], may = [], unsure = [], unknown = [] }: Utterance): Judged => {
  const reading = readItems(say, corpusMenu);
  const added = written(reading.items.filter((item) => !isTooMuch(item)));
  const expected = items.map(ordered);
  const tolerated = new Set(may.map(ordered));
  const asked = new Set([
    ...reading.unsure.flatMap(({ dishIds }) => dishIds),
    ...reading.items.filter(isTooMuch).map(({ dishId }) => dishId),
  ]);
  const right = added.filter((item) => expected.includes(item));
  const missed = expected.filter((item) => !added.includes(item));
  const others = added.filter(
    (item) => !expected.includes(item) && !tolerated.has(item) && !soldOut.has(itemOf(item).dishId),
  );
  const incomplete = partsOf(others, missed, told(reading));
  return {
    say,
    added,
    right,
    wrong: others.filter((item) => !incomplete.includes(item)),
    incomplete,
    missed,
    silent: [
      ...unsure.filter((dishId) => !asked.has(dishId) && !added.some((item) => itemOf(item).dishId === dishId)),
      ...unknown.filter((thing) => !reading.unknown.includes(thing)),
    ],
  };
};

export type Figures = {
  utterances: number;
  precision: number;
  recall: number;
  incomplete: number;
  wrong: Judged[];
};

/** Precision is of all that was added and may be judged, recall of all that was to be added. */
export const figuresOf = (judged: readonly Judged[]): Figures => {
  const count = (of: (each: Judged) => readonly string[]) => judged.reduce((sum, each) => sum + of(each).length, 0);
  const right = count((each) => each.right);
  const wrong = count((each) => each.wrong);
  return {
    utterances: judged.length,
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + count((each) => each.missed)),
    incomplete: count((each) => each.incomplete),
    wrong: judged.filter((each) => each.wrong.length > 0),
  };
};

/** The figures as one line, to be found in the output of a test run. */
export const figuresLine = (name: string, { utterances, precision, recall, incomplete, wrong }: Figures): string =>
  `figures ${name}: utterances ${utterances}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, incomplete ${incomplete}, wrong adds ${wrong.reduce((sum, each) => sum + each.wrong.length, 0)}\n`;
