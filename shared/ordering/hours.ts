import { DAYS, type Day, type Period, type Shop } from './shop.ts';
import { clockOf, dateOf, dayOf, MINUTES_A_DAY, minutesOf, type ShopMinute, shopMinute } from './shop-clock.ts';

export type ShopHours = Pick<Shop, 'hours' | 'closedOn' | 'paused' | 'timeZone'>;

/** A day as people say it. Only one that is a week away or more has its date, "2026-12-25". */
export type SaidDay = { day: 'today' | 'tomorrow' | Day } | { date: string };

/** `at`: "09:30" on the shop's clock. `moment`: the same in epoch seconds. */
export type Opens = SaidDay & { at: string; moment: number };

/** Whether a shop takes orders at a moment, and if not, when it will, on its own clock. */
export type Opening =
  /** `closesAt`: "22:00", or "24:00" at midnight; absent where it does not close within a day. */
  | { open: true; closesAt?: string }
  /** `opens` is absent where a pause has no end, and where the shop does not open in the two weeks after this day, or a pause's last. */
  | { open: false; why: 'closed' | 'paused'; reason?: string; opens?: Opens };

/** Where a shop takes orders at a given moment. @param now epoch seconds */
export const openingAt = (shop: ShopHours, now: number): Opening => {
  const minute = Math.floor(now / 60);
  const { paused } = shop;
  if (paused && (paused.until === undefined || now < paused.until)) {
    const opens = endsSoon(paused.until, now) ? opensFrom(shop, Math.ceil(paused.until / 60), minute) : undefined;
    return { open: false, why: 'paused', ...(paused.reason && { reason: paused.reason }), ...(opens && { opens }) };
  }
  const at = shopMinute(shop, minute);
  if (!isOpen(shop, at)) {
    const opens = opensFrom(shop, minute, minute);
    return { open: false, why: 'closed', ...(opens && { opens }) };
  }
  const end = closingTime(shop, at);
  return { open: true, ...(end !== undefined && { closesAt: endClock(end) }) };
};

const YEAR = 366 * 24 * 60 * 60;
/** Who pauses for more than a year has not said when the shop opens; and dates end before numbers do. */
const endsSoon = (until: number | undefined, now: number): until is number => until !== undefined && until < now + YEAR;

type Stretch = { from: ShopMinute; to: ShopMinute };

const ALL_DAY: Period[] = [{ from: '00:00', to: '24:00' }];

/** What begins on a day. A night that began on an open day goes on to its end, though the next day be closed. */
const stretchesOf = ({ hours, closedOn }: ShopHours, day: number): Stretch[] => {
  if (closedOn?.includes(dateOf(day))) return [];
  const periods = hours ? (hours[weekdayOf(day)] ?? []) : ALL_DAY;
  return periods.map((period) => {
    const from = minutesOf(period.from);
    const to = minutesOf(period.to);
    const start = day * MINUTES_A_DAY;
    return { from: start + from, to: start + (to > from ? to : to + MINUTES_A_DAY) };
  });
};

/** The first of January 1970 was a Thursday. */
const weekdayOf = (day: number): Day => DAYS[(day + 4) % 7] ?? 'sunday';

/** Stretches that touch any of these days, and some that do not. */
const stretchesNear = (shop: ShopHours, first: number, last: number): Stretch[] =>
  Array.from({ length: last - first + 2 }, (_, index) => stretchesOf(shop, first - 1 + index)).flat();

const running = (shop: ShopHours, at: ShopMinute): Stretch[] =>
  stretchesNear(shop, dayOf(at), dayOf(at)).filter(({ from, to }) => from <= at && at < to);

const isOpen = (shop: ShopHours, at: ShopMinute): boolean => running(shop, at).length > 0;

/** The end of all stretches that run on from one into the other. */
const closingTime = (shop: ShopHours, at: ShopMinute): ShopMinute | undefined => {
  let end = at;
  for (let next = running(shop, end); next.length > 0; next = running(shop, end)) {
    end = Math.max(...next.map(({ to }) => to));
    if (end > at + MINUTES_A_DAY) return undefined;
  }
  return end;
};

/** Midnight is told as the end of a day: "until 00:00" reads as if it were over. */
const endClock = (end: ShopMinute): string => clockOf(end % MINUTES_A_DAY || MINUTES_A_DAY);

/** Clocks are put forward and back only at the quarters of an hour. */
const QUARTER = 15;
const DAYS_AHEAD = 14;

/** Minutes in which the shop's clock surely runs as ours does. */
const evenMinutes = (shop: ShopHours, minute: number): number => {
  const isEven = shopMinute(shop, minute + MINUTES_A_DAY) === shopMinute(shop, minute) + MINUTES_A_DAY;
  return isEven ? MINUTES_A_DAY : QUARTER - (minute % QUARTER);
};

/**
 * The first open minute of a day and two weeks. Hours are looked up for minutes that follow each other, rather than
 * minutes for hours: on a night when the clock is put back a time comes twice, and when it is put forward not at all.
 *
 *   New York, 1 November   UTC  05:30  05:45  06:00  06:15
 *                         shop  01:30  01:45  01:00  01:15  ← at 01:45 a shop with hours from 01:15 may open in half an hour
 */
const opensFrom = (shop: ShopHours, start: number, now: number): Opens | undefined => {
  const last = dayOf(shopMinute(shop, start)) + DAYS_AHEAD;
  for (let minute = start; ; ) {
    const from = shopMinute(shop, minute);
    if (dayOf(from) > last) return undefined;
    const length = evenMinutes(shop, minute);
    const first = firstOpen(shop, { from, to: from + length });
    if (first !== undefined) return dayOf(first) > last ? undefined : told(shop, first, minute + first - from, now);
    minute += length;
  }
};

const firstOpen = (shop: ShopHours, { from, to }: Stretch): ShopMinute | undefined => {
  const near = stretchesNear(shop, dayOf(from), dayOf(to)).filter((it) => it.to > from && it.from < to);
  return near.length === 0 ? undefined : Math.max(from, Math.min(...near.map((it) => it.from)));
};

const told = (shop: ShopHours, first: ShopMinute, minute: number, now: number): Opens => ({
  ...saidDay(dayOf(first), dayOf(shopMinute(shop, now))),
  at: clockOf(first % MINUTES_A_DAY),
  moment: minute * 60,
});

const saidDay = (day: number, today: number): SaidDay => {
  if (day <= today) return { day: 'today' };
  if (day === today + 1) return { day: 'tomorrow' };
  return day < today + 7 ? { day: weekdayOf(day) } : { date: dateOf(day) };
};
