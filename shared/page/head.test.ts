import { expect, test } from 'vitest';
import type { Shop } from '../ordering/shop.ts';
import { testShop } from '../testing/test-shop.ts';
import { headOf } from './head.ts';
import { manifestOf } from './manifest.ts';

const ORIGIN = 'https://order.example';
const { shop } = testShop;
const pictured: Shop = { ...shop, picture: 'test-kitchen-3f2a91c0', about: 'Party rice, every day' };

/** What a preview is made of, by the name of each property. */
const told = (given: Shop, orderCode?: string) => {
  const { text } = headOf(given, ORIGIN, orderCode);
  const tags = text.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g);
  return Object.fromEntries([...tags].map(([, name, content]) => [name, content]));
};

test('the preview of a link shows the name of the shop, what it says of itself, and its picture', () => {
  expect(told(pictured)).toEqual({
    description: 'Party rice, every day',
    'og:type': 'website',
    'og:site_name': 'Byte-to-Bite',
    'og:title': 'Test Kitchen · Order and pay online',
    'og:description': 'Party rice, every day',
    'og:url': 'https://order.example/test-kitchen',
    'og:locale': 'en_NG',
    'og:image': 'https://order.example/pictures/test-kitchen/test-kitchen-3f2a91c0-preview.jpg',
    'og:image:type': 'image/jpeg',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': 'Test Kitchen',
    'twitter:card': 'summary_large_image',
    'apple-mobile-web-app-title': 'Test Kitchen',
  });
});

test('a shop without a picture or a line of its own has a preview all the same', () => {
  expect(told(shop)).toMatchObject({
    description: 'Order from Test Kitchen in the chat and pay safely with Paystack.',
    'og:image': 'https://order.example/icons/preview.png',
    'og:image:type': 'image/png',
  });
});

test('a shop speaks its own language, in its own country', () => {
  const french = told({ ...shop, language: 'fr', currency: 'XOF' });
  expect(french).toMatchObject({ 'og:locale': 'fr_CI', 'og:title': 'Test Kitchen · Commander et payer en ligne' });
});

test('searches find the page of a shop once, and the page of an order never', () => {
  const { text } = headOf(shop, ORIGIN);
  expect(text).toContain('<link rel="canonical" href="https://order.example/test-kitchen">');
  expect(text).not.toContain('noindex');
  const order = headOf(shop, ORIGIN, 'B2B-7K4QX').text;
  expect(order).toContain('<meta name="robots" content="noindex">');
  expect(order).not.toContain('canonical');
});

test('the page of an order is called by its code and by nothing else', () => {
  expect(headOf(shop, ORIGIN, 'B2B-7K4QX').text).toContain('<title>Order B2B-7K4QX</title>');
});

test('a name is text, whatever letters it is made of', () => {
  const { text } = headOf({ ...shop, name: `Mama's "Best" <Rice> & Co` }, ORIGIN);
  expect(text).toContain('<title>Mama&#39;s &quot;Best&quot; &lt;Rice&gt; &amp; Co · Order and pay online</title>');
});

test('a home screen shows the picture of the shop, and opens the shop', () => {
  const manifest = manifestOf(pictured);
  expect(manifest).toMatchObject({
    id: '/test-kitchen',
    name: 'Test Kitchen',
    start_url: '/test-kitchen',
    scope: '/test-kitchen',
    display: 'standalone',
    lang: 'en',
  });
  expect(manifest.icons.map(({ src }) => src)).toEqual([
    '/pictures/test-kitchen/test-kitchen-3f2a91c0-512.png',
    '/icons/icon-192.png',
    '/icons/icon-512.png',
    '/icons/maskable-512.png',
  ]);
  expect(manifestOf(shop).icons[0]?.src).toBe('/icons/icon-192.png');
});
