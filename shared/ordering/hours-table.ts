import { DAYS, type Day, type Period, type Shop } from './shop.ts';
import { dateOf, dayOf, shopMinute } from './shop-clock.ts';
import type { Words } from './words/words.ts';

/** Days that follow each other and have the same hours: "Monday – Thursday", "07:00–11:00, 12:00–22:00". */
export type HoursRow = { days: string; hours: string };

/** A week as people read it here begins with Monday. */
const WEEK: Day[] = [...DAYS.slice(1), ...DAYS.slice(0, 1)];

const hoursText = (periods: readonly Period[] | undefined, { shopPage }: Words): string =>
  (periods ?? [])
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from, to }) => `${from}–${to}`)
    .join(', ') || shopPage.closedDay;

/** The shop's week, days with the same hours together. */
export const hoursTable = (hours: NonNullable<Shop['hours']>, words: Words): HoursRow[] => {
  const groups: { first: Day; last?: Day; hours: string }[] = [];
  for (const day of WEEK) {
    const open = hoursText(hours[day], words);
    const before = groups.at(-1);
    if (before?.hours === open) before.last = day;
    else groups.push({ first: day, hours: open });
  }
  const { weekdays } = words.shopPage;
  return groups.map(({ first, last, hours }) => ({
    days: last ? `${weekdays[first]} – ${weekdays[last]}` : weekdays[first],
    hours,
  }));
};

/** How far ahead a customer is told of days on which the shop is closed. */
const DAYS_AHEAD = 30;

/** Days of the shop's calendar that are near, "2026-12-25", on which it is closed whatever its hours say. @param now epoch seconds */
export const closedSoon = (shop: Pick<Shop, 'closedOn' | 'timeZone'>, now: number): string[] => {
  const today = dayOf(shopMinute(shop, Math.floor(now / 60)));
  const [from, to] = [dateOf(today), dateOf(today + DAYS_AHEAD)];
  return [...new Set(shop.closedOn)].filter((date) => from <= date && date <= to).toSorted();
};
