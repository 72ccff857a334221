import type { Shop } from './shop.ts';

/**
 * A minute as the shop's own clock shows it, counted as if that clock had always been UTC's: hours are told in it, and
 * sums with it do not stumble over a night on which the clock is put forward or back.
 */
export type ShopMinute = number;

export const MINUTES_A_DAY = 24 * 60;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
};

/** What the shop's clock shows. @param minute minutes since 1970, UTC */
export const shopMinute = ({ timeZone = 'Africa/Lagos' }: Pick<Shop, 'timeZone'>, minute: number): ShopMinute => {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(minute * 60_000)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute: past = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, past) / 60_000;
};

/** Days since 1970 on the shop's calendar. */
export const dayOf = (at: ShopMinute): number => Math.floor(at / MINUTES_A_DAY);

/** "2026-12-25". @param day days since 1970 */
export const dateOf = (day: number): string => new Date(day * MINUTES_A_DAY * 60_000).toISOString().slice(0, 10);

/** "09:30"; the end of a day is "24:00". @param minutes since the day began */
export const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Minutes since the day began. @param clock "09:30" */
export const minutesOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
};
