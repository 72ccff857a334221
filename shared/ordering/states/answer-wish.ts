import { readItems } from '../free-text/read-items.ts';
import type { Dish, Menu } from '../menu.ts';
import { normalise } from '../normalise.ts';
import { countIn, type OptionGroup } from '../options.ts';
import type { In } from '../session.ts';
import { type Context, type Heard, type Step, say } from '../transitions.ts';
import type { Wish } from '../wish.ts';
import { askAgain, candidatesOf, optionAsked } from './ask.ts';
import { hearItems } from './hear-items.ts';
import { readChoices } from './read-choices.ts';
import { wordsOf } from './show.ts';
import { addDish, sureWish, take } from './wishes.ts';

type Choosing = In<'CHOOSING_MENU'>;

const again = (session: Choosing, context: Context, ...before: string[]): Step<Choosing> => {
  const reply = askAgain(session, context, before);
  // The menu has outgrown the question: going through the wishes anew says so.
  return reply ? say(session, reply) : take(session, [], context, before);
};

/** The menu has outgrown the question: the wishes are gone through anew, unless a command takes the question's place. */
const outgrown = (session: Choosing, { command, context }: Heard): Step<Choosing> | undefined =>
  ANSWERS.has(command.type) ? take({ ...session, question: undefined }, [], context) : undefined;
const ANSWERS: ReadonlySet<string> = new Set(['pick', 'words', 'yes', 'no']);

const withFirst = (session: Choosing, first: Wish | undefined): Choosing => ({
  ...session,
  question: undefined,
  wishes: [...(first ? [first] : []), ...session.wishes.slice(1)],
});

/** The answer to "which dish did you mean?". Undefined where it was no answer but a command. */
export const answerDish = (session: Choosing, heard: Heard): Step<Choosing> | undefined => {
  const { command, context } = heard;
  const [wish] = session.wishes;
  const words = wordsOf(session, context);
  const candidates = wish ? candidatesOf(wish, context) : [];
  if (!wish || candidates.length === 0) return outgrown(session, heard);
  const none = () => take(withFirst(session, undefined), [], context, [words.notAdded(wish.said)]);
  const meant = (dish: Dish, quantity = wish.quantity, choiceIds = wish.choiceIds) =>
    take(withFirst(session, sureWish(dish, quantity, choiceIds)), [], context);
  const [only, another] = candidates;
  switch (command.type) {
    case 'pick': {
      const dish = candidates[command.number - 1];
      if (dish) return meant(dish, command.quantity ?? wish.quantity);
      if (command.number === candidates.length + 1) return none();
      return again(session, context, words.noSuchChoice(candidates.length + 1));
    }
    case 'add':
      return addDish(session, command.number, command.quantity ?? 1, context);
    case 'no':
      return none();
    case 'yes':
      return only && !another ? meant(only) : again(session, context);
    case 'words': {
      const named = namedAmong(heard.said, candidates, context.menu);
      if (named) return meant(named.dish, named.quantity === 1 ? wish.quantity : named.quantity, named.choiceIds);
      // "Large" names no dish, but where there is one alone it says which, and how.
      const how = only && !another ? choicesSaid(heard, only) : [];
      if (only && how.length > 0) return meant(only, wish.quantity, [...wish.choiceIds, ...how]);
      return orderMore(session, heard);
    }
    default:
      return undefined;
  }
};

/** The candidate that is named beyond doubt, where there were no other dishes on the menu. */
const namedAmong = (said: string, candidates: readonly Dish[], menu: Menu) => {
  const { items, unsure } = readItems(said, { ...menu, dishes: [...candidates] });
  const [item, another] = items;
  const dish = candidates.find(({ dishId }) => dishId === item?.dishId);
  return item && dish && !another && unsure.length === 0 ? { ...item, dish } : undefined;
};

/** Options of a dish that a sentence names ("e go be eba"), unless it orders another dish. `groupId/choiceId` */
const choicesSaid = ({ said, context: { menu } }: Heard, dish: Dish): string[] => {
  if (readItems(said, menu).items.some(({ dishId }) => dishId !== dish.dishId)) return [];
  const { items, unsure } = readItems(said, { ...menu, dishes: [dish] });
  return [...new Set([...items, ...unsure].flatMap(({ choiceIds }) => choiceIds))];
};

/** What is no answer may be a further wish: it is taken in, and the question stays. */
const orderMore = (session: Choosing, { said, context }: Heard): Step<Choosing> => {
  const reading = readItems(said, context.menu);
  if (reading.items.length + reading.unsure.length === 0) return again(session, context);
  return hearItems(session, reading, context);
};

/** The answer to "which size?". Undefined where it was no answer but a command. */
export const answerOption = (session: Choosing, heard: Heard): Step<Choosing> | undefined => {
  const { command, said, context } = heard;
  const words = wordsOf(session, context);
  const asked = optionAsked(session, context);
  if (!asked) return outgrown(session, heard);
  if (command.type === 'add') return addDish(session, command.number, command.quantity ?? 1, context);
  const { wish, group } = asked;
  // 0, 97, 98 and 99 are commands here too.
  const mayChoose = command.type === 'pick' || command.type === 'words';
  const chosen = mayChoose ? (readChoices(normalise(said), group) ?? choicesNamed(heard, asked)) : undefined;
  const isNothing = command.type === 'no' || chosen === 'nothing';
  if (isNothing) {
    if (group.min > 0) return again(session, context, words.tooFewChoices(group.min));
    return choose(session, wish, group, [], context);
  }
  if (Array.isArray(chosen)) {
    const soldOut = chosen.find(({ available }) => !available);
    if (soldOut) return again(session, context, words.choiceSoldOut(soldOut.name));
    if (chosen.length > group.max) return again(session, context, words.tooManyChoices(group.max));
    if (chosen.length < group.min) return again(session, context, words.tooFewChoices(group.min));
    return choose(session, wish, group, chosen, context);
  }
  // A number that is none of these is no dish's either: what was asked for must not be lost by a slip.
  if (chosen === 'noSuchNumber' || command.type === 'pick')
    return again(session, context, words.noSuchChoice(group.choices.length + (group.min === 0 ? 1 : 0)));
  if (command.type === 'yes') return again(session, context);
  return command.type === 'words' ? orderMore(session, heard) : undefined;
};

/** Choices of this group within a longer answer. */
const choicesNamed = (heard: Heard, { dish, group }: { dish: Dish; group: OptionGroup }) => {
  if (heard.command.type !== 'words') return undefined;
  const ids = choicesSaid(heard, dish);
  const chosen = group.choices.filter(({ choiceId }) => ids.includes(`${group.groupId}/${choiceId}`));
  return chosen.length > 0 ? chosen : undefined;
};

const choose = (
  session: Choosing,
  wish: Wish,
  group: OptionGroup,
  chosen: OptionGroup['choices'],
  context: Context,
): Step<Choosing> => {
  const { groupId } = group;
  const others = wish.choiceIds.filter((id) => countIn(group, [id]) === 0);
  const choiceIds = [...others, ...chosen.map(({ choiceId }) => `${groupId}/${choiceId}`)];
  return take(withFirst(session, { ...wish, choiceIds, asked: [...new Set([...wish.asked, groupId])] }), [], context);
};
