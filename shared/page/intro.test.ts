import { expect, test } from 'vitest';
import { testShop } from '../testing/test-shop.ts';
import { introOf, plainIntro } from './intro.ts';

const { shop } = testShop;

test('above the first message stand the picture of the shop and what it says of itself', () => {
  const { text } = introOf({ ...shop, picture: 'test-kitchen-3f2a91c0', about: 'Rice & more' });
  expect(text).toBe(
    '<img class="hero" src="/pictures/test-kitchen/test-kitchen-3f2a91c0-160.webp" alt="" width="96" height="96" loading="lazy">' +
      '<p id="intro" dir="auto">Rice &amp; more</p>',
  );
  expect(introOf(shop).text).toBe(
    '<p id="intro" dir="auto">Order from Test Kitchen in the chat and pay safely with Paystack.</p>',
  );
});

test('a page that is no shop says so there', () => {
  expect(plainIntro('There is no <shop>.').text).toBe('<p id="intro" dir="auto">There is no &lt;shop&gt;.</p>');
});
