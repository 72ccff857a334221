import { isNumber } from './chunks.ts';
import type { Heard } from './hearing.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import { isOrder } from './mood.ts';
import type { Note } from './notes.ts';
import type { Reading, Unsure, Wanted } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Thing } from './things.ts';
import { type Tokens, written } from './tokens.ts';

const LONGEST_NOTE = 140;
const LONGEST_SAID = 60;
const MOST_CANDIDATES = 5;

const isOf = (dishId: string) => (thing: Thing) => thing.dishIds.includes(dishId);

/**
 * The choices named for a dish: those that mean one choice. There may be more of them than can be had, and some may be
 * sold out: whoever asks the customer says so, and nothing that was named is lost.
 */
const choiceIds = ({ choices }: Lexicon, dishId: string, phrases: readonly string[]): string[] => {
  const named = phrases.flatMap((phrase) => {
    const found = choices.get(phrase)?.get(dishId) ?? [];
    return found.length === 1 ? found : [];
  });
  return [...new Set(named.map(({ groupId, choiceId }) => `${groupId}/${choiceId}`))].sort();
};

/** "coke 50": fifty, or 50cl? */
const namesNumber = ({ dishes }: Lexicon, { dishIds: [dishId = ''], quantity }: Thing) =>
  new RegExp(`(?<!\\d)${quantity}\\D`).test(dishes.get(dishId)?.name ?? '');

/** "jollof rice 2500" may say what it costs. */
const isPrice = ({ count, quantity }: Thing) => count === 'after' && quantity >= 100;

/** A choice that its dish does not have makes the dish uncertain: "large meat pie". */
const settled = (thing: Thing, lexicon: Lexicon): Thing => {
  const isOther = isNumber(thing.count) && (namesNumber(lexicon, thing) || isPrice(thing));
  const isOffered = thing.choices.every((choice) => hasChoice(lexicon, thing.dishIds, choice));
  return thing.kind === 'sure' && (isOther || !isOffered) ? { ...thing, kind: 'unsure' } : thing;
};

/** "eba" alone asks which soup it is for; "large" may be anything. */
const adopted = (thing: Thing, { choices }: Lexicon): Thing => {
  if (thing.kind !== 'loose') return thing;
  const [first = [], ...others] = thing.choices.map((choice) => [...(choices.get(choice)?.keys() ?? [])]);
  const dishIds = first.filter((dishId) => others.every((some) => some.includes(dishId)));
  const isNarrow = dishIds.length > 0 && dishIds.length <= MOST_CANDIDATES;
  return isNarrow ? { ...thing, kind: 'unsure', dishIds } : { ...thing, kind: 'unknown' };
};

const added = (items: readonly Wanted[], item: Wanted): Wanted[] => {
  const isSame = (one: Wanted) => one.dishId === item.dishId && String(one.choiceIds) === String(item.choiceIds);
  return items.some(isSame)
    ? items.map((one) => (isSame(one) ? { ...one, quantity: one.quantity + item.quantity } : one))
    : [...items, item];
};

const cut = (text: string, length: number) => [...text].slice(0, length).join('').trim();

const noteOf = (notes: readonly Note[], tokens: Tokens, { dishes }: Lexicon): string | undefined => {
  const said = [...Map.groupBy(notes, ({ dishId }) => dishId)].map(([dishId = '', wishes]) => {
    const name = dishes.get(dishId)?.name;
    const wish = [...new Set(wishes.map(({ from, to }) => written(tokens, from, to)))].join(', ');
    return name === undefined ? wish : `${name}: ${wish}`;
  });
  return said.length > 0 ? cut(said.join('; '), LONGEST_NOTE) : undefined;
};

/** Whether an item says all that a thing says: to ask about it as well would be to ask twice. */
const isSaidBy = ({ dishIds, quantity, count, choices, strange }: Thing) => {
  const isNothingMore = count === 'none' && quantity === 1 && dishIds.length === 1 && !strange;
  return (item: Thing) =>
    isNothingMore && isOf(dishIds[0] ?? '')(item) && choices.every((choice) => item.choices.includes(choice));
};

const isKept = (thing: Thing, items: readonly Thing[]) =>
  thing.kind === 'unsure' && thing.dishIds.length > 0 && !items.some(isSaidBy(thing));

/** Dishes are asked about where another sentence unsettles them. */
const unsettled = (heard: readonly Heard[], sentences: readonly Sentence[], lexicon: Lexicon): Thing[] => {
  const isCorrected = heard.some(({ corrects }) => corrects);
  const isAskedBack = heard.some(({ asksBack }) => asksBack);
  const refused = new Set(heard.flatMap((each) => each.refused));
  const left = heard.flatMap(({ things }) =>
    things.filter(({ kind, choices }) => kind === 'loose' && choices.length > 0),
  );
  // "1 egusi, 1 coke. Eba 1" may not want the yam, and "2 shawarma. One jumbo" not two alike.
  const isAnother = ({ dishIds, cut }: Thing) =>
    left.some(({ choices }) => cut || choices.every((choice) => hasChoice(lexicon, dishIds, choice)));
  return heard.flatMap(({ things }, place) => {
    const opens = heard.slice(0, place).map((each) => each.opens);
    const isOrdered = isOrder(sentences[place]?.segments ?? []);
    return things.map((said) => {
      const thing = settled(adopted(said, lexicon), lexicon);
      const isBare = thing.count === 'none' && !isOrdered;
      const isLeftOpen = opens.includes('refusal') || (isBare && opens.includes('question'));
      const isDoubted =
        isCorrected ||
        isLeftOpen ||
        isAnother(thing) ||
        (isAskedBack && isBare) ||
        thing.dishIds.some((dishId) => refused.has(dishId));
      return thing.kind === 'sure' && isDoubted ? { ...thing, kind: 'unsure' } : thing;
    });
  });
};

const unsureOf = (thing: Thing, tokens: Tokens, lexicon: Lexicon): Unsure => ({
  said: cut(written(tokens, thing.from, thing.to), LONGEST_SAID),
  quantity: thing.quantity,
  dishIds: thing.dishIds.slice(0, MOST_CANDIDATES),
  choiceIds: [...new Set(thing.dishIds.flatMap((dishId) => choiceIds(lexicon, dishId, thing.choices)))],
});

/** What was heard in all sentences of a message, as the caller needs it. */
export const report = (
  sentences: readonly Sentence[],
  heard: readonly Heard[],
  tokens: Tokens,
  lexicon: Lexicon,
): Reading => {
  const things = unsettled(heard, sentences, lexicon);
  const sure = things.filter(({ kind }) => kind === 'sure');
  const isOrdered = sentences.some(({ segments }) => isOrder(segments));
  const namesDishes = things.some(({ dishIds }) => dishIds.length > 0);
  const strangers = things.filter(({ kind }) => kind === 'unknown');
  const isListed = isOrdered || namesDishes || strangers.every(({ count }) => count !== 'none');
  const unknown = isListed ? strangers : [];
  const note = noteOf(
    heard.flatMap(({ notes }) => notes),
    tokens,
    lexicon,
  );
  return {
    items: sure
      .map(({ dishIds: [dishId = ''], quantity, choices }) => ({
        dishId,
        quantity,
        choiceIds: choiceIds(lexicon, dishId, choices),
      }))
      .reduce<Wanted[]>(added, []),
    unsure: things.filter((thing) => isKept(thing, sure)).map((thing) => unsureOf(thing, tokens, lexicon)),
    unknown: [...new Set(unknown.map(({ from, to }) => cut(written(tokens, from, to), LONGEST_SAID)))],
    ...(note === undefined ? {} : { note }),
  };
};
