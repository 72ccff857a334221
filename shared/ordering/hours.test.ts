import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tries } from '../testing/effort.ts';
import { testBukka } from '../testing/test-bukka.ts';
import { openingAt, type ShopHours } from './hours.ts';
import { DAYS, type Period, shopSchema } from './shop.ts';

/** Epoch seconds. @param time ISO, with its offset from UTC */
const at = (time: string): number => Date.parse(time) / 1000;
/** In Lagos, an hour before UTC all year. The 4th of December 2026 is a Friday. */
const lagos = (time: string): number => at(`2026-12-${time}:00+01:00`);

const daily = (...periods: [from: string, to: string][]): ShopHours => ({
  hours: Object.fromEntries(DAYS.map((day) => [day, periods.map(([from, to]) => ({ from, to }))])),
});
const open = (closesAt?: string) => ({ open: true, ...(closesAt && { closesAt }) });

describe('a shop without hours', () => {
  test('is always open', () => expect(openingAt({}, lagos('04T03:00'))).toEqual(open()));

  test('is closed on the days it names, and says so on the day before', () => {
    const shop = { closedOn: ['2026-12-05', '2026-12-06'] };
    expect(openingAt(shop, lagos('04T12:00'))).toEqual(open('24:00'));
    expect(openingAt(shop, lagos('05T00:00'))).toMatchObject({
      open: false,
      why: 'closed',
      opens: { day: 'monday', at: '00:00', moment: lagos('07T00:00') },
    });
  });
});

describe('a shop that is open at midday and in the evening', () => {
  const shop = daily(['11:00', '15:00'], ['18:00', '22:30']);

  test.each([
    ['04T11:00', '15:00'],
    ['04T14:59', '15:00'],
    ['04T22:29', '22:30'],
  ])('takes orders at %s until %s', (now, end) => expect(openingAt(shop, lagos(now))).toEqual(open(end)));

  test.each([
    ['04T10:59', { day: 'today', at: '11:00' }],
    ['04T15:00', { day: 'today', at: '18:00' }],
    ['04T22:30', { day: 'tomorrow', at: '11:00' }],
  ])('is closed at %s and says when it opens', (now, opens) =>
    expect(openingAt(shop, lagos(now))).toMatchObject({ open: false, why: 'closed', opens }),
  );
});

describe('a night', () => {
  const shop: ShopHours = { hours: { friday: [{ from: '18:00', to: '02:00' }] } };

  test('goes on past midnight', () => expect(openingAt(shop, lagos('05T01:59'))).toEqual(open('02:00')));

  test('that began on an open day goes on to its end, though the next day is closed', () => {
    expect(openingAt({ ...shop, closedOn: ['2026-12-05'] }, lagos('05T01:00'))).toEqual(open('02:00'));
  });

  test('of a closed day does not begin, nor go on past its midnight', () => {
    const closed = { ...shop, closedOn: ['2026-12-04'] };
    expect(openingAt(closed, lagos('04T19:00'))).toMatchObject({ open: false, opens: { date: '2026-12-11' } });
    expect(openingAt(closed, lagos('05T01:00'))).toMatchObject({ open: false, opens: { day: 'friday' } });
  });

  test('a shop that opens again this evening says "today" after midnight', () => {
    expect(openingAt(daily(['18:00', '02:00']), lagos('05T03:00'))).toMatchObject({ opens: { day: 'today' } });
  });
});

describe('the hour at which a shop closes', () => {
  test.each([
    ['of periods that touch', daily(['09:00', '12:00'], ['12:00', '17:00']), '17:00'],
    ['of periods that overlap', daily(['09:00', '16:00'], ['11:00', '13:00']), '16:00'],
    ['of an evening that runs into the next morning', daily(['00:00', '03:00'], ['10:00', '24:00']), '03:00'],
    ['at midnight', daily(['10:00', '24:00']), '24:00'],
    ['at midnight, written as the next day', daily(['10:00', '00:00']), '24:00'],
    ['of a shop that is open all week round', daily(['00:00', '24:00']), undefined],
    ['of a shop with one long night', daily(['10:00', '09:00'], ['09:00', '10:00']), undefined],
  ])('%s', (_, shop, end) => expect(openingAt(shop, lagos('04T11:30'))).toEqual(open(end)));
});

test('a shop that writes 23:59 for the end of the day does not close for a minute', () => {
  const written = { ...testBukka.shop, ...daily(['00:00', '23:59']) };
  expect(openingAt(shopSchema.parse(written), lagos('04T11:30'))).toEqual(open());
  expect(openingAt(shopSchema.parse(written), lagos('04T23:59'))).toEqual(open());
});

describe('the day on which a shop opens', () => {
  const sundays: ShopHours = { hours: { sunday: [{ from: '12:30', to: '20:00' }] } };

  test.each([
    ['06T12:00', { day: 'today' }],
    ['05T23:59', { day: 'tomorrow' }],
    ['04T12:00', { day: 'sunday' }],
    ['06T20:00', { date: '2026-12-13' }],
  ])('is told at %s as people say it', (now, day) =>
    expect(openingAt(sundays, lagos(now))).toMatchObject({ opens: { ...day, at: '12:30' } }),
  );

  test('is told by its date where the nearest ones are closed', () => {
    const closedOn = ['2026-12-06', '2026-12-13'];
    expect(openingAt({ ...sundays, closedOn }, lagos('06T12:00'))).toMatchObject({ opens: { date: '2026-12-20' } });
  });

  test('is not told where it is more than two weeks away, or never comes', () => {
    const closedOn = ['2026-12-06', '2026-12-13', '2026-12-20'];
    const closed = { open: false, why: 'closed' };
    expect(openingAt({ ...sundays, closedOn }, lagos('06T12:00'))).toEqual(closed);
    expect(openingAt({ hours: {} }, lagos('06T12:00'))).toEqual(closed);
  });
});

describe('a paused shop', () => {
  const shop = daily(['09:00', '17:00']);
  const until = (time: string, reason?: string): ShopHours => ({ ...shop, paused: { until: lagos(time), reason } });

  test('takes no orders, says why, and opens when the pause ends', () => {
    expect(openingAt(until('04T13:00', 'No gas'), lagos('04T12:00'))).toEqual({
      open: false,
      why: 'paused',
      reason: 'No gas',
      opens: { day: 'today', at: '13:00', moment: lagos('04T13:00') },
    });
  });

  test('opens with its hours where the pause ends outside them', () => {
    expect(openingAt(until('04T18:00'), lagos('04T12:00'))).toMatchObject({ opens: { day: 'tomorrow', at: '09:00' } });
  });

  test('opens at the next full minute, so that it is open at the time it named', () => {
    const paused = { until: lagos('04T13:00') + 1 };
    expect(openingAt({ ...shop, paused }, lagos('04T13:00'))).toMatchObject({ opens: { at: '13:01' } });
  });

  test('is open again as soon as the pause has ended', () => {
    expect(openingAt(until('04T13:00'), lagos('04T13:00'))).toEqual(open('17:00'));
  });

  test('tells of a pause that lasts for weeks by its date', () => {
    expect(openingAt(until('25T13:00'), lagos('04T12:00'))).toMatchObject({ opens: { date: '2026-12-25' } });
  });

  test.each([undefined, Number.MAX_SAFE_INTEGER])('without an end in sight names no time: %s', (end) => {
    expect(openingAt({ ...shop, paused: { until: end } }, lagos('04T12:00'))).toEqual({ open: false, why: 'paused' });
  });
});

describe('where the clock is put forward or back', () => {
  test('hours are told on the shop’s own clock', () => {
    const shop = { ...daily(['09:00', '17:00']), timeZone: 'Europe/London' };
    expect(openingAt(shop, at('2026-07-01T08:00:00Z'))).toEqual(open('17:00'));
    expect(openingAt(shop, at('2026-12-01T08:00:00Z'))).toMatchObject({ opens: { day: 'today', at: '09:00' } });
  });

  test('a time that comes twice opens the shop twice', () => {
    const shop = { ...daily(['01:15', '01:30']), timeZone: 'America/New_York' };
    expect(openingAt(shop, at('2026-11-01T05:45:00Z'))).toMatchObject({
      opens: { day: 'today', at: '01:15', moment: at('2026-11-01T06:15:00Z') },
    });
  });

  test('a shop that opens at a time that does not come opens when that time is over', () => {
    const shop = { ...daily(['01:30', '05:00']), timeZone: 'Europe/London' };
    expect(openingAt(shop, at('2026-03-29T00:30:00Z'))).toMatchObject({ opens: { day: 'today', at: '02:00' } });
  });
});

describe('minute by minute', () => {
  const DAY = 24 * 60;
  const dayBefore = (date: string) => new Date(Date.parse(date) - DAY * 60_000).toISOString().slice(0, 10);
  const weekday = (date: string) => DAYS[new Date(date).getUTCDay()] ?? 'sunday';

  /** What the clocks of a place show in each minute of some weeks. */
  const weeksOf = (timeZone: string, from: string) => {
    const start = at(from);
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const minutes = Array.from({ length: 18 * DAY }, (_, minute) => {
      const [date = '', time = ''] = format.format((start + minute * 60) * 1000).split(' ');
      return { date, time };
    });
    return { start, days: [...Map.groupBy(minutes, ({ date }) => date)], minutes };
  };
  /** A place and the weeks in which its clock is put forward or back, if ever. */
  const PLACES = {
    'Africa/Lagos': weeksOf('Africa/Lagos', '2026-12-03T23:00:00Z'),
    'Europe/London': weeksOf('Europe/London', '2026-03-28T12:00:00Z'),
    'America/New_York': weeksOf('America/New_York', '2026-10-31T16:00:00Z'),
  };

  /** The same rule said in another way: what the day has, and what the day before left running. */
  const openMinutes = ({ hours, closedOn }: ShopHours, days: ReturnType<typeof weeksOf>['days']): boolean[] =>
    days.flatMap(([date, minutes]) => {
      const of = (day: string): Period[] => (closedOn?.includes(day) ? [] : (hours?.[weekday(day)] ?? []));
      const today = of(date);
      const before = of(dayBefore(date)).filter(({ from, to }) => to < from);
      return minutes.map(
        ({ time }) =>
          today.some(({ from, to }) => from <= time && (time < to || to < from)) || before.some(({ to }) => time < to),
      );
    });

  const clock = fc
    .tuple(fc.nat(23), fc.constantFrom(0, 1, 15, 30, 59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const period = fc
    .record({ from: clock, to: fc.oneof(clock, fc.constant('24:00')) })
    .filter(({ from, to }) => from !== to);
  const periods = fc.array(period, { maxLength: 2 });
  const everyDay = fc.record(Object.fromEntries(DAYS.map((day) => [day, periods])), { requiredKeys: [] });
  const oneDay = fc.constantFrom(...DAYS).chain((day) => fc.record({ [day]: periods }));
  const shops = fc.record({ hours: fc.oneof(everyDay, oneDay), closedDays: fc.subarray([0, 1, 2, 7]) });
  const seconds = fc.nat(2 * DAY * 60);
  const zones = fc.constantFrom('Africa/Lagos', 'Europe/London', 'America/New_York');

  test('a shop is open when its hours say so, and when it is not, opens first when it says it will', () =>
    fc.assert(
      fc.property(zones, shops, seconds, (timeZone, { hours, closedDays }, seconds) => {
        const { start, days, minutes } = PLACES[timeZone];
        const shop = { timeZone, hours, closedOn: closedDays.flatMap((day) => days[day]?.[0] ?? []) };
        const now = Math.floor(seconds / 60);
        const isOpen = openMinutes(shop, days);
        const said = openingAt(shop, start + seconds);
        expect(said.open).toBe(isOpen[now]);
        if (said.open) return;
        const first = isOpen.indexOf(true, now);
        const { date = '', time } = minutes[first] ?? {};
        const daysAway = (Date.parse(date) - Date.parse(minutes[now]?.date ?? '')) / 86_400_000;
        const isNear = daysAway <= 14;
        expect(said.opens !== undefined).toBe(isNear);
        if (!said.opens) return;
        expect(said.opens).toMatchObject({ moment: start + first * 60, at: time });
        const near = ['today', 'tomorrow'][daysAway] ?? weekday(date);
        expect('date' in said.opens ? said.opens.date : said.opens.day).toBe(daysAway < 7 ? near : date);
      }),
      tries(120),
    ));

  test('a shop that is open is so until it said it would close', () =>
    fc.assert(
      fc.property(shops, seconds, ({ hours, closedDays }, seconds) => {
        const { start, days, minutes } = PLACES['Africa/Lagos'];
        const shop = { hours, closedOn: closedDays.flatMap((day) => days[day]?.[0] ?? []) };
        const now = Math.floor(seconds / 60);
        const said = openingAt(shop, start + seconds);
        if (!said.open) return;
        const end = openMinutes(shop, days).indexOf(false, now);
        const isSoon = end >= 0 && end - now <= DAY;
        expect(said.closesAt).toBe(isSoon ? minutes[end]?.time.replace('00:00', '24:00') : undefined);
      }),
      tries(100),
    ));
});
