import type { Dishes, Element } from './elements.ts';
import { hasChoice, type Lexicon } from './lexicon.ts';
import { isBlank, isWord } from './verbs.ts';

export type NumberSaid = Extract<Element, { type: 'number' }>;
export type Host = Dishes & { dishes: NonNullable<Dishes['dishes']> };

export const isMenu = (element: Element | undefined): element is Dishes => element?.type === 'menu';
/** A dish beyond doubt. */
export const isHost = (element: Element | undefined): element is Host =>
  isMenu(element) && element.dishes?.sure === true;
/** A number that is more than "a". */
export const isCount = (element: Element | undefined): element is NumberSaid =>
  element?.type === 'number' && !element.isArticle;
export const isRole = (element: Element | undefined, ...roles: string[]): boolean =>
  element?.type === 'role' && roles.includes(element.role);
/** A comma or "and": what comes next is another thing. */
export const isBetween = (element: Element | undefined): boolean => element?.type === 'comma' || isRole(element, 'and');

/** The next place that says something. */
export const skipBlank = (elements: readonly Element[], from: number): number => {
  let place = from;
  for (let element = elements[place]; element && isBlank(element); element = elements[place]) place += 1;
  return place;
};

/** The groups of a dish's options that an element names a choice of. */
export const groupsOf = ({ choices }: Lexicon, { dishes }: Host, element: Element | undefined): string[] =>
  isMenu(element) && element.choice !== undefined
    ? (choices.get(element.choice)?.get(dishes.dishIds[0] ?? '') ?? []).map(({ groupId }) => groupId)
    : [];

/** What a phrase chooses: two phrases may choose the same. */
export const choiceOf = ({ choices }: Lexicon, { dishes }: Host, element: Element | undefined): string =>
  isMenu(element) && element.choice !== undefined
    ? (choices.get(element.choice)?.get(dishes.dishIds[0] ?? '') ?? []).map(({ choiceId }) => choiceId).join()
    : '';

export const isChoiceOf = (lexicon: Lexicon, { dishes }: Host, element: Element | undefined): boolean =>
  isMenu(element) && element.choice !== undefined && hasChoice(lexicon, dishes.dishIds, element.choice);

export const isSaid = (element: Element | undefined, ...phrases: string[]): boolean =>
  phrases.some((phrase) => isWord(element, phrase));

/** Rewrites each sentence by itself. */
export const bySentence = (elements: readonly Element[], rewrite: (sentence: Element[]) => Element[]): Element[] => {
  const rewritten: Element[] = [];
  let sentence: Element[] = [];
  for (const element of elements) {
    if (element.type !== 'end') {
      sentence.push(element);
      continue;
    }
    rewritten.push(...rewrite(sentence), element);
    sentence = [];
  }
  return [...rewritten, ...rewrite(sentence)];
};
