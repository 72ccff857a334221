import { type Reading, readItems } from '../free-text/read-items.ts';
import { findCategory } from '../menu.ts';
import { plainText } from '../plain-text.ts';
import type { In } from '../session.ts';
import { readQuestion } from '../shop-questions/read-question.ts';
import type { Context, Heard, Step } from '../transitions.ts';
import { MAX_NOTE, type Wish } from '../wish.ts';
import type { Words } from '../words/words.ts';
import { wordsOf } from './show.ts';
import { dishOf, sureWish, take } from './wishes.ts';

type Choosing = In<'CHOOSING_MENU'>;

/** Customers' words as they are kept and said back: not too long, and nothing that cannot be stored. */
const short = (said: string): string => plainText(said).slice(0, 60).toWellFormed();

/** Is this something to eat, or a part of the menu? */
export const isOrder = ({ command, said, context }: Heard): boolean => {
  if (command.type !== 'words') return false;
  if (findCategory(context.menu, command.text)) return true;
  const { items, unsure } = readItems(said, context.menu);
  return items.length + unsure.length > 0;
};

/** Neither a command, nor something to eat, nor a question of the shop or of an order. */
export const isNothing = (heard: Heard): boolean =>
  heard.command.type === 'words' && !isOrder(heard) && !readQuestion(heard.said);

/** Takes in what a free sentence asks for: what is certain goes into the cart, of the rest is asked in turn. */
export const hearItems = (session: Choosing, reading: Reading, context: Context): Step<Choosing> => {
  const words = wordsOf(session, context);
  const sure = reading.items.flatMap(({ dishId, quantity, choiceIds }) => {
    const dish = dishOf(context.menu, dishId);
    return dish ? [sureWish(dish, quantity, choiceIds)] : [];
  });
  const unsure = reading.unsure.map(
    ({ said, quantity, dishIds, choiceIds }): Wish => ({
      said: short(said),
      quantity: Number.isFinite(quantity) ? quantity : 0,
      dishIds: dishIds.slice(0, 5),
      sure: false,
      choiceIds: choiceIds.slice(0, 24),
      asked: [],
    }),
  );
  const told = reading.unknown.slice(0, 5).map((said) => words.notFound(short(said)));
  const noted = withNote(session, reading.note, words);
  return take(noted.session, [...sure, ...unsure], context, [...noted.told, ...told]);
};

/** Adds to the note to the kitchen, unless it would get too long. */
const withNote = (session: Choosing, more: string | undefined, words: Words): { session: Choosing; told: string[] } => {
  if (more === undefined || session.note?.includes(more)) return { session, told: [] };
  const note = plainText(session.note === undefined ? more : `${session.note}; ${more}`);
  if (note.length > MAX_NOTE) return { session, told: [words.noteTooLong(MAX_NOTE)] };
  return { session: { ...session, note }, told: [words.noted(note)] };
};
