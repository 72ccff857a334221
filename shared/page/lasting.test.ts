import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingView } from '../ordering/opening-text.ts';
import type { Shop } from '../ordering/shop.ts';
import { WORDS } from '../ordering/words/words.ts';
import { testBukka } from '../testing/test-bukka.ts';
import { testShop } from '../testing/test-shop.ts';
import { lastsFor } from './lasting.ts';

const at = (clock: string): number => Date.parse(`2026-01-01T${clock}+01:00`) / 1000;
const night: Shop = { ...testBukka.shop, hours: { thursday: [{ from: '18:00', to: '02:00' }] } };

test.each([
  ['until it closes', testBukka.shop, '20:59:30', 30],
  ['until it opens', testBukka.shop, '08:00:00', 3600],
  ['until the day is over, where it opens tomorrow', testBukka.shop, '22:00:00', 7200],
  ['until the day is over, where it closes after midnight', night, '23:00:00', 3600],
  ['until the day is over, where nothing changes', testShop.shop, '23:59:59', 1],
])('what a page says of the hours is kept %s', (_why, shop, clock, seconds) => {
  expect(lastsFor(shop, at(clock))).toBe(seconds);
});

test('a page that is kept no longer never says what is not true any more', () => {
  const week = at('00:00:00') + 7 * 24 * 3600;
  fc.assert(
    fc.property(
      fc.constantFrom(testBukka.shop, night, { ...night, closedOn: ['2026-01-02'] }),
      fc.integer({ min: at('00:00:00'), max: week }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (shop, now, part) => {
        const lasts = lastsFor(shop, now);
        expect(lasts).toBeGreaterThan(0);
        const later = now + Math.min(lasts - 1, Math.floor(lasts * part));
        expect(openingView(shop, later, WORDS.en)).toEqual(openingView(shop, now, WORDS.en));
      },
    ),
  );
});
