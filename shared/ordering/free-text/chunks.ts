import type { Element } from './elements.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';

/** Where the quantity was said: "2 coke", "coke 2", "coke x2", "a coke", "coke". */
export type Count = 'before' | 'after' | 'times' | 'article' | 'none';

/** Whether a number was said. */
export const isNumber = (count: Count): boolean => count === 'before' || count === 'after' || count === 'times';

/** A quantity and what it counts. */
export type Chunk = {
  elements: Element[];
  quantity: number;
  count: Count;
  /** Two quantities contend for it. */
  isTangled: boolean;
};

type Numbered = Extract<Element, { type: 'number' }>;

const empty = (): Chunk => ({ elements: [], quantity: 1, count: 'none', isTangled: false });

const counted = (chunk: Chunk, { value, isArticle }: Numbered, count: Count = 'before'): Chunk => ({
  ...chunk,
  quantity: value,
  count: isArticle ? 'article' : count,
  // "a 2 plates" and "a couple" are one number; "2 2 coke" is not.
  isTangled: chunk.isTangled || isNumber(chunk.count) || (chunk.count === 'article' && chunk.elements.length > 0),
});

const isNamed = ({ elements }: Chunk) => elements.length > 0;

const isPortion = (element: Element | undefined) => element?.type === 'role' && element.role === 'portion';
const isOf = (element: Element | undefined) => element?.type === 'role' && element.role === 'polite';

/** "jollof rice 2 plates coke": are the plates of rice or of coke? */
const isLoosePortion = (elements: readonly Element[], place: number) =>
  isPortion(elements[place + 1]) && elements[place + 2]?.type === 'menu' && !isOf(elements[place + 2]);

const split = (elements: readonly Element[]): Chunk[] => {
  const chunks: Chunk[] = [];
  let current = empty();
  for (const [place, element] of elements.entries()) {
    if (element.type !== 'number') {
      if (element.type === 'menu' || element.type === 'unknown') current.elements.push(element);
      continue;
    }
    if (element.binds === 'back' && isNamed(current)) {
      chunks.push(counted(current, element, 'times'));
      current = empty();
    } else if (isNamed(current)) {
      const isLoose = current.count === 'none' && isLoosePortion(elements, place);
      chunks.push(current);
      current = { ...counted(empty(), element), isTangled: isLoose };
    } else current = counted(current, element);
  }
  return isNamed(current) || current.count !== 'none' ? [...chunks, current] : chunks;
};

const tangled = (chunks: Chunk[]): Chunk[] =>
  chunks.some(({ isTangled }) => isTangled) ? chunks.map((chunk) => ({ ...chunk, isTangled: true })) : chunks;

/** "coke 2 fanta 3": where the first has no number and the last number has no dish, each number counts what is before it. */
const countedBefore = (chunks: readonly Chunk[]): Chunk[] =>
  chunks.slice(0, -1).map((chunk, place) => {
    const next = chunks[place + 1] ?? empty();
    return { ...chunk, quantity: next.quantity, count: 'after', isTangled: false };
  });

const isOnlyChoices = ({ elements }: Chunk) =>
  isNamed({ ...empty(), elements }) && elements.every((element) => element.type === 'menu' && !element.dishes);

/** "jollof rice 2 large": the number counts the dish before, which these are choices of. */
const isChoiceOf = (chunk: Chunk, { elements }: Chunk, lexicon: Lexicon) => {
  const dishIds = elements.flatMap((element) => (element.type === 'menu' ? (element.dishes?.dishIds ?? []) : []));
  return chunk.elements.every(
    (element) => element.type === 'menu' && element.choice !== undefined && hasChoice(lexicon, dishIds, element.choice),
  );
};

/** What a segment's numbers count. A number belongs to what follows it, unless nothing does. */
export const chunked = (elements: readonly Element[], lexicon: Lexicon): Chunk[] => {
  const chunks = tangled(split(elements));
  const [first, second] = chunks;
  const last = chunks.at(-1);
  if (!first || !last || chunks.length === 1) return chunks;
  const rest = chunks.slice(1);
  const isAfter = first.count === 'none' && rest.every(({ count }) => isNumber(count));
  if (!isNamed(last))
    return isAfter ? countedBefore(chunks) : chunks.slice(0, -1).map((chunk) => ({ ...chunk, isTangled: true }));
  if (second && chunks.length === 2 && isAfter && isOnlyChoices(second) && isChoiceOf(second, first, lexicon))
    return [{ ...second, elements: [...first.elements, ...second.elements] }];
  return chunks;
};
