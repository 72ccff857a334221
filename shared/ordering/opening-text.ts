import { type Opening, type Opens, openingAt } from './hours.ts';
import type { Shop } from './shop.ts';
import type { Words } from './words/words.ts';

/** Whether a shop takes orders now, in a few words: "Open until 22:00". */
export type OpeningView = { isOpen: boolean; text: string };

const opensText = (opens: Opens, { days, onDate, shopPage }: Words): string =>
  shopPage.opens('day' in opens ? days[opens.day] : onDate(opens.date), opens.at);

const openingText = (opening: Opening, words: Words): string => {
  const { shopPage } = words;
  if (opening.open) return opening.closesAt ? shopPage.openUntil(opening.closesAt) : shopPage.open;
  const { why, reason, opens } = opening;
  return [
    why === 'paused' ? shopPage.paused : shopPage.closed,
    ...(reason ? [words.reason(reason)] : []),
    ...(opens ? [opensText(opens, words)] : []),
  ].join(' ');
};

/** Undefined where there is nothing to tell: a shop without hours is open, until it is paused. @param now epoch seconds */
export const openingView = (shop: Shop, now: number, words: Words): OpeningView | undefined => {
  const opening = openingAt(shop, now);
  if (!shop.hours && opening.open) return undefined;
  return { isOpen: opening.open, text: openingText(opening, words) };
};
