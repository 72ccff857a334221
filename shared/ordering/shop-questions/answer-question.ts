import { type AreaRead, readArea } from '../areas.ts';
import { dateText } from '../dates.ts';
import { closedSoon, hoursTable } from '../hours-table.ts';
import { openingView } from '../opening-text.ts';
import { foldedText } from '../plain-text.ts';
import type { Shop } from '../shop.ts';
import type { Language } from '../words/languages.ts';
import { WORDS, type Words } from '../words/words.ts';
import type { Topic } from './cues.ts';

type Asked = {
  shop: Shop;
  /** Epoch seconds. */
  now: number;
  said: string;
  language: Language;
};

/** All there is to tell, in the order it is told. */
const TOPICS: readonly Topic[] = ['hours', 'delivery', 'place', 'wait', 'payment', 'person'];

/** The answer, from what the shop tells of itself; lines end with "\n". Without a topic all of it. */
export const answerQuestion = (topic: Topic | undefined, asked: Asked): string => {
  const words = WORDS[asked.language];
  const known = (topic ? [topic] : TOPICS).flatMap((one) => answer(one, asked, words));
  return known.length > 0 ? known.join('\n') : words.about.askShop(asked.shop.contact);
};

/** Nothing where the shop does not tell. */
const answer = (topic: Topic, asked: Asked, words: Words): string[] => {
  const { contact, pickup, leadMinutes, delivery } = asked.shop;
  const { about } = words;
  switch (topic) {
    case 'hours':
      return hoursTold(asked, words);
    case 'delivery':
      return deliveryTold(asked, words);
    case 'place':
      if (pickup) return [about.fetchAt(pickup.address)];
      return delivery ? [about.noPickup] : [];
    case 'wait':
      return leadMinutes === undefined ? [] : [words.order.ready(words.duration(leadMinutes * 60))];
    case 'payment':
      return [about.payment];
    case 'person':
      return [about.person(contact)];
  }
};

const hoursTold = ({ shop, now, language }: Asked, words: Words): string[] => {
  const { about } = words;
  const opening = openingView(shop, now, words)?.text;
  if (!shop.hours) return [opening ?? about.anyTime];
  const table = hoursTable(shop.hours, words).map(({ days, hours }) => `${days} ${hours}`);
  const closed = closedSoon(shop, now).map((date) => dateText(date, language));
  return [
    // "Open until 21:00" stands alone elsewhere, and here among sentences.
    `${opening}.`.replace(/\.\.$/, '.'),
    about.hours,
    ...table,
    ...(closed.length > 0 ? [about.alsoClosed(closed.join(', '))] : []),
  ];
};

/** Areas that are named at once; a shop may have forty. */
const LISTED = 12;

const deliveryTold = ({ shop, said }: Asked, words: Words): string[] => {
  const { about, money } = words;
  const { minimumOrder, currency, pickup } = shop;
  const smallest = minimumOrder === undefined ? [] : [about.smallest(money(minimumOrder, currency))];
  if (!shop.delivery) return pickup ? [about.noDelivery] : [];
  const { areas } = shop.delivery;
  const named = placeIn(said, areas);
  if (named?.ok) return [about.deliversTo(named.value.name, money(named.value.fee, currency)), ...smallest];
  const isUnclear = named?.reason === 'unclear';
  const offered = isUnclear ? named.candidates : areas;
  const names = offered.slice(0, LISTED).map(({ name, fee }) => `${name} ${money(fee, currency)}`);
  const more = offered.length - names.length;
  const last = names.pop() ?? '';
  return [
    ...(named && !isUnclear ? [about.notThere] : []),
    about.delivers,
    ...names,
    more > 0 ? words.andMore(last, more) : last,
    ...smallest,
  ];
};

/** The words after "deliver to": where to. */
const WHERE_TO =
  /\b(?:deliver|delivers|delivery|delivering|livraison|livrez|livrer|rider|bike|dispatch|waybill|send|bring|much|far)\b.*?\b(?:to|at|in|reach|a|au|aux|vers|sur|jusqua) (.+)$/u;

/** The place a question about delivery names: an area of the shop, or one that is none; undefined where it names none. */
const placeIn = (said: string, areas: NonNullable<Shop['delivery']>['areas']): AreaRead | undefined => {
  const text = foldedText(said);
  const whole = readArea(text, areas);
  if (whole.ok || whole.reason === 'unclear') return whole;
  const [, place] = WHERE_TO.exec(text) ?? [];
  return place === undefined ? undefined : readArea(place, areas);
};
