import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import {
  type Host,
  isBetween,
  isChoiceOf,
  isHost,
  isMenu,
  isRole,
  isSaid,
  type NumberSaid,
  skipBlank,
} from './rewriting.ts';

/** Some of the plates of a dish: "1 with chicken"; without choices "1 plain". */
export type Share = { number: NumberSaid; choices: Element[]; refused: Element[]; isBare: boolean; to: number };

type Choices = { choices: Element[]; to: number };

export const isNumber = (element: Element | undefined): element is NumberSaid => element?.type === 'number';

export const isEnd = (element: Element | undefined) =>
  element === undefined || isBetween(element) || isRole(element, 'add');

/** "large with cheese and sausage": what else could be a dish of its own ends it. */
const choicesAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Choices => {
  const isChoice = (place: number) => isChoiceOf(lexicon, host, elements[place]);
  const choices: Element[] = [];
  let to = from;
  let place = skipBlank(elements, from);
  for (let element = elements[place]; element; element = elements[place]) {
    const next = skipBlank(elements, place + 1);
    const goesOn = isRole(element, 'with') || (choices.length > 0 && isBetween(element) && !isHost(elements[next]));
    if (isChoice(place)) {
      choices.push(element);
      to = place + 1;
      place = next;
    } else if (goesOn && isChoice(next)) place = next;
    else break;
  }
  return { choices, to };
};

export const isPlain = (element: Element | undefined) => isSaid(element, 'plain', 'nature');

/** "one without", "1 plain", "one without cheese". */
const plainEnd = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): number | undefined => {
  const place = skipBlank(elements, from);
  if (isPlain(elements[place])) return place + 1;
  if (!isRole(elements[place], 'no')) return undefined;
  const { choices, to } = choicesAt(elements, place + 1, host, lexicon);
  if (choices.length > 0) return isEnd(elements[skipBlank(elements, to)]) ? to : undefined;
  const next = elements[skipBlank(elements, place + 1)];
  return isEnd(next) || isNumber(next) ? place + 1 : undefined;
};

const shareAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share | undefined => {
  let place = skipBlank(elements, from);
  while (isBetween(elements[place])) place = skipBlank(elements, place + 1);
  const number = elements[place];
  if (!isNumber(number) || number.binds === 'back') return undefined;
  const said = { number: { ...number, isArticle: false }, refused: [] };
  const plain = plainEnd(elements, place + 1, host, lexicon);
  if (plain !== undefined)
    return { ...said, choices: [], refused: elements.slice(place, plain).filter(isMenu), isBare: false, to: plain };
  const { choices, to } = choicesAt(elements, place + 1, host, lexicon);
  const isWith = isRole(elements[skipBlank(elements, place + 1)], 'with');
  if (choices.length === 0 || (number.isArticle && !isWith)) return undefined;
  return { ...said, choices, isBare: !isWith && choices.every(isHost), to };
};

export const sharesAt = (elements: readonly Element[], from: number, host: Host, lexicon: Lexicon): Share[] => {
  const share = shareAt(elements, from, host, lexicon);
  return share ? [share, ...sharesAt(elements, share.to, host, lexicon)] : [];
};
