import { cartView } from '../basket.ts';
import { countItems } from '../cart.ts';
import { choicesOf } from '../choices.ts';
import { areaOf, type Details, type Field, fieldsOf, isSkippable } from '../details.ts';
import { type Dish, dishView } from '../menu.ts';
import type { OptionGroup } from '../options.ts';
import { phoneView } from '../phone.ts';
import { type Choice, question, type Reply, text } from '../replies.ts';
import { priceText } from '../reply-text.ts';
import type { In } from '../session.ts';
import type { Shop } from '../shop.ts';
import type { Context } from '../transitions.ts';
import type { Wish } from '../wish.ts';
import type { Words } from '../words/words.ts';
import { listAgain, numberedList } from './numbered.ts';
import { wordsOf } from './show.ts';

type Choosing = In<'CHOOSING_MENU'>;

type Label = string | { label: string; soldOut?: true };

const numbered = (labels: readonly Label[]): Choice[] =>
  labels.map((label, index) => ({
    ...(typeof label === 'string' ? { label } : label),
    send: String(index + 1),
  }));

const soldOut = (name: string, words: Words): Label => ({ label: `${name} (${words.soldOutMark})`, soldOut: true });

/** The dishes a wish may mean, as far as the menu still has them. */
export const candidatesOf = ({ dishIds }: Wish, { menu }: Context): Dish[] =>
  dishIds.flatMap((id) => menu.dishes.filter(({ dishId }) => dishId === id));

const askDish = (wish: Wish, context: Context, words: Words): Reply => {
  const { currency } = context.shop;
  const labels = candidatesOf(wish, context).map((dish) => {
    const { name, available, price, varies } = dishView(dish);
    return available ? `${name} ${priceText(words.money(price, currency), varies, words)}` : soldOut(name, words);
  });
  return question(words.askDish(wish.said), ...numbered([...labels, words.labels.none]));
};

/** What a choice adds to the price; of a single choice that must be made, what the dish then costs. */
const choiceLabel = (dish: Dish, group: OptionGroup, { shop }: Context, words: Words) => {
  const isWhole = group.min === 1 && group.max === 1 && (dish.options ?? []).filter(({ min }) => min > 0).length === 1;
  const isFree = group.choices.every(({ price }) => price === 0);
  return ({ name, price, available }: OptionGroup['choices'][number]): Label => {
    if (!available) return soldOut(name, words);
    if (isFree || (!isWhole && price === 0)) return name;
    return isWhole
      ? `${name} ${words.money(dish.price + price, shop.currency)}`
      : `${name} +${words.money(price, shop.currency)}`;
  };
};

const howMany = ({ min, max }: OptionGroup, words: Words): string => {
  if (max === 1) return words.askOneOf;
  return min === 0 ? words.askUpTo(max) : words.askExactly(min, max);
};

const askOption = (dish: Dish, group: OptionGroup, context: Context, words: Words): Reply => {
  const labels = group.choices.map(choiceLabel(dish, group, context, words));
  const sentence = `${words.askOption(dish.name, group.name)} ${howMany(group, words)}`;
  const without = group.min === 0 ? [words.labels.without] : [];
  if (group.max === 1) return question(sentence, ...numbered([...labels, ...without]));
  const choices = numbered([...labels, ...without]).map((choice, index) =>
    index < labels.length ? choice : { ...choice, alone: true as const },
  );
  return { ...question(sentence, ...choices), kind: 'question', several: true };
};

/** The dish the first wish is sure about, and the group of options that is asked about. */
export const optionAsked = (session: Choosing, context: Context) => {
  const [wish] = session.wishes;
  const asked = session.question;
  if (!wish || asked?.type !== 'option') return undefined;
  const [dish] = candidatesOf(wish, context);
  const group = dish?.options?.find(({ groupId }) => groupId === asked.groupId);
  return dish && group && { wish, dish, group };
};

/** The open question about the first wish; undefined where there is none, or the menu has outgrown it. */
export const askWish = (session: Choosing, context: Context): Reply | undefined => {
  const [wish] = session.wishes;
  const words = wordsOf(session, context);
  if (wish && session.question?.type === 'dish') return askDish(wish, context, words);
  const option = optionAsked(session, context);
  return option && askOption(option.dish, option.group, context, words);
};

/** One detail, with the answers there are to choose from. */
export const askDetail = (field: Field, { shop }: Context, words: Words, before: readonly string[] = []): Reply => {
  const optional = isSkippable(shop, field);
  const said = [...before, words.askFor[field], ...(optional ? [words.mayLeaveOut] : [])].join(' ');
  const skip = choicesOf(words, ...(optional ? (['skip'] as const) : []), 'menu');
  if (field === 'fulfilment') return question(said, ...numbered([words.pickup, words.delivery]));
  if (field !== 'area') return text(said, ...skip);
  const areas = shop.delivery?.areas ?? [];
  return question(said, ...numbered(areas.map(({ name, fee }) => `${name} +${words.money(fee, shop.currency)}`)));
};

/** A detail as it is known; undefined where it is not. */
const knownText = (field: Field, details: Details, shop: Shop, words: Words): string | undefined => {
  switch (field) {
    case 'phone':
      return details.phone && phoneView(details.phone);
    case 'fulfilment':
      return details.fulfilment && words[details.fulfilment];
    case 'area':
      return areaOf(shop, details)?.name;
    default:
      return details[field];
  }
};

/** All details, to be changed by number; on the way to an order with its total, to be paid by 99. */
export const askDetails = (session: Choosing, context: Context, before: readonly string[] = []): Reply => {
  const { shop } = context;
  const words = wordsOf(session, context);
  const toPay = session.question?.type === 'details' && session.question.toPay;
  const cart = cartView(session, shop, words);
  const sentence = toPay ? words.confirm(words.money(cart.total, shop.currency)) : words.details;
  const { details = {} } = session;
  const change = numbered(
    fieldsOf(shop, details).map((field) => {
      const known = knownText(field, details, shop, words);
      return known === undefined ? words.detailNames[field] : words.pair(words.detailNames[field], known);
    }),
  );
  const said = [...before, sentence].join(' ');
  if (session.cart.length === 0) return numberedList(said, change);
  return { kind: 'cart', text: said, cart, choices: [...choicesOf(words, 'checkout'), ...change] };
};

/** The question that is open, in words; asked once, and once more when the answer was not understood. */
export const askAgain = (session: Choosing, context: Context, before: readonly string[] = []): Reply | undefined => {
  const { question: asked, cart } = session;
  const words = wordsOf(session, context);
  const plain = (sentence: string) => text([...before, sentence].join(' '), ...choicesOf(words, 'yes', 'no'));
  switch (asked?.type) {
    case undefined:
      return undefined;
    case 'leave':
      return plain(words.askLeave(countItems(cart)));
    case 'clearCart':
      return plain(words.askClear(countItems(cart)));
    case 'forgetMe':
      return plain(words.askForget);
    case 'choose':
      return listAgain(session, asked.sends, words, before);
    case 'detail':
      return askDetail(asked.field, context, words, before);
    case 'details':
      return askDetails(session, context, before);
    case 'dish':
    case 'option': {
      const reply = askWish(session, context);
      return reply && { ...reply, text: [...before, reply.text].join(' ') };
    }
  }
};
