import { expect, test } from 'vitest';
import { closedSoon, hoursTable } from './hours-table.ts';
import { WORDS } from './words/words.ts';

const rows = (hours: Parameters<typeof hoursTable>[0]) =>
  hoursTable(hours, WORDS.en).map(({ days, hours: open }) => `${days}: ${open}`);
const day = [
  { from: '12:00', to: '22:00' },
  { from: '07:00', to: '11:00' },
];
const night = [{ from: '18:00', to: '02:00' }];

test('days with the same hours stand together, and each day has its place', () => {
  expect(rows({ monday: day, tuesday: day, wednesday: day, thursday: night, friday: night, sunday: [] })).toEqual([
    'Monday – Wednesday: 07:00–11:00, 12:00–22:00',
    'Thursday – Friday: 18:00–02:00',
    'Saturday – Sunday: closed',
  ]);
});

test('days with the same hours that do not follow each other are not drawn together', () => {
  expect(rows({ monday: night, wednesday: night })).toEqual([
    'Monday: 18:00–02:00',
    'Tuesday: closed',
    'Wednesday: 18:00–02:00',
    'Thursday – Sunday: closed',
  ]);
});

test("closed days are those of the shop's own calendar from today on, each once and in order", () => {
  const late = Date.parse('2026-01-01T23:30:00Z') / 1000;
  const closedOn = ['2026-02-01', '2026-01-02', '2026-01-01', '2026-01-02', '2026-02-02'];
  expect(closedSoon({ closedOn }, late)).toEqual(['2026-01-02', '2026-02-01']);
  expect(closedSoon({ closedOn, timeZone: 'Africa/Accra' }, late)).toEqual(['2026-01-01', '2026-01-02']);
  expect(closedSoon({}, late)).toEqual([]);
});
