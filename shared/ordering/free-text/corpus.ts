import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { menuSchema } from '../menu.ts';
import { type Reading, readItems } from './read-items.ts';

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
export const itemsOf = ({ items }: Reading): string[] =>
  items.map(({ quantity, dishId, choiceIds }) => ordered([quantity, dishId, ...choiceIds].join(' ')));

/** How one utterance was read, compared with what a fair waiter would have understood. */
export type Judged = {
  say: string;
  added: string[];
  right: string[];
  wrong: string[];
  missed: string[];
  silent: string[];
};

export const judge = ({ say, items = [], may = [], unsure = [], unknown = [] }: Utterance): Judged => {
  const reading = readItems(say, corpusMenu);
  const added = itemsOf(reading);
  const expected = items.map(ordered);
  const tolerated = new Set(may.map(ordered));
  const asked = new Set(reading.unsure.flatMap(({ dishIds }) => dishIds));
  return {
    say,
    added,
    right: added.filter((item) => expected.includes(item)),
    wrong: added.filter((item) => !expected.includes(item) && !tolerated.has(item)),
    missed: expected.filter((item) => !added.includes(item)),
    silent: [
      ...unsure.filter((dishId) => !asked.has(dishId) && !added.some((item) => item.split(' ')[1] === dishId)),
      ...unknown.filter((thing) => !reading.unknown.includes(thing)),
    ],
  };
};

export type Figures = { utterances: number; precision: number; recall: number; wrong: Judged[] };

/** Precision is of all that was added, recall of all that was to be added. */
export const figuresOf = (judged: readonly Judged[]): Figures => {
  const count = (of: (each: Judged) => readonly string[]) => judged.reduce((sum, each) => sum + of(each).length, 0);
  const right = count((each) => each.right);
  const wrong = count((each) => each.wrong);
  return {
    utterances: judged.length,
    precision: right / Math.max(1, right + wrong),
    recall: right / Math.max(1, right + count((each) => each.missed)),
    wrong: judged.filter((each) => each.wrong.length > 0),
  };
};

/** The figures as one line, to be found in the output of a test run. */
export const figuresLine = (name: string, { utterances, precision, recall, wrong }: Figures): string =>
  `figures ${name}: utterances ${utterances}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, wrong adds ${wrong.reduce((sum, each) => sum + each.wrong.length, 0)}\n`;
