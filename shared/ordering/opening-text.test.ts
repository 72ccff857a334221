import { expect, test } from 'vitest';
import { testBukka } from '../testing/test-bukka.ts';
import { testShop } from '../testing/test-shop.ts';
import { openingView } from './opening-text.ts';
import type { Shop } from './shop.ts';
import { WORDS } from './words/words.ts';

/** A clock time of the shop's, which is an hour ahead of UTC. The first of January 2026 is a Thursday. */
const at = (day: number, clock: string): number => Date.parse(`2026-01-0${day}T${clock}:00+01:00`) / 1000;
const view = (shop: Shop, now: number, language: keyof typeof WORDS = 'en') => openingView(shop, now, WORDS[language]);
const bukka = testBukka.shop;

test('an open shop says until when', () => {
  expect(view(bukka, at(1, '12:00'))).toEqual({ isOpen: true, text: 'Open until 21:00' });
  expect(view(bukka, at(1, '12:00'), 'pcm')?.text).toBe('We dey open till 21:00');
  expect(view(bukka, at(1, '12:00'), 'fr')?.text).toBe('Ouvert jusqu’à 21:00');
});

test.each([
  ['later today', at(1, '07:00'), 'Closed. Opens today at 09:00'],
  ['tomorrow', at(1, '22:00'), 'Closed. Opens tomorrow at 09:00'],
  ['after a Sunday', at(3, '22:00'), 'Closed. Opens on Monday at 09:00'],
])('a closed shop says when it opens: %s', (_when, now, text) => {
  expect(view(bukka, now)).toEqual({ isOpen: false, text });
});

test('a paused shop says so with its reason, and when it goes on where that is known', () => {
  const paused = { ...bukka, paused: { until: at(1, '15:00'), reason: 'Back at three' } };
  expect(view(paused, at(1, '12:00'))).toEqual({
    isOpen: false,
    text: 'No orders for now. It says: "Back at three". Opens today at 15:00',
  });
  expect(view({ ...bukka, paused: {} }, at(1, '12:00'))?.text).toBe('No orders for now.');
});

test('a shop without hours has nothing to tell, unless it is paused or closed for the day', () => {
  const { shop } = testShop;
  expect(view(shop, at(1, '12:00'))).toBeUndefined();
  expect(view({ ...shop, paused: {} }, at(1, '12:00'))?.isOpen).toBe(false);
  expect(view({ ...shop, closedOn: ['2026-01-01'] }, at(1, '12:00'))?.text).toBe('Closed. Opens tomorrow at 00:00');
});

test('a shop that never closes is open, without an hour', () => {
  const always = Object.fromEntries(
    (['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const).map((day) => [
      day,
      [{ from: '00:00', to: '24:00' }],
    ]),
  );
  expect(view({ ...bukka, hours: always }, at(1, '12:00'))).toEqual({ isOpen: true, text: 'Open' });
});
