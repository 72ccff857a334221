import type { Element } from './elements.ts';
import type { Lexicon } from './lexicon.ts';
import { exactAt } from './menu-phrases.ts';
import { countAt } from './numbers.ts';
import type { Token } from './tokens.ts';
import { rolesOf } from './vocabulary.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

const PHONE_LEADS = words('my number is phone call me us on at contact whatsapp tel telephone mobile line : . +');
const PHONE = /^(?:0\d{9,10}|234\d{10})$/;

const ADDRESS_LEADS = words(
  'to at deliver delivery address location is my it am house no number plot flat block : . #',
);
const PLACES = words('to at deliver delivery address location');
const STREETS =
  words(`street str road rd avenue ave close crescent cres estate lane way drive highway expressway boulevard
  terrace court rue boulevard`);
const BESIDE = words('beside behind opposite near off after before along opp by facing');
// Districts after a street: only ever read there.
const DISTRICTS = words(`lagos abuja ikeja lekki yaba surulere mushin ikoyi vi ajah gbagada ibadan accra cotonou akpakpa
  festac apapa oshodi ogba maryland wuse garki enugu benin nigeria ghana`);
const LONGEST_PLACE = 4;
const LONGEST_LABEL = 12;

const NAMES = ['my name is', 'name is', 'the name is'];

const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
const isBreak = (token: Token | undefined) => token === undefined || (token.kind === 'mark' && token.folded !== "'");

const runOf = (tokens: readonly Token[], from: number, holds: (token: Token) => boolean): number => {
  let to = from;
  for (let token = tokens[to]; token && holds(token); token = tokens[to]) to += 1;
  return to;
};

/** "my number is 0803 111 2222". */
const phoneEnd = (tokens: readonly Token[], at: number): number | undefined => {
  const from = runOf(tokens.slice(0, at + 7), at, ({ folded }) => PHONE_LEADS.has(folded));
  const to = runOf(tokens.slice(0, from + 5), from, ({ folded }) => /^\d{3,}$|^-$/.test(folded));
  const digits = tokens.slice(from, to).map(({ folded }) => folded.replace('-', ''));
  return PHONE.test(digits.join('')) ? to : undefined;
};

const isOnMenu = ({ words: known, phrases }: Lexicon, { key }: Token) => known.has(key) || phrases.has(key);

/** ", beside Chicken Republic", ", Yaba": what goes on saying where. A dish at its end may be ordered. */
const placeEnd = (tokens: readonly Token[], at: number, lexicon: Lexicon): number => {
  const from = tokens[at]?.folded === ',' ? at + 1 : at;
  const to = runOf(tokens, from, ({ kind }) => kind === 'word');
  const said = tokens.slice(from, to);
  const last = said.at(-1);
  if (!last || said.length > LONGEST_PLACE || !isBreak(tokens[to])) return at;
  const isBeside = BESIDE.has(said[0]?.folded ?? '') && said.length > 1 && !isOnMenu(lexicon, last);
  return isBeside || said.every(({ folded }) => DISTRICTS.has(folded)) ? placeEnd(tokens, to, lexicon) : at;
};

/** "to 14 Palm Avenue, beside Chicken Republic". */
const addressEnd = (tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined => {
  const from = runOf(tokens.slice(0, at + 7), at, ({ folded }) => ADDRESS_LEADS.has(folded));
  const isLed = tokens.slice(at, from).some(({ folded }) => PLACES.has(folded));
  if (!isLed || tokens[from]?.kind !== 'number') return undefined;
  const name = tokens.slice(from + 1, from + 2 + LONGEST_PLACE);
  const street = name.findIndex(({ kind, folded }) => kind !== 'word' || STREETS.has(folded));
  return street > 0 && name[street]?.kind === 'word' ? placeEnd(tokens, from + 2 + street, lexicon) : undefined;
};

const isSaid = (tokens: readonly Token[], at: number, phrase: string) =>
  phrase.split(' ').every((word, place) => tokens[at + place]?.folded === word);

const isName = (token: Token | undefined, lexicon: Lexicon) =>
  isWord(token) && !isOnMenu(lexicon, token) && rolesOf(token.folded).length === 0;

/** "my name is Fanta, ...". */
const nameEnd = (tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined => {
  const phrase = NAMES.find((each) => isSaid(tokens, at, each));
  if (phrase === undefined) return undefined;
  const first = at + phrase.split(' ').length;
  const to = isName(tokens[first + 1], lexicon) ? first + 2 : first + 1;
  return isWord(tokens[first]) && (isBreak(tokens[to]) || tokens[to]?.kind === 'number') ? to : undefined;
};

const isLabelled = (tokens: readonly Token[], at: number) =>
  isBreak(tokens[at - 1]) &&
  (isSaid(tokens, at, 'order for') || isSaid(tokens, at, 'orders for')) &&
  tokens.slice(at + 2, at + 2 + LONGEST_LABEL).some(({ folded }) => folded === ':');

/**
 * "Order for Fanta Camara: ...": a name before a colon, and dishes after it. One word of it may be a dish's, if a name
 * follows; the kitchen is told all of it.
 */
const labelEnd = (tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined => {
  if (!isLabelled(tokens, at)) return undefined;
  const to = runOf(tokens.slice(0, at + 2 + LONGEST_PLACE), at + 2, ({ kind }) => kind === 'word');
  const names = tokens.slice(at + 2, to);
  const isFollowed = [1, 2, 3].some((after) => exactAt(tokens, to + after, lexicon)?.dishes?.sure);
  const others = names.filter((name) => !isName(name, lexicon));
  const isNamed = others.length === 0 || (others.length === 1 && names.length > 1 && others[0] === names[0]);
  return tokens[to]?.folded === ':' && names.length > 0 && isNamed && isFollowed ? to : undefined;
};

const WHEN = /^(?:pick|up|pickup|delivery|ready|today|tomorrow)$/;

/** "for 2pm": the kitchen is told. */
const timeAt = (tokens: readonly Token[], at: number): Element | undefined => {
  if (!['for', 'by', 'at', 'around'].includes(tokens[at]?.folded ?? '') || tokens[at + 1]?.kind !== 'number')
    return undefined;
  const unit = tokens[at + 2];
  // "for pickup by 6".
  if (tokens[at]?.folded === 'by' && WHEN.test(tokens[at - 1]?.folded ?? '') && isBreak(unit))
    return { type: 'role', from: at, to: at + 2, role: 'manner', phrase: 'when' };
  const isTime = unit?.folded === 'pm' || unit?.folded === 'oclock' || (unit?.folded === 'am' && unit.joined);
  return isTime ? { type: 'role', from: at, to: at + 3, role: 'manner', phrase: 'when' } : undefined;
};

/** For more, it is no plate each. */
const MOST_SERVED = 12;
const PEOPLE = words('person persons people pipo personne personnes');

/** "for two people" counts the dish before it; "for one" says what one plate is anyway. */
const servingAt = (tokens: readonly Token[], at: number): Element | undefined => {
  const folded = tokens[at]?.folded;
  const count = folded === 'for' || folded === 'pour' ? countAt(tokens, at + 1) : undefined;
  if (!count || count.isArticle) return undefined;
  const to = at + 1 + count.words;
  if (count.value > MOST_SERVED) return undefined;
  if (PEOPLE.has(tokens[to]?.folded ?? ''))
    return { type: 'number', from: at, to: to + 1, value: count.value, binds: 'back', isArticle: false };
  return count.value === 1 && isBreak(tokens[to]) ? { type: 'nothing', from: at, to } : undefined;
};

/** What a message says besides its dishes, which no dish is in, however much its names sound like one. */
export const asideAt = (tokens: readonly Token[], at: number, lexicon: Lexicon): Element | undefined => {
  const label = labelEnd(tokens, at, lexicon);
  if (label !== undefined) return { type: 'role', role: 'manner', phrase: 'label', from: at, to: label };
  // A label that is more than a name is read like an order, and so none of its words is lost.
  if (isLabelled(tokens, at)) return { type: 'role', role: 'order', phrase: 'order for', from: at, to: at + 2 };
  const to = phoneEnd(tokens, at) ?? addressEnd(tokens, at, lexicon) ?? nameEnd(tokens, at, lexicon);
  return to === undefined ? (timeAt(tokens, at) ?? servingAt(tokens, at)) : { type: 'comma', mark: ',', from: at, to };
};
