import { expect, test } from 'vitest';
import type { Shop } from '../ordering/shop.ts';
import { testBukka } from '../testing/test-bukka.ts';
import { testShop } from '../testing/test-shop.ts';
import { headerOf } from './header.ts';

/** A Thursday, at noon in Lagos. */
const NOON = Date.parse('2026-01-01T12:00:00+01:00') / 1000;
const bukka = testBukka.shop;

const header = (shop: Shop, mode: 'test' | 'live' = 'live', now = NOON) => headerOf(shop, mode, now).text;
/** Each entry of the sheet: its name, and the text of what follows it. */
const sheet = (shop: Shop, now = NOON): Record<string, string[]> =>
  Object.fromEntries(
    [...header(shop, 'live', now).matchAll(/<dt>(.*?)<\/dt>((?:<dd>.*?<\/dd>)+)/g)].map(([, name, values = '']) => [
      name,
      [...values.matchAll(/<dd>(.*?)<\/dd>/g)].map(([, value = '']) => value.replace(/<[^>]+>/g, '')),
    ]),
  );

test('the top of the page says whose it is, and whether it is open', () => {
  expect(header(bukka)).toContain('<img class="mark" src="/favicon.svg" alt="" width="48" height="48" loading="lazy">');
  expect(header(bukka)).toContain('<h1><bdi>Test Bukka</bdi></h1>');
  expect(header(bukka)).toContain('<p class="opening" data-open="true">Open until 21:00</p>');
  expect(header({ ...bukka, picture: 'jollof-3f2a91c0' })).toContain(
    'src="/pictures/test-bukka/jollof-3f2a91c0-160.webp"',
  );
  expect(header(bukka, 'live', NOON - 6 * 3600)).toContain('data-open="false">Closed. Opens today at 09:00</p>');
});

test('how to reach the shop stands there too, and alone where it tells no hours', () => {
  expect(header(testShop.shop)).toContain('<p class="contact"><bdi>WhatsApp 0803 000 0000</bdi></p>');
});

test('what else a customer may want to know is one tap away', () => {
  expect(header(bukka)).toContain('<details class="about"><summary aria-label="Hours and contact"><svg');
  expect(
    sheet({ ...bukka, minimumOrder: 150_000, closedOn: ['2026-01-31', '2026-01-06', '2026-02-01', '2025-12-31'] }),
  ).toEqual({
    Contact: ['WhatsApp 0803 000 0000'],
    Pickup: ['12 Market Road'],
    'Opening hours': ['Monday – Saturday 09:00–21:00', 'Sunday closed'],
    'Also closed': ['Tuesday, 6 January', 'Saturday, 31 January'],
    Delivery: ['Yaba ₦800.00', 'Lekki ₦2,500.00'],
    'Smallest order': ['₦1,500.00'],
  });
});

test('a shop that tells nothing but its contact has a sheet with that alone', () => {
  expect(sheet(testShop.shop)).toEqual({ Contact: ['WhatsApp 0803 000 0000'] });
});

test('only in test mode the page says so, with the cards that pay there', () => {
  const test = header(bukka, 'test');
  expect(test).toContain('<span class="pill">Test mode</span>');
  expect(test).toMatch(/<\/header><aside class="test" aria-label="Test mode">.*4084 0840 8408 4081.*<\/aside>$/);
  expect(header(bukka)).not.toMatch(/Test mode|<aside/);
});

test('all of it is in the language of the shop', () => {
  const french: Shop = { ...bukka, language: 'fr', closedOn: ['2026-01-06'] };
  expect(header(french, 'test')).toContain('<strong>Mode test\u202f:</strong> aucun argent réel ne circule.');
  expect(sheet(french)).toMatchObject({
    'Horaires d’ouverture': ['lundi – samedi 09:00–21:00', 'dimanche fermé'],
    'Fermé aussi': ['mardi 6 janvier'],
  });
  expect(sheet({ ...bukka, language: 'pcm' })['When we dey open']).toEqual([
    'Monday – Saturday 09:00–21:00',
    'Sunday we no dey open',
  ]);
});

test('nothing that a shop writes is more than text', () => {
  const bad = '"><script>alert(1)</script>';
  const hostile: Shop = {
    ...bukka,
    name: bad,
    contact: `${bad} 0803 123 4567`,
    paused: { reason: bad },
    pickup: { address: bad },
    delivery: { areas: [{ areaId: 'a', name: bad, fee: 0 }] },
  };
  expect(header(hostile, 'test')).not.toContain('<script');
});
